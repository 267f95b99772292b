#include "server/documents/zip_writer.h"

#include <memory>
#include <zip.h>

namespace hamandish::documents {
namespace {

constexpr zip_uint16_t midnight = 0, first_of_1980 = 1 << 5 | 1; ///< as MS-DOS packs them

struct Free {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
using Source = std::unique_ptr<zip_source_t, Free>;
using Archive = std::unique_ptr<zip_t, Free>;

/// The part's bytes must outlive the closing.
bool add(zip_t* archive, const ZipPart& part) {
    Source source(zip_source_buffer(archive, part.bytes.data(), part.bytes.size(), 0));
    if (!source) return false;
    const zip_int64_t index =
        zip_file_add(archive, part.name.c_str(), source.get(), ZIP_FL_ENC_UTF_8);
    if (index < 0) return false;
    (void)source.release(); // the archive's now
    return zip_file_set_dostime(archive, static_cast<zip_uint64_t>(index), midnight, first_of_1980,
                                0) == 0;
}

base::Result<std::string> bytes_of(zip_source_t* source) {
    zip_stat_t stat;
    if (zip_source_stat(source, &stat) != 0 || zip_source_open(source) != 0)
        return base::fail(base::ErrorCode::Internal, "archive");
    std::string out(stat.size, '\0');
    const zip_int64_t read = zip_source_read(source, out.data(), out.size());
    zip_source_close(source);
    if (read != static_cast<zip_int64_t>(out.size()))
        return base::fail(base::ErrorCode::Internal, "archive");
    return out;
}

} // namespace

base::Result<std::string> zip_from(const std::vector<ZipPart>& parts) {
    zip_error_t error;
    zip_error_init(&error);
    const Source memory(zip_source_buffer_create(nullptr, 0, 0, &error));
    if (!memory) return base::fail(base::ErrorCode::Internal, "archive");
    Archive archive(zip_open_from_source(memory.get(), ZIP_TRUNCATE, &error));
    if (!archive) return base::fail(base::ErrorCode::Internal, "archive");
    zip_source_keep(memory.get()); // the archive lets go of it, too
    for (const ZipPart& part : parts)
        if (!add(archive.get(), part)) return base::fail(base::ErrorCode::Internal, "archive");
    if (zip_close(archive.get()) != 0) return base::fail(base::ErrorCode::Internal, "archive");
    (void)archive.release(); // closed
    return bytes_of(memory.get());
}

} // namespace hamandish::documents
