// What changed because of people, and how the duties are kept.
#pragma once

#include "contract/record_messages.h"
#include "sample_messages.h"

namespace hamandish::test {

[[nodiscard]] std::vector<contract::HeededProposal> sample_heeded();
[[nodiscard]] contract::ParticipationRecord sample_record(World world);

} // namespace hamandish::test
