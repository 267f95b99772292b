// A file of the archive: what was committed since a moment, in order. Each record is sealed by a
// SHA-256 over itself and the seal before it, so that none can be changed, left out or moved.
#pragma once

#include "base/result.h"
#include "base/time.h"
#include "evidence/hash.h"
#include "server/store/log_frames.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace hamandish::store {

enum class RecordKind : std::uint32_t {
    Begin = 1,  ///< nothing is known of what came before
    GoOn = 2,   ///< follows the last record of the file before
    Commit = 3, ///< one transaction
    Mark = 4,   ///< until this instant nothing was committed that is not here; the next record
                ///< replaces it
    End = 5,    ///< the server stopped in good order
    Base = 6,   ///< a copy of the whole database was finished
};

struct ArchiveRecord {
    RecordKind kind = RecordKind::Mark;
    base::Instant at; ///< when it was written: for a commit, before anybody was told of it
    std::uint32_t page_size = 0;
    LoggedCommit commit;
};

/// Is written by one thread at a time; sync() by any.
class ArchiveFile {
  public:
    /// Makes the file (0600), beginning with a record of `kind`, of which GoOn names the seal that
    /// it follows; it and its folder are synced. StorageFull, naming the file; then there is none.
    [[nodiscard]] static base::Result<std::shared_ptr<ArchiveFile>>
    create(const std::string& path, RecordKind kind, base::Instant at, const evidence::Hash& seal);
    ~ArchiveFile();
    ArchiveFile(const ArchiveFile&) = delete;
    ArchiveFile& operator=(const ArchiveFile&) = delete;

    /// StorageFull, naming the file: then it is as it was, or what is torn is at its end.
    [[nodiscard]] base::Status append(const ArchiveRecord& record);
    /// StorageFull, naming the file, also when somebody has removed it.
    [[nodiscard]] base::Status sync() const;

    [[nodiscard]] const evidence::Hash& seal() const { return seal_; }
    [[nodiscard]] std::uint64_t size() const { return end_; }
    [[nodiscard]] base::Instant last_at() const { return last_at_; }

  private:
    ArchiveFile(std::string path, int file) : path_(std::move(path)), file_(file) {}
    std::string path_;
    int file_;
    evidence::Hash seal_{}; ///< of the last record that stays
    std::uint64_t end_ = 0; ///< of that record
    base::Instant last_at_{INT64_MIN};
};

/// Reads the files of an archive one after the other.
class ArchiveReader {
  public:
    ~ArchiveReader();
    ArchiveReader() = default;
    ArchiveReader(const ArchiveReader&) = delete;
    ArchiveReader& operator=(const ArchiveReader&) = delete;

    /// Goes to the beginning of a file. NotFound, naming it.
    [[nodiscard]] base::Status open(const std::string& path);
    /// The next record; none at the end of the file or where what follows is no whole record that
    /// follows the last one read. The first that is read, and each Begin, follows anything.
    [[nodiscard]] std::optional<ArchiveRecord> next();
    /// Was all of the file read?
    [[nodiscard]] bool is_at_end() const { return at_ == size_; }
    /// What next() stopped at is the middle of the file: a whole record lies somewhere behind it.
    [[nodiscard]] bool is_damaged();
    [[nodiscard]] std::uint64_t place() const { return at_; } ///< in bytes

  private:
    [[nodiscard]] bool get(std::string& bytes, std::size_t size, std::uint64_t at) const;
    [[nodiscard]] bool is_record_at(std::uint64_t at) const;

    int file_ = -1;
    std::uint64_t size_ = 0, at_ = 0;
    bool has_read_ = false;
    evidence::Hash seal_{}; ///< of the last record that stayed
};

} // namespace hamandish::store
