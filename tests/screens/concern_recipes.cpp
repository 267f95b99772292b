// What comments have in common, reworked by hand, and the report that says so, or who reacts alike.
#include "recipe.h"
#include "sample_concerns.h"
#include "sample_report.h"

namespace hamandish::test {

std::vector<Recipe> concern_recipes() {
    const std::string call = "calls/e-participation", concerns = "staff/" + call + "/concerns",
                      report = call + "/report";
    return {
        {"staff-report-lacks", World::Open, true, "staff", {}, {}, close_a_call_at_the_desk},
        {"staff-concerns", World::Open, true, concerns},
        {"staff-concerns-begin", World::Scheduled, true, concerns},
        {"staff-concerns-early", World::Open, true, concerns, {}, {}, find_concerns_too_early},
        {"staff-concerns-publish", World::Open, true, concerns, {}, {}, ready_to_publish},
        {"staff-concern", World::Open, true, concerns + "/1"},
        {"staff-concern-unnamed", World::Open, true, concerns + "/1", {}, {}, name_nothing},
        {"report-signed", World::Closed, false, report, {}, {}, sign_and_publish},
        {"staff-own-words", World::Open, true, concerns, {}, {}, write_half_of_the_words},
        {"staff-own-words-again", World::Open, true, concerns, {}, {}, write_beside_a_colleague},
        {"staff-own-words-read", World::Open, true, concerns, {}, {}, read_the_words_at_the_desk},
        {"report-own-words", World::Closed, false, report, {}, {}, say_something_of_its_own},
        {"report-few-reactions", World::Closed, false, report, {}, {}, react_too_few},
    };
}

} // namespace hamandish::test
