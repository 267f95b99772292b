// A server that always says the same: what every API address answers in a few sample worlds.
#pragma once

#include "app/update.h"
#include "client/page.h"

#include <string>
#include <string_view>

namespace hamandish::test {

/// How the world stands when a screen is looked at.
enum class World {
    Open,      ///< the call is open, people have commented and voted
    Scheduled, ///< it opens next week
    Closed,    ///< its deadline has passed, the report is there
    Empty,     ///< open, and nobody has said anything yet
    NoCalls,   ///< nothing has been published
    Failing,   ///< every answer is an error
    Silent,    ///< no answer ever comes: everything is loading
};

/// The instant that every sample stands at: eight days into the call.
inline constexpr base::Instant sample_now{1'795'939'200'000}; // 2026-11-29T08:00Z

[[nodiscard]] client::ApiReply answer(World world, bool signed_in, std::string_view path);

/// The state at an address of `world`, with everything that can be loaded loaded.
[[nodiscard]] app::State state_at(World world, bool signed_in, std::string path);

} // namespace hamandish::test
