#include "domain/comment_files.h"

#include <set>

namespace hamandish::domain {
namespace {

using base::ErrorCode;

constexpr std::string_view field = "files";

base::Status check_file(const NamedFile& file) {
    if (!file.scan) return base::fail(ErrorCode::NotFound, field);
    if (*file.scan == ScanState::Infected) return base::fail(ErrorCode::Conflict, field);
    if (!is_offered(*file.scan)) return base::fail(ErrorCode::TooEarly, field);
    return {};
}

} // namespace

bool is_file_expired(base::Instant added_at, base::Instant now) {
    return now.ms - added_at.ms >= waiting_file_life_ms;
}

base::Status check_comment_files(bool is_for_organisation, const std::vector<NamedFile>& files) {
    if (files.empty()) return {};
    if (!is_for_organisation) return base::fail(ErrorCode::Forbidden, field);
    if (files.size() > most_comment_files) return base::fail(ErrorCode::InvalidInput, field);
    std::set<std::int64_t> seen;
    for (const NamedFile& file : files) {
        if (!seen.insert(file.id).second) return base::fail(ErrorCode::InvalidInput, field);
        TRY(check_file(file));
    }
    return {};
}

} // namespace hamandish::domain
