// A database as it was at an instant, from an archive.
#pragma once

#include "base/result.h"
#include "base/time.h"

#include <optional>
#include <string>

namespace hamandish::store {

struct RestoredPoint {
    base::Instant base;           ///< when the copy was finished that it begins with
    base::Instant complete_until; ///< nothing of before is missing
    base::Instant last_commit;    ///< that it holds and that came after the base; else of the base
    std::string unrestored;       ///< what came later and is not restored; empty: nothing
};

/// Makes `file` from the newest base finished by `at` and all that was committed afterwards and by
/// `at`; without `at`, from all there is. NotFound, in words, when the archive does not know that
/// moment: it lies before the first base, in a gap, or after the last that is known. Internal, in
/// words, when the archive is damaged before that moment, or what was made does not pass
/// check_file(). Then there is no file.
[[nodiscard]] base::Result<RestoredPoint>
restore_point(const std::string& archive, std::optional<base::Instant> at, const std::string& file);

} // namespace hamandish::store
