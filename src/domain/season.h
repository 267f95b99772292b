// The seasons of a Jalali year: points are kept for ever, rank is of a season.
#pragma once

#include "base/result.h"

#include <compare>
#include <string>
#include <string_view>

namespace hamandish::domain {

/// Quarter 1 is spring (Farvardin to Khordad), 4 winter. The caller knows the calendar.
struct Season {
    int year = 1400, quarter = 1;
    friend bool operator==(const Season&, const Season&) = default;
    friend auto operator<=>(const Season&, const Season&) = default;
};

/// The season of a Jalali month, 1 to 12.
[[nodiscard]] Season season_of(int jalali_year, int month);

/// "1405-3": of the wire and of addresses.
[[nodiscard]] std::string word(Season season);
/// InvalidInput naming "season" on anything but four digits, a hyphen and 1 to 4.
[[nodiscard]] base::Result<Season> season_from_word(std::string_view word);

/// How many seasons lie between: 1 from autumn to winter; negative the other way round.
[[nodiscard]] int seasons_between(Season earlier, Season later);

} // namespace hamandish::domain
