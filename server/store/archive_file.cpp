#include "server/store/archive_file.h"

#include "server/store/archive_folder.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>

namespace hamandish::store {
namespace {

using base::ErrorCode;

/// A record: this word, the kind, the pages it has (4 bytes each), the instant (8), the pages of
/// the database and the bytes of a page (4 each), the seal, then the pages. Numbers have their
/// highest byte first. GoOn has the seal that it follows in place of a page.
constexpr std::string_view magic = "hmdarch1";
constexpr std::size_t named_size = 32, head_size = 64;
/// As much as a page would have for a seal to fit in its place.
constexpr std::uint32_t seal_size_as_page = sizeof(evidence::Hash) - 4;

std::string bytes_of(std::uint64_t number, int size) {
    std::string bytes;
    for (int i = size - 1; i >= 0; --i) bytes += static_cast<char>(number >> (8 * i) & 0xFF);
    return bytes;
}

std::uint64_t number_at(std::string_view bytes, std::size_t at, int size) {
    std::uint64_t number = 0;
    for (int i = 0; i < size; ++i)
        number = number << 8 | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
    return number;
}

std::string named(const ArchiveRecord& record) {
    return std::string(magic) + bytes_of(static_cast<std::uint32_t>(record.kind), 4) +
           bytes_of(record.commit.page_count, 4) +
           bytes_of(static_cast<std::uint64_t>(record.at.ms), 8) +
           bytes_of(record.commit.database_pages, 4) + bytes_of(record.page_size, 4);
}

std::string_view text_of(const evidence::Hash& hash) {
    return {reinterpret_cast<const char*>(hash.data()), hash.size()};
}

/// Of the pages first, so that they are not copied to be sealed.
evidence::Hash seal_of(const evidence::Hash& before, std::string_view name,
                       std::string_view pages) {
    std::string sealed(text_of(before));
    sealed += name;
    sealed += text_of(evidence::sha256(pages));
    return evidence::sha256(sealed);
}

/// Nothing when it is no head; the pages are still to be read.
std::optional<ArchiveRecord> from_head(std::string_view head) {
    if (head.substr(0, magic.size()) != magic) return std::nullopt;
    ArchiveRecord record;
    const std::uint64_t kind = number_at(head, 8, 4);
    if (kind < 1 || kind > 6) return std::nullopt;
    record.kind = static_cast<RecordKind>(kind);
    record.commit.page_count = static_cast<std::uint32_t>(number_at(head, 12, 4));
    record.at = {static_cast<std::int64_t>(number_at(head, 16, 8))};
    record.commit.database_pages = static_cast<std::uint32_t>(number_at(head, 24, 4));
    record.page_size = static_cast<std::uint32_t>(number_at(head, 28, 4));
    if (record.page_size > 65536) return std::nullopt;
    return record;
}

std::uint64_t size_of_pages(const ArchiveRecord& record) {
    return std::uint64_t{record.commit.page_count} * (4 + std::uint64_t{record.page_size});
}

bool put(int file, std::string_view bytes, std::uint64_t at) {
    while (!bytes.empty()) {
        const ssize_t put = ::pwrite(file, bytes.data(), bytes.size(), static_cast<off_t>(at));
        if (put < 0 && errno == EINTR) continue;
        if (put <= 0) return false;
        at += static_cast<std::uint64_t>(put);
        bytes.remove_prefix(static_cast<std::size_t>(put));
    }
    return true;
}

} // namespace

base::Result<std::shared_ptr<ArchiveFile>> ArchiveFile::create(const std::string& path,
                                                               RecordKind kind, base::Instant at,
                                                               const evidence::Hash& seal) {
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0) return base::fail(ErrorCode::StorageFull, path);
    std::shared_ptr<ArchiveFile> made(new ArchiveFile(path, file));
    const bool goes_on = kind == RecordKind::GoOn;
    base::Status done = made->append(
        goes_on ? ArchiveRecord{kind, at, seal_size_as_page, {0, 1, std::string(text_of(seal))}}
                : ArchiveRecord{kind, at, 0, {}});
    if (done) done = made->sync();
    if (done && !sync_folder(std::filesystem::path(path).parent_path().string()))
        done = base::fail(ErrorCode::StorageFull, path);
    if (done) return made;
    ::unlink(path.c_str());
    return tl::unexpected(std::move(done).error());
}

