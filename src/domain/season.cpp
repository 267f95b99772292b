#include "domain/season.h"

namespace hamandish::domain {
namespace {

constexpr int quarters = 4, months_in_quarter = 3;
constexpr std::size_t year_digits = 4;

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

} // namespace

Season season_of(int jalali_year, int month) {
    return {jalali_year, (month - 1) / months_in_quarter + 1};
}

std::string word(Season season) {
    return std::to_string(season.year) + '-' + std::to_string(season.quarter);
}

base::Result<Season> season_from_word(std::string_view text) {
    const auto wrong = base::fail(base::ErrorCode::InvalidInput, "season");
    if (text.size() != year_digits + 2 || text[year_digits] != '-') return wrong;
    Season season{0, text.back() - '0'};
    for (const char letter : text.substr(0, year_digits)) {
        if (!is_digit(letter)) return wrong;
        season.year = season.year * 10 + (letter - '0');
    }
    if (season.year < 1000 || season.quarter < 1 || season.quarter > quarters) return wrong;
    return season;
}

int seasons_between(Season earlier, Season later) {
    return (later.year - earlier.year) * quarters + later.quarter - earlier.quarter;
}

} // namespace hamandish::domain
