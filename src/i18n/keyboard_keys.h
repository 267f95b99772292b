// The keys of the keyboard on the screen, in physical order, from the first on the side where Latin
// begins. Written by keyboard_keys.py from ISIRI 9147 (isiri9147.json); do not edit.
#pragma once

#include <array>
#include <string_view>

namespace hamandish::i18n {

/// What a row's keys write, plain and with Shift; the first row is the digits.
struct KeyRow {
    std::u32string_view plain, shifted;
};

// clang-format off
inline constexpr std::array<KeyRow, 4> persian_keys{{
    {U"\u06F1\u06F2\u06F3\u06F4\u06F5\u06F6\u06F7\u06F8\u06F9\u06F0",
     U"\u06F1\u06F2\u06F3\u06F4\u06F5\u06F6\u06F7\u06F8\u06F9\u06F0"},
    {U"\u0636\u0635\u062B\u0642\u0641\u063A\u0639\u0647\u062E\u062D\u062C\u0686",
     U"\u0652\u064C\u064D\u064B\u064F\u0650\u064E\u0651][}{"},
    {U"\u0634\u0633\u06CC\u0628\u0644\u0627\u062A\u0646\u0645\u06A9\u06AF",
     U"\u0624\u0626\u06CC\u0625\u0623\u0622\u062A\u00BB\u00AB:\u061B"},
    {U"\u0638\u0637\u0632\u0631\u0630\u062F\u067E\u0648.\u0622\u0626\u0698",
     U"\u0638\u0653\u0698\u0670\u0630\u0654\u0621><\u0622\u0626\u0698"},
}};
inline constexpr std::array<KeyRow, 4> latin_keys{{
    {U"1234567890",
     U"1234567890"},
    {U"qwertyuiop",
     U"QWERTYUIOP"},
    {U"asdfghjkl'",
     U"ASDFGHJKL'"},
    {U"zxcvbnm,.-",
     U"ZXCVBNM,.-"},
}};
/// Two rows.
inline constexpr KeyRow persian_signs{U"\u060C\u061B:\u061F!.\u00AB\u00BB()", U"/-_\u066A@#+=*\""};
/// Two rows.
inline constexpr KeyRow latin_signs{U",;:?!.\"'()", U"/-_%@#+=*&"};
// clang-format on

} // namespace hamandish::i18n
