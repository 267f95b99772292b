// What one needs to invite others.
#pragma once

#include "contract/invitation_messages.h"
#include "sample_messages.h"

namespace hamandish::test {

[[nodiscard]] contract::InvitationKit sample_invitation(World world);

} // namespace hamandish::test
