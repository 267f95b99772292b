// Concerns of a closed call, as those who rework them see them.
#pragma once

#include "app/state.h"
#include "contract/concern_messages.h"
#include "sample_messages.h"

namespace hamandish::test {

/// Open: being reworked, with one of each kind; Scheduled: nobody has begun; Empty: signed, nothing
/// is missing. `opened`: with the comments of this one, or 0.
[[nodiscard]] contract::ConcernDesk sample_concern_desk(World world, std::int64_t opened);

// What no reply or press would bring about in a sample.
void close_a_call_at_the_desk(app::State& state);
void find_concerns_too_early(app::State& state);
void name_nothing(app::State& state);
void sign_and_publish(app::State& state);
void ready_to_publish(app::State& state);
/// The unit's own words: one language lacks and is refused, a colleague was faster, and what those
/// see who may not publish; then published.
void write_half_of_the_words(app::State& state);
void write_beside_a_colleague(app::State& state);
void read_the_words_at_the_desk(app::State& state);
void say_something_of_its_own(app::State& state);

} // namespace hamandish::test
