// server/deploy/hamandish.service: systemd reads it without a word, its sandbox is as tight as it
// says, the server can live in that sandbox, and, where systemd runs and may be asked, it is
// started by it.
#include "server_process.h"

#include <cerrno>
#include <csignal>
#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace hamandish::robust::unit_file_test {
namespace {

const std::filesystem::path unit_file = HAMANDISH_DEPLOY "/hamandish.service";
const std::string analyze = "/usr/bin/systemd-analyze", installed = "/usr/local/bin/hamandish";

std::string text_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

struct Ran {
    int code = 0;
    std::string output;
};
Ran run(std::vector<std::string> words) {
    const std::string program = words.front();
    words.erase(words.begin());
    Process process(
        std::move(words), [] { ::setenv("SYSTEMD_COLORS", "0", 1); }, program);
    const int code = process.wait();
    return {code, process.output()};
}

/// The unit, with the program that was built in the place of the one that is installed.
std::string unit_of_this_build(const std::string& program = HAMANDISH_PROGRAM) {
    std::string text = text_of(unit_file);
    const auto at = text.find(installed);
    EXPECT_NE(at, text.npos);
    return text.replace(at, installed.size(), program);
}

std::string written(const Folder& folder, const std::string& text) {
    std::string path = folder.path() + "/hamandish.service";
    std::ofstream(path) << text;
    return path;
}

TEST(UnitFile, IsReadBySystemdWithoutAComplaint) {
    const Folder folder;
    const auto whole = run({analyze, "verify", "--man=no", written(folder, unit_of_this_build())});
    EXPECT_EQ(whole.code, 0) << whole.output;
    EXPECT_EQ(whole.output, "");
    // It would complain.
    std::string wrong = unit_of_this_build();
    wrong.replace(wrong.find("ProtectSystem="), 14, "ProtectSistem=");
    EXPECT_NE(run({analyze, "verify", "--man=no", written(folder, wrong)}).output, "");
}

/// systemd's own measure, from 0 to 10: what is left is what a server of web pages cannot do
/// without.
TEST(UnitFile, LeavesTheServerLittle) {
    const Folder folder;
    const auto exposed = [&](const std::string& text) {
        return run({analyze, "security", "--no-pager", "--offline=yes", "--threshold=20",
                    written(folder, text)});
    };
    const auto measured = exposed(unit_of_this_build());
    EXPECT_EQ(measured.code, 0) << "more than 2.0 of 10:\n" << measured.output;
    EXPECT_NE(measured.output.find("Overall exposure level"), std::string::npos);
    std::string open = unit_of_this_build();
    open.erase(open.find("DynamicUser"), open.find("[Install]") - open.find("DynamicUser"));
    EXPECT_NE(exposed(open).code, 0) << "the measure tells the difference";
}

/// Every call by name, as the kernel numbers them here.
std::map<std::string, unsigned> call_numbers() {
    std::map<std::string, unsigned> numbers;
    for (const char* header :
         {"/usr/include/x86_64-linux-gnu/asm/unistd_64.h",
          "/usr/include/aarch64-linux-gnu/asm/unistd_64.h", "/usr/include/asm-generic/unistd.h"}) {
        const std::string text = text_of(header);
        const std::regex define(R"(#define __NR_(\w+) (\d+))");
        for (std::sregex_iterator it(text.begin(), text.end(), define), end; it != end; ++it)
            numbers[(*it)[1]] = static_cast<unsigned>(std::stoul((*it)[2]));
        if (!numbers.empty()) break;
    }
    return numbers;
}

/// What SystemCallFilter=@system-service lets through, sets within sets.
void add_calls(const std::string& set, std::set<std::string>& calls) {
    std::istringstream lines(run({analyze, "syscall-filter", "--no-pager", set}).output);
    for (std::string line; std::getline(lines, line);) {
        const auto begin = line.find_first_not_of(' ');
        if (begin == line.npos || begin == 0 || line[begin] == '#') continue;
        const std::string word = line.substr(begin);
        if (word.front() != '@')
            calls.insert(word);
        else if (word != set)
            add_calls(word, calls);
    }
}

/// A program of the kernel's that decides over each call.
class Filter {
  public:
    void load(unsigned offset) { all_.push_back(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offset)); }
    void keep_bits(unsigned bits) { all_.push_back(BPF_STMT(BPF_ALU | BPF_AND | BPF_K, bits)); }
    void end_with(unsigned what) { all_.push_back(BPF_STMT(BPF_RET | BPF_K, what)); }
    /// Skips the next `steps` where what was loaded is not `value`.
    void unless(unsigned value, unsigned char steps) {
        all_.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, 0, steps));
    }
    /// Ends the process where what was loaded is not `value`.
    void demand(unsigned value) {
        all_.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, 1, 0));
        end_with(SECCOMP_RET_KILL_PROCESS);
    }
    [[nodiscard]] const std::vector<sock_filter>& steps() const { return all_; }

  private:
    std::vector<sock_filter> all_;
};

