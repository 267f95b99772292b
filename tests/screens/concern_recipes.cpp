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
        {"report-few-reactions", World::Closed, false, report, {}, {}, react_too_few},
    };
}

} // namespace hamandish::test
