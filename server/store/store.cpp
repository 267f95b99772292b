#include "server/store/store.h"

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
    TRY_ASSIGN(auto lock, LockFile::take(options.folder + "/hamandish.lock"));
    std::unique_ptr<Store> store(new Store(options.folder, std::move(lock)));
    const std::string path = options.folder + "/hamandish.sqlite";
    TRY_ASSIGN(auto database, Database::open({path, false, options.max_bytes}));
    TRY(migrate(*database));
    try {
        auto connection = std::make_unique<Connection>(std::move(database));
        TRY_ASSIGN(store->readers_, ReaderPool::open(path, options.readers));
        store->writer_ = std::make_unique<Writer>(std::move(connection));
    } catch (const std::exception&) {
        return tl::unexpected(error_from_driver());
    }
    return store;
}

} // namespace hamandish::store
