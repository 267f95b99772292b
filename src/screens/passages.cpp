#include "screens/passages.h"

#include "app/error_message.h"
#include "base/utf8.h"
#include "domain/comment_list.h"
#include "domain/passage.h"
#include "screens/pieces.h"
#include "screens/unit_words.h"
#include "screens/wording.h"

#include <algorithm>

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::Axis;
using kit::BoxLook;
using kit::MarkKind;
using kit::Role;
using kit::TextLook;

/// Of a passage where it only names itself, in code points.
constexpr std::size_t shown_points = 60;
/// Of a unit's passages; the others are reached from the comments about them.
constexpr std::size_t most_listed = 20;
constexpr std::string_view passage_anchor = "passage";

/// "fa" or "en": in which language the reader has the texts.
std::string language_of_texts(const Page& page) {
    return page.in_language({"fa", "en"});
}

/// The beginning of a long passage, in one line; cells of a table are parted by tabs.
std::string shortened(const std::string& exact) {
    std::string words = exact;
    std::replace_if(
        words.begin(), words.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
    if (base::count_code_points(words) <= shown_points) return words;
    const auto beginning = domain::first_code_points(words, shown_points);
    return std::string(beginning.substr(0, beginning.rfind(' '))) + "…";
}

/// The comments about a passage, or with 0 all of the unit's.
std::string list_path(const Page& page, const std::string& call, const std::string& unit,
                      std::int64_t passage, std::string_view fragment) {
    app::Address address{page.locale(), app::Place::Unit, call, unit, {}};
    domain::CommentList list;
    list.passage = passage;
    address.query = domain::text_from(list);
    return app::path_from_address(address) + "#" + std::string(fragment);
}

/// How each byte of the text is marked.
std::vector<MarkKind> marked_bytes(const std::string& text, const std::string& language,
                                   const contract::UnitPage& data) {
    std::vector<MarkKind> kinds(text.size(), MarkKind::None);
    const auto mark = [&](const contract::Passage& passage, MarkKind kind) {
        if (passage.language != language) return;
        const auto bytes = domain::passage_bytes(text, passage.start, passage.end);
        std::fill(kinds.begin() + static_cast<std::ptrdiff_t>(bytes.begin),
                  kinds.begin() + static_cast<std::ptrdiff_t>(bytes.end), kind);
    };
    for (const auto& one : data.passages) mark(one.passage, MarkKind::Noted);
    for (const auto& one : data.passages)
        if (one.passage.id == data.passage) mark(one.passage, MarkKind::Found);
    return kinds;
}

std::vector<kit::Mark> marks_of(const std::vector<MarkKind>& kinds) {
    std::vector<kit::Mark> marks;
    for (std::size_t at = 0; at < kinds.size(); ++at) {
        const auto place = static_cast<std::uint32_t>(at);
        const bool goes_on =
            !marks.empty() && marks.back().kind == kinds[at] && marks.back().end == place;
        if (goes_on)
            ++marks.back().end;
        else if (kinds[at] != MarkKind::None)
            marks.push_back({place, place + 1, kinds[at]});
    }
    return marks;
}

/// Words of a text in the language of the text.
std::string lang_of(const Page& page, const contract::Passage& passage) {
    return passage.language == i18n::code(page.locale()) ? std::string() : passage.language;
}

/// What the list is about, as far as that is known.
std::string name_of_list(const Page& page, const contract::UnitPage& data) {
    for (const auto& one : data.passages)
        if (one.passage.id == data.passage)
            return page.say(MessageKey::passage_only, {{"words", shortened(one.passage.exact)}});
    return page.say(MessageKey::passage_only_unknown);
}

std::string error_of(const Page& page, const app::Writing& writing) {
    if (!app::is_about_passage(writing)) return {};
    return page.say(
        app::message_from_error(base::Error{*writing.error, std::string(passage_anchor)}));
}

} // namespace

void unit_text(Page& page, const contract::UnitPage& data, float max_width_px) {
    const std::string& text = page.in_language(data.unit.text);
    unit_words(page, {.anchor = passage_anchor,
                      .text = text,
                      .look = TextLook::Law,
                      .lang = page.text_lang(),
                      .layout = {.max_width = max_width_px},
                      .marks = marks_of(marked_bytes(text, language_of_texts(page), data)),
                      .quotable = true});
}

void selected_words(Page& page, const contract::UnitPage& data) {
    // Beside one comment and its replies, what is written is a reply.
    if (!takes_part_here(page, data.call) || data.thread != 0) return;
    if (app::reads_translation(page.state)) return; // they are none of the official text
    const auto& selected = page.state.selected;
    if (selected.exact.empty())
        return page.frame.text({.key = "selection-hint",
                                .text = page.say(MessageKey::passage_hint),
                                .look = TextLook::Small,
                                .needs_script = true});
    const auto words = shortened(selected.exact);
    const auto row = page.frame.box({.key = "selection", .layout = {.axis = Axis::Row}});
    if (page.frame.button({.key = "quote-selection",
                           .text = page.say(MessageKey::passage_comment_on, {{"words", words}}),
                           .look = BoxLook::Ghost,
                           .keeps_focus = true,
                           .needs_script = true}))
        page.did(app::AnswerFact{app::SelectionQuoted{}});
}

