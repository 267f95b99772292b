// Who took part: counts by trait and by two traits, safe to publish.
#pragma once

#include "analysis/population.h"
#include "analysis/suppression.h"
#include "base/time.h"

#include <optional>
#include <string>
#include <utility>

namespace hamandish::analysis {

enum class Trait { AgeBand, Gender, Province, Audience, Channel };
inline constexpr std::size_t trait_count = 5;

/// "age_band" …, and the values of a trait in the order of its tables, the last "not_stated".
[[nodiscard]] std::string_view word(Trait trait);
[[nodiscard]] const std::vector<std::string_view>& values_of(Trait trait);
/// Where a word stands among the values; the empty word is "not_stated". Nothing on other words.
[[nodiscard]] std::optional<std::uint8_t> value_from_word(Trait trait, std::string_view word);
[[nodiscard]] std::optional<std::uint8_t> province_from_old_code(std::string_view code);
/// The age band of 0 to 150 years.
[[nodiscard]] std::optional<std::uint8_t> age_band_from_years(int years);

struct Participant {
    std::array<std::uint8_t, trait_count> values{}; ///< by Trait
    std::optional<base::Day> day;                   ///< in Tehran, of taking part first
};

struct TraitTable {
    Trait trait;
    Margin margin;
};
struct TraitCrossTable {
    Trait row_trait, column_trait;
    CrossTable table;
};

struct Participation {
    std::int64_t participant_count = 0;
    std::vector<TraitTable> by_trait;    ///< in the order of Trait
    std::vector<TraitCrossTable> by_two; ///< every two, in the order of the first, then second
    base::Day first_day;                 ///< a Saturday
    Margin by_day;                       ///< whole weeks from it, then "not stated"
};

/// Counts and hides (suppression.h). Days span at most ten years. Each table by two is safe beside
/// all margins; all ten at once are not proof against whoever also joins them into one table of all
/// traits, which is why the report publishes those with gender alone.
[[nodiscard]] Participation count_participation(const std::vector<Participant>& participants);

/// People of the census with these values of age band, gender and province;
/// nothing where a trait is none of the three, or a value is "not_stated".
[[nodiscard]] std::optional<std::int64_t>
population_of(std::initializer_list<std::pair<Trait, std::size_t>> values);

/// Participants per 100,000 people, in thousandths, rounded half up; population above zero.
[[nodiscard]] std::int64_t rate_in_thousandths(std::int64_t count, std::int64_t population);

} // namespace hamandish::analysis
