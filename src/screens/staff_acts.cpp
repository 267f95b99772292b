// The register of what staff did, newest first, for those who may read it.
#include "screens/act_words.h"
#include "screens/pieces.h"
#include "screens/screens.h"
#include "screens/staff_pieces.h"
#include "screens/wording.h"

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

void act_item(Page& page, const contract::StaffAct& one, std::size_t index) {
    const auto item = page.frame.box({.key = std::to_string(index),
                                      .role = Role::ListItem,
                                      .look = BoxLook::Card,
                                      .layout = {.gap = 4}});
    const base::Instant at{one.at_ms};
    page.frame.text(
        {.text = page.say(MessageKey::acts_act, {{"act", one.act}}), .look = TextLook::Strong});
    if (!one.subject.empty()) page.frame.paragraph(act_in_words(page, one));
    std::vector<std::string> facts{
        page.say(MessageKey::acts_at, {{"day", base::tehran_day(at)}, {"at", at}}),
        one.person.empty() ? page.say(MessageKey::acts_operator) : citizen(page, one.person)};
    if (!one.organisation.empty()) facts.push_back(organisation_name(page, one.organisation));
    facts_line(page, facts);
    if (!one.reason.empty()) words_of_people(page, one.reason, TextLook::Body);
}

} // namespace

void staff_acts(Page& page) {
    if (!pass_staff_door(page)) return;
    const auto& loaded = page.state.staff.acts;
    const auto column =
        page.frame.box({.layout = {.gap = 16, .padding = {28, 0, 0, 0}, .max_width = measure_px}});
    if (!begin_desk_page(page, MessageKey::acts_title)) return;
    page.frame.paragraph(page.say(MessageKey::acts_why), TextLook::Muted);
    if (!loaded.value) return loaded.error ? failed(page, *loaded.error) : loading(page);
    if (loaded.value->acts.empty())
        return page.frame.paragraph(page.say(MessageKey::acts_none), TextLook::Muted);
    const auto list = page.frame.box({.role = Role::List, .layout = {.gap = 8}});
    for (std::size_t i = 0; i < loaded.value->acts.size(); ++i)
        act_item(page, loaded.value->acts[i], i);
}

} // namespace hamandish::screens
