#include "domain/reason.h"

#include "domain/comment_text.h"
#include "domain/permission.h"

namespace hamandish::domain {
namespace {

std::size_t count_points(std::string_view text) {
    std::size_t count = 0;
    for (const char byte : text) count += (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
    return count;
}

} // namespace

base::Result<std::string> reason_from(std::string_view text) {
    auto written = comment_text_from(text);
    if (!written) return base::fail(written.error().code, "reason");
    const std::size_t points = count_points(*written);
    if (points < least_reason) return base::fail(base::ErrorCode::TextEmpty, "reason");
    if (points > most_reason) return base::fail(base::ErrorCode::TextTooLong, "reason");
    return written;
}

} // namespace hamandish::domain
