#include "html/outline.h"

#include "kit/hatching.h"

#include <algorithm>
#include <cstddef>

namespace hamandish::html {
namespace {

using kit::Node;
using kit::Role;
using kit::TextLook;
using Kind = OutlineBlock::Kind;
using Tone = OutlineBlock::Tone;

constexpr const char* between_parts = " · ";

bool is_for_pressing(const Node& node) {
    switch (node.role) {
    case Role::Banner:
    case Role::Navigation:
    case Role::ContentInfo:
    case Role::Button:
    case Role::TextField:
    case Role::Radio:
    case Role::RadioGroup:
    case Role::Tab:
    case Role::TabList:
    case Role::Dialog:
    case Role::Status:
    case Role::Select:
    case Role::CheckBox:
    case Role::RadioButton:
    case Role::FileField: return true;
    default: return node.needs_script;
    }
}

Tone tone_of(TextLook look) {
    switch (look) {
    case TextLook::Display:
    case TextLook::Title: return Tone::Title;
    case TextLook::Strong:
    case TextLook::SmallStrong:
    case TextLook::CardTitle: return Tone::Strong;
    case TextLook::Muted:
    case TextLook::Small:
    case TextLook::Tiny: return Tone::Quiet;
    default: return Tone::Plain;
    }
}

class Outliner {
  public:
    explicit Outliner(const kit::Tree& tree) : tree_(tree), below_(tree.size()) {
        for (std::size_t i = 1; i < tree.size(); ++i)
            if (tree[i].parent >= 0) below_[static_cast<std::size_t>(tree[i].parent)].push_back(i);
    }

    std::vector<OutlineBlock> run() {
        for (std::size_t i = 0; i < tree_.size(); ++i)
            if (tree_[i].role == Role::Main) children(i, Tone::Plain);
        return std::move(blocks_);
    }

  private:
    void children(std::size_t index, Tone around) {
        for (const std::size_t child : below_[index]) visit(child, around);
    }

    void visit(std::size_t index, Tone around) {
        const Node& node = tree_[index];
        if (is_for_pressing(node) || node.decorative) return;
        if (node.look == kit::BoxLook::Notice || node.look == kit::BoxLook::NoticeNegative)
            around = Tone::Notice;
        if (node.role == Role::Quote && node.text.empty()) {
            in_quote_ = true;
            children(index, around);
            in_quote_ = false;
            return;
        }
        if (node.role == Role::Table) return table(index);
        if (node.role == Role::List && is_of_figures(index)) return figures(index);
        if (node.role == Role::List && is_legend(index)) return legend(index);
        if (node.ornament == kit::Ornament::Outlines) return shapes(node);
        if (!node.text.empty()) return leaf(node, around);
        if (node.layout.axis == kit::Axis::Row && is_line(index)) return line(index, around);
        children(index, around);
    }

    void leaf(const Node& node, Tone around) {
        if (node.text_look == TextLook::RingNumber || node.text_look == TextLook::RingCaption)
            return; // counts what remains to whoever reads now
        OutlineBlock block;
        block.tone = around == Tone::Plain ? tone_of(node.text_look) : around;
        block.text = node.text;
        block.lang = node.lang;
        block.address = node.href;
        block.has_own_direction = node.auto_direction;
        block.is_download = node.role == Role::Link && node.look != kit::BoxLook::None;
        if (node.role == Role::Heading) {
            block.kind = Kind::Heading;
            block.level = node.level;
        } else if (in_quote_ || node.role == Role::Quote) {
            block.kind = Kind::Quote;
        }
        blocks_.push_back(std::move(block));
    }

    /// Short texts beside one another, which stay one line on paper too.
    [[nodiscard]] bool is_line(std::size_t index) const {
        return std::all_of(below_[index].begin(), below_[index].end(), [&](std::size_t child) {
            const Node& node = tree_[child];
            if (is_for_pressing(node) || node.decorative) return true;
            const bool is_text = node.role == Role::Text || node.role == Role::Link ||
                                 node.role == Role::ListItem || node.role == Role::Group;
            return is_text &&
                   (!node.text.empty() ? node.look == kit::BoxLook::None || node.role != Role::Link
                                       : is_line(child));
        });
    }

    void line(std::size_t index, Tone around) {
        OutlineBlock block;
        block.tone = around == Tone::Plain ? Tone::Quiet : around;
        block.text = words_of(index);
        if (!block.text.empty()) blocks_.push_back(std::move(block));
    }

    /// All that is said below a node.
    [[nodiscard]] std::string words_of(std::size_t index) const {
        std::string words = tree_[index].text;
        for (const std::size_t child : below_[index]) {
            if (tree_[child].decorative || is_for_pressing(tree_[child])) continue;
            const auto more = words_of(child);
            if (!words.empty() && !more.empty()) words += between_parts;
            words += more;
        }
        return words;
    }

