// SQLite's write-ahead log as a file (sqlite.org/fileformat2.html#walformat): what was committed in
// it.
#pragma once

#include "base/result.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace hamandish::store {

/// A place between two commits.
struct LogPlace {
    std::array<std::uint8_t, 8> salts{}; ///< of the log's header; others once it began anew
    std::uint32_t frames = 0;            ///< before the place
    std::uint32_t sum[2] = {};           ///< of the frame before it
};

/// One transaction.
struct LoggedCommit {
    std::uint32_t database_pages = 0; ///< the size of the database after it
    std::uint32_t page_count = 0;
    std::string pages; ///< each: its number (four bytes, the highest first), its bytes
};

class LogFrames {
  public:
    LogFrames() = default;
    ~LogFrames();
    LogFrames(const LogFrames&) = delete;
    LogFrames& operator=(const LogFrames&) = delete;

    /// Internal, naming the file, when it cannot be opened. SQLite locks another file, so opening
    /// and closing this one disturbs nobody.
    [[nodiscard]] base::Status open(const std::string& path);

    /// The beginning of the log as it is now. Internal when its header is not one.
    [[nodiscard]] base::Result<LogPlace> beginning();

    /// What was committed from `place` on to the frame `until`, which ends a transaction. Internal
    /// when a frame does not follow from the one before it: then the log began anew meanwhile, or
    /// the disk changed it.
    [[nodiscard]] base::Result<std::vector<LoggedCommit>> read(LogPlace& place,
                                                               std::uint32_t until);

    /// When anybody last wrote to it; 0 when that is not known.
    [[nodiscard]] std::int64_t changed_at_ns() const;
    [[nodiscard]] std::uint32_t page_size() const { return page_size_; } ///< 0 before beginning()

  private:
    [[nodiscard]] bool get(void* bytes, std::size_t size, std::uint64_t at) const;
    [[nodiscard]] bool take_frame(LogPlace& place, LoggedCommit& commit, bool& is_last);

    std::string path_;
    int file_ = -1;
    std::uint32_t page_size_ = 0;
    bool is_big_ = false; ///< sums are over numbers with the highest byte first
};

} // namespace hamandish::store
