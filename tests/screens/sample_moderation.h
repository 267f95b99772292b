// What was hidden and reported in the sample call.
#pragma once

#include "contract/flood_messages.h"
#include "contract/moderation_messages.h"
#include "sample_api.h"

namespace hamandish::test {

[[nodiscard]] contract::ModerationLog sample_moderation_log(World world);
[[nodiscard]] contract::ModerationQueue sample_moderation_queue(World world);
[[nodiscard]] contract::FloodDesk sample_floods(World world);
/// On the page of a unit: one of another person's, one of one's own with an appeal that waits, and
/// one that was reported.
void hide_comments(app::State& state);
/// One's own, not appealed yet.
void hide_own_comment(app::State& state);

} // namespace hamandish::test
