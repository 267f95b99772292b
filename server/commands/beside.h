// Inside commands only: a connection beside running servers, for what they do not keep in memory.
#pragma once

#include "server/config.h"
#include "server/store/connection.h"

namespace hamandish::server {

/// NotFound naming the file when there is no database yet: none is made.
[[nodiscard]] base::Result<std::unique_ptr<store::Connection>>
connect_beside(const std::string& data_folder, const std::string& database);

/// `work(connection) -> Result<T>` in a transaction of its own.
template <class Work>
auto write_beside(store::Connection& connection, Work work)
    -> std::invoke_result_t<Work&, store::Connection&> {
    try {
        connection.database->begin_write();
        auto outcome = work(connection);
        if (outcome)
            connection.database->commit_write();
        else
            connection.database->roll_back();
        return outcome;
    } catch (const std::exception&) {
        base::Error error = store::error_from_driver();
        connection.database->roll_back();
        return tl::unexpected(std::move(error));
    }
}

} // namespace hamandish::server
