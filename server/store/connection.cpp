#include "server/store/connection.h"

namespace hamandish::store {

base::Result<std::unique_ptr<Connection>> Connection::open(const DatabaseOptions& options) {
    TRY_ASSIGN(auto database, Database::open(options));
    try {
        return std::make_unique<Connection>(std::move(database));
    } catch (const std::exception&) {
        return tl::unexpected(error_from_driver());
    }
}

} // namespace hamandish::store
