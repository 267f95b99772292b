// A PostgreSQL server of the tests' own: an unprivileged user, a temporary folder, a socket in it.
#pragma once

#include <cstdint>
#include <string>
#include <sys/types.h>
#include <vector>

namespace hamandish::test {

/// Never the machine's own service. Gone, with everything in it, when this goes.
class PostgresServer {
  public:
    /// `settings` go to the server's command line ("fsync=off"). Throws with the server's own words
    /// when it does not start.
    explicit PostgresServer(std::vector<std::string> settings = {});
    ~PostgresServer();
    PostgresServer(const PostgresServer&) = delete;
    PostgresServer& operator=(const PostgresServer&) = delete;

    /// Creates an empty database and gives its address.
    [[nodiscard]] std::string new_database();
    /// The same, with what is in another of this server's, to which nobody is connected.
    [[nodiscard]] std::string copy_of_database(const std::string& address);
    /// Where the named database is, by TCP on loopback; for cutting the line.
    [[nodiscard]] std::uint16_t port() const { return port_; }
    /// Runs SQL with psql and gives what it printed, cells parted by "|".
    std::string run(const std::string& database, const std::string& sql) const;

    /// Where it has all that is its own; "data" in it is the data directory.
    [[nodiscard]] const std::string& folder() const { return folder_; }
    /// Adds lines to postgresql.conf and starts it anew.
    void configure(const std::string& lines);
    /// Runs `command` ("pg_basebackup …"), which makes the folder "copy" of it.
    void copy_data(const std::string& command);
    /// The copy in place of its data, with these lines more, recovered as they say.
    void recover_copy(const std::string& lines);

    /// Where a table's rows are on the disk.
    [[nodiscard]] std::string file_of(const std::string& database, const std::string& table) const;

    /// The first of its processes, which lets callers in.
    [[nodiscard]] int process() const;

    void start();
    /// "fast" lets it close its files; "immediate" is a crash.
    void stop(const std::string& mode);
    /// Kills one of the processes that serve a database, at the worst moment for it: the server
    /// lets all the others go and begins anew by itself. False when nobody is connected.
    bool kill_backend(const std::string& database, unsigned which);
    /// Kills the first of its processes, and waits until those it has left behind are gone.
    void kill();

  private:
    [[nodiscard]] std::string create_database(const std::string& how);
    void add_settings(const std::string& lines) const;

    std::string folder_;
    std::vector<std::string> settings_;
    std::uint16_t port_ = 0;
    int databases_ = 0;
    bool running_ = false;
};

/// One for the whole test program, started when first asked for, with no syncs: for tests of what
/// is stored, not of what survives.
[[nodiscard]] PostgresServer& shared_postgres();

} // namespace hamandish::test
