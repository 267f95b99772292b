// Tables of texts: columns by their words, and rows of cells where columns have no room.
#include "laid_out.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace hamandish::kit::layout_table_test {
namespace {

using base::Direction;
using test::laid_out;

using Rows = std::vector<std::vector<std::string>>;

const std::string long_words =
    "a text that is much longer than any column can be where there are several of them, so that "
    "it takes more than one line wherever it stands";

constexpr float gap_px = 20, padding_px = 6;

void table(Frame& frame, const Rows& rows) {
    const Scope table = frame.box(
        {.role = Role::Table, .layout = {.axis = Axis::Table, .gap = gap_px, .fit = true}});
    const Scope body = frame.box({.role = Role::TableBody});
    for (const auto& cells : rows) {
        const Scope row =
            frame.box({.role = Role::Row, .layout = {.padding = Insets::symmetric(padding_px, 0)}});
        for (const std::string& cell : cells)
            if (cell.empty())
                const Scope empty = frame.box({.role = Role::Cell});
            else
                frame.text({.role = Role::Cell, .text = cell});
    }
}

Tree drawn(const Rows& rows, float width_px, Direction direction = Direction::LeftToRight) {
    return laid_out([&](Frame& frame) { table(frame, rows); }, width_px, direction);
}

std::vector<Node> all_of(const Tree& tree, Role role) {
    std::vector<Node> found;
    for (const Node& node : tree)
        if (node.role == role) found.push_back(node);
    return found;
}

TEST(Table, gives_its_columns_what_their_words_need) {
    const Tree tree = drawn({{"No", "Name"}, {"1", "Something longer"}}, 800);
    const auto cells = all_of(tree, Role::Cell);
    ASSERT_EQ(cells.size(), 4u);
    EXPECT_EQ(cells[0].rect.x, 0);
    EXPECT_EQ(cells[2].rect.x, 0);
    EXPECT_EQ(cells[0].rect.width, cells[2].rect.width);
    EXPECT_EQ(cells[1].rect.x, cells[0].rect.width + gap_px);
    EXPECT_EQ(cells[3].rect.x, cells[1].rect.x);
    EXPECT_EQ(cells[3].rect.width, cells[1].rect.width);
    for (const Node& cell : cells) EXPECT_EQ(cell.lines.size(), 1u) << cell.text;
    const Node whole = all_of(tree, Role::Table).front();
    EXPECT_EQ(whole.rect.width, cells[3].rect.far_x()) << "no wider than its words";
    const auto rows = all_of(tree, Role::Row);
    EXPECT_EQ(rows[1].rect.y, rows[0].rect.bottom());
    EXPECT_EQ(rows[0].rect.height, cells[0].rect.height + 2 * padding_px);
    EXPECT_EQ(whole.rect.bottom(), rows[1].rect.bottom());
}

TEST(Table, breaks_long_texts_and_no_short_ones) {
    const auto cells =
        all_of(drawn({{"1", long_words, "short"}, {"2", "x", long_words}}, 600), Role::Cell);
    ASSERT_EQ(cells.size(), 6u);
    EXPECT_EQ(cells[0].lines.size(), 1u);
    EXPECT_GT(cells[1].lines.size(), 1u);
    EXPECT_EQ(cells[2].lines.size(), 1u);
    EXPECT_EQ(cells[4].rect.x, cells[1].rect.x);
    EXPECT_EQ(cells[5].rect.x, cells[2].rect.x);
    EXPECT_LE(cells[2].rect.far_x(), 600);
    EXPECT_GE(cells[3].rect.y, cells[1].rect.bottom()) << "the longest text makes the row";
}

TEST(Table, is_the_same_mirrored) {
    const Rows rows{{"No", "Name", "Hours"}, {"1", long_words, ""}, {"2"}};
    const Tree one = drawn(rows, 600), other = drawn(rows, 600, Direction::RightToLeft);
    ASSERT_EQ(one.size(), other.size());
    for (std::size_t i = 0; i < one.size(); ++i) {
        EXPECT_EQ(one[i].rect.x, 600 - other[i].rect.far_x()) << i;
        EXPECT_EQ(one[i].rect.y, other[i].rect.y) << i;
    }
}

TEST(Table, holds_rows_of_any_length) {
    const auto cells = all_of(drawn({{"a"}, {"", "b"}, {"c", "d", "e"}}, 600), Role::Cell);
    ASSERT_EQ(cells.size(), 6u);
    EXPECT_EQ(cells[2].rect.x, cells[4].rect.x) << "an empty cell keeps its place";
    EXPECT_GT(cells[5].rect.x, cells[4].rect.x);
}

TEST(Table, puts_cells_below_one_another_where_columns_have_no_room) {
    const Tree tree = drawn({{"1", long_words, long_words, long_words}, {"2", "b", "c", "d"}}, 320);
    const auto cells = all_of(tree, Role::Cell), rows = all_of(tree, Role::Row);
    ASSERT_EQ(cells.size(), 8u);
    for (const Node& cell : cells) {
        EXPECT_EQ(cell.rect.x, 0);
        EXPECT_LE(cell.rect.far_x(), 320);
    }
    for (const std::size_t i : {1u, 2u, 3u})
        EXPECT_GE(cells[i].rect.y, cells[i - 1].rect.bottom()) << i;
    EXPECT_GE(cells[4].rect.y, rows[0].rect.bottom());
    EXPECT_EQ(rows[1].rect.y, rows[0].rect.bottom());
    // Short ones have room beside each other.
    const auto narrow =
        all_of(drawn({{"1", "b", "c", "d"}, {"2", "b", "c", "d"}}, 320), Role::Cell);
    EXPECT_EQ(narrow[3].rect.y, narrow[0].rect.y);
}

} // namespace
} // namespace hamandish::kit::layout_table_test
