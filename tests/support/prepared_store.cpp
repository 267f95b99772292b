#include "prepared_store.h"

#include "postgres_server.h"

#include <filesystem>
#include <stdexcept>
#include <stdlib.h>

namespace hamandish::test {
namespace {

namespace fs = std::filesystem;

std::string new_folder() {
    std::string name = (fs::temp_directory_path() / "hamandish-prepared-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder");
    return name;
}

/// Opened once, so that it is migrated; closed again, so that it can be copied.
void prepare(const store::StoreOptions& options, const std::function<void(store::Store&)>& fill) {
    const auto opened = store::Store::open(options);
    if (!opened) throw std::runtime_error(opened.error().where);
    if (fill) fill(**opened);
}

std::string prepared_database() {
    const std::string folder = new_folder(), database = shared_postgres().new_database();
    prepare({folder, 1, 0, database}, {});
    fs::remove_all(folder);
    return database;
}

} // namespace

PreparedStore::PreparedStore(const std::function<void(store::Store&)>& fill)
    : folder_(new_folder()) {
    prepare({folder_, 1}, fill);
}

PreparedStore::~PreparedStore() {
    std::error_code gone;
    fs::remove_all(folder_, gone);
}

void PreparedStore::copy_to(const std::string& folder) const {
    if (fs::exists(folder)) return;
    fs::create_directories(folder);
    fs::permissions(folder, fs::perms::owner_all);
    fs::copy(folder_, folder, fs::copy_options::recursive);
}

std::string migrated_postgres_database() {
    static const std::string prepared = prepared_database();
    return shared_postgres().copy_of_database(prepared);
}

} // namespace hamandish::test
