// The settings of an organisation as they are being changed at the desk.
#pragma once

#include "app/staff_state.h"
#include "domain/organisation_settings.h"

namespace hamandish::app {

/// As the server told them.
[[nodiscard]] domain::OrganisationSettings
settings_from(const contract::OrganisationSettings& message);
/// As they are written in the fields, digits of channels in any script; maybe nothing of it lawful.
[[nodiscard]] domain::OrganisationSettings typed_settings(const StaffDesk& desk);
/// What is asked of the server, by the fields; nothing before the settings are known.
[[nodiscard]] std::optional<contract::ChangeOrganisation> wanted_settings(const StaffDesk& desk);
/// One that is to be added, as the fields say it.
[[nodiscard]] contract::AddOrganisation wanted_addition(const StaffDesk& desk);
/// The change that the fields make is the very one that was shown for a last look.
[[nodiscard]] bool is_reviewed(const StaffDesk& desk);
/// The removal of its logo that is asked of the server, and whether it is the very one that was
/// shown for a last look; nothing where there is no logo.
[[nodiscard]] std::optional<contract::RemoveLogo> wanted_logo_removal(const StaffDesk& desk);
[[nodiscard]] bool is_logo_removal_reviewed(const StaffDesk& desk);
/// What stands in the settings stands in the fields.
void fill_settings(StaffDesk& desk);

/// By a role held in this organisation or above it; false while the organisations are not known.
[[nodiscard]] bool may_do_in(const StaffDesk& desk, domain::Act act, const std::string& slug);

} // namespace hamandish::app
