// What comes to a call unusually: hours with many acts, and texts that many people send alike.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace hamandish::analysis {

/// An hour with fewer acts is never unusual, however quiet its call is.
inline constexpr std::int64_t least_flood = 20;
/// How many deviations above the median an hour must be.
inline constexpr std::int64_t flood_deviations = 5;
/// Fewer alike texts are no group; of fewer people than that no share is told.
inline constexpr std::size_t least_alike = 5;

struct HourCount {
    std::int64_t hour = 0; ///< since 1970 began in Tehran
    std::int64_t count = 0;
    friend bool operator==(const HourCount&, const HourCount&) = default;
};

/// What is usual: the median of all hours, and the median of how far each is from it (F. Hampel,
/// "The influence curve and its role in robust estimation", JASA 69, 1974), the greater of two
/// middles each. A flood moves neither while it lasts for less than half of the hours.
struct UsualRate {
    std::int64_t median = 0, deviation = 0;
    friend bool operator==(const UsualRate&, const UsualRate&) = default;
};

/// Of the hours from `first` to `last`, both among them; those that are not counted had none.
/// Nothing but zeros where `last` is before `first`.
[[nodiscard]] UsualRate usual_rate(std::span<const HourCount> counts, std::int64_t first,
                                   std::int64_t last);
/// The least count that is unusual: at least least_flood, and more than flood_deviations above the
/// median.
[[nodiscard]] std::int64_t unusual_from(const UsualRate& usual);
[[nodiscard]] bool is_flood(std::int64_t count, const UsualRate& usual);

/// A comment, its author and when they joined.
struct FloodText {
    std::int64_t id = 0, author = 0;
    std::string text;
    std::int64_t at_ms = 0;
    bool joined_that_day = false; ///< its author, on the day in Tehran on which they wrote it
};
/// Somebody agrees with a comment.
struct Agreement {
    std::int64_t comment = 0, person = 0;
};

/// Texts that are nearly the same (duplicates.h), by their places in what was given. Shares are 0
/// where there are fewer people than least_alike: of few people they would tell what one did.
struct FloodGroup {
    std::vector<std::size_t> texts;  ///< the oldest first
    std::int64_t people = 0;         ///< different authors
    std::int64_t new_people = 0;     ///< of them, who joined on the day on which they wrote
    std::int64_t agreements = 0;     ///< with any of these comments
    std::int64_t own_agreements = 0; ///< of them, by the authors of others of them
    [[nodiscard]] bool tells_shares() const {
        return people >= static_cast<std::int64_t>(least_alike);
    }
};

/// Groups of at least least_alike texts, those of most people first, then of most texts, then the
/// oldest. Empty texts are in none.
[[nodiscard]] std::vector<FloodGroup> flood_groups(const std::vector<FloodText>& texts,
                                                   std::span<const Agreement> agreements);

} // namespace hamandish::analysis
