// Who speaks for organisations, and how one signs in while very many do.
#pragma once

#include "contract/own_data_messages.h"
#include "contract/representative_messages.h"
#include "contract/session_messages.h"
#include "sample_api.h"

namespace hamandish::test {

/// Scheduled: nobody yet.
[[nodiscard]] contract::Representatives sample_representatives(World world);

/// Empty: here alone, and nothing ever changed.
[[nodiscard]] contract::MySessions sample_sessions(World world);

/// Two accounts of one person. Closed: something is recorded of both; Empty: one is staff's;
/// NoCalls: each has an identity of its own.
[[nodiscard]] contract::JoinQuestion sample_joining(World world);

/// What no reply brings about in these worlds.
void wait_in_queue(app::State& state);
void work_for_code(app::State& state);
void share_contact(app::State& state);
/// … and the page without scripts after a wrong code.
void carry_contact(app::State& state);
void share_contact_at_kiosk(app::State& state);
void represent_chamber(app::State& state);

} // namespace hamandish::test
