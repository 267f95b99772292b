// Files that the representative of an organisation adds to what they say for it: who may, how many,
// until when they wait. Which kinds and how large: attachment.h.
#pragma once

#include "domain/attachment.h"

#include "base/time.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace hamandish::domain {

inline constexpr std::size_t most_comment_files = 3;
/// Of one person, whatever they are written for: they lie in the database until they are sent.
inline constexpr std::size_t most_waiting_files = 12;
/// A file whose comment is not sent meanwhile is deleted.
inline constexpr std::int64_t waiting_file_life_ms = base::ms_per_day;

[[nodiscard]] bool is_file_expired(base::Instant added_at, base::Instant now);

/// A file that a comment names. `scan`: nothing where no such file waits for what is written, by
/// this person, in this place and for this organisation.
struct NamedFile {
    std::int64_t id = 0;
    std::optional<ScanState> scan = {};
};
/// May the comment take them with it? The event log names them to everyone, so only what may be
/// given out. Each naming "files": Forbidden for what is said in one's own name, InvalidInput for
/// more than most_comment_files or one named twice, NotFound, Conflict where something harmful was
/// found, TooEarly until there is a verdict.
[[nodiscard]] base::Status check_comment_files(bool is_for_organisation,
                                               const std::vector<NamedFile>& files);

} // namespace hamandish::domain
