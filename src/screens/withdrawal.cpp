#include "screens/withdrawal.h"

#include "screens/pieces.h"
#include "screens/wording.h"

namespace hamandish::screens {

using i18n::MessageKey;
using kit::BoxLook;
using kit::TextLook;

void withdrawal_notice(Page& page, const contract::CallCard& call) {
    if (!is_withdrawn(call)) return;
    const auto& told = call.withdrawal;
    const base::Instant at{told.at_ms};
    const std::string_view opened = ever_opens(call) ? "yes" : "no";
    const auto box =
        page.frame.box({.key = "withdrawal", .look = BoxLook::Notice, .layout = {.gap = 6}});
    page.frame.heading(2, page.say(MessageKey::withdrawal_notice_title), TextLook::CardTitle,
                       "withdrawal");
    page.frame.paragraph(page.say(MessageKey::withdrawal_notice,
                                  {{"owner", page.in_language(call.owner)},
                                   {"day", base::tehran_day(at)},
                                   {"at", at},
                                   {"opened", opened},
                                   {"first", first_day(call)},
                                   {"last", base::tehran_day({told.promised_closes_at_ms - 1})}}));
    page.frame.heading(3, page.say(MessageKey::withdrawal_reason), TextLook::Strong);
    published_text(page, told.reason, TextLook::Body, 680);
    page.frame.paragraph(page.say(MessageKey::withdrawal_after, {{"opened", opened}}),
                         TextLook::Small);
}

} // namespace hamandish::screens
