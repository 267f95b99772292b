#include "server/store/store.h"

#include "server/store/checksums.h"
#include "server/store/migrations.h"

#include <filesystem>

namespace hamandish::store {
namespace {

base::Status create_folder(const std::string& folder) {
    namespace fs = std::filesystem;
    std::error_code failed;
    if (fs::is_directory(folder, failed)) return {};
    fs::create_directories(folder, failed);
    if (failed) return base::fail(base::ErrorCode::Internal, folder + ": " + failed.message());
    fs::permissions(folder, fs::perms::owner_all, failed);
    return {};
}

} // namespace

base::Result<std::unique_ptr<Store>> Store::open(const StoreOptions& options) {
    TRY(create_folder(options.folder));
    std::unique_ptr<Store> store(new Store(options.folder));
    DatabaseOptions database{options.database, false, options.max_bytes, options.patience};
    if (database.path.empty()) {
        database.path = options.folder + "/hamandish.sqlite";
        TRY_ASSIGN(auto lock, LockFile::take(options.folder + "/hamandish.lock"));
        store->lock_.emplace(std::move(lock));
        add_checksums(database.path);
    }
    {
        TRY_ASSIGN(const auto migrating, Database::open(database));
        TRY(migrate(*migrating));
    }
    const auto open_writing = [database, counting = options.rate_limits] {
        auto connection = Connection::open(database);
        if (connection && !counting) (*connection)->limits.stop_counting();
        return connection;
    };
    TRY_ASSIGN(auto connection, open_writing());
    TRY_ASSIGN(store->readers_, ReaderPool::open(database, options.readers));
    store->writer_ = std::make_unique<Writer>(std::move(connection), open_writing);
    if (is_postgres_address(database.path))
        store->listener_ = std::make_unique<ChangeListener>(
            database.path, store->writer_->version(), store->writer_->connection_number());
    return store;
}

} // namespace hamandish::store
