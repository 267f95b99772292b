// One run of the layout over a tree: for the layout files only.
#pragma once

#include "kit/layout.h"
#include "kit/theme.h"

#include <vector>

namespace hamandish::kit {

/// The narrowest a box can be without cutting words, and the widest it has use for.
struct Extent {
    float least = 0, most = 0;
};

/// Where a box stands in its parent's box, in start and end terms.
struct Placement {
    float start = 0, top = 0, width = 0, height = 0;
};

/// A child of a row on its line.
struct RowItem {
    std::int32_t node = 0;
    float base = 0, least = 0, most = 0, grow = 0, width = 0;
};

/// A control's words stand in the middle of it, however tall it must be for a finger.
[[nodiscard]] inline bool stands_in_the_middle(const Node& node) {
    return node.role == Role::Button || node.role == Role::Select || node.role == Role::FileField ||
           node.layout.cross == Align::Center;
}

class LayoutPass {
  public:
    LayoutPass(Tree& tree, TextCache& texts, const Setting& setting);
    /// Measures, sets and places everything.
    [[nodiscard]] TextBlocks run();

  private:
    using Index = std::int32_t;
    static constexpr float by_content = -1; ///< no height is asked for

    // layout_measure.cpp
    [[nodiscard]] Extent extent(Index index);
    [[nodiscard]] Extent content_extent(Index index);
    [[nodiscard]] Extent children_extent(Index index);
    [[nodiscard]] Extent text_extent(const Node& node);

    // layout_set.cpp: give a box its width, learn its height
    float set(Index index, float width, float asked_height);
    [[nodiscard]] float set_text(Index index, float width);
    [[nodiscard]] float set_field(Index index, float width);
    [[nodiscard]] float set_column(Index index, float width, float asked_height);
    void set_aside(Index skip_link);
    void lower();
    void set_afloat(Index index);
    void set_bar(Index index);
    void grow_column(Index index, float free_height);
    [[nodiscard]] float set_grid(Index index, float width);
    [[nodiscard]] float set_overlay(Index index, float width, float asked_height);
    [[nodiscard]] float width_in_column(Index child, float available, Align cross);
    [[nodiscard]] float baseline(Index index) const;

    // layout_table.cpp
    [[nodiscard]] std::vector<Index> rows_of(Index table) const;
    [[nodiscard]] std::vector<Extent> column_extents(Index table);
    [[nodiscard]] Extent table_extent(Index index);
    [[nodiscard]] float set_table(Index index, float width);
    [[nodiscard]] float set_cells(Index row, const std::vector<float>& widths, float gap);

    // layout_row.cpp
    [[nodiscard]] float set_row(Index index, float width, float asked_height);
    [[nodiscard]] bool fits_in_a_row(Index index, float available);
    [[nodiscard]] std::vector<std::vector<RowItem>> row_lines(Index index, float available);
    [[nodiscard]] float set_line(Index index, std::vector<RowItem>& items, float available,
                                 float asked_height);
    void share_width(std::vector<RowItem>& items, float available) const;
    void align_line(Index index, const std::vector<RowItem>& items, float available);

    // layout_place.cpp: from start and end to x
    void place();
    void place_lines(Node& node, const text::Paragraph& paragraph);

    [[nodiscard]] bool is_enlarged() const { return setting_.reading.percent > 100; }
    [[nodiscard]] const Layout& layout_of(Index index) const { return tree_[index].layout; }
    [[nodiscard]] Insets padding(Index index) const {
        return padding_of(tree_[index], setting_.wide);
    }

    Tree& tree_;
    TextCache& texts_;
    Setting setting_;
    std::vector<std::vector<Index>> children_; ///< those that take room
    std::vector<Index> afloat_;
    float corner_px_ = 0; ///< at the viewport's end, taken by what stands in its corner
    float bars_px_ = 0;   ///< of all bars: the rest of what floats stands above them
    float placed_bars_px_ = 0;
    std::vector<Extent> extents_; ///< least < 0: not measured yet
    std::vector<Placement> places_;
    TextBlocks blocks_;
};

} // namespace hamandish::kit
