#include "analysis/concern_groups.h"

#include "analysis/suppression.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace hamandish::analysis {
namespace {

using Told = std::vector<std::optional<LargestGroup>>;

std::int64_t sum_of(const ValueCounts& counts) {
    return std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
}

std::optional<LargestGroup> largest_group(const ValueCounts& counts) {
    const std::int64_t people = sum_of(counts);
    if (people < fewest_with_groups) return std::nullopt;
    const auto largest = std::max_element(counts.begin(), counts.end());
    if (*largest * 4 < people) return std::nullopt;
    const auto value = static_cast<std::size_t>(largest - counts.begin());
    if (*largest * 4 >= people * 3) return LargestGroup{value, three_quarters_or_more};
    const std::int64_t tenths = (20 * *largest + people) / (2 * people);
    return LargestGroup{value, static_cast<int>(10 * tenths)};
}

std::int64_t rounded_up(std::int64_t number, std::int64_t by) {
    return (number + by - 1) / by;
}

/// What somebody knows of concerns by values: bounds of each count, and all sums.
class Knowledge {
  public:
    Knowledge(const std::vector<ValueCounts>& rows, const ValueCounts& everyone)
        : columns_(everyone.size()), column_sums_(everyone) {
        for (const ValueCounts& row : rows) {
            row_sums_.push_back(sum_of(row));
            for (std::size_t column = 0; column < columns_; ++column)
                ranges_.push_back({0, row_sums_.back()});
        }
    }

    void learn(std::size_t row, const LargestGroup& group) {
        CountRange& range = ranges_[row * columns_ + group.value];
        const CountRange told = counts_behind(group.percent, row_sums_[row]);
        range = {std::max(range.least, told.least), std::min(range.most, told.most)};
    }
    void conclude() {
        for (bool is_changed = true; is_changed;) {
            is_changed = false;
            for (std::size_t row = 0; row < row_sums_.size(); ++row)
                is_changed |= narrow(row * columns_, 1, columns_, row_sums_[row]);
            for (std::size_t column = 0; column < columns_; ++column)
                is_changed |= narrow(column, columns_, row_sums_.size(), column_sums_[column]);
        }
    }
    [[nodiscard]] CountRange range(std::size_t row, std::size_t column) const {
        return ranges_[row * columns_ + column];
    }

  private:
    /// Each count of a line is its sum less the others.
    bool narrow(std::size_t first, std::size_t step, std::size_t size, std::int64_t sum) {
        bool is_changed = false;
        CountRange all;
        for (std::size_t i = 0; i < size; ++i) {
            all.least += ranges_[first + i * step].least;
            all.most += ranges_[first + i * step].most;
        }
        for (std::size_t i = 0; i < size; ++i) {
            CountRange& one = ranges_[first + i * step];
            const CountRange before = one;
            one.least = std::max(before.least, sum - (all.most - before.most));
            one.most = std::min(before.most, sum - (all.least - before.least));
            all.least += one.least - before.least;
            all.most += one.most - before.most;
            is_changed |= one.least != before.least || one.most != before.most;
        }
        return is_changed;
    }

    std::size_t columns_;
    ValueCounts column_sums_;
    std::vector<std::int64_t> row_sums_;
    std::vector<CountRange> ranges_; ///< row by row
};

/// A count of one to four of which one can say that it is not 0, or not 5 or more, and could not.
bool tells_small_count(const CountRange& before, const CountRange& after, std::int64_t count) {
    if (count <= 0 || count >= smallest_count) return false;
    return (before.least == 0 && after.least > 0) ||
           (before.most >= smallest_count && after.most < smallest_count);
}

/// More than the three quarters that may be told, of which the least whole number may be a little
/// more.
bool tells_nearly_all(const CountRange& before, const CountRange& after, std::int64_t people) {
    return after.least > before.least && 4 * (after.least - 1) >= 3 * people;
}

/// `rows`: the concerns, and whoever counts in none of them.
bool is_safe(const std::vector<ValueCounts>& rows, const ValueCounts& everyone, const Told& told) {
    Knowledge before(rows, everyone), after = before;
    before.conclude();
    for (std::size_t row = 0; row < told.size(); ++row)
        if (told[row]) after.learn(row, *told[row]);
    after.conclude();
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (std::size_t column = 0; column < everyone.size(); ++column) {
            const CountRange once = before.range(row, column), now = after.range(row, column);
            if (tells_small_count(once, now, rows[row][column])) return false;
            if (row < told.size() && tells_nearly_all(once, now, sum_of(rows[row]))) return false;
        }
    return true;
}

} // namespace

CountRange counts_behind(int percent, std::int64_t people) {
    const std::int64_t quarter = rounded_up(people, 4), three_quarters = rounded_up(3 * people, 4);
    if (percent == three_quarters_or_more) return {three_quarters, people};
    // Of twentieths: half a tenth around it.
    const std::int64_t middle = percent / 5;
    return {std::max(quarter, rounded_up((middle - 1) * people, 20)),
            std::min(three_quarters, rounded_up((middle + 1) * people, 20)) - 1};
}

std::vector<std::optional<LargestGroup>> largest_groups(std::span<const ValueCounts> concerns,
                                                        const ValueCounts& everyone) {
    Told told;
    std::vector<ValueCounts> rows(concerns.begin(), concerns.end());
    ValueCounts rest = everyone;
    for (const ValueCounts& concern : concerns) {
        told.push_back(largest_group(concern));
        for (std::size_t i = 0; i < rest.size(); ++i) rest[i] -= concern[i];
    }
    const bool is_known = std::all_of(rest.begin(), rest.end(), [](auto one) { return one >= 0; });
    rows.push_back(std::move(rest));
    if (!is_known || !is_safe(rows, everyone, told)) told.assign(concerns.size(), std::nullopt);
    return told;
}

} // namespace hamandish::analysis
