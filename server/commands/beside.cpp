#include "server/commands/beside.h"

#include <filesystem>

namespace hamandish::server {

base::Result<std::unique_ptr<store::Connection>> connect_beside(const std::string& data_folder,
                                                                const std::string& database) {
    const std::string path = database.empty() ? data_folder + "/hamandish.sqlite" : database;
    std::error_code ignored;
    if (database.empty() && !std::filesystem::exists(path, ignored))
        return base::fail(base::ErrorCode::NotFound, path);
    return store::Connection::open({path});
}

} // namespace hamandish::server