void commented_passages(Page& page, const contract::UnitPage& data) {
    const auto language = language_of_texts(page);
    std::vector<const contract::CommentedPassage*> listed;
    for (const auto& one : data.passages)
        if (one.passage.language == language) listed.push_back(&one);
    if (listed.empty()) return;
    const auto part = page.frame.box({.key = "passages", .layout = below(4, {.gap = 4})});
    page.frame.heading(2, page.say(MessageKey::passage_list), TextLook::SmallStrong);
    // A translation has none of them to underline.
    if (!app::reads_translation(page.state))
        page.frame.paragraph(page.say(MessageKey::passage_list_why), TextLook::Small);
    {
        const auto list = page.frame.box({.role = Role::List});
        for (std::size_t i = 0; i < std::min(listed.size(), most_listed); ++i) {
            const auto& [passage, count] = *listed[i];
            const auto item = page.frame.box(
                {.key = "passage-" + std::to_string(passage.id), .role = Role::ListItem});
            page.frame.text(
                {.role = Role::Link,
                 .text = page.say(MessageKey::passage_comments,
                                  {{"words", shortened(passage.exact)}, {"count", count}}),
                 .look = TextLook::Accent,
                 .href = list_path(page, data.call.slug, data.unit.key, passage.id, "comments"),
                 .current = passage.id == data.passage});
        }
    }
    if (listed.size() > most_listed)
        page.frame.paragraph(page.say(MessageKey::passage_more), TextLook::Small);
}

void quoted_passage(Page& page, const contract::Comment& comment, const std::string& call) {
    const contract::Passage& passage = comment.passage;
    if (passage.id == 0) return;
    const auto quote = page.frame.box({.key = "about-passage",
                                       .role = Role::Quote,
                                       .name = page.say(MessageKey::passage_about),
                                       .look = BoxLook::Quoted,
                                       .layout = {.gap = 2, .max_width = measure_px}});
    page.frame.text({.text = page.say(MessageKey::passage_quote, {{"words", passage.exact}}),
                     .look = TextLook::Small,
                     .lang = lang_of(page, passage)});
    if (!call.empty())
        page.frame.link(page.say(MessageKey::passage_show),
                        list_path(page, call, comment.unit_key, passage.id, passage_anchor));
}

void passage_of_list(Page& page, const contract::UnitPage& data) {
    const auto row = page.frame.box({.key = "of-passage",
                                     .layout = {.axis = Axis::Row,
                                                .gap = 16,
                                                .cross_gap = 4,
                                                .cross = kit::Align::Baseline,
                                                .wrap = true}});
    page.frame.text(
        {.key = "which", .text = name_of_list(page, data), .look = TextLook::SmallStrong});
    if (data.comments.empty())
        page.frame.paragraph(page.say(MessageKey::passage_none), TextLook::Muted);
    page.frame.link(page.say(MessageKey::passage_all),
                    list_path(page, data.call.slug, data.unit.key, 0, "comments"));
}

void passage_field(Page& page, const app::Writing& writing) {
    // Whoever reads a translation has no words of the official text to name.
    if (app::reads_translation(page.state) && writing.passage.exact.empty()) return;
    const bool is_open =
        page.state.is_plain_page || page.state.is_naming_passage || !writing.passage.exact.empty();
    if (!is_open) {
        const auto row = page.frame.box({.key = "passage-row", .layout = {.axis = Axis::Row}});
        if (page.frame.button({.key = "want-passage",
                               .text = page.say(MessageKey::passage_want),
                               .look = BoxLook::Quiet,
                               .disabled = app::is_handed_in(writing)}))
            page.did(app::AnswerFact{app::PassageWanted{}});
        return;
    }
    const auto edited = page.frame.text_field({.key = "passage",
                                               .anchor = app::passage_field_anchor,
                                               .label = page.say(MessageKey::passage_field),
                                               .hint = page.say(MessageKey::passage_field_hint),
                                               .value = writing.passage.exact,
                                               .error = error_of(page, writing),
                                               .multiline = true,
                                               .disabled = app::is_handed_in(writing)});
    if (edited) page.did(app::AnswerFact{app::PassageEdited{*edited}});
    if (page.state.is_plain_page) return;
    const auto row = page.frame.box({.key = "passage-row", .layout = {.axis = Axis::Row}});
    if (page.frame.button({.key = "drop-passage",
                           .text = page.say(MessageKey::passage_drop),
                           .look = BoxLook::Quiet,
                           .disabled = app::is_handed_in(writing),
                           .needs_script = true}))
        page.did(app::AnswerFact{app::PassageDropped{}});
}

void passages_in_version(Page& page, const contract::CallCard& call,
                         const contract::VersionUnit& unit) {
    const auto language = language_of_texts(page);
    const auto is_shown = [&](const contract::PassageInVersion& one) {
        return one.passage.language == language;
    };
    if (std::none_of(unit.passages.begin(), unit.passages.end(), is_shown)) return;
    const auto part = page.frame.box({.key = "passages", .layout = below(4, {.gap = 8})});
    page.frame.heading(3, page.say(MessageKey::passage_in_version), TextLook::CardTitle);
    const auto list = page.frame.box({.role = Role::List, .layout = {.gap = 12}});
    for (const auto& one : unit.passages) {
        if (!is_shown(one)) continue;
        const auto item = page.frame.box(
            {.key = "passage-" + std::to_string(one.passage.id), .role = Role::ListItem});
        const auto column = page.frame.box({.layout = {.gap = 2, .max_width = measure_px}});
        page.frame.text(
            {.text = page.say(MessageKey::passage_quote, {{"words", shortened(one.passage.exact)}}),
             .lang = page.text_lang()});
        facts_line(page, {page.say(MessageKey::passage_fate, {{"fate", one.fate}}),
                          one.fate == "changed"
                              ? page.say(MessageKey::passage_now, {{"words", shortened(one.now)}})
                              : std::string()});
        page.frame.link(page.say(MessageKey::passage_see_comments, {{"count", one.comment_count}}),
                        list_path(page, call.slug, unit.before.key, one.passage.id, "comments"));
    }
}

} // namespace hamandish::screens
