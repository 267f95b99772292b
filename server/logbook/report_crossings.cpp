#include "server/logbook/report_crossings.h"

#include <algorithm>

namespace hamandish::logbook {
namespace {

using analysis::CrossTable;
using analysis::Margin;
using analysis::Trait;

constexpr std::size_t gender_at = 1; ///< among asked_traits

/// Counts what was said together; what was said alone is the rest of each margin. Nothing where
/// nobody said both, or where more did than said one.
std::optional<CrossTable> crossed(const AskedTrait& asked,
                                  const std::vector<store::GenderedAnswerCount>& answers,
                                  const Margin& rows, const Margin& columns, int this_year) {
    CrossTable table{rows.counts.size(), columns.counts.size(), {}, {}, false};
    table.counts.assign(table.rows * table.columns, 0);
    auto rest_of_rows = rows.counts, rest_of_columns = columns.counts;
    std::int64_t stated = 0;
    for (const store::GenderedAnswerCount& answer : answers) {
        if (answer.field != domain::word(asked.field)) continue;
        const auto row = stated_value(asked.trait, answer.answer, this_year);
        const auto column = stated_value(Trait::Gender, answer.gender, this_year);
        if (!row || !column) continue;
        table.counts[*row * table.columns + *column] += answer.people;
        rest_of_rows[*row] -= answer.people;
        rest_of_columns[*column] -= answer.people;
        stated += answer.people;
    }
    if (stated == 0) return std::nullopt;
    const std::size_t last_row = table.rows - 1, last_column = table.columns - 1;
    std::int64_t neither = columns.counts[last_column];
    for (std::size_t row = 0; row < last_row; ++row) {
        table.counts[row * table.columns + last_column] = rest_of_rows[row];
        neither -= rest_of_rows[row];
    }
    for (std::size_t column = 0; column < last_column; ++column)
        table.counts[last_row * table.columns + column] = rest_of_columns[column];
    table.counts.back() = neither;
    if (*std::min_element(table.counts.begin(), table.counts.end()) < 0) return std::nullopt;
    hide_small_counts(table, rows, columns);
    return table;
}

contract::ReportCount count_at(const CrossTable& table, std::size_t cell, Trait trait) {
    const std::size_t row = cell / table.columns, column = cell % table.columns;
    contract::ReportCount out{std::string(analysis::values_of(trait)[row]) + "/" +
                                  std::string(analysis::values_of(Trait::Gender)[column]),
                              table.is_hidden[cell], 0, 0, 0};
    if (!out.suppressed) out.count = table.counts[cell];
    const auto population = analysis::population_of({{trait, row}, {Trait::Gender, column}});
    if (!population) return out;
    out.population = *population;
    if (!out.suppressed)
        out.per_100000_in_thousandths = analysis::rate_in_thousandths(out.count, *population);
    return out;
}

} // namespace

std::vector<contract::ReportTable>
report_crossings(const std::vector<store::GenderedAnswerCount>& answers,
                 const AskedMargins& margins, int this_year) {
    std::vector<contract::ReportTable> out;
    for (std::size_t i = 0; i < asked_traits.size(); ++i) {
        if (i == gender_at) continue;
        const Trait trait = asked_traits[i].trait;
        const auto table =
            crossed(asked_traits[i], answers, margins[i], margins[gender_at], this_year);
        if (!table) continue;
        auto& told = out.emplace_back();
        told.by = std::string(word(trait)) + "/" + std::string(word(Trait::Gender));
        told.withheld = table->is_withheld;
        for (std::size_t cell = 0; cell < table->counts.size() && !told.withheld; ++cell)
            told.rows.push_back(count_at(*table, cell, trait));
    }
    return out;
}

} // namespace hamandish::logbook
