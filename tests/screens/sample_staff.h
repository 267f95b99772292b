// The messages of the staff desk, and recipes for the states of its screens.
#pragma once

#include "contract/draft_messages.h"
#include "contract/staff_messages.h"
#include "sample_api.h"

namespace hamandish::test {

/// Open and Scheduled: a lead whose second factor was shown; Empty: one who has none yet; Closed:
/// one who has not shown it. Others hold no role.
[[nodiscard]] std::optional<contract::StaffMe> sample_staff_me(World world);
[[nodiscard]] contract::StaffCalls sample_staff_calls(World world);
[[nodiscard]] contract::StaffRoles sample_roles();
[[nodiscard]] contract::StaffActs sample_acts(World world);
[[nodiscard]] contract::OrganisationSettings sample_settings();
[[nodiscard]] contract::Organisations sample_organisations();
/// Open: a draft that lacks some words and has a question open; Scheduled: one that lacks nothing.
[[nodiscard]] contract::DraftPage sample_draft(World world);

/// What no reply brings about in these worlds.
void hold_second_factor(app::State& state);
void hold_recovery_codes(app::State& state);
/// The last unit says two sentences, so that it can be cut.
void write_two_sentences(app::State& state);
void publish_draft(app::State& state);

} // namespace hamandish::test
