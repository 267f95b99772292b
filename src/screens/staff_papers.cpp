// Forms of a call filled in on paper and telephone calls about it: what waits to be compared with
// the paper or the note, and one more.
#include "app/error_message.h"
#include "i18n/digits.h"
#include "screens/pieces.h"
#include "screens/profile_options.h"
#include "screens/screens.h"
#include "screens/sheet_form.h"
#include "screens/staff_pieces.h"
#include "screens/wording.h"

#include <algorithm>

namespace hamandish::screens {
namespace {

using domain::ProfileField;
using i18n::MessageKey;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

std::string sheet_title(const Page& page, const contract::PaperSheet& sheet) {
    const auto digits = i18n::localise_digits(page.locale(), std::to_string(sheet.content.number));
    return page.say(MessageKey::paper_desk_sheet, {{"number", digits}});
}

domain::SheetChannel channel_of(const contract::PaperSheet& sheet) {
    return domain::sheet_channel_from_word(sheet.content.channel)
        .value_or(domain::SheetChannel::Paper);
}

bool is_phoned(const contract::PaperSheet& sheet) {
    return channel_of(sheet) == domain::SheetChannel::Phone;
}

std::string part_title(const Page& page, const contract::PaperDesk& desk, const std::string& key) {
    const auto found = std::find_if(desk.units.begin(), desk.units.end(),
                                    [&](const auto& unit) { return unit.key == key; });
    return found == desk.units.end() ? key : unit_title(page, *found);
}

void contributions(Page& page, const contract::PaperDesk& desk, const contract::PaperSheet& sheet) {
    int number = 0;
    for (const auto& one : sheet.content.contributions) {
        const auto box =
            page.frame.box({.key = "said-" + std::to_string(++number), .layout = {.gap = 4}});
        page.frame.text({.text = part_title(page, desk, one.unit_key),
                         .look = TextLook::SmallStrong,
                         .lang = page.text_lang()});
        page.frame.text({.key = "kind",
                         .text = page.say(MessageKey::comment_kind, {{"kind", one.kind}}),
                         .look = TextLook::Small});
        const auto quote = page.frame.box(
            {.role = Role::Quote, .look = BoxLook::Quoted, .layout = {.max_width = measure_px}});
        words_of_people(page, one.text, TextLook::Body);
    }
}

void fact(Page& page, std::string_view key, std::string term, std::string said,
          const std::string& term_lang = {}) {
    const auto pair = page.frame.box({.key = key});
    page.frame.text(
        {.role = Role::Term, .text = std::move(term), .look = TextLook::Small, .lang = term_lang});
    page.frame.text({.role = Role::Description, .text = std::move(said), .look = TextLook::Body});
}

void ticked(Page& page, const contract::PaperDesk& desk, const contract::PaperSheet& sheet) {
    if (sheet.content.votes.empty()) return;
    const auto list =
        page.frame.box({.key = "votes", .role = Role::DescriptionList, .layout = {.gap = 6}});
    for (const auto& vote : sheet.content.votes)
        fact(page, vote.unit_key, part_title(page, desk, vote.unit_key),
             page.say(vote.choice == "agree" ? MessageKey::choice_agree
                                             : MessageKey::choice_disagree),
             page.text_lang());
}

void answers(Page& page, const contract::PaperSheet& sheet) {
    const auto& said = sheet.content;
    const std::pair<ProfileField, const std::string*> all[] = {
        {ProfileField::BirthYear, &said.birth_year},
        {ProfileField::Gender, &said.gender},
        {ProfileField::Province, &said.province},
        {ProfileField::AudienceGroup, &said.audience_group}};
    const auto list =
        page.frame.box({.key = "answers", .role = Role::DescriptionList, .layout = {.gap = 6}});
    for (const auto& [field, answer] : all)
        fact(page, domain::word(field), profile_question(page, field),
             profile_answer(page, field, *answer));
}

/// The form about this sheet, or an empty one.
app::VerdictForm form_of(const Page& page, const contract::PaperSheet& sheet) {
    const auto& kept = page.state.sheets.verdict;
    if (kept.sheet == sheet.id) return kept;
    return {sheet.id, {}, false, {}, kept.busy};
}

void verdict(Page& page, const contract::PaperSheet& sheet) {
    const app::VerdictForm form = form_of(page, sheet);
    const bool at_reason = form.error && form.error->where == "reason";
    const std::string anchor = app::verdict_anchor(sheet.id), title = sheet_title(page, sheet);
    const auto box = page.frame.box(
        {.key = "verdict", .role = Role::Form, .name = title, .layout = {.gap = 10}});
    if (is_phoned(sheet))
        page.frame.paragraph(page.say(MessageKey::paper_desk_phone_hint), TextLook::Small);
    const auto edited = page.frame.text_field(
        {.key = "reason",
         .anchor = anchor,
         .label = page.say(MessageKey::paper_desk_reason),
         .value = form.reason,
         .error = at_reason ? page.say(app::message_from_error(*form.error)) : std::string(),
         .disabled = form.busy});
    if (edited) page.did(app::SheetFact{app::VerdictReasonEdited{sheet.id, *edited}});
    if (form.error && !at_reason)
        page.frame.text({.role = Role::Alert,
                         .text = page.say(app::message_from_error(*form.error)),
                         .look = TextLook::Error});
    const auto row =
        page.frame.box({.key = "acts", .layout = {.axis = Axis::Row, .gap = 12, .wrap = true}});
    const auto press = [&](std::string_view key, MessageKey words, BoxLook look, bool agrees) {
        if (page.frame.button({.key = key,
                               .text = page.say(words),
                               .name = page.say(words) + " – " + title,
                               .look = look,
                               .busy = form.busy,
                               .is_default = !agrees}))
            page.did(app::SheetFact{app::SheetCompared{sheet.id, agrees, sheet.entered_at_ms}});
    };
    // Enter in the reason presses the first of them: whoever wrote what differs agrees to nothing.
    press("return", MessageKey::paper_desk_return, BoxLook::Ghost, false);
    press("agrees",
          is_phoned(sheet) ? MessageKey::paper_desk_phone_agrees : MessageKey::paper_desk_agrees,
          BoxLook::Primary, true);
}

void returned(Page& page, const contract::PaperSheet& sheet, bool is_open) {
    page.frame.paragraph(page.say(MessageKey::paper_desk_returned, {{"reason", sheet.note}}),
                         TextLook::SmallStrong);
    if (!is_open) return;
    const auto row = page.frame.box({.key = "acts", .layout = {.axis = Axis::Row}});
    const auto words = page.say(MessageKey::paper_desk_correct);
    if (page.frame.button({.key = "correct",
                           .text = words,
                           .name = words + " – " + sheet_title(page, sheet),
                           .look = BoxLook::Ghost}))
        page.did(app::SheetFact{app::SheetTakenUp{sheet.id}});
}

void sheet_card(Page& page, const contract::PaperDesk& desk, const contract::PaperSheet& sheet,
                bool is_open) {
    // Another one once it is entered anew: whoever compared the old one has not compared this.
    const std::string key =
        "sheet-" + std::to_string(sheet.id) + "-" + std::to_string(sheet.entered_at_ms);
    const auto item = page.frame.box({.key = key, .role = Role::ListItem});
    const auto card =
        page.frame.box({.role = Role::Article, .look = BoxLook::Card, .layout = {.gap = 10}});
    page.frame.heading(3, sheet_title(page, sheet), TextLook::CardTitle);
    page.frame.text(
        {.key = "when", .text = time_ago(page, sheet.entered_at_ms), .look = TextLook::Small});
    page.frame.text({.key = "channel",
                     .text = sheet_channel_word(page, channel_of(sheet)),
                     .look = TextLook::SmallStrong});
    // In the order of the paper.
    ticked(page, desk, sheet);
    contributions(page, desk, sheet);
    answers(page, sheet);
    if (sheet.state == "returned") return returned(page, sheet, is_open);
    if (!is_open) return;
    if (sheet.mine)
        return page.frame.paragraph(page.say(is_phoned(sheet) ? MessageKey::paper_desk_phone_mine
                                                              : MessageKey::paper_desk_mine),
                                    TextLook::Small);
    verdict(page, sheet);
}

void unchecked(Page& page, const contract::PaperDesk& desk, bool is_open) {
    const bool is_late = phase_now(page, desk.call) == Phase::Closed;
    page.frame.heading(
        2, page.say(is_late ? MessageKey::paper_desk_late : MessageKey::paper_desk_unchecked),
        TextLook::Section, app::unchecked_sheets_anchor);
    if (desk.sheets.empty())
        return page.frame.paragraph(page.say(MessageKey::paper_desk_none_unchecked),
                                    TextLook::Muted);
    {
        const auto list = page.frame.box({.role = Role::List, .layout = {.gap = 12}});
        for (const auto& sheet : desk.sheets) sheet_card(page, desk, sheet, is_open);
    }
    const auto more = desk.unchecked_count - static_cast<std::int64_t>(desk.sheets.size());
    if (is_open && more > 0)
        page.frame.paragraph(page.say(MessageKey::paper_desk_more, {{"count", more}}),
                             TextLook::Muted);
}

} // namespace

void staff_papers(Page& page) {
    if (!pass_staff_door(page)) return;
    const auto& loaded = page.state.sheets.papers;
    const auto column =
        page.frame.box({.layout = {.gap = 16, .padding = {28, 0, 0, 0}, .max_width = measure_px}});
    page.frame.link(page.say(MessageKey::staff_to_desk), page.path(app::Place::Staff));
    page.frame.heading(1, page.say(MessageKey::paper_desk_title), TextLook::Title, main_heading);
    if (!loaded.value) return loaded.error ? failed(page, *loaded.error) : loading(page);
    const auto& desk = *loaded.value;
    const bool is_open = phase_now(page, desk.call) == Phase::Open;
    page.frame.text({.role = Role::Link,
                     .text = page.in_language(desk.call.title),
                     .look = TextLook::Accent,
                     .href = page.path(app::Place::Call, desk.call.slug),
                     .lang = page.text_lang()});
    page.frame.paragraph(page.say(MessageKey::paper_desk_lead));
    page.frame.paragraph(
        is_open ? page.say(MessageKey::paper_desk_until, {{"day", last_day(desk.call)}})
                : page.say(MessageKey::paper_desk_not_open),
        TextLook::Muted);
    page.frame.text(
        {.key = "checked",
         .text = page.say(MessageKey::paper_desk_checked, {{"count", desk.checked_count}}),
         .look = TextLook::Strong});
    if (is_open)
        page.frame.link(page.say(MessageKey::paper_desk_enter),
                        "#" + std::string(app::sheet_form_anchor));
    unchecked(page, desk, is_open);
    if (is_open) sheet_form(page, desk);
}

} // namespace hamandish::screens
