// The parts of a .docx or .odt file, read with a limit to everything.
#pragma once

#include "base/result.h"

#include <memory>
#include <string>
#include <string_view>

namespace hamandish::documents {

/// What a file of a person may ask of us at most. Real laws stay far below.
struct ArchiveLimits {
    std::size_t file_bytes = 32u << 20;
    std::size_t part_bytes = 24u << 20; ///< one part, unpacked
    std::size_t all_bytes = 96u << 20;  ///< all parts, as the archive declares them
    std::size_t parts = 4000;
    std::size_t ratio = 400; ///< unpacked to packed, beyond the first megabyte
};

/// Opened in memory; nothing is ever written to a disk. Refuses at once (DocumentDamaged,
/// DocumentEncrypted, DocumentUnsafe, TooLarge): archives that are cut off, encrypted, that name
/// parts outside themselves or twice, that hold macros, or that declare more than the limits.
class ZipArchive {
  public:
    [[nodiscard]] static base::Result<ZipArchive> open(std::string_view bytes,
                                                       const ArchiveLimits& limits = {});
    ~ZipArchive();
    ZipArchive(ZipArchive&&) noexcept;
    ZipArchive& operator=(ZipArchive&&) noexcept;

    [[nodiscard]] bool has(std::string_view part) const;
    /// The unpacked part; its checksum is checked. NotFound when there is none.
    [[nodiscard]] base::Result<std::string> read(std::string_view part) const;

  private:
    struct Opened;
    explicit ZipArchive(std::unique_ptr<Opened> opened);
    std::unique_ptr<Opened> opened_;
};

} // namespace hamandish::documents
