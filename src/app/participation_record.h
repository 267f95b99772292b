// Whose participation the page of the record tells of.
#pragma once

#include "app/state.h"

namespace hamandish::app {

/// The record that the current address names: one organisation's, or that of all. Null before it is
/// loaded, and where no organisation of that slug has called anybody; valid as long as `state`.
[[nodiscard]] const contract::OrganisationRecord* shown_record(const State& state);

} // namespace hamandish::app
