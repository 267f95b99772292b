// Small counts hidden, and so many others that nothing can be subtracted back.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace hamandish::analysis {

/// A count of one to four people is never published.
inline constexpr std::int64_t smallest_count = 5;

/// How many people have each value of one trait. Withheld: nothing but the sum may be published.
struct Margin {
    std::vector<std::int64_t> counts;
    std::vector<bool> is_hidden;
    bool is_withheld = false;
};

/// How many people have each value of one trait and each of another, row by row.
struct CrossTable {
    std::size_t rows = 0, columns = 0;
    std::vector<std::int64_t> counts;
    std::vector<bool> is_hidden;
    bool is_withheld = false;
};

/// Protection: whoever knows every published number of all margins and tables, the sum of all, and
/// the sums that bind them, can for no hidden count of one to four rule out that it is 0, nor that
/// it is 5 or more: its feasibility interval holds [0, 5] (A. Hundepool et al., "Statistical
/// Disclosure Control", Wiley 2012: a threshold rule, with protection levels that reach
/// past both ends of what the rule hides). Hidden counts all look alike.
///
/// Of tables that all share one trait nobody learns more by knowing that they count the same
/// people: whatever each of them leaves open can be joined along that trait, value by value, into
/// one table of all traits (the model is decomposable). Of three traits crossed two by two that is
/// not so.
///
/// Hides counts of one to four, then the smallest others until two are hidden that are together
/// at least five. Where there are none left to hide the margin is withheld.
void hide_small_counts(Margin& margin);

/// Rows and columns whose margin is hidden are hidden whole, so that a change of hidden margins can
/// always be made good in every other table. For each remaining risk the cheapest cycle of cells is
/// hidden along which the count could be moved to 0 and to 5: shortest augmenting paths in the
/// table's network (L. Cox, "Network models for complementary cell suppression", JASA 90, 1995).
/// The margins must have been treated. A table without such a cycle is withheld.
void hide_small_counts(CrossTable& table, const Margin& rows, const Margin& columns);

} // namespace hamandish::analysis
