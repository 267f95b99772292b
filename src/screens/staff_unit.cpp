#include "domain/topic.h"
#include "i18n/digits.h"
#include "screens/pieces.h"
#include "screens/staff_pieces.h"
#include "screens/unit_words.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace hamandish::screens {
namespace {

using app::StaffField;
using i18n::MessageKey;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

constexpr float column_px = 300, step_px = 16, unit_form_px = 420;
constexpr std::int64_t most_steps = 3;
constexpr std::array<std::string_view, 2> languages{"fa", "en"};
/// From the outside in (domain/unit_kind.h).
constexpr std::array<std::string_view, 15> kinds{
    "book",   "title", "part", "chapter", "section", "subsection",   "preamble", "article",
    "clause", "item",  "note", "annex",   "closing", "continuation", "footnote"};

const std::string& in(std::string_view language, const contract::Bilingual& text) {
    return language == "fa" ? text.fa : text.en;
}

/// Somebody else has changed the field, too: what is saved there, and whose words are to stay.
void changed_field(Page& page, const contract::DraftWords& saved, const std::string& anchor,
                   const std::string& label) {
    page.frame.text({.text = page.say(MessageKey::own_words_saved_now), .look = TextLook::Small});
    if (saved.text.empty())
        page.frame.text(
            {.text = page.say(MessageKey::own_words_saved_nothing), .look = TextLook::Small});
    else
        unit_words(page, {.text = saved.text, .look = TextLook::Small, .lang = saved.language});
    const auto row = page.frame.box(
        {.key = "outrun", .layout = {.axis = Axis::Row, .gap = 10, .cross_gap = 8, .wrap = true}});
    for (const auto& [key, said, keeps_typed] :
         {std::tuple{"load", MessageKey::staff_outrun_load, false},
          std::tuple{"keep", MessageKey::staff_outrun_keep, true}}) {
        const auto words = page.say(said);
        if (page.frame.button({.key = key,
                               .text = words,
                               .name = words + " \u2013 " + label,
                               .look = BoxLook::Ghost}))
            page.did(app::StaffFact{app::ChangedWordsSettled{anchor, saved, keeps_typed}});
    }
}

void words_field(Page& page, const WordsPair& pair, std::string_view language) {
    const std::string word(language);
    const auto& text = in(language, *pair.text);
    const auto anchor = words_anchor(pair.unit, pair.field, language);
    const auto label = page.say(
        MessageKey::staff_field_in,
        {{"field",
          page.say(MessageKey::staff_field,
                   {{"field", std::string(pair.label.empty() ? pair.field : pair.label)}})},
         {"language", page.say(MessageKey::staff_language, {{"language", word}})}});
    const float least = page.frame.wide() ? column_px : 0;
    const auto column =
        page.frame.box({.key = language, .layout = {.min_width = least, .grow = 1}});
    const bool missing = text.empty() && !pair.is_optional && pair.may_edit;
    const auto* saved =
        app::changed_words(page.state.staff, {pair.unit, std::string(pair.field), word, {}});
    const auto edited = page.frame.text_field(
        {.key = anchor,
         .anchor = anchor,
         .label = label,
         .value = text,
         .placeholder = missing ? page.say(MessageKey::staff_missing) : std::string(),
         .error = saved != nullptr ? page.say(MessageKey::staff_outrun_field) : std::string(),
         .multiline = pair.multiline,
         .disabled = !pair.may_edit,
         .min_height_px = pair.multiline ? 120.0f : 48.0f});
    if (edited)
        page.did(
            app::StaffFact{app::DraftEdited{{pair.unit, std::string(pair.field), word, *edited}}});
    if (saved != nullptr && pair.may_edit) changed_field(page, *saved, anchor, label);
}

void change(Page& page, const contract::DraftUnit& unit, std::string_view change) {
    std::int64_t at = 0;
    const auto caret = page.frame.caret_in(words_anchor(unit.id, "text", "fa"));
    if (caret) at = caret->at;
    page.did(app::StaffFact{app::UnitChangeWanted{unit.id, at, std::string(change)}});
}

void change_button(Page& page, const contract::DraftUnit& unit, std::string_view word,
                   MessageKey words, BoxLook look = BoxLook::Ghost) {
    const auto& desk = page.state.staff;
    if (page.frame.button(
            {.key = word,
             .text = page.say(words),
             .look = look,
             .disabled = !app::is_all_saved(desk),
             .busy = desk.busy,
             // With the focus the caret stays, which a page without scripts never had.
             .keeps_focus = word == "split" && !page.state.is_plain_page}))
        change(page, unit, word);
}

/// "article 3" of a candidate in the reader's words; a number alone as it is.
std::string candidate_words(const Page& page, const std::string& candidate) {
    const auto space = candidate.find(' ');
    const std::string kind = candidate.substr(0, space);
    if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end())
        return i18n::localise_digits(page.locale(), candidate);
    const auto name = page.say(MessageKey::unit_kind, {{"kind", kind}});
    if (space == std::string::npos) return name;
    return page.say(
        MessageKey::unit_numbered,
        {{"kind", name},
         {"number", i18n::localise_digits(page.locale(), candidate.substr(space + 1))}});
}

