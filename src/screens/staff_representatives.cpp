// Who speaks for organisations that take part, for whoever verifies it: those there are, a new one,
// one less.
#include "screens/pieces.h"
#include "screens/screens.h"
#include "screens/staff_pieces.h"
#include "screens/wording.h"

namespace hamandish::screens {
namespace {

using app::StaffField;
using app::StaffPress;
using i18n::MessageKey;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

void withdrawal(Page& page, const contract::Representative& one) {
    staff_ending(page, {.key = "withdraw",
                        .words = MessageKey::representatives_withdraw,
                        .whose = page.in_language(one.organisation),
                        .is_open = page.state.staff.opened_representative == one.id,
                        .opened = app::RepresentativeOpened{one.id},
                        .closed = app::RepresentativeOpened{},
                        .press = StaffPress::WithdrawRepresentative});
}

void card(Page& page, const contract::Representative& one) {
    const auto item = page.frame.box({.key = std::to_string(one.id), .role = Role::ListItem});
    const auto card =
        page.frame.box({.role = Role::Article, .look = BoxLook::Card, .layout = {.gap = 6}});
    page.frame.text({.role = Role::Heading,
                     .text = page.in_language(one.organisation),
                     .look = TextLook::CardTitle,
                     .level = 2,
                     .lang = page.text_lang()});
    facts_line(page, {citizen(page, one.person),
                      page.say(MessageKey::representatives_since,
                               {{"day", base::tehran_day({one.verified_at_ms})}})});
    if (!one.ground.empty()) words_of_people(page, one.ground, TextLook::Muted);
    if (one.withdrawn_at_ms == 0) return withdrawal(page, one);
    if (one.person.empty()) return; // erased, as it says already
    page.frame.paragraph(page.say(MessageKey::representatives_withdrawn,
                                  {{"day", base::tehran_day({one.withdrawn_at_ms})},
                                   {"reason", one.withdrawn_reason}}),
                         TextLook::Muted);
}

void verification(Page& page) {
    // Its ground is written in the same field as the reason for which one is ended.
    if (page.state.staff.opened_representative != 0) return;
    page.frame.heading(2, page.say(MessageKey::representatives_verify), TextLook::Section);
    const auto form = page.frame.box({.key = "verify",
                                      .role = Role::Form,
                                      .name = page.say(MessageKey::representatives_verify),
                                      .look = BoxLook::Card,
                                      .layout = {.gap = 14}});
    staff_line(page, {.field = StaffField::Person,
                      .anchor = "person-field",
                      .label = page.say(MessageKey::representatives_person),
                      .hint = page.say(MessageKey::representatives_person_hint),
                      .inputmode = "numeric"});
    staff_line(page, {.field = StaffField::OrganisationFa,
                      .anchor = "organisation-fa-field",
                      .label = page.say(MessageKey::representatives_organisation_fa)});
    staff_line(page, {.field = StaffField::OrganisationEn,
                      .anchor = "organisation-en-field",
                      .label = page.say(MessageKey::representatives_organisation_en)});
    staff_line(page, {.field = StaffField::Reason,
                      .anchor = "reason-field",
                      .label = page.say(MessageKey::representatives_ground),
                      .hint = page.say(MessageKey::representatives_ground_hint)});
    staff_refusal(page);
    staff_button(page, "verify", MessageKey::representatives_verify,
                 StaffPress::VerifyRepresentative);
}

} // namespace

void staff_representatives(Page& page) {
    if (!pass_staff_door(page)) return;
    const auto& loaded = page.state.staff.representatives;
    const auto column =
        page.frame.box({.layout = {.gap = 16, .padding = {28, 0, 0, 0}, .max_width = measure_px}});
    if (!begin_desk_page(page, MessageKey::representatives_title)) return;
    page.frame.paragraph(page.say(MessageKey::representatives_why), TextLook::Muted);
    if (!loaded.value) return loaded.error ? failed(page, *loaded.error) : loading(page);
    const auto& all = loaded.value->representatives;
    if (all.empty())
        page.frame.paragraph(page.say(MessageKey::representatives_none), TextLook::Muted);
    {
        const auto list = page.frame.box({.role = Role::List, .layout = {.gap = 12}});
        for (const auto& one : all) card(page, one);
    }
    verification(page);
}

} // namespace hamandish::screens
