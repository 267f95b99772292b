// Who voted what on which comment: a table with mostly empty cells, row by row.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace hamandish::analysis {

/// One row per participant, in the order they were added; the cells that hold a vote only.
struct Votes {
    std::size_t comment_count = 0;
    std::vector<std::size_t> row_ends;   ///< per participant: one past its last cell
    std::vector<std::uint32_t> comments; ///< per cell: index of the comment, each once in a row
    std::vector<std::int8_t> choices;    ///< per cell: 1 agree, -1 disagree, 0 pass

    [[nodiscard]] std::size_t participant_count() const { return row_ends.size(); }
    [[nodiscard]] std::size_t row_start(std::size_t participant) const {
        return participant == 0 ? 0 : row_ends[participant - 1];
    }
    [[nodiscard]] std::size_t vote_count(std::size_t participant) const {
        return row_ends[participant] - row_start(participant);
    }
    void add(std::size_t comment, std::int8_t choice) {
        comments.push_back(static_cast<std::uint32_t>(comment));
        choices.push_back(choice);
        if (comment >= comment_count) comment_count = comment + 1;
    }
    void end_row() { row_ends.push_back(comments.size()); }
};

} // namespace hamandish::analysis
