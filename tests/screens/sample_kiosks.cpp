#include "sample_kiosks.h"

namespace hamandish::test {

contract::KioskHere sample_kiosk_here(World world) {
    if (world == World::Empty) return {"none", {}, {}};
    return {world == World::Closed ? "revoked" : "ready", "پردیس مرکزی", "سرسرای کتابخانه"};
}

contract::Kiosks sample_kiosks(World world) {
    contract::Kiosks all;
    all.organisations = {"fum"};
    if (world == World::Scheduled) all.secret = "7K3M0-9XQ2A-B4TWZ-1H8CR";
    all.kiosks = {{1, "fum", "پردیس مرکزی", "سرسرای کتابخانه", sample_now.ms, sample_now.ms, 0, {}},
                  {2, "fum", "پردیس مرکزی", "Dormitory 4", sample_now.ms, 0, 0, {}},
                  {3, "fum", "پردیس مرکزی", "درِ شمالی", sample_now.ms, sample_now.ms, sample_now.ms,
                   "دستگاه ربوده شد."}};
    return all;
}

void become_kiosk(app::State& state) {
    state.kiosk.here = true;
    state.kiosk.touched_ms = state.now_ms;
}

std::vector<std::string> sample_modules() {
    // Not a code to scan: its three corners and a pattern are enough to see where it stands.
    std::vector<std::string> rows(25, std::string(25, '0'));
    for (std::size_t y = 0; y < rows.size(); ++y)
        for (std::size_t x = 0; x < rows.size(); ++x)
            if ((x * 7 + y * 5 + x * y) % 3 == 0) rows[y][x] = '1';
    return rows;
}

void offer_phone(app::State& state) {
    become_kiosk(state);
    state.kiosk.phone.value = contract::QrCode{"https://hamandish.example/fa/", sample_modules()};
}

void warn(app::State& state) {
    become_kiosk(state);
    state.kiosk.warned_ms = state.now_ms - 7'000;
}

void ask_before_the_end(app::State& state) {
    become_kiosk(state);
    state.kiosk.is_ending = true;
}

void end_visit(app::State& state) {
    become_kiosk(state);
    state.kiosk.is_over = true;
}

void mistype_secret(app::State& state) {
    state.kiosk.secret = "7K3M0-9XQ2A";
    state.kiosk.error = base::ErrorCode::NotFound;
}

} // namespace hamandish::test
