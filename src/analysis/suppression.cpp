#include "analysis/suppression.h"

#include <limits>
#include <optional>

namespace hamandish::analysis {
namespace {

bool is_small(std::int64_t count) {
    return count > 0 && count < smallest_count;
}

/// The smallest count that is neither hidden nor zero, the first of equal ones.
std::optional<std::size_t> next_to_hide(const Margin& margin) {
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < margin.counts.size(); ++i)
        if (!margin.is_hidden[i] && margin.counts[i] > 0 &&
            (!best || margin.counts[i] < margin.counts[*best]))
            best = i;
    return best;
}

/// The table as a network: a count flows from its row to its column, a hidden margin from the sum
/// of all to its row, or from its column to the sum of all. What flows into a node flows out.
class Network {
  public:
    Network(CrossTable& table, const Margin& rows, const Margin& columns) : table_(table) {
        const std::size_t row_sums = table.rows + table.columns, column_sums = row_sums + 1;
        node_count_ = column_sums + 1;
        for (std::size_t row = 0; row < table.rows; ++row)
            for (std::size_t column = 0; column < table.columns; ++column) {
                const std::size_t cell = row * table.columns + column;
                edges_.push_back({row, table.rows + column, table.counts[cell], cell});
            }
        for (std::size_t row = 0; row < table.rows; ++row)
            if (rows.is_hidden[row])
                edges_.push_back({row_sums, row, rows.counts[row], std::nullopt});
        for (std::size_t column = 0; column < table.columns; ++column)
            if (columns.is_hidden[column])
                edges_.push_back(
                    {table.rows + column, column_sums, columns.counts[column], std::nullopt});
    }

    /// Hides the cheapest cells along which `amount` more people could be in the cell, or fewer.
    [[nodiscard]] bool hide_cycle(std::size_t cell, std::int64_t amount, bool is_more) {
        const std::size_t row = cell / table_.columns;
        const std::size_t column = table_.rows + cell % table_.columns;
        find_paths(is_more ? column : row, cell, amount);
        const std::size_t start = is_more ? column : row;
        for (std::size_t at = is_more ? row : column; at != start;) {
            if (!before_[at]) return false;
            const Edge& edge = edges_[*before_[at]];
            if (edge.cell) table_.is_hidden[*edge.cell] = true;
            at = edge.from == at ? edge.to : edge.from;
        }
        return true;
    }

  private:
    struct Edge {
        std::size_t from, to;
        std::int64_t count;
        std::optional<std::size_t> cell; ///< none for a margin
    };
    static constexpr std::int64_t far = std::numeric_limits<std::int64_t>::max();

    [[nodiscard]] std::int64_t cost_of(const Edge& edge) const {
        return !edge.cell || table_.is_hidden[*edge.cell] ? 0 : edge.count + 1;
    }
    /// Dijkstra's algorithm; of equal paths the one found first, nodes and edges in their order.
    void find_paths(std::size_t start, std::size_t without_cell, std::int64_t amount) {
        std::vector<std::int64_t> distances(node_count_, far);
        std::vector<bool> is_done(node_count_);
        before_.assign(node_count_, std::nullopt);
        distances[start] = 0;
        for (;;) {
            std::size_t at = node_count_;
            for (std::size_t node = 0; node < node_count_; ++node)
                if (!is_done[node] && distances[node] != far &&
                    (at == node_count_ || distances[node] < distances[at]))
                    at = node;
            if (at == node_count_) return;
            is_done[at] = true;
            for (std::size_t index = 0; index < edges_.size(); ++index) {
                const Edge& edge = edges_[index];
                const bool is_forward = edge.from == at;
                if ((!is_forward && edge.to != at) || edge.cell == without_cell) continue;
                if (!is_forward && edge.count < amount) continue; // so many are not there to take
                const std::size_t next = is_forward ? edge.to : edge.from;
                const std::int64_t distance = distances[at] + cost_of(edge);
                if (is_done[next] || distance >= distances[next]) continue;
                distances[next] = distance;
                before_[next] = index;
            }
        }
    }

    CrossTable& table_;
    std::size_t node_count_ = 0;
    std::vector<Edge> edges_;
    std::vector<std::optional<std::size_t>> before_; ///< the edge by which each node is reached
};

} // namespace

void hide_small_counts(Margin& margin) {
    margin.is_hidden.assign(margin.counts.size(), false);
    std::int64_t sum = 0, hidden = 0;
    const auto hide = [&](std::size_t i) {
        margin.is_hidden[i] = true;
        sum += margin.counts[i];
        ++hidden;
    };
    for (std::size_t i = 0; i < margin.counts.size(); ++i)
        if (is_small(margin.counts[i])) hide(i);
    while (hidden == 1 || (hidden > 0 && sum < smallest_count)) {
        const auto next = next_to_hide(margin);
        if (!next) {
            margin.is_withheld = true;
            return;
        }
        hide(*next);
    }
}

void hide_small_counts(CrossTable& table, const Margin& rows, const Margin& columns) {
    table.is_hidden.assign(table.counts.size(), false);
    table.is_withheld = rows.is_withheld || columns.is_withheld;
    if (table.is_withheld) return;
    for (std::size_t cell = 0; cell < table.counts.size(); ++cell)
        table.is_hidden[cell] = is_small(table.counts[cell]) ||
                                rows.is_hidden[cell / table.columns] ||
                                columns.is_hidden[cell % table.columns];
    Network network(table, rows, columns);
    for (std::size_t cell = 0; cell < table.counts.size(); ++cell) {
        const std::int64_t count = table.counts[cell];
        if (!is_small(count)) continue;
        if (network.hide_cycle(cell, smallest_count - count, true) &&
            network.hide_cycle(cell, count, false))
            continue;
        table.is_withheld = true;
        return;
    }
}

} // namespace hamandish::analysis
