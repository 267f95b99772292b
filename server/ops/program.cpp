#include "server/ops/program.h"

#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace hamandish::ops {
namespace {

using namespace std::chrono_literals;

/// A file that has no name and is on no disk.
class MemoryFile {
  public:
    explicit MemoryFile(std::string_view bytes) : file_(::memfd_create("input", MFD_CLOEXEC)) {
        while (file_ >= 0 && !bytes.empty()) {
            const auto written = ::write(file_, bytes.data(), bytes.size());
            if (written <= 0) return;
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
        is_whole_ = file_ >= 0 && ::lseek(file_, 0, SEEK_SET) == 0;
    }
    ~MemoryFile() {
        if (file_ >= 0) ::close(file_);
    }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    [[nodiscard]] bool is_whole() const { return is_whole_; }
    [[nodiscard]] int descriptor() const { return file_; }

  private:
    int file_ = -1;
    bool is_whole_ = false;
};

/// What the child is born with.
class Birth {
  public:
    explicit Birth(int input) {
        ::posix_spawn_file_actions_init(&actions_);
        ::posix_spawn_file_actions_adddup2(&actions_, input, 0);
        ::posix_spawn_file_actions_addopen(&actions_, 1, "/dev/null", O_WRONLY, 0);
        ::posix_spawn_file_actions_addopen(&actions_, 2, "/dev/null", O_WRONLY, 0);
        ::posix_spawn_file_actions_addclosefrom_np(&actions_, 3);
        ::posix_spawnattr_init(&attributes_);
        sigset_t all, none;
        ::sigfillset(&all);
        ::sigemptyset(&none);
        // This process ignores some signals and blocks others, which would be inherited.
        ::posix_spawnattr_setsigdefault(&attributes_, &all);
        ::posix_spawnattr_setsigmask(&attributes_, &none);
        // A group of its own, so that all it starts can be ended with it.
        ::posix_spawnattr_setpgroup(&attributes_, 0);
        ::posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK |
                                                     POSIX_SPAWN_SETPGROUP);
    }
    ~Birth() {
        ::posix_spawn_file_actions_destroy(&actions_);
        ::posix_spawnattr_destroy(&attributes_);
    }
    Birth(const Birth&) = delete;
    Birth& operator=(const Birth&) = delete;

    /// 0 when there is none.
    [[nodiscard]] pid_t spawn(std::string path) const {
        std::string search = "PATH=/usr/local/bin:/usr/bin:/bin", language = "LANG=C.UTF-8";
        char* arguments[] = {path.data(), nullptr};
        char* environment[] = {search.data(), language.data(), nullptr};
        pid_t child = 0;
        const int failed =
            ::posix_spawn(&child, path.c_str(), &actions_, &attributes_, arguments, environment);
        return failed == 0 ? child : 0;
    }

  private:
    posix_spawn_file_actions_t actions_{};
    posix_spawnattr_t attributes_{};
};

/// Left to be waited for.
bool has_ended(pid_t child) {
    siginfo_t info{};
    const auto id = static_cast<id_t>(child);
    return ::waitid(P_PID, id, &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_pid == child;
}

} // namespace

std::optional<int> exit_code_of(const ProgramRun& run) {
    const MemoryFile input(run.input);
    if (!input.is_whole()) return std::nullopt;
    const pid_t child = Birth(input.descriptor()).spawn(run.path);
    if (child <= 0) return std::nullopt;
    const auto end = std::chrono::steady_clock::now() + run.limit;
    const auto is_over = [&] {
        return std::chrono::steady_clock::now() >= end || run.is_cancelled();
    };
    bool ended = has_ended(child);
    for (; !ended && !is_over(); ended = has_ended(child)) std::this_thread::sleep_for(20ms);
    // With what it started. Until it is waited for its number is nobody else's.
    ::kill(-child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    if (!ended || !WIFEXITED(status)) return std::nullopt;
    return WEXITSTATUS(status);
}

} // namespace hamandish::ops
