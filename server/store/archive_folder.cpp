#include "server/store/archive_folder.h"

#include <algorithm>
#include <charconv>
#include <fcntl.h>
#include <filesystem>
#include <optional>
#include <string_view>
#include <unistd.h>

namespace hamandish::store {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t digits = 8;
constexpr std::string_view log_end = ".log", base_end = ".sqlite";

std::string padded(int number) {
    const std::string text = std::to_string(number);
    return std::string(text.size() < digits ? digits - text.size() : 0, '0') + text;
}

/// Of a name that begins with a number and ends so.
std::optional<int> number_of(const std::string& name, std::string_view end) {
    int number = 0;
    if (name.size() < digits + end.size() || !name.ends_with(end)) return std::nullopt;
    const char* after = name.data() + digits;
    const auto read = std::from_chars(name.data(), after, number);
    if (read.ec != std::errc() || read.ptr != after || number < 1) return std::nullopt;
    return number;
}

std::optional<ArchiveBase> base_from(const fs::path& path) {
    const std::string name = path.filename().string();
    const auto number = number_of(name, base_end);
    if (!number || name[digits] != '-') return std::nullopt;
    const std::size_t start = digits + 1;
    const auto at = base::instant_from_rfc3339(
        std::string_view(name).substr(start, name.size() - start - base_end.size()));
    if (!at) return std::nullopt;
    return ArchiveBase{*number, *at, path.string()};
}

template <class Each>
void for_each_file(const std::string& folder, Each each) {
    std::error_code failed;
    for (auto file = fs::directory_iterator(folder, failed);
         !failed && file != fs::directory_iterator(); file.increment(failed))
        each(file->path());
}

} // namespace

std::string archive_log(const std::string& folder, int number) {
    return folder + "/" + padded(number) + std::string(log_end);
}

std::string archive_base(const std::string& folder, int number, base::Instant at) {
    return folder + "/" + padded(number) + "-" + base::rfc3339_from_instant(at) +
           std::string(base_end);
}

ArchiveFolder list_archive(const std::string& folder) {
    ArchiveFolder found;
    for_each_file(folder, [&](const fs::path& path) {
        if (const auto number = number_of(path.filename().string(), log_end))
            found.last_number = std::max(found.last_number, *number);
        if (auto base = base_from(path)) found.bases.push_back(std::move(*base));
    });
    std::sort(found.bases.begin(), found.bases.end(), [](const auto& a, const auto& b) {
        return a.at != b.at ? a.at < b.at : a.number < b.number;
    });
    return found;
}

bool sync_folder(const std::string& folder) {
    const int file = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_CLOEXEC);
    const bool synced = file >= 0 && ::fsync(file) == 0;
    if (file >= 0) ::close(file);
    return synced;
}

void thin_archive(const std::string& folder, base::Instant oldest) {
    int first = 0;
    for (const ArchiveBase& base : list_archive(folder).bases)
        if (base.at <= oldest) first = base.number;
    std::vector<fs::path> old;
    for_each_file(folder, [&](const fs::path& path) {
        const std::string name = path.filename().string();
        const auto log = number_of(name, log_end);
        const auto base = base_from(path);
        if ((log && *log < first) || (base && base->number < first)) old.push_back(path);
    });
    std::error_code ignored;
    for (const fs::path& path : old) fs::remove(path, ignored);
}

} // namespace hamandish::store
