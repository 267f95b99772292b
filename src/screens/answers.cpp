// The answers to the proposals and requests of a call, for everyone to read and to search.
#include "screens/answer_card.h"
#include "screens/call_header.h"
#include "screens/comment_card.h"
#include "screens/comment_files.h"
#include "screens/passages.h"
#include "screens/pieces.h"
#include "screens/screens.h"
#include "screens/search_parts.h"
#include "screens/version_parts.h"
#include "screens/wording.h"

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

constexpr float measure_px = 680;
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

void answered(Page& page, const contract::AnswersPage& data, const contract::AnswerGroup& group) {
    const auto key = "answer-" + std::to_string(group.answer.id);
    const auto item = page.frame.box({.key = key, .role = Role::ListItem});
    const auto card = page.frame.box(
        {.role = Role::Article, .anchor = key, .look = BoxLook::Card, .layout = {.gap = 10}});
    page.frame.text(
        {.role = Role::Link,
         .text = unit_title(page, group.unit_kind, group.unit_number, group.unit_heading),
         .look = TextLook::Accent,
         .href = page.comment_path(data.call.slug, group.unit_key, group.contributions.front().id),
         .lang = page.text_lang()});
    for (std::size_t i = 0; i < group.contributions.size() && i < voices_shown; ++i)
        voice(page, group.contributions[i]);
    proposed_wording(page, group.contributions.front());
    const auto words = page.frame.box(
        {.key = "words", .look = BoxLook::Notice, .layout = {.gap = 6, .max_width = measure_px}});
    answer_words(page, group.answer);
    changed_words_link(page, data.call, group.unit_key, group.answer.decision);
}

} // namespace

void answers(Page& page) {
    const auto& loaded = page.state.answers;
    if (!loaded.value) return without_data(page, MessageKey::answers_title, loaded);
    const auto& data = *loaded.value;
    call_header(page, data.call, {.tab = CallTab::Answers, .title_is_heading = false});
    if (loaded.error) failed(page, *loaded.error);
    const auto column = page.frame.box({.layout = {.gap = 16, .padding = {24, 0, 0, 0}}});
    page.frame.heading(1, page.say(MessageKey::answers_title), TextLook::Section, main_heading);
    if (data.call.latest_version > 0)
        page.frame.link(page.say(MessageKey::versions_title),
                        page.path(app::Place::Versions, data.call.slug));
    answer_figures(page, data.figures);
    search_form(page, MessageKey::answers_search, "answers-search");
    const bool searched = !page.state.address.query.empty();
    status_line(page, "found",
                searched ? page.say(MessageKey::answers_found, {{"count", data.group_count}})
                         : std::string());
    if (data.groups.empty())
        return searched ? page.frame.paragraph(page.say(MessageKey::answers_none_found))
                        : empty(page, page.say(MessageKey::answers_none),
                                page.say(MessageKey::answers_none_hint));
    const auto list = page.frame.box({.key = "list", .role = Role::List, .layout = {.gap = 16}});
    for (const auto& group : data.groups) answered(page, data, group);
}

} // namespace hamandish::screens
