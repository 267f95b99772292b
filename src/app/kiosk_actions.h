// What happened at a kiosk, in the past tense.
#pragma once

#include <cstdint>
#include <string>
#include <variant>

namespace hamandish::app {

struct KioskSecretEdited {
    std::string text;
    friend bool operator==(const KioskSecretEdited&, const KioskSecretEdited&) = default;
};
enum class KioskPress {
    SetUp,
    Done,  ///< whoever was here has finished
    Erase, ///< … although something is not sent yet
    Stay,  ///< … and would rather go on
};
struct KioskPressed {
    KioskPress press = KioskPress::SetUp;
    friend bool operator==(const KioskPressed&, const KioskPressed&) = default;
};
/// Somebody touched the screen or pressed a key.
struct KioskTouched {
    std::int64_t now_ms = 0;
    friend bool operator==(const KioskTouched&, const KioskTouched&) = default;
};

using KioskFact = std::variant<KioskSecretEdited, KioskPressed, KioskTouched>;

} // namespace hamandish::app
