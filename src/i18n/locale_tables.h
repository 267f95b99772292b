// What CLDR says of a language, compiled from locale/tables.json, and the compiled catalogues.
// The definitions are written at build time by locale/compile_catalogues.py.
#pragma once

#include "base/direction.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace hamandish::i18n {

enum class Locale : std::uint8_t;

/// What stands around a number.
struct Affixes {
    std::string_view before, after;
};

enum class CalendarKind : std::uint8_t { Gregorian, Jalali };

/// What stands between the items of an enumeration.
struct Joints {
    std::string_view two, start, middle, end;
};

/// How far from now something is, in one unit of time.
struct RelativeTimes {
    std::array<std::string_view, 6> past, future; ///< by PluralCategory; "{0}" is the number
    std::array<std::string_view, 5> near; ///< two ago to in two; empty: say it with a number
};

struct LocaleTables {
    std::string_view code, icu_locale, name;
    Locale texts;
    bool is_draft;
    base::Direction direction;
    CalendarKind calendar;
    std::array<std::string_view, 10> digits;
    std::string_view group; ///< between groups of three digits
    Affixes negative, percent, negative_percent;
    Joints list_and, list_or;
    std::array<std::string_view, 12> gregorian_months, jalali_months;
    std::array<std::string_view, 7> weekdays;                 ///< by Weekday, from Saturday
    std::string_view date_short, date_long, date_full, clock; ///< CLDR date patterns
    /// Plural category of n < 100 at n, of n >= 100 at 100 + n mod 100, as '0' + PluralCategory.
    std::string_view cardinals, ordinals;
    std::array<RelativeTimes, 6> relative;      ///< by TimeUnit
    std::array<std::string_view, 31> provinces; ///< province_order.h
};

/// Programs of all messages of one language, one after the other (message_program.h).
struct MessagePrograms {
    std::string_view bytes;
    const std::uint32_t* ends = nullptr; ///< one past the last byte of each, by MessageKey
};

[[nodiscard]] const LocaleTables& tables_of(Locale locale);

/// By Locale. Not in the web build, whose catalogues are files (loaded_catalogues.h).
extern const MessagePrograms compiled_programs[];

extern const std::string_view message_names[];  ///< by MessageKey, sorted
extern const std::string_view argument_names[]; ///< by the index that programs use
extern const std::size_t argument_name_count;
extern const std::string_view catalogue_stamp; ///< of this build's keys and argument names

} // namespace hamandish::i18n
