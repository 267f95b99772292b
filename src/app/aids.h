// What a person can switch on to see, reach, write or hear better, at home as at a kiosk. Kept on
// the device; nothing of it is sent to anybody.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace hamandish::app {

enum class Aid : std::uint8_t {
    Text,
    Scheme,
    Contrast,
    Lines,
    Letters,
    Lowered, ///< all that is touched lies in the lower half of the screen
    Keyboard,
    LargeKeys,
    Speech,
    Rate,
    Volume,
};
inline constexpr std::size_t aid_count = static_cast<std::size_t>(Aid::Volume) + 1;

/// Which of its settings each aid has; 0, the first, is how nobody has touched it.
struct Aids {
    std::array<std::uint8_t, aid_count> chosen{};
    [[nodiscard]] std::uint8_t of(Aid aid) const { return chosen[static_cast<std::size_t>(aid)]; }
    [[nodiscard]] bool has(Aid aid) const { return of(aid) != 0; }
    void choose(Aid aid, std::uint8_t setting) { chosen[static_cast<std::size_t>(aid)] = setting; }
    friend bool operator==(const Aids&, const Aids&) = default;
};

/// The words by which an aid's settings are kept, first to last.
[[nodiscard]] std::span<const std::string_view> settings_of(Aid aid);
/// How a session begins: at a public kiosk one has no keyboard of one's own.
[[nodiscard]] Aids first_aids(bool at_kiosk = false);
[[nodiscard]] int text_percent(const Aids& aids); ///< 100 to 200

/// "text=150 contrast=on": what differs from untouched aids; empty when nothing does. web/aids.js
/// reads it, too.
[[nodiscard]] std::string text_from_aids(const Aids& aids);
/// Words that name no aid or no setting are passed over.
[[nodiscard]] Aids aids_from_text(std::string_view text);
/// The key under which it is kept on the device.
inline constexpr std::string_view aids_kept_as = "aids";

/// The layers of the keyboard on the screen.
enum class KeyLayer : std::uint8_t { Letters, Shifted, Signs };

/// The keyboard on the screen, while a field is written in.
struct FieldKeyboard {
    std::string field; ///< its DOM id
    bool numeric = false, multiline = false, latin = false, is_folded = false;
    KeyLayer layer = KeyLayer::Letters;
    friend bool operator==(const FieldKeyboard&, const FieldKeyboard&) = default;
};

} // namespace hamandish::app
