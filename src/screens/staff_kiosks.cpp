// All kiosks, for whoever manages them: what is in service, a new one, one less.
#include "screens/pieces.h"
#include "screens/screens.h"
#include "screens/staff_pieces.h"

namespace hamandish::screens {
namespace {

using app::StaffField;
using app::StaffPress;
using i18n::MessageKey;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

/// Told once. It stands in a line of its own, to be read out and copied.
void secret(Page& page, const std::string& words) {
    const auto card = page.frame.box(
        {.key = "secret", .role = Role::Status, .look = BoxLook::Card, .layout = {.gap = 12}});
    page.frame.paragraph(page.say(MessageKey::kiosk_desk_secret, {{"address", "/kiosk"}}));
    {
        const auto box = page.frame.box({.look = BoxLook::Quoted});
        page.frame.text(
            {.anchor = "kiosk-told", .text = words, .look = TextLook::Strong, .lang = "en"});
    }
    staff_button(page, "noted", MessageKey::kiosk_desk_noted, StaffPress::KioskSecretNoted);
}

std::string seen(const Page& page, const contract::Kiosk& kiosk) {
    if (kiosk.seen_at_ms == 0) return page.say(MessageKey::kiosk_desk_unseen);
    const base::Instant at{kiosk.seen_at_ms};
    return page.say(MessageKey::kiosk_desk_seen, {{"day", base::tehran_day(at)}, {"at", at}});
}

void revocation(Page& page, const contract::Kiosk& kiosk) {
    staff_ending(page, {.key = "revoke",
                        .words = MessageKey::kiosk_desk_revoke,
                        .whose = kiosk.hall,
                        .is_open = page.state.staff.opened_kiosk == kiosk.id,
                        .opened = app::KioskOpened{kiosk.id},
                        .closed = app::KioskOpened{},
                        .press = StaffPress::RevokeKiosk});
}

void card(Page& page, const contract::Kiosk& kiosk) {
    const std::string key = std::to_string(kiosk.id);
    const auto item = page.frame.box({.key = key, .role = Role::ListItem});
    const auto card =
        page.frame.box({.role = Role::Article, .look = BoxLook::Card, .layout = {.gap = 6}});
    page.frame.text({.role = Role::Heading,
                     .text = kiosk.hall,
                     .look = TextLook::CardTitle,
                     .level = 2,
                     .auto_direction = true});
    facts_line(page, {kiosk.campus, organisation_name(page, kiosk.organisation)});
    if (kiosk.revoked_at_ms == 0) {
        page.frame.paragraph(seen(page, kiosk), TextLook::Muted);
        return revocation(page, kiosk);
    }
    page.frame.paragraph(
        page.say(MessageKey::kiosk_desk_revoked, {{"day", base::tehran_day({kiosk.revoked_at_ms})},
                                                  {"reason", kiosk.revoked_reason}}),
        TextLook::Muted);
}

void registration(Page& page, const contract::Kiosks& all) {
    // Its reason is written in the same field as that of a kiosk to be taken out of service.
    if (all.organisations.empty() || page.state.staff.opened_kiosk != 0) return;
    page.frame.heading(2, page.say(MessageKey::kiosk_desk_register), TextLook::Section);
    const auto form = page.frame.box({.key = "register",
                                      .role = Role::Form,
                                      .name = page.say(MessageKey::kiosk_desk_register),
                                      .look = BoxLook::Card,
                                      .layout = {.gap = 14}});
    std::vector<kit::Option> organisations;
    for (const auto& slug : all.organisations)
        organisations.push_back({slug, organisation_name(page, slug), {}});
    staff_choice(page, {StaffField::Organisation, "organisation-field",
                        MessageKey::staff_new_organisation, std::move(organisations)});
    staff_line(page, {.field = StaffField::Campus,
                      .anchor = "campus-field",
                      .label = page.say(MessageKey::kiosk_desk_campus)});
    staff_line(page, {.field = StaffField::Hall,
                      .anchor = "hall-field",
                      .label = page.say(MessageKey::kiosk_desk_hall)});
    staff_reason(page);
    staff_refusal(page);
    staff_button(page, "register", MessageKey::kiosk_desk_register, StaffPress::RegisterKiosk);
}

} // namespace

void staff_kiosks(Page& page) {
    if (!pass_staff_door(page)) return;
    const auto& loaded = page.state.staff.kiosks;
    const auto column =
        page.frame.box({.layout = {.gap = 16, .padding = {28, 0, 0, 0}, .max_width = measure_px}});
    if (!begin_desk_page(page, MessageKey::kiosk_desk_title)) return;
    if (!loaded.value) return loaded.error ? failed(page, *loaded.error) : loading(page);
    if (!loaded.value->secret.empty()) secret(page, loaded.value->secret);
    if (loaded.value->kiosks.empty())
        page.frame.paragraph(page.say(MessageKey::kiosk_desk_none), TextLook::Muted);
    {
        const auto list = page.frame.box({.role = Role::List, .layout = {.gap = 12}});
        for (const auto& one : loaded.value->kiosks) card(page, one);
    }
    registration(page, *loaded.value);
}

} // namespace hamandish::screens
