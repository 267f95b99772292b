#include "server/store/log_frames.h"

#include <algorithm>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace hamandish::store {
namespace {

using base::ErrorCode;

constexpr std::size_t header_size = 32, frame_header_size = 24;
constexpr std::uint32_t magic = 0x377f0682; ///< and one more where sums are big-endian

std::uint32_t number_at(const std::uint8_t* bytes, bool is_big = true) {
    std::uint32_t number = 0;
    for (int i = 0; i < 4; ++i) number = number << 8 | bytes[is_big ? i : 3 - i];
    return number;
}

void add_to_sum(std::uint32_t sum[2], const std::uint8_t* bytes, std::size_t size, bool is_big) {
    for (const std::uint8_t* end = bytes + size; bytes < end; bytes += 8) {
        sum[0] += number_at(bytes, is_big) + sum[1];
        sum[1] += number_at(bytes + 4, is_big) + sum[0];
    }
}

bool is_sum(const std::uint8_t* bytes, const std::uint32_t sum[2]) {
    return number_at(bytes) == sum[0] && number_at(bytes + 4) == sum[1];
}

} // namespace

LogFrames::~LogFrames() {
    if (file_ >= 0) ::close(file_);
}

base::Status LogFrames::open(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return base::fail(ErrorCode::Internal, path);
    if (file_ >= 0) ::close(file_);
    file_ = file;
    path_ = path;
    return {};
}

bool LogFrames::get(void* bytes, std::size_t size, std::uint64_t at) const {
    return ::pread(file_, bytes, size, static_cast<off_t>(at)) == static_cast<ssize_t>(size);
}

base::Result<LogPlace> LogFrames::beginning() {
    std::uint8_t header[header_size];
    LogPlace place;
    if (!get(header, sizeof header, 0) || (number_at(header) & ~1U) != magic)
        return base::fail(ErrorCode::Internal, path_);
    is_big_ = (number_at(header) & 1U) != 0;
    page_size_ = number_at(header + 8);
    add_to_sum(place.sum, header, header_size - 8, is_big_);
    const bool is_power = (page_size_ & (page_size_ - 1)) == 0;
    if (!is_sum(header + 24, place.sum) || !is_power || page_size_ < 512 || page_size_ > 65536)
        return base::fail(ErrorCode::Internal, path_);
    std::copy_n(header + 16, place.salts.size(), place.salts.begin());
    return place;
}

bool LogFrames::take_frame(LogPlace& place, LoggedCommit& commit, bool& is_last) {
    std::uint8_t header[frame_header_size];
    const std::uint64_t at =
        header_size + std::uint64_t{place.frames} * (frame_header_size + page_size_);
    if (!get(header, sizeof header, at) ||
        !std::equal(place.salts.begin(), place.salts.end(), header + 8))
        return false;
    const std::size_t before = commit.pages.size();
    commit.pages.append(reinterpret_cast<const char*>(header), 4);
    commit.pages.resize(before + 4 + page_size_);
    auto* page = reinterpret_cast<std::uint8_t*>(commit.pages.data() + before + 4);
    if (!get(page, page_size_, at + frame_header_size)) return false;
    add_to_sum(place.sum, header, 8, is_big_);
    add_to_sum(place.sum, page, page_size_, is_big_);
    if (!is_sum(header + 16, place.sum)) return false;
    ++place.frames;
    ++commit.page_count;
    commit.database_pages = number_at(header + 4);
    is_last = commit.database_pages != 0;
    return true;
}

base::Result<std::vector<LoggedCommit>> LogFrames::read(LogPlace& place, std::uint32_t until) {
    if (until < place.frames) return base::fail(ErrorCode::Internal, path_ + ": is shorter");
    LogPlace next = place;
    std::vector<LoggedCommit> commits;
    bool is_last = true;
    while (next.frames < until) {
        if (is_last) commits.emplace_back();
        if (!take_frame(next, commits.back(), is_last))
            return base::fail(ErrorCode::Internal,
                              path_ + ": frame " + std::to_string(next.frames + 1));
    }
    if (!is_last) return base::fail(ErrorCode::Internal, path_ + ": no end of a commit");
    place = next;
    return commits;
}

std::int64_t LogFrames::changed_at_ns() const {
    struct stat status {};
    if (file_ < 0 || ::fstat(file_, &status) != 0) return 0;
    return std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec;
}

} // namespace hamandish::store
