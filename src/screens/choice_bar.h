// Agree, disagree, pass: with their counts, and a press that says which.
#pragma once

#include "screens/page.h"

#include <optional>
#include <string>
#include <string_view>

namespace hamandish::screens {

struct ChoiceBar {
    std::string_view anchor = {};
    std::string label; ///< what is being chosen about, for those who don't see where it stands
    contract::Tally tally;
    std::string chosen; ///< my own choice, or empty
    bool disabled = false, busy = false;
};

/// The choice just made, as it travels: "agree", "disagree" or "pass".
[[nodiscard]] std::optional<std::string> choice_bar(Page& page, const ChoiceBar& bar);
/// The same counts as words: "۹۶ موافق · ۴ مخالف · ۱۱ نظری ندارم".
void tally_line(Page& page, const contract::Tally& tally);

[[nodiscard]] inline std::int64_t total(const contract::Tally& tally) {
    return tally.agree + tally.disagree + tally.pass;
}

} // namespace hamandish::screens
