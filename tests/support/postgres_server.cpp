#include "postgres_server.h"

#include "free_port.h"

#include <array>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <pwd.h>
#include <sstream>
#include <stdexcept>
#include <string_view>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace hamandish::test {
namespace {

const std::string scheme = "postgresql:///";
const std::string programs = HAMANDISH_POSTGRES_PROGRAMS;

std::string in_quotes(const std::string& text) {
    return "'" + text + "'";
}

/// PostgreSQL refuses to run as root, and rightly.
std::string as_nobody() {
    return ::geteuid() == 0 ? "setpriv --reuid=nobody --regid=nogroup --clear-groups " : "";
}

struct Ran {
    int status;
    std::string output;
};

Ran run_shell(const std::string& command) {
    FILE* pipe = ::popen((command + " 2>&1").c_str(), "r");
    if (pipe == nullptr) throw std::runtime_error("no pipe");
    std::string output;
    std::array<char, 4096> buffer;
    for (std::size_t got; (got = ::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
        output.append(buffer.data(), got);
    return {::pclose(pipe), output};
}

std::string run_or_throw(const std::string& command) {
    Ran ran = run_shell(command);
    if (ran.status != 0) throw std::runtime_error(command + "\n" + ran.output);
    return std::move(ran.output);
}

std::string new_folder() {
    std::string name = (std::filesystem::temp_directory_path() / "hamandish-pg-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder");
    if (const passwd* nobody = ::getpwnam("nobody"); ::geteuid() == 0 && nobody != nullptr)
        if (::chown(name.c_str(), nobody->pw_uid, nobody->pw_gid) != 0)
            throw std::runtime_error("chown " + name);
    return name;
}

/// proc(5), /proc/[pid]/stat: what comes after the name, which may have anything in it.
struct ProcessState {
    char state = 'X'; ///< X, Z: it has ended
    pid_t parent = 0;
};

ProcessState state_of(pid_t process) {
    std::ifstream file("/proc/" + std::to_string(process) + "/stat");
    const std::string all(std::istreambuf_iterator<char>(file), {});
    ProcessState found;
    if (const auto end = all.rfind(')'); end != all.npos)
        std::istringstream(all.substr(end + 1)) >> found.state >> found.parent;
    return found;
}

std::vector<pid_t> children_of(pid_t parent) {
    std::vector<pid_t> children;
    for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
        const std::string name = entry.path().filename();
        if (name.find_first_not_of("0123456789") != name.npos) continue;
        const pid_t process = std::stoi(name);
        if (state_of(process).parent == parent) children.push_back(process);
    }
    return children;
}

/// In one of these states.
void wait_until(pid_t process, std::string_view states) {
    for (int tries = 0; tries < 6'000; ++tries) {
        if (states.find(state_of(process).state) != states.npos) return;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    throw std::runtime_error("a process of PostgreSQL goes on");
}

} // namespace

PostgresServer::PostgresServer(std::vector<std::string> settings)
    : folder_(new_folder()), settings_(std::move(settings)), port_(free_port()) {
    run_or_throw("cd " + folder_ + " && " + as_nobody() + programs + "/initdb -D " + folder_ +
                 "/data -U hamandish -A trust -E UTF8 --locale=C.UTF-8 --data-checksums --no-sync");
    start();
}

PostgresServer::~PostgresServer() {
    try {
        if (running_) stop("immediate");
    } catch (const std::exception& error) {
        std::fputs(error.what(), stderr);
    }
    std::filesystem::remove_all(folder_);
}

int PostgresServer::process() const {
    int number = 0; // the first line, PostgreSQL's manual, "Database File Layout"
    if (!(std::ifstream(folder_ + "/data/postmaster.pid") >> number))
        throw std::runtime_error("no postmaster.pid");
    return number;
}

void PostgresServer::start() {
    std::string words = "-k " + folder_ + " -h 127.0.0.1 -p " + std::to_string(port_);
    for (const std::string& setting : settings_) words += " -c " + setting;
    const Ran started =
        run_shell("cd " + folder_ + " && " + as_nobody() + programs + "/pg_ctl -D " + folder_ +
                  "/data -l " + folder_ + "/log -w -t 60 -o " + in_quotes(words) + " start");
    std::ifstream log(folder_ + "/log");
    if (started.status != 0)
        throw std::runtime_error(started.output +
                                 std::string(std::istreambuf_iterator<char>(log), {}));
    running_ = true;
}

void PostgresServer::stop(const std::string& mode) {
    run_or_throw("cd " + folder_ + " && " + as_nobody() + programs + "/pg_ctl -D " + folder_ +
                 "/data -w -m " + mode + " stop");
    running_ = false;
}

bool PostgresServer::kill_backend(const std::string& database, unsigned which) {
    std::istringstream listed(run(database, "SELECT pid FROM pg_stat_activity WHERE datname ="
                                            " current_database() AND pid <> pg_backend_pid()"
                                            " ORDER BY pid"));
    const std::vector<pid_t> all((std::istream_iterator<pid_t>(listed)),
                                 std::istream_iterator<pid_t>());
    return !all.empty() && ::kill(all[which % all.size()], SIGKILL) == 0;
}

void PostgresServer::kill() {
    const pid_t first = process();
    // Held, so that none is born that is not listed.
    if (::kill(first, SIGSTOP) != 0) throw std::runtime_error("cannot kill PostgreSQL");
    wait_until(first, "T");
    std::vector<pid_t> all = children_of(first);
    all.push_back(first);
    ::kill(first, SIGKILL);
    // Each of them ends as soon as it looks up; one that still writes must not meet the next
    // server.
    for (const pid_t each : all) wait_until(each, "XZ");
    // A process that nobody asks for its end seems to be there still, and its file to be in use.
    std::filesystem::remove(folder_ + "/data/postmaster.pid");
    std::filesystem::remove(folder_ + "/.s.PGSQL." + std::to_string(port_) + ".lock");
    running_ = false;
}

std::string PostgresServer::new_database() {
    return create_database("");
}

std::string PostgresServer::copy_of_database(const std::string& address) {
    const std::size_t begin = scheme.size();
    return create_database(" TEMPLATE " + address.substr(begin, address.find('?') - begin));
}

std::string PostgresServer::create_database(const std::string& how) {
    const std::string name = "site" + std::to_string(++databases_);
    static_cast<void>(run("postgres", "CREATE DATABASE " + name + how));
    return scheme + name + "?host=" + folder_ + "&port=" + std::to_string(port_) +
           "&user=hamandish";
}

std::string PostgresServer::run(const std::string& database, const std::string& sql) const {
    const std::string file = folder_ + "/statement.sql";
    std::ofstream(file) << sql;
    return run_or_throw("psql -XAtq -v ON_ERROR_STOP=1 -h " + folder_ + " -p " +
                        std::to_string(port_) + " -U hamandish -f " + file + " " +
                        in_quotes(database));
}

void PostgresServer::add_settings(const std::string& lines) const {
    std::ofstream(folder_ + "/data/postgresql.conf", std::ios::app) << "\n" << lines << "\n";
}

void PostgresServer::configure(const std::string& lines) {
    stop("fast");
    add_settings(lines);
    start();
}

void PostgresServer::copy_data(const std::string& command) {
    run_or_throw("cd " + folder_ + " && " + as_nobody() + programs + "/" + command + " -D " +
                 folder_ + "/copy -h " + folder_ + " -p " + std::to_string(port_) +
                 " -U hamandish");
}

void PostgresServer::recover_copy(const std::string& lines) {
    stop("fast");
    std::filesystem::rename(folder_ + "/data", folder_ + "/lost");
    std::filesystem::rename(folder_ + "/copy", folder_ + "/data");
    add_settings(lines);
    run_or_throw("cd " + folder_ + " && " + as_nobody() + "touch data/recovery.signal");
    start();
}

std::string PostgresServer::file_of(const std::string& database, const std::string& table) const {
    std::string path = run(database, "SELECT pg_relation_filepath('" + table + "')");
    while (!path.empty() && path.back() == '\n') path.pop_back();
    return folder_ + "/data/" + path;
}

PostgresServer& shared_postgres() {
    static PostgresServer server({"fsync=off", "full_page_writes=off", "max_connections=100"});
    return server;
}

} // namespace hamandish::test
