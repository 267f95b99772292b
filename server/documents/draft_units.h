// A file of somebody as the units of a draft, with what is doubtful about each.
#pragma once

#include "base/result.h"
#include "domain/draft_form.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hamandish::documents {

/// Words stand in the language that was read; ids are 0.
struct DraftUnits {
    std::string title;
    std::vector<domain::DraftFormUnit> units;
};

/// What `import --dry-run` prints as a tree, flat: every unit after the one it lies in. Refuses
/// what read_source refuses. Joined, the sources of the units are the text of the file from the
/// first unit on.
[[nodiscard]] base::Result<DraftUnits> read_draft_units(std::string_view name,
                                                        std::string_view bytes, bool is_persian);

/// Puts the words of the English file beside the Persian units of the same way from the top; which
/// of its units found no place. Units without words there are passed over.
[[nodiscard]] std::vector<std::size_t>
put_beside(std::vector<domain::DraftFormUnit>& units,
           const std::vector<domain::DraftFormUnit>& english);

/// A doubt: the English was written for other Persian words.
inline constexpr std::string_view english_kept = "english_kept";
/// The same with the English of the units that another Persian file takes the place of; where the
/// Persian words are others now, english_kept is a doubt of the unit.
[[nodiscard]] std::vector<std::size_t>
keep_english(std::vector<domain::DraftFormUnit>& units,
             const std::vector<domain::DraftFormUnit>& before);

} // namespace hamandish::documents
