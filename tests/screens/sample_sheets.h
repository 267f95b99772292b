// Forms filled in on paper, as those who enter and check them see them.
#pragma once

#include "app/state.h"
#include "contract/sheet_messages.h"
#include "sample_messages.h"

namespace hamandish::test {

/// Open: one of somebody else, one of one's own, one that was returned, and telephone calls of
/// somebody else and of one's own; others: none.
[[nodiscard]] contract::PaperDesk sample_papers(World world);

// What no reply or press would bring about in a sample.
void enter_without_number(app::State& state);
void enter_words_about_nothing(app::State& state);
void end_period_of_papers(app::State& state);
void write_on_paper(app::State& state);
void leave_sheets_unchecked(app::State& state);

} // namespace hamandish::test
