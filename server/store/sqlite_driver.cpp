#include "server/store/driver.h"
#include "server/store/prepared.h"
#include "server/store/sqlite_file.h"

#include <map>

namespace hamandish::store {
namespace {

void set_up(soci::session& session, const DatabaseOptions& options) {
    session << "PRAGMA busy_timeout = 5000";
    session << "PRAGMA foreign_keys = ON";
    // KiB for each connection: full within minutes of use, so that memory stays as it is. What
    // falls out of it the system's own cache of the file has.
    session << "PRAGMA cache_size = -8192";
    if (options.read_only) {
        session << "PRAGMA query_only = ON";
        return;
    }
    std::string mode;
    session << "PRAGMA journal_mode = WAL", soci::into(mode);
    // A vote that was answered has reached the disk.
    session << "PRAGMA synchronous = FULL";
    // Pages of a transaction reach the log only when it commits. Where it wrote over pages that
    // were there already and one act of several was undone, SQLite 3.40 commits the others with
    // frames that have no checksum: after a crash they and all that follows are gone.
    session << "PRAGMA cache_spill = OFF";
    session << "PRAGMA secure_delete = ON";
    session << "PRAGMA journal_size_limit = 67108864";
    if (options.max_bytes > 0) {
        int page_size = 4096;
        session << "PRAGMA page_size", soci::into(page_size);
        session << "PRAGMA max_page_count = " << options.max_bytes / page_size;
    }
}

class SqliteDriver : public Driver {
  public:
    [[nodiscard]] Engine engine() const override { return Engine::Sqlite; }

    void connect(soci::session& session, const DatabaseOptions& options) override {
        open_sqlite_file(session, options.path);
        set_up(session, options);
    }

    [[nodiscard]] bool in_transaction(soci::session& session) const override {
        return sqlite_api::sqlite3_get_autocommit(sqlite_handle(session)) == 0;
    }

    [[nodiscard]] bool is_connected(soci::session& /*session*/) const override { return true; }

    /// The driver runs one statement at a time, so the whole text goes to SQLite itself.
    void run_script(soci::session& session, std::string_view sql) override {
        auto* handle = sqlite_handle(session);
        const int result =
            sqlite_api::sqlite3_exec(handle, std::string(sql).c_str(), nullptr, nullptr, nullptr);
        if (result != SQLITE_OK)
            throw soci::sqlite3_soci_error(sqlite_api::sqlite3_errmsg(handle), result);
    }

    void run_often(soci::session& session, const std::string& sql) override {
        auto& statement = often_[sql];
        if (!statement) statement = std::make_unique<Prepared<Takes<>>>(session, sql);
        statement->run();
    }

    void begin_write(soci::session& session) override { run_often(session, "BEGIN IMMEDIATE"); }
    void begin_read(soci::session& session) override { run_often(session, "BEGIN"); }
    void lift_time_limits(soci::session& /*session*/) override {}
    void commit_write(soci::session& session) override { run_often(session, "COMMIT"); }
    [[nodiscard]] int connection_number(soci::session& /*session*/) const override { return 0; }

  private:
    std::map<std::string, std::unique_ptr<Prepared<Takes<>>>> often_;
};

} // namespace

std::unique_ptr<Driver> sqlite_driver() {
    return std::make_unique<SqliteDriver>();
}

} // namespace hamandish::store
