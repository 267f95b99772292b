// What SQLite and PostgreSQL do differently; everything else in this folder is the same for both.
#pragma once

#include "base/result.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <soci/soci.h>
#include <string>
#include <string_view>

namespace hamandish::store {

enum class Engine { Sqlite, Postgres };

/// More than what the server itself lets a statement take, so that it is the one to say no.
inline constexpr std::chrono::milliseconds usual_patience = std::chrono::seconds(40);

struct DatabaseOptions {
    std::string path; ///< of the SQLite file, or postgresql://…
    bool read_only = false;
    std::int64_t max_bytes = 0; ///< SQLite only; 0: as large as the disk allows
    /// PostgreSQL only: how long one transaction waits for a server that says nothing more.
    std::chrono::milliseconds patience = usual_patience;
};

/// "postgresql://…" or "postgres://…".
[[nodiscard]] bool is_postgres_address(std::string_view path);

/// One per connection, which it is handed each time. Throws what the driver throws.
class Driver {
  public:
    virtual ~Driver() = default;
    [[nodiscard]] virtual Engine engine() const = 0;
    virtual void connect(soci::session& session, const DatabaseOptions& options) = 0;
    /// False after the transaction was rolled back by itself (full disk, lost connection).
    [[nodiscard]] virtual bool in_transaction(soci::session& session) const = 0;
    /// False once the other side has gone; only a new connection helps then.
    [[nodiscard]] virtual bool is_connected(soci::session& session) const = 0;
    /// Many statements, none with parameters.
    virtual void run_script(soci::session& session, std::string_view sql) = 0;
    /// One statement without parameters or columns that is run often.
    virtual void run_often(soci::session& session, const std::string& sql) = 0;
    /// Begins the transaction of the one writer. Where several processes write, it waits for its
    /// turn, so that whoever writes sees all that was written before.
    virtual void begin_write(soci::session& session) = 0;
    /// Begins a look at one state of the data.
    virtual void begin_read(soci::session& session) = 0;
    /// For the transaction under way: as long as it takes, for migrations and copies.
    virtual void lift_time_limits(soci::session& session) = 0;
    /// Commits, and tells the other processes that the data has changed.
    virtual void commit_write(soci::session& session) = 0;
    /// Who the database thinks this connection is; 0: it does not care.
    [[nodiscard]] virtual int connection_number(soci::session& session) const = 0;
};

[[nodiscard]] std::unique_ptr<Driver> sqlite_driver();
[[nodiscard]] std::unique_ptr<Driver> postgres_driver();

/// What the exception in flight means to a caller; call it in a catch block.
[[nodiscard]] base::Error error_from_driver();

} // namespace hamandish::store
