// A kiosk: what the device is, the world says (sample_kiosks.h).
#include "recipe.h"
#include "sample_kiosks.h"

namespace hamandish::test {

std::vector<Recipe> kiosk_recipes() {
    const std::string unit = "calls/e-participation/article-2";
    const app::CommentEdited words{"نظر من"};
    const app::StaffFact opened{app::KioskOpened{1}};
    return {
        {"kiosk", World::Open, false, "kiosk", {}, {}, become_kiosk},
        {"kiosk-no-calls", World::NoCalls, false, "kiosk", {}, {}, become_kiosk},
        {"kiosk-loading", World::Silent, false, "kiosk", {}, {}, become_kiosk},
        {"kiosk-over", World::Open, false, "kiosk", {}, {}, end_visit},
        {"kiosk-set-up", World::Empty, false, "kiosk"},
        {"kiosk-set-up-wrong", World::Empty, false, "kiosk", {}, {}, mistype_secret},
        {"kiosk-revoked", World::Closed, false, "kiosk"},
        {"kiosk-unit", World::Open, true, unit, {}, {}, become_kiosk},
        {"kiosk-sign-in", World::Open, false, "sign-in", {}, {}, offer_phone},
        {"kiosk-warning", World::Open, true, unit, {words}, {}, warn},
        {"kiosk-ending", World::Open, true, unit, {words}, {}, ask_before_the_end},
        {"staff-kiosks", World::Open, true, "staff/kiosks"},
        {"staff-kiosks-revoking", World::Open, true, "staff/kiosks", {opened}},
        {"staff-kiosks-told", World::Scheduled, true, "staff/kiosks"},
    };
}

} // namespace hamandish::test