std::string candidates_words(const Page& page, std::string_view candidates) {
    std::string words;
    while (!candidates.empty()) {
        const auto comma = candidates.find(',');
        if (!words.empty()) words += " \u00B7 ";
        words += candidate_words(page, std::string(candidates.substr(0, comma)));
        candidates.remove_prefix(comma == candidates.npos ? candidates.size() : comma + 1);
    }
    return words;
}

/// "number_gap:4,5": the code, and what may be meant.
void doubt(Page& page, const std::string& doubt) {
    const auto colon = doubt.find(':');
    const auto box = page.frame.box({.key = doubt});
    page.frame.paragraph(page.say(MessageKey::staff_doubt, {{"code", doubt.substr(0, colon)}}));
    if (colon == std::string::npos) return;
    const auto candidates = candidates_words(page, std::string_view(doubt).substr(colon + 1));
    page.frame.paragraph(page.say(MessageKey::staff_doubt_candidates, {{"candidates", candidates}}),
                         TextLook::Small);
}

/// As the file says it.
void source_words(Page& page, const contract::DraftUnit& unit) {
    page.frame.text({.role = Role::Text,
                     .text = page.say(MessageKey::staff_source),
                     .look = TextLook::SmallStrong});
    const auto quote = page.frame.box(
        {.key = "source", .role = Role::Quote, .look = BoxLook::Quoted, .layout = {.gap = 4}});
    unit_words(page, {.text = unit.source, .look = TextLook::Small, .auto_direction = true});
}

/// A quiet button of one unit among many.
bool pressed_of_unit(Page& page, const contract::DraftUnit& unit, std::string_view key,
                     MessageKey said, bool changes_it) {
    const auto words = page.say(said);
    return page.frame.button({.key = key,
                              .text = words,
                              .name = words + " \u2013 " + page.in_language(unit.name),
                              .look = BoxLook::Quiet,
                              .disabled = changes_it && !app::is_all_saved(page.state.staff),
                              .busy = changes_it && page.state.staff.busy});
}

/// Of a unit without doubts, whose words in the file are seen beside it once somebody wants that.
void source(Page& page, const contract::DraftUnit& unit) {
    if (unit.source.empty() && !unit.settled) return;
    const bool is_open = page.state.staff.opened_sources.contains(unit.id);
    {
        const auto row = page.frame.box(
            {.key = "turn-source",
             .layout = {.axis = Axis::Row, .gap = 10, .cross_gap = 8, .wrap = true}});
        if (!unit.source.empty() &&
            pressed_of_unit(page, unit, "turn-source",
                            is_open ? MessageKey::staff_source_hide : MessageKey::staff_source_show,
                            false))
            page.did(app::StaffFact{app::SourceTurned{unit.id}});
        if (unit.settled &&
            pressed_of_unit(page, unit, "ask-again", MessageKey::staff_ask_again, true))
            change(page, unit, "ask_again");
    }
    if (is_open && !unit.source.empty()) source_words(page, unit);
}

/// What was doubtful, beside the words it was doubtful in.
void doubts(Page& page, const contract::DraftUnit& unit) {
    const auto card =
        page.frame.box({.key = "doubts", .look = BoxLook::Notice, .layout = {.gap = 8}});
    for (const auto& one : unit.doubts) doubt(page, one);
    source_words(page, unit);
    const auto row =
        page.frame.box({.layout = {.axis = Axis::Row, .gap = 10, .cross_gap = 8, .wrap = true}});
    change_button(page, unit, "settle", MessageKey::staff_settle);
}

void kind_line(Page& page) {
    std::vector<kit::Option> options;
    for (const std::string_view kind : kinds)
        options.push_back({std::string(kind),
                           page.say(MessageKey::unit_kind, {{"kind", std::string(kind)}}),
                           {}});
    const auto chosen =
        page.frame.select({.key = "kind",
                           .anchor = "unit-kind-field",
                           .label = page.say(MessageKey::staff_change_kind),
                           .options = std::move(options),
                           .chosen = app::field_of(page.state.staff, StaffField::UnitKind)});
    if (chosen) page.did(app::StaffFact{app::StaffFieldEdited{StaffField::UnitKind, *chosen}});
}

/// A part of a description has no kind to be set and nothing to lie in.
bool is_in_prose(const Page& page) {
    const auto& draft = page.state.staff.draft.value;
    return draft && domain::is_described(draft->call.document_kind);
}

std::string name_of_change(const Page& page, const contract::DraftUnit& unit) {
    return page.say(is_in_prose(page) ? MessageKey::staff_change_part : MessageKey::staff_change,
                    {{"unit", page.in_language(unit.name)}});
}

