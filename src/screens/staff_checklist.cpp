#include "screens/pieces.h"
#include "screens/staff_pieces.h"

#include <algorithm>

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

constexpr float aside_px = 300;
/// More would be a wall; the rest comes up as these are done.
constexpr std::size_t most_shown = 12;

bool is_of_file(const contract::DraftLack& lack) {
    return lack.what == "attachment" || lack.what == "scan";
}

bool is_of_question(const contract::DraftLack& lack) {
    return lack.what == "question" || lack.what == "question_fault";
}

/// What it is of: a file, a question, a unit, or the draft itself, which needs no words.
std::string whose(const Page& page, const contract::DraftPage& draft,
                  const contract::DraftLack& lack) {
    if (is_of_file(lack)) {
        for (const auto& file : draft.attachments)
            if (file.id == lack.unit) return file.name;
        return {};
    }
    if (is_of_question(lack)) {
        for (const auto& one : draft.asked)
            if (one.id == lack.unit) return draft_title(page, one.question.title);
        return {};
    }
    for (const auto& unit : draft.units)
        if (unit.id == lack.unit && lack.unit != 0) return page.in_language(unit.name);
    return {};
}

std::string words_of(const Page& page, const contract::DraftPage& draft,
                     const contract::DraftLack& lack) {
    const bool is_note = lack.what == "questions" && !draft.call.revises.empty();
    auto words = page.say(MessageKey::staff_lack, {{"what", is_note ? "note" : lack.what}});
    if (!lack.language.empty())
        words = page.say(
            MessageKey::staff_lack_in,
            {{"what", words},
             {"language", page.say(MessageKey::staff_language, {{"language", lack.language}})}});
    const auto of = whose(page, draft, lack);
    return of.empty() ? words
                      : page.say(MessageKey::staff_lack_of, {{"unit", of}, {"what", words}});
}

std::string anchor_of(const contract::DraftLack& lack) {
    if (lack.what == "units") return "file-fa";
    if (lack.what == "scan") return attachment_anchor(lack.unit);
    if (is_of_question(lack)) return question_item_anchor(lack.unit);
    if (lack.what == "doubts") return unit_anchor(lack.unit);
    return words_anchor(lack.unit, lack.what, lack.language);
}

/// Several of one question stand at one place.
std::string key_part_of(const contract::DraftLack& lack) {
    return is_of_question(lack) ? "-" + lack.what + lack.language : std::string();
}

void one_lack(Page& page, const contract::DraftPage& draft, const contract::DraftLack& lack) {
    const auto anchor = anchor_of(lack);
    const std::string key = anchor + key_part_of(lack) + "-lack";
    const auto item = page.frame.box({.key = key, .role = Role::ListItem});
    page.frame.text({.role = Role::Link,
                     .text = words_of(page, draft, lack),
                     .look = TextLook::Accent,
                     .href = page.path(app::Place::StaffDraft, draft.call.slug) + "#" + anchor,
                     .layout = {.cross = kit::Align::Center, .min_height = 44}});
}

/// Across a page without room aside it stands in columns, or the text would begin far below.
void lacks_list(Page& page, const contract::DraftPage& draft) {
    kit::Box box{.role = Role::List};
    if (page.frame.wide() && !has_room_aside(page))
        box.layout = {.axis = kit::Axis::Grid, .gap = 0, .min_width = aside_px};
    const auto list = page.frame.box(box);
    const auto& lacks = draft.call.lacks;
    for (std::size_t i = 0; i < std::min(lacks.size(), most_shown); ++i)
        one_lack(page, draft, lacks[i]);
}

} // namespace

bool has_room_aside(const Page& page) {
    constexpr float least_px = 1000;
    return page.frame.wide() && (page.frame.width_px() == 0 || page.frame.width_px() >= least_px);
}

void staff_checklist(Page& page, const contract::DraftPage& draft) {
    const bool wide = has_room_aside(page);
    const auto& call = draft.call;
    const auto card = page.frame.box(
        {.key = "checklist",
         .role = Role::Complementary,
         .name = page.say(MessageKey::staff_checklist),
         .look = BoxLook::Card,
         .layout = {.gap = 8, .max_width = wide ? aside_px : 0, .width = wide ? aside_px : 0}});
    page.frame.heading(2, page.say(MessageKey::staff_checklist), TextLook::CardTitle);
    const auto count = static_cast<std::int64_t>(call.lacks.size());
    page.frame.paragraph(count == 0 ? page.say(MessageKey::staff_all_there)
                                    : page.say(MessageKey::staff_lacks, {{"count", count}}),
                         TextLook::Muted);
    lacks_list(page, draft);
    if (call.lacks.size() > most_shown)
        page.frame.paragraph(
            page.say(MessageKey::staff_lacks_more,
                     {{"count", static_cast<std::int64_t>(call.lacks.size() - most_shown)}}),
            TextLook::Small);
    if (count == 0 && call.may_open && call.state == "draft")
        button_link(page,
                    page.say(call.revises.empty() ? MessageKey::staff_opening_title
                                                  : MessageKey::staff_adopt_title),
                    page.path(app::Place::StaffOpening, call.slug));
}

} // namespace hamandish::screens
