// One connection to the database, whichever it is.
#pragma once

#include "server/store/driver.h"

namespace hamandish::store {

/// A SQLite file with WAL, foreign keys and a sync at each commit, or a PostgreSQL session that
/// waits for each commit to reach the disk. One thread at a time.
class Database {
  public:
    /// Creates a SQLite file if need be. StorageBusy, StorageFull, Unavailable or Internal, naming
    /// the path (of PostgreSQL: without its password).
    [[nodiscard]] static base::Result<std::unique_ptr<Database>>
    open(const DatabaseOptions& options);

    [[nodiscard]] soci::session& session() { return session_; }
    [[nodiscard]] Engine engine() const { return driver_->engine(); }
    [[nodiscard]] bool in_transaction() const { return driver_->in_transaction(session_); }
    [[nodiscard]] bool is_connected() const { return driver_->is_connected(session_); }
    [[nodiscard]] int connection_number() const { return driver_->connection_number(session_); }

    /// These throw what the driver throws; driver.h says what each does.
    void run_script(std::string_view sql) { driver_->run_script(session_, sql); }
    void run_often(const std::string& sql) { driver_->run_often(session_, sql); }
    void begin_read() { driver_->begin_read(session_); }
    void begin_write() { driver_->begin_write(session_); }
    void lift_time_limits() { driver_->lift_time_limits(session_); }
    void commit_write() { driver_->commit_write(session_); }
    /// Ends the transaction, if there is one; never throws.
    void roll_back();

  private:
    explicit Database(std::unique_ptr<Driver> driver) : driver_(std::move(driver)) {}
    mutable soci::session session_;
    std::unique_ptr<Driver> driver_; // goes first: it holds statements of the session
};

} // namespace hamandish::store