constexpr unsigned refused = SECCOMP_RET_ERRNO | EPERM;
constexpr unsigned number_of_call = offsetof(seccomp_data, nr),
                   third_argument = offsetof(seccomp_data, args) + 2 * sizeof(std::uint64_t);
#if defined(__x86_64__)
constexpr unsigned native = AUDIT_ARCH_X86_64;
#else
constexpr unsigned native = AUDIT_ARCH_AARCH64;
#endif

/// MemoryDenyWriteExecute: nothing is both written and run.
void deny_writable_code(Filter& filter, const std::map<std::string, unsigned>& numbers) {
    const std::pair<std::string, unsigned> calls[] = {
        {"mmap", PROT_WRITE | PROT_EXEC}, {"mprotect", PROT_EXEC}, {"pkey_mprotect", PROT_EXEC}};
    for (const auto& [call, protection] : calls) {
        filter.load(number_of_call);
        filter.unless(numbers.at(call), 4);
        filter.load(third_argument);
        filter.keep_bits(protection);
        filter.unless(protection, 1);
        filter.end_with(refused);
    }
}

/// The unit's SystemCallArchitectures, MemoryDenyWriteExecute and SystemCallFilter.
Filter sandbox() {
    std::set<std::string> calls;
    add_calls("@system-service", calls);
    const auto numbers = call_numbers();
    Filter filter;
    filter.load(offsetof(seccomp_data, arch));
    filter.demand(native);
    deny_writable_code(filter, numbers);
    filter.load(number_of_call);
    std::size_t known = 0;
    for (const std::string& call : calls)
        if (const auto number = numbers.find(call); number != numbers.end()) {
            filter.unless(number->second, 1);
            filter.end_with(SECCOMP_RET_ALLOW);
            ++known;
        }
    filter.end_with(refused);
    EXPECT_GT(known, 200u) << "the set was read";
    return filter;
}

/// After fork, before the program: only calls that are safe there.
void enter(const Filter& sandbox) {
    const auto& filter = sandbox.steps();
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    const sock_fprog program{static_cast<unsigned short>(filter.size()),
                             const_cast<sock_filter*>(filter.data())};
    if (::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0) != 0) ::_exit(126);
}

void take_part(std::uint16_t port, ServerProcess& server) {
    const std::string cookie = server.sign_in("09121234567");
    EXPECT_EQ(server.vote(cookie, "agree")->status, 200);
    for (const char* path : {"/fa/", "/readyz", "/metrics", "/fa/calls/e-participation/article-1",
                             "/posters/e-participation.pdf", "/cards/e-participation.fa.png"})
        EXPECT_EQ(ask(port, "GET", path, {}, cookie)->status, 200) << path;
}