    /// The first bar that is drawn below a node.
    [[nodiscard]] const Node* bar_below(std::size_t index) const {
        const Node& node = tree_[index];
        switch (node.ornament) {
        case kit::Ornament::Bar:
        case kit::Ornament::StackedBar:
        case kit::Ornament::BarBefore:
        case kit::Ornament::BarAfter: return &node;
        default: break;
        }
        for (const std::size_t child : below_[index])
            if (const Node* bar = bar_below(child)) return bar;
        return nullptr;
    }

    [[nodiscard]] OutlineCell cell_of(std::size_t index, bool is_header) const {
        OutlineCell cell{words_of(index), {}, is_header, {}};
        const Node* bar = bar_below(index);
        if (!bar) return cell;
        cell.bar = bar->fractions;
        if (bar->ornament == kit::Ornament::BarBefore) cell.half = OutlineCell::Half::Before;
        if (bar->ornament == kit::Ornament::BarAfter) cell.half = OutlineCell::Half::After;
        return cell;
    }

    void rows_of(std::size_t index, OutlineBlock& table) const {
        for (const std::size_t child : below_[index]) {
            if (tree_[child].role != Role::Row) {
                rows_of(child, table);
                continue;
            }
            std::vector<OutlineCell> row;
            for (const std::size_t cell : below_[child]) {
                const Role role = tree_[cell].role;
                const bool is_header = role == Role::ColumnHeader || role == Role::RowHeader;
                if (is_header || role == Role::Cell) row.push_back(cell_of(cell, is_header));
            }
            if (!row.empty()) table.rows.push_back(std::move(row));
        }
    }

    void table(std::size_t index) {
        OutlineBlock block;
        block.kind = Kind::Table;
        block.text = tree_[index].name;
        rows_of(index, block);
        if (!block.rows.empty()) blocks_.push_back(std::move(block));
    }

    [[nodiscard]] bool is_figure(std::size_t index) const {
        const auto& parts = below_[index];
        return tree_[index].role == Role::ListItem && parts.size() == 2 &&
               tree_[parts.front()].text_look == TextLook::Figure;
    }

    [[nodiscard]] bool is_of_figures(std::size_t index) const {
        return !below_[index].empty() &&
               std::all_of(below_[index].begin(), below_[index].end(),
                           [&](std::size_t item) { return is_figure(item); });
    }

    void figures(std::size_t index) {
        OutlineBlock block;
        block.kind = Kind::Figures;
        block.text = tree_[index].name;
        auto& row = block.rows.emplace_back();
        for (const std::size_t item : below_[index])
            row.push_back(
                {tree_[below_[item].front()].text, tree_[below_[item].back()].text, false, {}});
        blocks_.push_back(std::move(block));
    }

    void append_shapes(OutlineBlock& block, const Node& node) const {
        const auto& outlines = node.outlines->shapes;
        for (std::size_t i = 0; i < outlines.size() && i < node.fractions.size(); ++i) {
            OutlineShape shape{outlines[i], node.fractions[i]};
            if (shape.shade < 0 && node.layout.width > 0)
                shape.hatching = kit::hatching(shape.rings, kit::hatch_step_px / node.layout.width);
            block.shapes.push_back(std::move(shape));
        }
    }

    void shapes(const Node& node) {
        OutlineBlock block;
        block.kind = Kind::Shapes;
        block.text = node.name;
        if (node.outlines) append_shapes(block, node);
        if (!block.shapes.empty()) blocks_.push_back(std::move(block));
    }

    /// The swatch of an item of a legend.
    [[nodiscard]] const Node* swatch_of(std::size_t item) const {
        for (const std::size_t child : below_[item])
            if (tree_[child].outlines && tree_[child].outlines->shapes.size() == 1)
                return &tree_[child];
        return nullptr;
    }

    [[nodiscard]] bool is_legend(std::size_t index) const {
        const auto& items = below_[index];
        return !items.empty() && std::all_of(items.begin(), items.end(), [this](std::size_t item) {
            return swatch_of(item) != nullptr;
        });
    }

    void legend(std::size_t index) {
        OutlineBlock block;
        block.kind = Kind::Legend;
        block.text = tree_[index].name;
        auto& row = block.rows.emplace_back();
        for (const std::size_t item : below_[index]) {
            append_shapes(block, *swatch_of(item));
            row.push_back({words_of(item), {}, false, {}});
        }
        blocks_.push_back(std::move(block));
    }

    const kit::Tree& tree_;
    std::vector<std::vector<std::size_t>> below_;
    std::vector<OutlineBlock> blocks_;
    bool in_quote_ = false;
};

} // namespace

std::vector<OutlineBlock> outline_of(const kit::Tree& tree) {
    return Outliner(tree).run();
}

} // namespace hamandish::html
