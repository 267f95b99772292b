#include "server/documents/zip_archive.h"

#include <algorithm>
#include <set>
#include <vector>
#include <zip.h>

namespace hamandish::documents {
namespace {

using base::ErrorCode;

constexpr std::size_t free_bytes = 1u << 20; ///< no ratio is asked of small parts

base::ErrorCode code_from(int zip_code) {
    switch (zip_code) {
    case ZIP_ER_MEMORY: return ErrorCode::TooLarge;
    case ZIP_ER_NOPASSWD:
    case ZIP_ER_WRONGPASSWD:
    case ZIP_ER_ENCRNOTSUPP: return ErrorCode::DocumentEncrypted;
    default: return ErrorCode::DocumentDamaged;
    }
}

/// Parts are only ever named from within: no root, no step upwards, no drive, no control character.
bool is_safe_name(std::string_view name) {
    if (name.empty() || name.size() > 512 || name.front() == '/') return false;
    if (name.find('\\') != name.npos || name.find(':') != name.npos) return false;
    for (const char c : name)
        if (static_cast<unsigned char>(c) < 0x20) return false;
    while (!name.empty()) {
        const std::size_t end = std::min(name.find('/'), name.size());
        if (name.substr(0, end) == "..") return false;
        name.remove_prefix(std::min(end + 1, name.size()));
    }
    return true;
}

std::string small_letters(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 'a' - 'A');
    return out;
}

/// Programs inside a document: Word's and LibreOffice's macros, and embedded controls.
bool is_program(std::string_view name) {
    const std::string lower = small_letters(name);
    const auto ends_with = [&lower](std::string_view end) {
        return lower.size() >= end.size() &&
               lower.compare(lower.size() - end.size(), end.size(), end) == 0;
    };
    return ends_with("vbaproject.bin") || ends_with("vbadata.xml") || ends_with(".exe") ||
           ends_with(".dll") || lower.rfind("basic/", 0) == 0 || lower.rfind("scripts/", 0) == 0 ||
           lower.find("/activex/") != lower.npos;
}

struct Close {
    void operator()(zip_t* archive) const { zip_discard(archive); }
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

base::Status check_part(const zip_stat_t& stat, const ArchiveLimits& limits) {
    constexpr auto needed = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE;
    if ((stat.valid & needed) != needed) return base::fail(ErrorCode::DocumentDamaged);
    if (!is_safe_name(stat.name)) return base::fail(ErrorCode::DocumentUnsafe, "path");
    if (is_program(stat.name)) return base::fail(ErrorCode::DocumentUnsafe, "macro");
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
        return base::fail(ErrorCode::DocumentEncrypted, stat.name);
    if (stat.size > limits.all_bytes) return base::fail(ErrorCode::TooLarge, stat.name);
    if (stat.size > free_bytes && stat.size / limits.ratio > stat.comp_size)
        return base::fail(ErrorCode::DocumentUnsafe, "bomb");
    return {};
}

} // namespace

struct ZipArchive::Opened {
    std::string bytes;
    ArchiveLimits limits;
    std::unique_ptr<zip_t, Close> archive;
};

ZipArchive::ZipArchive(std::unique_ptr<Opened> opened) : opened_(std::move(opened)) {}
ZipArchive::~ZipArchive() = default;
ZipArchive::ZipArchive(ZipArchive&&) noexcept = default;
ZipArchive& ZipArchive::operator=(ZipArchive&&) noexcept = default;

base::Result<ZipArchive> ZipArchive::open(std::string_view bytes, const ArchiveLimits& limits) {
    if (bytes.size() > limits.file_bytes) return base::fail(ErrorCode::TooLarge, "file");
    auto opened = std::make_unique<Opened>(Opened{std::string(bytes), limits, nullptr});
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source =
        zip_source_buffer_create(opened->bytes.data(), opened->bytes.size(), 0, &error);
    if (!source) return base::fail(ErrorCode::TooLarge, "file");
    opened->archive.reset(zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error));
    if (!opened->archive) {
        zip_source_free(source);
        return base::fail(code_from(zip_error_code_zip(&error)), "zip");
    }
    const zip_int64_t count = zip_get_num_entries(opened->archive.get(), 0);
    if (count < 0 || static_cast<std::size_t>(count) > limits.parts)
        return base::fail(ErrorCode::TooLarge, "parts");
    std::set<std::string> names;
    std::size_t declared = 0;
    for (zip_int64_t index = 0; index < count; ++index) {
        zip_stat_t stat;
        zip_stat_init(&stat);
        if (zip_stat_index(opened->archive.get(), static_cast<zip_uint64_t>(index), 0, &stat) != 0)
            return base::fail(ErrorCode::DocumentDamaged, "zip");
        TRY(check_part(stat, limits));
        declared += stat.size;
        if (declared > limits.all_bytes) return base::fail(ErrorCode::TooLarge, "parts");
        // The same name twice, also in other letters: two programs would read two documents.
        if (!names.insert(small_letters(stat.name)).second)
            return base::fail(ErrorCode::DocumentUnsafe, "path");
    }
    return ZipArchive(std::move(opened));
}

bool ZipArchive::has(std::string_view part) const {
    return zip_name_locate(opened_->archive.get(), std::string(part).c_str(), 0) >= 0;
}

base::Result<std::string> ZipArchive::read(std::string_view part) const {
    const std::string name(part);
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat(opened_->archive.get(), name.c_str(), 0, &stat) != 0)
        return base::fail(ErrorCode::NotFound, part);
    if (stat.size > opened_->limits.part_bytes) return base::fail(ErrorCode::TooLarge, part);
    const std::unique_ptr<zip_file_t, Close> file(
        zip_fopen(opened_->archive.get(), name.c_str(), 0));
    if (!file)
        return base::fail(code_from(zip_error_code_zip(zip_get_error(opened_->archive.get()))),
                          part);
    // Never more than was declared: a part that unpacks to more lies about itself.
    std::string out(static_cast<std::size_t>(stat.size), '\0');
    std::size_t have = 0;
    while (have < out.size()) {
        const zip_int64_t got = zip_fread(file.get(), out.data() + have, out.size() - have);
        if (got <= 0) return base::fail(ErrorCode::DocumentDamaged, part);
        have += static_cast<std::size_t>(got);
    }
    char more = 0;
    if (zip_fread(file.get(), &more, 1) != 0) return base::fail(ErrorCode::DocumentDamaged, part);
    return out;
}

} // namespace hamandish::documents
