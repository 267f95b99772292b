// What a device knows of itself as a kiosk, and of whoever stands before it.
#pragma once

#include "app/loadable.h"
#include "contract/kiosk_messages.h"

#include <cstdint>
#include <optional>
#include <string>

namespace hamandish::app {

struct KioskMode {
    bool here = false; ///< this device is a kiosk, as its pages say
    Loadable<contract::KioskHere> known;
    std::string secret; ///< being typed, to set a device up
    std::optional<base::ErrorCode> error;
    bool busy = false;
    Loadable<contract::QrCode> phone; ///< by the path that is to be gone on with on a phone
    std::int64_t touched_ms = 0;      ///< the device's clock when somebody last gave a sign of life
    std::int64_t warned_ms = 0;       ///< … and when it was asked whether they are there; 0: not
    std::int64_t asked_ms = 0;        ///< when the start screen last asked for the open calls
    std::int64_t wake_ms = 0;         ///< for which the next wake-up was asked
    bool is_ending = false;           ///< asked whether what was written and not sent may be lost
    bool is_over = false;             ///< everything is forgotten; the start screen is being loaded
    friend bool operator==(const KioskMode&, const KioskMode&) = default;
};

/// After this without a touch or a key it is asked whether anybody is there …
inline constexpr std::int64_t kiosk_idle_ms = 60'000;
/// … who has this long to answer (WCAG 2.2.1 asks for 20 s).
inline constexpr std::int64_t kiosk_answer_ms = 30'000;
/// How often the start screen asks what is open; by that the server also knows that a kiosk is up.
inline constexpr std::int64_t kiosk_refresh_ms = 300'000;

} // namespace hamandish::app
