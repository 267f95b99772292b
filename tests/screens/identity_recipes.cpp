#include "recipe.h"
#include "sample_identity.h"

namespace hamandish::test {

std::vector<Recipe> identity_recipes() {
    const app::StaffFact opened{app::RepresentativeOpened{3}};
    const std::string unit = "calls/e-participation/article-2",
                      join = "join?token=0a9f&next=/fa/profile";
    return {
        {"sign-in-queue", World::Open, false, "sign-in", {}, {}, wait_in_queue},
        {"sign-in-working", World::Open, false, "sign-in", {}, {}, work_for_code},
        {"sign-in-contact", World::Open, false, "sign-in", {}, {}, share_contact},
        {"sign-in-contact-wrong", World::Open, false, "sign-in", {}, {}, carry_contact},
        {"kiosk-sign-in-contact", World::Open, false, "sign-in", {}, {}, share_contact_at_kiosk},
        {"sign-in-already", World::Open, true, "sign-in"},
        {"joining", World::Open, true, join},
        {"joining-acted", World::Closed, true, join},
        {"joining-staff", World::Empty, true, join},
        {"joining-two-people", World::NoCalls, true, join},
        {"joining-over", World::Scheduled, true, join},
        {"joining-loading", World::Silent, true, join},
        {"joining-signed-out", World::Open, false, join},
        {"unit-representing", World::Open, true, unit, {}, {}, represent_chamber},
        {"staff-representatives", World::Open, true, "staff/representatives"},
        {"staff-representatives-none", World::Scheduled, true, "staff/representatives"},
        {"staff-representatives-ending", World::Open, true, "staff/representatives", {opened}},
    };
}

} // namespace hamandish::test
