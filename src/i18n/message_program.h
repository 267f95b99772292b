// The form in which a message is compiled: its UTF-8 text with steps written into it.
// Kept in agreement with locale/compiler/program.py, which writes it.
#pragma once

#include <cstdint>

namespace hamandish::i18n {

/// A byte below 0x20 other than a line feed begins a step; all other bytes are text to print.
/// `argument` is one byte, an index into argument_names; lengths are two bytes, little end first.
enum class Step : std::uint8_t {
    Text = 0x01,         ///< argument: the text, isolated; a number, a day as it would be alone
    WholeText = 0x02,    ///< argument: the same, but it is the whole message: nothing to isolate
    Number = 0x03,       ///< argument
    Percent = 0x04,      ///< argument, in per mille
    Date = 0x05,         ///< argument, DateStyle
    Time = 0x06,         ///< argument
    Plural = 0x07,       ///< argument, case count, cases of a number
    Ordinal = 0x08,      ///< argument, case count, cases of a number
    Select = 0x0B,       ///< argument, case count, cases of a word
    PluralNumber = 0x0C, ///< '#': the number of the innermost Plural or Ordinal
};

/// A case of a number: its PluralCategory, or `exact_case` and four bytes of the number; then
/// length and program. A case of a word: length in one byte and word; then length and program. The
/// last case is always "other".
inline constexpr std::uint8_t exact_case = 6;

} // namespace hamandish::i18n
