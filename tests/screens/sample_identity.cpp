#include "sample_identity.h"

#include "app/state.h"

namespace hamandish::test {
void wait_in_queue(app::State& state) {
    state.is_plain_page = true;
    state.sign_in.mobile = "09121234567";
    app::Passing passing;
    passing.pass.turn_at_ms = sample_now.ms + 130 * base::ms_per_second;
    passing.pass.expires_at_ms = passing.pass.turn_at_ms + 5 * base::ms_per_minute;
    state.sign_in.passing = passing;
}

void work_for_code(app::State& state) {
    state.sign_in.mobile = "09121234567";
    state.sign_in.busy = true;
    app::Passing passing;
    passing.pass.parts = 16;
    passing.pass.bits = 14;
    state.sign_in.passing = passing;
}

} // namespace hamandish::test
