// Points and the ranking as the sample server knows them.
#pragma once

#include "contract/recognition_messages.h"
#include "sample_api.h"

namespace hamandish::test {

/// Some on the way to the third level, shown by name once the call is closed; none in an empty
/// world.
[[nodiscard]] contract::MyPoints sample_points(World world);
/// Seven people of autumn 1405, one of them by name; nobody in an empty world.
[[nodiscard]] contract::Ranking sample_ranking(World world, const std::string& group);

/// Of a call, or of a year where there is none.
[[nodiscard]] contract::Thanks sample_thanks(World world, const std::string& call);

} // namespace hamandish::test
