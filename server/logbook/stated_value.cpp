#include "server/logbook/stated_value.h"

#include <charconv>

namespace hamandish::logbook {
namespace {

using analysis::Trait;

std::optional<std::uint8_t> age_band_from(const std::string& birth_year, int this_year) {
    int year = 0;
    const char* const end = birth_year.data() + birth_year.size();
    const auto read = std::from_chars(birth_year.data(), end, year);
    if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
    return analysis::age_band_from_years(this_year - year);
}

/// The census says female and male where the profile asks women and men.
std::string_view census_word(const std::string& answer) {
    if (answer == "woman") return "female";
    if (answer == "man") return "male";
    return answer;
}

} // namespace

std::optional<std::uint8_t> stated_value(Trait trait, const std::string& answer, int this_year) {
    if (answer == domain::prefer_not_to_say) return std::nullopt;
    if (trait == Trait::AgeBand) return age_band_from(answer, this_year);
    return analysis::value_from_word(trait, census_word(answer));
}

} // namespace hamandish::logbook
