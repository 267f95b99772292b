#include "screens/answered.h"

#include "screens/answer_card.h"
#include "screens/comment_card.h"
#include "screens/comment_files.h"
#include "screens/passages.h"
#include "screens/pieces.h"
#include "screens/version_parts.h"
#include "screens/wording.h"

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

/// Of a campaign sent a thousand times, so many voices are shown; the count says how many there
/// are.
constexpr std::size_t voices_shown = 3;

void voice(Page& page, const contract::Comment& comment) {
    const auto quote = page.frame.box(
        {.key = app::comment_anchor(comment.id), .role = Role::Quote, .look = BoxLook::Quoted});
    quoted_passage(page, comment);
    if (comment.text.empty())
        page.frame.paragraph(page.say(MessageKey::comment_erased), TextLook::Muted);
    else
        words_of_people(page, comment.text, TextLook::Body);
    files_of_comment(page, comment);
    facts_line(page, {page.say(MessageKey::comment_kind, {{"kind", comment.kind}}),
                      speaker(page, comment), time_ago(page, comment.created_at_ms)});
}

} // namespace

void what_was_answered(Page& page, const contract::CallCard& call,
                       const contract::AnswerGroup& group) {
    page.frame.text(
        {.role = Role::Link,
         .text = unit_title(page, group.unit_kind, group.unit_number, group.unit_heading),
         .look = TextLook::Accent,
         .href = page.comment_path(call.slug, group.unit_key, group.contributions.front().id),
         .lang = page.text_lang()});
    for (std::size_t i = 0; i < group.contributions.size() && i < voices_shown; ++i)
        voice(page, group.contributions[i]);
    proposed_wording(page, group.contributions.front());
    const auto words = page.frame.box(
        {.key = "words", .look = BoxLook::Notice, .layout = {.gap = 6, .max_width = measure_px}});
    answer_words(page, group.answer);
    changed_words_link(page, call, group.unit_key, group.answer.decision);
}

} // namespace hamandish::screens
