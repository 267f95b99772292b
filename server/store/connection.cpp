#include "server/store/connection.h"

namespace hamandish::store {

base::Result<std::unique_ptr<Connection>> Connection::open(const DatabaseOptions& options) {
    TRY_ASSIGN(auto database, Database::open(options));
    try {
        // In a transaction, so that a server that falls silent meanwhile is given up like at any
        // other time (AnswerWatch).
        database->begin_read();
        auto connection = std::make_unique<Connection>(std::move(database));
        connection->database->run_often("COMMIT");
        return connection;
    } catch (const std::exception&) {
        return tl::unexpected(error_from_driver());
    }
}

} // namespace hamandish::store