/// Whether systemd runs here or not: the same calls are refused as the unit refuses.
TEST(UnitFile, ItsSandboxLetsTheServerWork) {
    const std::string unit = text_of(unit_file);
    for (const char* line : {"SystemCallFilter=@system-service\n", "MemoryDenyWriteExecute=yes\n",
                             "SystemCallArchitectures=native\n", "NoNewPrivileges=yes\n"})
        ASSERT_NE(unit.find(line), unit.npos) << line;
    const Filter filter = sandbox();
    ::setenv("ASAN_OPTIONS", "detect_leaks=0", 1); // its search at the end traces the process
    const Folder folder;
    {
        ServerProcess server(folder.path(), {}, [&] { enter(filter); });
        take_part(server.port(), server);
        EXPECT_NE(text_of("/proc/" + std::to_string(server.process().id()) + "/status")
                      .find("Seccomp:\t2"),
                  std::string::npos)
            << "it does run in it";
        server.process().signal(SIGTERM);
        EXPECT_EQ(server.process().wait(), 0) << server.process().output();
    }
    ::unsetenv("ASAN_OPTIONS");
    Process mount(
        {"-t", "tmpfs", "none", folder.path()}, [&] { enter(filter); }, "/usr/bin/mount");
    EXPECT_NE(mount.wait(), 0) << "what the unit refuses is refused";
}

/// Started by systemd under a name of its own, with a state and a program that go with it.
class Transient {
  public:
    Transient() {
        std::filesystem::create_directories(place_ + "/site");
        ::chmod(place_.c_str(), 0755);
        std::filesystem::copy_file(HAMANDISH_PROGRAM, place_ + "/hamandish");
        std::vector<std::string> words{"/usr/bin/systemd-run", "--collect", "--unit=" + name_};
        std::istringstream unit(text_of(unit_file));
        bool of_service = false;
        for (std::string line; std::getline(unit, line);) {
            if (line.starts_with('[')) of_service = line == "[Service]";
            const bool is_setting = of_service && line.find('=') != line.npos && line[0] != '#';
            if (!is_setting || line.starts_with("ExecStart=")) continue;
            words.push_back("--property=" + (line.starts_with("StateDirectory=")
                                                 ? "StateDirectory=" + name_
                                                 : line));
        }
        for (const std::string& word :
             {place_ + "/hamandish", std::string("serve"), std::string("--demo"),
              std::string("--data"), "/var/lib/" + name_, std::string("--port"),
              std::to_string(port), std::string("--web"), place_ + "/site"})
            words.push_back(word);
        started_ = run(words);
    }
    ~Transient() {
        run({"/usr/bin/systemctl", "stop", name_});
        std::filesystem::remove_all(place_);
        std::filesystem::remove_all("/var/lib/private/" + name_);
        std::filesystem::remove("/var/lib/" + name_);
    }
    Transient(const Transient&) = delete;
    Transient& operator=(const Transient&) = delete;
    [[nodiscard]] const Ran& started() const { return started_; }
    [[nodiscard]] std::string state() const {
        return run({"/usr/bin/systemctl", "is-active", name_}).output;
    }

    static constexpr std::uint16_t port = 18'479;

  private:
    const std::string name_ = "hamandish-test-" + std::to_string(::getpid()),
                      place_ = "/var/lib/" + name_ + "-program";
    Ran started_;
};

TEST(UnitFile, IsStartedBySystemdWhereItRuns) {
    if (!std::filesystem::is_directory("/run/systemd/system"))
        GTEST_SKIP() << "systemd does not run this machine; ItsSandboxLetsTheServerWork tries the "
                        "sandbox without it";
    if (::geteuid() != 0) GTEST_SKIP() << "only root may ask systemd to start a service";
    const Transient service;
    ASSERT_EQ(service.started().code, 0) << service.started().output;
    std::optional<Answer> page;
    for (int tries = 0; tries < 200 && !page; ++tries) {
        ::usleep(50'000);
        page = ask(Transient::port, "GET", "/fa/");
    }
    ASSERT_TRUE(page) << service.state();
    EXPECT_EQ(page->status, 200);
    EXPECT_EQ(service.state(), "active\n");
}

} // namespace
} // namespace hamandish::robust::unit_file_test
