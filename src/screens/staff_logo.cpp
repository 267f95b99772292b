// The logo of an organisation: which one people see, and another in its place, or none.
#include "app/organisation_form.h"
#include "domain/logo.h"
#include "screens/pieces.h"
#include "screens/staff_pieces.h"

namespace hamandish::screens {
namespace {

using app::StaffField;
using app::StaffPress;
using contract::RouteId;
using i18n::MessageKey;
using kit::Align;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

constexpr std::string_view file_anchor = "logo-field", reason_anchor = "logo-reason-field";

void shown_now(Page& page, const std::string& logo) {
    if (logo.empty()) return page.frame.paragraph(page.say(MessageKey::logo_none), TextLook::Muted);
    const auto row = page.frame.box(
        {.key = "shown", .layout = {.axis = Axis::Row, .gap = 12, .cross = Align::Center}});
    organisation_logo(page, logo);
    page.frame.text({.text = page.say(MessageKey::logo_shown), .layout = {.grow = 1}});
}

std::string how_it_stands(const Page& page) {
    const auto& desk = page.state.staff;
    if (desk.busy && desk.asked == RouteId::SetLogo) return page.say(MessageKey::logo_sending);
    const auto& name = app::field_of(desk, StaffField::LogoFile);
    return name.empty() ? std::string() : page.say(MessageKey::logo_chosen, {{"name", name}});
}

void choose(Page& page) {
    const auto count = [](auto number) { return static_cast<std::int64_t>(number); };
    page.frame.paragraph(
        page.say(MessageKey::logo_policy, {{"size", count(domain::most_logo_bytes / 1'000)},
                                           {"least", count(domain::least_logo_side)},
                                           {"most", count(domain::most_logo_side)},
                                           {"ratio", count(domain::most_logo_ratio)}}),
        TextLook::Muted);
    {
        const auto row = page.frame.box({.layout = {.axis = Axis::Row}});
        const auto name = page.frame.file_field({.key = file_anchor,
                                                 .anchor = file_anchor,
                                                 .label = page.say(MessageKey::logo_choose),
                                                 .accept = std::string(domain::logo_endings),
                                                 .look = BoxLook::Ghost,
                                                 .busy = page.state.staff.busy});
        if (name) page.did(app::StaffFact{app::StaffFieldEdited{StaffField::LogoFile, *name}});
    }
    page.frame.text({.key = "chosen",
                     .role = Role::Status,
                     .text = how_it_stands(page),
                     .look = TextLook::Small,
                     .needs_script = true}); // without one, no page remembers a file
}

/// Asked once more, because the picture itself is kept nowhere else here.
void last_look_at_logo(Page& page) {
    const auto part =
        page.frame.box({.key = "review", .look = BoxLook::Notice, .layout = {.gap = 12}});
    page.frame.heading(3, page.say(MessageKey::logo_review_title), TextLook::CardTitle,
                       "logo-review-heading");
    page.frame.paragraph(page.say(MessageKey::logo_review_text));
    staff_button(page, "confirm", MessageKey::logo_confirm, StaffPress::RemoveLogo);
}

void removal(Page& page) {
    const auto& desk = page.state.staff;
    if (app::is_logo_removal_reviewed(desk)) return last_look_at_logo(page);
    const auto row = page.frame.box({.layout = {.axis = Axis::Row}});
    if (page.frame.button({.key = "remove",
                           .text = page.say(MessageKey::logo_remove),
                           .look = BoxLook::Quiet,
                           .busy = desk.busy}))
        page.did(app::StaffFact{app::StaffPressed{StaffPress::ReviewLogoRemoval}});
}

} // namespace

void staff_logo(Page& page, const contract::OrganisationSettings& settings) {
    const auto title = page.say(MessageKey::logo_title);
    const auto card = page.frame.box({.key = "logo",
                                      .role = Role::Form,
                                      .name = title,
                                      .look = BoxLook::Card,
                                      .layout = {.gap = 16}});
    page.frame.heading(2, title, TextLook::CardTitle, "logo-heading");
    page.frame.paragraph(page.say(MessageKey::logo_why), TextLook::Muted);
    shown_now(page, settings.logo);
    choose(page);
    staff_reason(page, StaffField::LogoReason, reason_anchor);
    if (app::is_about_logo(page.state.staff)) staff_refusal(page);
    staff_button(page, "set", MessageKey::logo_set, StaffPress::SetLogo);
    if (!settings.logo.empty()) removal(page);
}

} // namespace hamandish::screens
