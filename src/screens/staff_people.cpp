// Who holds which role where, and the organisations themselves, for whoever manages both.
#include "app/organisation_form.h"
#include "domain/permission.h"
#include "screens/pieces.h"
#include "screens/screens.h"
#include "screens/staff_pieces.h"
#include "screens/wording.h"

#include <algorithm>
#include <array>

namespace hamandish::screens {
namespace {

using app::StaffField;
using app::StaffPress;
using i18n::MessageKey;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

/// As the server knows them (usecases/staff.cpp).
constexpr std::array<std::string_view, 4> kinds{"ministry", "university", "agency", "unit"};

std::string role_name(const Page& page, std::string_view role) {
    return page.say(MessageKey::staff_role, {{"role", std::string(role)}});
}

/// Which of the two forms was refused.
bool is_about_organisation(const Page& page) {
    return page.state.staff.asked == contract::RouteId::AddOrganisation;
}

std::vector<kit::Option> organisation_options(const Page& page) {
    std::vector<kit::Option> options;
    for (const auto& one : page.state.staff.organisations.value->organisations)
        options.push_back({one.slug, page.in_language(one.name), {}});
    return options;
}

void revocation(Page& page, const contract::StaffRole& one) {
    staff_ending(page, {.key = "revoke",
                        .words = MessageKey::people_revoke,
                        .whose = citizen(page, one.person),
                        .is_open = page.state.staff.opened_role == app::name_of(one),
                        .opened = app::RoleOpened{app::name_of(one)},
                        .closed = app::RoleOpened{},
                        .press = StaffPress::RevokeRole});
}

void role_card(Page& page, const contract::StaffRole& one) {
    const auto item = page.frame.box({.key = app::name_of(one), .role = Role::ListItem});
    const auto card =
        page.frame.box({.role = Role::Article, .look = BoxLook::Card, .layout = {.gap = 6}});
    page.frame.heading(3, citizen(page, one.person), TextLook::CardTitle);
    facts_line(page, {role_name(page, one.role),
                      page.say(MessageKey::people_since,
                               {{"day", base::tehran_day({one.granted_at_ms})}})});
    revocation(page, one);
}

/// Those of one organisation; nothing where nobody holds any.
void roles_in(Page& page, const contract::Organisation& organisation) {
    const auto& roles = page.state.staff.roles.value->roles;
    const auto is_here = [&](const auto& one) { return one.organisation == organisation.slug; };
    if (std::none_of(roles.begin(), roles.end(), is_here)) return;
    const std::string name = page.in_language(organisation.name);
    const auto part = page.frame.box(
        {.key = organisation.slug, .role = Role::Region, .name = name, .layout = {.gap = 10}});
    page.frame.heading(2, name, TextLook::Section);
    const auto list = page.frame.box({.role = Role::List, .layout = {.gap = 12}});
    for (const auto& one : roles)
        if (is_here(one)) role_card(page, one);
}

void granting(Page& page) {
    // Its reason is written in the same field as that of a role to be taken away.
    if (!page.state.staff.opened_role.empty()) return;
    page.frame.heading(2, page.say(MessageKey::people_grant), TextLook::Section);
    const auto form = page.frame.box({.key = "grant",
                                      .role = Role::Form,
                                      .name = page.say(MessageKey::people_grant),
                                      .look = BoxLook::Card,
                                      .layout = {.gap = 14}});
    std::vector<kit::Option> roles;
    for (const domain::Role role : domain::roles)
        roles.push_back({std::string(domain::word(role)), role_name(page, domain::word(role)), {}});
    const std::string& chosen = app::field_of(page.state.staff, StaffField::Role);
    staff_line(page, {.field = StaffField::Person,
                      .anchor = "person-field",
                      .label = page.say(MessageKey::people_person),
                      .hint = page.say(MessageKey::representatives_person_hint),
                      .inputmode = "numeric"});
    staff_choice(page, {StaffField::Role, "role-field", MessageKey::people_role, std::move(roles),
                        page.say(MessageKey::people_role_does, {{"role", chosen}})});
    staff_choice(page, {StaffField::Organisation, "organisation-field",
                        MessageKey::staff_new_organisation, organisation_options(page),
                        page.say(MessageKey::people_below)});
    staff_reason(page);
    if (!is_about_organisation(page)) staff_refusal(page);
    staff_button(page, "grant", MessageKey::people_grant, StaffPress::GrantRole);
}

void organisation_item(Page& page, const contract::Organisation& one) {
    const auto item = page.frame.box(
        {.key = one.slug, .role = Role::ListItem, .look = BoxLook::Card, .layout = {.gap = 4}});
    page.frame.text({.text = page.in_language(one.name), .look = TextLook::Strong});
    std::vector<std::string> facts{
        page.say(MessageKey::people_organisation_kind, {{"kind", one.kind}})};
    if (!one.parent.empty())
        facts.push_back(page.say(MessageKey::people_under,
                                 {{"organisation", organisation_name(page, one.parent)}}));
    facts_line(page, facts);
    if (app::may_do_in(page.state.staff, domain::Act::ManageOrganisations, one.slug))
        page.frame.link(
            page.say(MessageKey::people_settings, {{"organisation", page.in_language(one.name)}}),
            page.path(app::Place::StaffOrganisation, one.slug));
}

void names_of_new(Page& page) {
    staff_line(page, {.field = StaffField::OrganisationFa,
                      .anchor = "organisation-fa-field",
                      .label = page.say(MessageKey::representatives_organisation_fa)});
    staff_line(page, {.field = StaffField::OrganisationEn,
                      .anchor = "organisation-en-field",
                      .label = page.say(MessageKey::representatives_organisation_en)});
    staff_line(page, {.field = StaffField::OrganisationSlug,
                      .anchor = "organisation-slug-field",
                      .label = page.say(MessageKey::people_slug),
                      .hint = page.say(MessageKey::people_slug_hint),
                      .autocomplete = "off"});
}

void adding(Page& page) {
    const auto form = page.frame.box({.key = "add",
                                      .role = Role::Form,
                                      .name = page.say(MessageKey::people_add_organisation),
                                      .look = BoxLook::Card,
                                      .layout = {.gap = 14}});
    names_of_new(page);
    std::vector<kit::Option> all;
    for (const std::string_view kind : kinds)
        all.push_back(
            {std::string(kind),
             page.say(MessageKey::people_organisation_kind, {{"kind", std::string(kind)}}),
             {}});
    staff_choice(page, {StaffField::OrganisationKind, "organisation-kind-field",
                        MessageKey::people_kind, std::move(all)});
    auto parents = organisation_options(page);
    parents.insert(parents.begin(), {"", page.say(MessageKey::people_no_parent), {}});
    staff_choice(page, {StaffField::OrganisationParent, "organisation-parent-field",
                        MessageKey::people_parent, std::move(parents)});
    staff_reason(page, StaffField::OrganisationReason, "organisation-reason-field");
    if (is_about_organisation(page)) staff_refusal(page);
    LastingLook look{.act = {app::LastingKind::AddOrganisation},
                     .words = MessageKey::people_add_organisation,
                     .look = BoxLook::Primary,
                     .level = 4};
    if (app::is_asked_about(page.state, look.act))
        look.whose = page.in_language(app::wanted_addition(page.state.staff).organisation.name);
    staff_lasting(page, look);
}

void organisations(Page& page) {
    const auto part = page.frame.box({.key = "organisations", .layout = {.gap = 12}});
    page.frame.heading(2, page.say(MessageKey::people_organisations), TextLook::Section);
    {
        const auto list = page.frame.box({.role = Role::List, .layout = {.gap = 8}});
        for (const auto& one : page.state.staff.organisations.value->organisations)
            organisation_item(page, one);
    }
    if (!app::may_do(page.state.staff, domain::Act::ManageOrganisations)) return;
    page.frame.heading(3, page.say(MessageKey::people_add_organisation), TextLook::CardTitle);
    adding(page);
}

} // namespace

void staff_people(Page& page) {
    if (!pass_staff_door(page)) return;
    const auto& desk = page.state.staff;
    const auto column =
        page.frame.box({.layout = {.gap = 16, .padding = {28, 0, 0, 0}, .max_width = measure_px}});
    if (!begin_desk_page(page, MessageKey::people_title)) return;
    page.frame.paragraph(page.say(MessageKey::people_why), TextLook::Muted);
    if (desk.roles.error) return failed(page, *desk.roles.error);
    if (!desk.roles.value || !desk.organisations.value) return loading(page);
    for (const auto& one : desk.organisations.value->organisations) roles_in(page, one);
    granting(page);
    organisations(page);
}

} // namespace hamandish::screens