void what_it_is(Page& page) {
    const auto column = page.frame.box({.layout = {.gap = 14, .max_width = unit_form_px}});
    kind_line(page);
    staff_line(page, {.field = StaffField::UnitNumber,
                      .anchor = "unit-number-field",
                      .label = page.say(MessageKey::staff_change_number),
                      .inputmode = "numeric"});
    staff_line(page, {.field = StaffField::UnitLabel,
                      .anchor = "unit-label-field",
                      .label = page.say(MessageKey::staff_change_label)});
}

void structure_buttons(Page& page, const contract::DraftUnit& unit, bool can_split,
                       const LastingLook& merging) {
    const bool in_prose = is_in_prose(page);
    const auto row =
        page.frame.box({.layout = {.axis = Axis::Row, .gap = 10, .cross_gap = 8, .wrap = true}});
    if (!in_prose)
        change_button(page, unit, "retype", MessageKey::staff_change_apply, BoxLook::Primary);
    if (can_split) change_button(page, unit, "split", MessageKey::staff_split);
    lasting_button(page, merging);
    change_button(page, unit, "add", MessageKey::staff_add_unit);
    if (in_prose) return;
    change_button(page, unit, "deeper", MessageKey::staff_deeper);
    change_button(page, unit, "shallower", MessageKey::staff_shallower);
}

void structure(Page& page, const contract::DraftUnit& unit) {
    // No form of its own: whatever is pressed in it saves the words around it, too.
    const auto card = page.frame.box({.key = "structure",
                                      .role = Role::Group,
                                      .name = name_of_change(page, unit),
                                      .look = BoxLook::Card,
                                      .layout = {.gap = 14}});
    if (!is_in_prose(page)) what_it_is(page);
    staff_refusal(page);
    const bool can_split = split_place(page, unit);
    const LastingLook merging{.act = {app::LastingKind::MergeUnit, unit.id},
                              .words = MessageKey::staff_merge,
                              .look = BoxLook::Ghost,
                              .level = 4};
    structure_buttons(page, unit, can_split, merging);
    last_look(page, merging);
}

void heading_row(Page& page, const contract::DraftUnit& unit, bool may_edit) {
    const bool opened = page.state.staff.opened_unit == unit.id;
    const auto row = page.frame.box({.layout = {.axis = Axis::Row,
                                                .gap = 12,
                                                .cross = kit::Align::Center,
                                                .main = kit::Align::Stretch,
                                                .wrap = true}});
    page.frame.heading(3, page.in_language(unit.name), TextLook::CardTitle);
    if (!may_edit) return;
    const auto name = name_of_change(page, unit);
    if (page.frame.button({.key = "structure",
                           .text = page.say(opened ? MessageKey::staff_change_close
                                                   : MessageKey::staff_change_short),
                           .name = opened ? std::string() : name,
                           .look = BoxLook::Quiet}))
        page.did(app::StaffFact{app::UnitOpened{opened ? 0 : unit.id}});
}

} // namespace

std::string unit_anchor(std::int64_t unit) {
    return "unit-" + std::to_string(unit);
}

std::string words_anchor(std::int64_t unit, std::string_view field, std::string_view language) {
    std::string anchor = unit == 0 ? std::string("draft") : unit_anchor(unit);
    return anchor.append("-").append(field).append("-").append(language);
}

void words_pair(Page& page, const WordsPair& pair) {
    const auto row = page.frame.box(
        {.key = pair.field,
         .layout = {.axis = page.frame.wide() ? Axis::Row : Axis::Column, .gap = 16}});
    for (const std::string_view language : languages) words_field(page, pair, language);
}

void staff_unit(Page& page, const contract::DraftUnit& unit, bool may_edit) {
    const float inset = step_px * static_cast<float>(std::min(unit.depth, most_steps));
    const auto anchor = unit_anchor(unit.id);
    const auto part = page.frame.box({.key = anchor,
                                      .role = Role::Article,
                                      .anchor = anchor,
                                      .layout = {.gap = 10, .padding = {0, 0, 0, inset}}});
    heading_row(page, unit, may_edit);
    if (may_edit && unit.doubts.empty()) source(page, unit);
    if (may_edit && !unit.doubts.empty()) doubts(page, unit);
    if (page.state.staff.opened_unit == unit.id) structure(page, unit);
    const bool bare = unit.heading.fa.empty() && unit.heading.en.empty();
    words_pair(page, {.unit = unit.id,
                      .field = "heading",
                      .text = &unit.heading,
                      .may_edit = may_edit,
                      .is_optional = bare});
    words_pair(page, {.unit = unit.id,
                      .field = "text",
                      .text = &unit.text,
                      .multiline = true,
                      .may_edit = may_edit});
    page.frame.rule();
}

} // namespace hamandish::screens
