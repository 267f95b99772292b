#include "screens/choice_bar.h"

#include "screens/pieces.h"

namespace hamandish::screens {

using i18n::MessageKey;

std::optional<std::string> choice_bar(Page& page, const ChoiceBar& bar) {
    const auto& tally = bar.tally;
    return page.frame.choice(
        {.key = "choice",
         .anchor = bar.anchor,
         .label = bar.label,
         .options = {{"agree", page.say(MessageKey::choice_agree), page.number(tally.agree)},
                     {"disagree", page.say(MessageKey::choice_disagree),
                      page.number(tally.disagree)},
                     {"pass", page.say(MessageKey::choice_pass), page.number(tally.pass)}},
         .chosen = bar.chosen,
         .disabled = bar.disabled,
         .busy = bar.busy});
}

void tally_line(Page& page, const contract::Tally& tally) {
    facts_line(page, {page.say(MessageKey::count_agree, {{"count", tally.agree}}),
                      page.say(MessageKey::count_disagree, {{"count", tally.disagree}}),
                      page.say(MessageKey::count_pass, {{"count", tally.pass}})});
}

} // namespace hamandish::screens
