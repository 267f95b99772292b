#include "server/store/answer_watch.h"
#include "server/store/driver.h"
#include "server/store/postgres_connection.h"

#include <optional>
#include <soci/postgresql/soci-postgresql.h>
#include <stdexcept>

namespace hamandish::store {
namespace {

PGconn* handle_of(soci::session& session) {
    return static_cast<soci::postgresql_session_backend*>(session.get_backend())->conn_;
}

/// The advisory lock of whoever writes. Like the file lock of SQLite it makes one writer of many:
/// no deadlocks, one order of events, and a use case may look before it writes. The server drops it
/// with the transaction or the connection, however that ends.
constexpr const char* begin_write_words =
    "BEGIN ISOLATION LEVEL READ COMMITTED; SELECT pg_advisory_xact_lock(5230418275117)";

/// A commit that was answered has reached the disk, whatever the server's default is; a writer
/// that stops in the middle of its turn loses the turn, not everyone else theirs.
constexpr const char* session_words = "SET synchronous_commit = on;"
                                      "SET lock_timeout = '15s';"
                                      "SET statement_timeout = '30s';"
                                      "SET idle_in_transaction_session_timeout = '5s';"
                                      "SET default_transaction_deferrable = off;";

/// Whoever reads keeps nobody waiting, and a report may think for long between two statements.
constexpr const char* reading_words = "SET default_transaction_read_only = on;"
                                      "SET idle_in_transaction_session_timeout = '40s'";

class PostgresDriver : public Driver {
  public:
    [[nodiscard]] Engine engine() const override { return Engine::Postgres; }

    void connect(soci::session& session, const DatabaseOptions& options) override {
        open(session, options);
        PQsetNoticeProcessor(
            handle_of(session), [](void*, const char*) {}, nullptr);
        const char* encoding = PQparameterStatus(handle_of(session), "server_encoding");
        if (encoding == nullptr || std::string_view(encoding) != "UTF8")
            throw std::runtime_error("the database's encoding is not UTF8");
        watch_.emplace(PQsocket(handle_of(session)), options.patience);
        watch_->begin();
        run_script(session, session_words);
        if (options.read_only) run_script(session, reading_words);
    }

    [[nodiscard]] bool in_transaction(soci::session& session) const override {
        const PGTransactionStatusType status = PQtransactionStatus(handle_of(session));
        return status == PQTRANS_INTRANS || status == PQTRANS_INERROR || status == PQTRANS_ACTIVE;
    }

    [[nodiscard]] bool is_connected(soci::session& session) const override {
        return !broken_ && PQstatus(handle_of(session)) == CONNECTION_OK;
    }

    void run_script(soci::session& session, std::string_view sql) override {
        const std::unique_ptr<PGresult, decltype(&PQclear)> result(
            PQexec(handle_of(session), std::string(sql).c_str()), PQclear);
        const ExecStatusType status = PQresultStatus(result.get());
        // Between transactions nobody waits.
        if (PQtransactionStatus(handle_of(session)) == PQTRANS_IDLE) watch_->end();
        if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) return;
        const char* state = PQresultErrorField(result.get(), PG_DIAG_SQLSTATE);
        // Without a state it is not the server who speaks; libpq may take its time to notice that
        // nobody is there.
        broken_ = broken_ || state == nullptr;
        throw soci::postgresql_soci_error(PQerrorMessage(handle_of(session)),
                                          state != nullptr ? state : "     ");
    }

    void run_often(soci::session& session, const std::string& sql) override {
        run_script(session, sql);
    }

    void begin_write(soci::session& session) override {
        watch_->begin();
        run_script(session, begin_write_words);
    }
    void begin_read(soci::session& session) override {
        watch_->begin();
        run_script(session, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    }
    void lift_time_limits(soci::session& session) override {
        watch_->end();
        run_script(session, "SET LOCAL statement_timeout = 0;"
                            "SET LOCAL idle_in_transaction_session_timeout = 0");
    }
    void commit_write(soci::session& session) override {
        run_script(session, "NOTIFY " + change_channel + "; COMMIT");
    }
    [[nodiscard]] int connection_number(soci::session& session) const override {
        return PQbackendPID(handle_of(session));
    }

  private:
    bool broken_ = false;
    std::optional<AnswerWatch> watch_; ///< of each transaction, as soon as there is a connection

    static void open(soci::session& session, const DatabaseOptions& options) {
        const std::string words = connection_words(options.path);
        try {
            session.open(soci::postgresql, words);
        } catch (const soci::soci_error& error) {
            // The driver says what happened, but not that it was the connection.
            throw soci::postgresql_soci_error(error.what(), "08001");
        }
    }
};

} // namespace

std::unique_ptr<Driver> postgres_driver() {
    return std::make_unique<PostgresDriver>();
}

} // namespace hamandish::store
