// What an organisation tells the public of itself, and where its calls are carried, for whoever
// manages it: written, looked at beside what stands there now, and then made so.
#include "app/organisation_form.h"
#include "screens/invitation_texts.h"
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

constexpr float lines_px = 87;

struct Line {
    StaffField field;
    std::string_view anchor;
    std::string label, hint = {};
    std::string_view inputmode = {};
    bool is_required = false, has_lines = false;
};

void line(Page& page, const Line& line) {
    const auto edited = page.frame.text_field({.key = line.anchor,
                                               .anchor = line.anchor,
                                               .label = line.label,
                                               .hint = line.hint,
                                               .value = app::field_of(page.state.staff, line.field),
                                               .multiline = line.has_lines,
                                               .required = line.is_required,
                                               .min_height_px = line.has_lines ? lines_px : 48.0f,
                                               .autocomplete = "off",
                                               .inputmode = line.inputmode});
    if (edited) page.did(app::StaffFact{app::StaffFieldEdited{line.field, *edited}});
}

void told_of_itself(Page& page) {
    line(page, {.field = StaffField::NameFa,
                .anchor = "name-fa-field",
                .label = page.say(MessageKey::representatives_organisation_fa),
                .is_required = true});
    line(page, {.field = StaffField::NameEn,
                .anchor = "name-en-field",
                .label = page.say(MessageKey::representatives_organisation_en),
                .is_required = true});
    line(page, {.field = StaffField::Portal,
                .anchor = "portal-field",
                .label = page.say(MessageKey::organisation_portal),
                .hint = page.say(MessageKey::organisation_portal_hint),
                .inputmode = "url"});
}

void channel(Page& page, domain::Network network, StaffField field, std::string_view anchor) {
    const std::string word(domain::word(network));
    line(page, {.field = field,
                .anchor = anchor,
                .label = page.say(MessageKey::organisation_channel, {{"network", word}}),
                .hint = page.say(MessageKey::organisation_channel_hint, {{"network", word}})});
}

void carried_elsewhere(Page& page) {
    line(page, {.field = StaffField::Framers,
                .anchor = "framers-field",
                .label = page.say(MessageKey::organisation_framers),
                .hint = page.say(MessageKey::organisation_framers_hint,
                                 {{"count", static_cast<std::int64_t>(domain::most_framers)}}),
                .inputmode = "url",
                .has_lines = true});
    channel(page, domain::Network::Bale, StaffField::BaleChannel, "bale-field");
    channel(page, domain::Network::Eitaa, StaffField::EitaaChannel, "eitaa-field");
    channel(page, domain::Network::Rubika, StaffField::RubikaChannel, "rubika-field");
}

void one_change(Page& page, const domain::SettingChange& change) {
    const std::string word(domain::word(change.setting));
    const auto value = [&](const std::string& text) {
        return text.empty() ? page.say(MessageKey::organisation_nothing) : text;
    };
    const auto item = page.frame.box({.key = word, .role = Role::ListItem, .layout = {.gap = 2}});
    page.frame.text({.key = "setting",
                     .text = page.say(MessageKey::organisation_setting, {{"setting", word}}),
                     .look = TextLook::Strong});
    page.frame.text(
        {.key = "was",
         .text = page.say(MessageKey::organisation_was, {{"value", value(change.before)}}),
         .look = TextLook::Muted});
    page.frame.text(
        {.key = "will-be",
         .text = page.say(MessageKey::organisation_will_be, {{"value", value(change.after)}})});
}

/// What stands there and what will, before anything is done.
void last_look_at_settings(Page& page) {
    const auto& desk = page.state.staff;
    const auto wanted = domain::settings_from(app::typed_settings(desk));
    if (!wanted) return;
    const auto part =
        page.frame.box({.key = "review", .look = BoxLook::Notice, .layout = {.gap = 12}});
    page.frame.heading(2, page.say(MessageKey::organisation_review_title), TextLook::CardTitle,
                       "review-heading");
    {
        const auto list = page.frame.box({.role = Role::List, .layout = {.gap = 10}});
        for (const auto& one :
             domain::changes_between(app::settings_from(*desk.settings.value), *wanted))
            one_change(page, one);
    }
    staff_button(page, "confirm", MessageKey::organisation_confirm, StaffPress::ChangeOrganisation);
}

void form(Page& page) {
    const auto card = page.frame.box({.key = "settings",
                                      .role = Role::Form,
                                      .name = page.say(MessageKey::organisation_title),
                                      .look = BoxLook::Card,
                                      .layout = {.gap = 16}});
    told_of_itself(page);
    carried_elsewhere(page);
    staff_reason(page);
    if (!app::is_about_logo(page.state.staff)) staff_refusal(page);
    if (app::is_reviewed(page.state.staff)) return last_look_at_settings(page);
    staff_button(page, "review", MessageKey::organisation_review, StaffPress::ReviewSettings);
}

/// What a portal's page takes to show its calls.
void code(Page& page, const contract::OrganisationSettings& settings) {
    if (settings.code.empty()) return;
    const auto part = page.frame.box(
        {.key = "code", .layout = {.gap = 12, .padding = {14, 0, 0, 0}, .max_width = measure_px}});
    page.frame.heading(2, page.say(MessageKey::organisation_code), TextLook::Section);
    page.frame.paragraph(page.say(MessageKey::organisation_code_hint), TextLook::Muted);
    invitation_texts(page, settings.code);
}

} // namespace

void staff_organisation(Page& page) {
    if (!pass_staff_door(page)) return;
    const auto& desk = page.state.staff;
    const auto column =
        page.frame.box({.layout = {.gap = 16, .padding = {28, 0, 0, 0}, .max_width = measure_px}});
    if (!begin_desk_page(page, MessageKey::organisation_title)) return;
    if (!desk.organisations.value)
        return desk.organisations.error ? failed(page, *desk.organisations.error) : loading(page);
    const std::string& slug = page.state.address.call;
    if (!app::may_do_in(desk, domain::Act::ManageOrganisations, slug))
        return page.frame.paragraph(page.say(MessageKey::staff_not_yours), TextLook::Muted);
    if (!desk.settings.value)
        return desk.settings.error ? failed(page, *desk.settings.error) : loading(page);
    page.frame.text(
        {.text = page.in_language(desk.settings.value->name), .look = TextLook::Strong});
    page.frame.paragraph(page.say(MessageKey::organisation_why), TextLook::Muted);
    form(page);
    staff_logo(page, *desk.settings.value);
    code(page, *desk.settings.value);
}

} // namespace hamandish::screens
