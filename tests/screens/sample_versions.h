// A decided text of the directive that came after its call, compared with it.
#pragma once

#include "contract/version_messages.h"
#include "sample_api.h"

#include <optional>
#include <string_view>

namespace hamandish::test {

/// The number of the newest version in a world: 0 where there is only the text consulted on.
[[nodiscard]] std::int64_t sample_latest_version(World world);
[[nodiscard]] contract::VersionsPage sample_versions(World world);
/// Nothing for a number that no version has.
[[nodiscard]] std::optional<contract::VersionPage> sample_version(World world,
                                                                  std::string_view number);
/// A draft that is to be the next version of a call that is over.
void continue_call(app::State& state);
/// Such a draft once it is published.
void adopt(app::State& state);
/// The desk of somebody who may begin one.
void offer_next_version(app::State& state);

} // namespace hamandish::test
