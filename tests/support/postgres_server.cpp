#include "postgres_server.h"

#include "free_port.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <pwd.h>
#include <stdexcept>
#include <sys/wait.h>
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