ArchiveFile::~ArchiveFile() {
    ::close(file_);
}

base::Status ArchiveFile::append(const ArchiveRecord& record) {
    const std::string name = named(record);
    const evidence::Hash seal = seal_of(seal_, name, record.commit.pages);
    std::string bytes = name;
    bytes += text_of(seal);
    // The head last: what is not whole then looks like nothing, or like the mark that was there.
    if (!put(file_, record.commit.pages, end_ + head_size) || !put(file_, bytes, end_)) {
        static_cast<void>(::ftruncate(file_, static_cast<off_t>(end_)));
        return base::fail(ErrorCode::StorageFull, path_);
    }
    last_at_ = record.at;
    if (record.kind == RecordKind::Mark) return {};
    end_ += head_size + record.commit.pages.size();
    seal_ = seal;
    return {};
}

base::Status ArchiveFile::sync() const {
    struct stat status {};
    const bool is_there = ::fstat(file_, &status) == 0 && status.st_nlink > 0;
    if (is_there && ::fdatasync(file_) == 0) return {};
    return base::fail(ErrorCode::StorageFull, path_);
}

ArchiveReader::~ArchiveReader() {
    if (file_ >= 0) ::close(file_);
}

base::Status ArchiveReader::open(const std::string& path) {
    if (file_ >= 0) ::close(file_);
    file_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    struct stat status {};
    if (file_ < 0 || ::fstat(file_, &status) != 0) return base::fail(ErrorCode::NotFound, path);
    size_ = static_cast<std::uint64_t>(status.st_size);
    at_ = 0;
    return {};
}

bool ArchiveReader::get(std::string& bytes, std::size_t size, std::uint64_t at) const {
    if (at > size_ || size > size_ - at) return false;
    bytes.resize(size);
    std::size_t got = 0;
    while (got < size) {
        const ssize_t some =
            ::pread(file_, bytes.data() + got, size - got, static_cast<off_t>(at + got));
        if (some < 0 && errno == EINTR) continue;
        if (some <= 0) return false;
        got += static_cast<std::size_t>(some);
    }
    return true;
}

std::optional<ArchiveRecord> ArchiveReader::next() {
    std::string head;
    if (!get(head, head_size, at_)) return std::nullopt;
    auto record = from_head(head);
    if (!record || size_of_pages(*record) > size_ - at_ - head_size) return std::nullopt;
    if (!get(record->commit.pages, size_of_pages(*record), at_ + head_size)) return std::nullopt;
    if (record->kind == RecordKind::GoOn && has_read_ && record->commit.pages != text_of(seal_))
        return std::nullopt;
    const evidence::Hash seal =
        seal_of(at_ == 0 ? evidence::Hash{} : seal_, std::string_view(head).substr(0, named_size),
                record->commit.pages);
    if (std::string_view(head).substr(named_size) != text_of(seal)) return std::nullopt;
    has_read_ = true;
    if (record->kind != RecordKind::Mark) seal_ = seal;
    at_ += head_size + record->commit.pages.size();
    return record;
}

bool ArchiveReader::is_record_at(std::uint64_t at) const {
    std::string head;
    if (!get(head, head_size, at)) return false;
    const auto record = from_head(head);
    return record && size_of_pages(*record) <= size_ - at - head_size;
}

bool ArchiveReader::is_damaged() {
    constexpr std::size_t step = 1 << 20;
    std::string bytes;
    for (std::uint64_t from = at_ + 1; from < size_; from += step) {
        // Overlapping, so that the word is found wherever it lies.
        const auto size = std::min<std::uint64_t>(step + magic.size() - 1, size_ - from);
        if (!get(bytes, static_cast<std::size_t>(size), from)) return true;
        for (std::size_t at = 0; (at = bytes.find(magic, at)) != bytes.npos; ++at)
            if (is_record_at(from + at)) return true;
    }
    return false;
}

} // namespace hamandish::store
