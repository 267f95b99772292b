// The words of the law that the recogniser knows, folded (`analysis/letters.h`): Persian and
// English.
#pragma once

#include "domain/unit_kind.h"

#include <span>
#include <string_view>

namespace hamandish::analysis {

struct UnitWord {
    std::u32string_view word;
    domain::UnitKind kind;
};
/// "ماده", "article", …: what a number follows.
[[nodiscard]] std::span<const UnitWord> unit_words();
/// "مقدمه", "preamble", …: what stands without a number.
[[nodiscard]] std::span<const std::u32string_view> preamble_words();

struct NumberWord {
    std::u32string_view word;
    int value;
};
[[nodiscard]] std::span<const NumberWord> cardinal_words();
[[nodiscard]] std::span<const NumberWord> ordinal_words();
/// مکرر, bis, ter, …: how often the number stands again.
[[nodiscard]] std::span<const NumberWord> repeat_words();
/// What goes on after the mere mention of an article ("ماده ۵ این قانون", "article 5 of").
[[nodiscard]] std::span<const std::u32string_view> mention_words();

/// «واحده» of ماده واحده, «و» between the parts of a number, «ام» of
/// سی‌ام, «الف» the letter's name.
inline constexpr std::u32string_view single_word = U"\u0648\u0627\u062D\u062F\u0647";
inline constexpr std::u32string_view and_word = U"\u0648";
inline constexpr std::u32string_view ordinal_ending = U"\u0627\u0645";
inline constexpr std::u32string_view alef_name = U"\u0627\u0644\u0641";

/// The orders in which letters number things: Persian, Arabic, abjad, Latin.
inline constexpr std::u32string_view persian_order =
    U"\u0627\u0628\u067E\u062A\u062B\u062C\u0686\u062D\u062E\u062F\u0630\u0631\u0632\u0698\u0633"
    U"\u0634"
    U"\u0635\u0636\u0637\u0638\u0639\u063A\u0641\u0642\u06A9\u06AF\u0644\u0645\u0646\u0648\u0647"
    U"\u06CC";
inline constexpr std::u32string_view arabic_order =
    U"\u0627\u0628\u062A\u062B\u062C\u062D\u062E\u062F\u0630\u0631\u0632\u0633\u0634\u0635\u0636"
    U"\u0637"
    U"\u0638\u0639\u063A\u0641\u0642\u06A9\u0644\u0645\u0646\u0647\u0648\u06CC";
inline constexpr std::u32string_view abjad_order =
    U"\u0627\u0628\u062C\u062F\u0647\u0648\u0632\u062D\u0637\u06CC\u06A9\u0644\u0645\u0646\u0633"
    U"\u0639"
    U"\u0641\u0642\u0631\u0634\u062A\u062B\u062E\u0630\u0636\u0638\u063A";
inline constexpr std::u32string_view latin_order = U"abcdefghijklmnopqrstuvwxyz";

} // namespace hamandish::analysis
