#include "app/organisation_form.h"

#include "contract/codec.h"
#include "i18n/digits.h"

#include <algorithm>

namespace hamandish::app {
namespace {

constexpr std::array channel_fields{StaffField::BaleChannel, StaffField::EitaaChannel,
                                    StaffField::RubikaChannel};
static_assert(channel_fields.size() == domain::networks.size());

contract::OrganisationSettings message_from(const std::string& slug,
                                            const domain::OrganisationSettings& settings) {
    contract::OrganisationSettings out{
        slug, {settings.name.fa, settings.name.en}, settings.portal, settings.framers, {}};
    for (std::size_t i = 0; i < domain::networks.size(); ++i)
        if (!settings.channels[i].empty())
            out.channels.push_back(
                {std::string(domain::word(domain::networks[i])), settings.channels[i]});
    return out;
}

const contract::Organisation* organisation_called(const StaffDesk& desk, const std::string& slug) {
    if (!desk.organisations.value) return nullptr;
    for (const auto& one : desk.organisations.value->organisations)
        if (one.slug == slug) return &one;
    return nullptr;
}

bool holds(const StaffDesk& desk, domain::Act act, const std::string& slug) {
    const auto& roles = desk.me.value->roles;
    return std::any_of(roles.begin(), roles.end(), [&](const contract::StaffRole& one) {
        const auto role = domain::role_from_word(one.role);
        return role && one.organisation == slug && domain::permits(*role, act);
    });
}

} // namespace

domain::OrganisationSettings settings_from(const contract::OrganisationSettings& message) {
    domain::OrganisationSettings out{
        {message.name.fa, message.name.en}, message.portal, message.framers, {}};
    for (const contract::OrganisationChannel& one : message.channels)
        if (const auto network = domain::network_from_word(one.network))
            out.channels[static_cast<std::size_t>(*network)] = one.address;
    return out;
}

domain::OrganisationSettings typed_settings(const StaffDesk& desk) {
    domain::OrganisationSettings typed{
        {field_of(desk, StaffField::NameFa), field_of(desk, StaffField::NameEn)},
        field_of(desk, StaffField::Portal),
        domain::framers_in(field_of(desk, StaffField::Framers)),
        {}};
    for (std::size_t i = 0; i < channel_fields.size(); ++i)
        typed.channels[i] = i18n::fold_digits(field_of(desk, channel_fields[i]));
    return typed;
}

std::optional<contract::ChangeOrganisation> wanted_settings(const StaffDesk& desk) {
    if (!desk.settings.value) return std::nullopt;
    auto seen = *desk.settings.value;
    seen.code.clear();
    auto wanted = message_from(seen.slug, typed_settings(desk));
    return contract::ChangeOrganisation{std::move(seen), std::move(wanted),
                                        field_of(desk, StaffField::Reason)};
}

contract::AddOrganisation wanted_addition(const StaffDesk& desk) {
    const auto field = [&desk](StaffField one) { return field_of(desk, one); };
    return {{field(StaffField::OrganisationSlug),
             field(StaffField::OrganisationParent),
             field(StaffField::OrganisationKind),
             {field(StaffField::OrganisationFa), field(StaffField::OrganisationEn)}},
            field(StaffField::OrganisationReason)};
}

bool is_reviewed(const StaffDesk& desk) {
    const auto wanted = wanted_settings(desk);
    return wanted && !desk.reviewed.empty() && contract::encode(*wanted) == desk.reviewed;
}

std::optional<contract::RemoveLogo> wanted_logo_removal(const StaffDesk& desk) {
    if (!desk.settings.value || desk.settings.value->logo.empty()) return std::nullopt;
    return contract::RemoveLogo{desk.settings.value->logo, field_of(desk, StaffField::LogoReason)};
}

bool is_logo_removal_reviewed(const StaffDesk& desk) {
    const auto wanted = wanted_logo_removal(desk);
    return wanted && !desk.reviewed.empty() && contract::encode(*wanted) == desk.reviewed;
}

void fill_settings(StaffDesk& desk) {
    if (!desk.settings.value) return;
    const auto settings = settings_from(*desk.settings.value);
    desk.fields[StaffField::NameFa] = settings.name.fa;
    desk.fields[StaffField::NameEn] = settings.name.en;
    desk.fields[StaffField::Portal] = settings.portal;
    std::string& framers = desk.fields[StaffField::Framers];
    framers.clear();
    for (const std::string& one : settings.framers) framers += (framers.empty() ? "" : "\n") + one;
    for (std::size_t i = 0; i < channel_fields.size(); ++i)
        desk.fields[channel_fields[i]] = settings.channels[i];
    desk.fields.erase(StaffField::Reason);
    desk.reviewed.clear();
}

bool may_do_in(const StaffDesk& desk, domain::Act act, const std::string& slug) {
    if (!desk.me.value) return false;
    const contract::Organisation* one = organisation_called(desk, slug);
    // A tree of organisations is never deep.
    for (int height = 0; one != nullptr && height < 20; ++height) {
        if (holds(desk, act, one->slug)) return true;
        one = organisation_called(desk, one->parent);
    }
    return false;
}

} // namespace hamandish::app
