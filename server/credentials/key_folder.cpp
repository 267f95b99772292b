#include "server/credentials/key_folder.h"

#include <filesystem>

namespace hamandish::credentials {
namespace {

std::string path_of(const std::string& folder, int number) {
    return folder + "/certificate-" + std::to_string(number) + ".key";
}

int count_keys(const std::string& folder) {
    int count = 0;
    std::error_code ignored;
    while (std::filesystem::exists(path_of(folder, count + 1), ignored)) ++count;
    return count;
}

} // namespace

base::Result<std::vector<ops::SigningKey>> load_keys(const std::string& folder) {
    std::vector<ops::SigningKey> keys;
    const int count = std::max(count_keys(folder), 1);
    for (int number = 1; number <= count; ++number) {
        TRY_ASSIGN(auto key, ops::SigningKey::load_or_create(path_of(folder, number)));
        keys.push_back(std::move(key));
    }
    return keys;
}

base::Result<int> add_key(const std::string& folder) {
    const int number = count_keys(folder) + 1;
    TRY_ASSIGN(const auto key, ops::SigningKey::load_or_create(path_of(folder, number)));
    return number;
}

} // namespace hamandish::credentials
