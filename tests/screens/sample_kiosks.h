// What kiosks know and show, and what those who manage them see.
#pragma once

#include "app/state.h"
#include "contract/kiosk_messages.h"
#include "sample_messages.h"

#include <string>
#include <vector>

namespace hamandish::test {

/// Open, Scheduled, NoCalls: a kiosk in service; Closed: one out of it; Empty: any other device.
[[nodiscard]] contract::KioskHere sample_kiosk_here(World world);
/// Scheduled: one was just registered, and its secret is told.
[[nodiscard]] contract::Kiosks sample_kiosks(World world);

/// Rows of a picture that looks like a QR code.
[[nodiscard]] std::vector<std::string> sample_modules();

// What no reply or press would bring about in a sample.
void become_kiosk(app::State& state);
void offer_phone(app::State& state);
void warn(app::State& state);
void ask_before_the_end(app::State& state);
void end_visit(app::State& state);
void mistype_secret(app::State& state);

} // namespace hamandish::test
