// What staff do to the concerns that a machine found in the comments of a closed call.
#pragma once

#include "base/result.h"
#include "domain/draft.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hamandish::domain {

enum class ConcernActKind {
    Freeze,    ///< the machine's grouping is kept as it stands; what follows works on it
    Rename,    ///< a label in both languages, or in one for now
    Summarise, ///< what the concern says, in sentences
    Merge,     ///< the first named takes up the comments of the others
    Split,     ///< some comments of a concern become one of their own
    SetAside,  ///< it stays in the report, apart and with the reason
    TakeBack,  ///< the last act that was not taken back yet
};
inline constexpr std::array concern_act_kinds{ConcernActKind::Freeze,    ConcernActKind::Rename,
                                              ConcernActKind::Summarise, ConcernActKind::Merge,
                                              ConcernActKind::Split,     ConcernActKind::SetAside,
                                              ConcernActKind::TakeBack};

/// "freeze", "set_aside" …
[[nodiscard]] std::string_view word(ConcernActKind kind);
/// InvalidInput naming "act".
[[nodiscard]] base::Result<ConcernActKind> concern_act_kind_from_word(std::string_view word);

/// Concerns by their numbers, comments by their ids. What a kind has no use for is empty.
struct ConcernAct {
    ConcernActKind kind = ConcernActKind::Freeze;
    std::vector<std::int64_t> concerns;
    std::vector<std::int64_t> comments;            ///< of Split
    TwoTexts text;                                 ///< of Rename and Summarise
    std::string reason;                            ///< of SetAside
    std::vector<std::vector<std::int64_t>> groups; ///< of Freeze: comments of concern 1, 2 …
    friend bool operator==(const ConcernAct&, const ConcernAct&) = default;
};

/// Code points.
inline constexpr std::size_t most_concern_label = 120, most_concern_summary = 1'500;

/// The act as it will be kept: its words in their one spelling, lists ascending and without
/// repetition (of Merge but for the first), nothing where its kind has no use for it. InvalidInput
/// naming "concerns" or "comments"; TextEmpty, TextTooLong or TextForbidden naming "label",
/// "summary" or "reason". One language of a text may wait, both may not.
[[nodiscard]] base::Result<ConcernAct> concern_act_from(ConcernAct wish);

} // namespace hamandish::domain
