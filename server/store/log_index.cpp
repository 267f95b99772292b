#include "server/store/log_index.h"

#include <cstring>

namespace hamandish::store {
namespace {

constexpr std::uint32_t known_version = 3007000;
constexpr int region_size = 32768;

std::uint32_t record_number_at(const unsigned char* bytes) {
    std::uint32_t number = 0;
    std::memcpy(&number, bytes, sizeof number); // as this machine has them
    return number;
}

} // namespace

std::optional<LogPlace> end_of_log(sqlite_api::sqlite3* writing) {
    sqlite_api::sqlite3_file* file = nullptr;
    void volatile* region = nullptr;
    if (sqlite_api::sqlite3_file_control(writing, "main", SQLITE_FCNTL_FILE_POINTER, &file) !=
            SQLITE_OK ||
        file == nullptr || file->pMethods == nullptr || file->pMethods->iVersion < 2 ||
        file->pMethods->xShmMap(file, 0, region_size, 0, &region) != SQLITE_OK || region == nullptr)
        return std::nullopt;
    unsigned char header[48];
    std::memcpy(header, const_cast<const void*>(region), sizeof header);
    if (record_number_at(header) != known_version || header[12] == 0) return std::nullopt;
    LogPlace place;
    place.frames = record_number_at(header + 16);
    place.sum[0] = record_number_at(header + 24);
    place.sum[1] = record_number_at(header + 28);
    std::memcpy(place.salts.data(), header + 32, place.salts.size());
    return place;
}

} // namespace hamandish::store
