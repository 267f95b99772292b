#include "text/learn_words.h"

#include "text/code_points.h"

#include <algorithm>
#include <cstdint>
#include <hb.h>
#include <string>
#include <vector>

namespace hamandish::text {
namespace {

/// Words between single spaces, " one two three ", and which glyphs each of them and each space
/// has.
class Row {
  public:
    Row(const ShapeContext& context, const Run& run, std::span<const std::u16string_view> words)
        : font_(context.fonts.hb_font(run.font)) {
        hb_font_get_nominal_glyph(font_, plain_space, &lone_);
        std::u16string letters(1, plain_space);
        std::vector<std::uint32_t> ends{1};
        for (const auto word : words) {
            for (const auto part : {word, std::u16string_view(&plain_space, 1)})
                ends.push_back(static_cast<std::uint32_t>((letters += part).size()));
        }
        append_unit_glyphs(context, run, letters, glyphs_);
        share_out(ends, run.level % 2 == 1);
    }

    /// Whether the spaces beside it are what lone ones are, and none of its glyphs depends on them.
    [[nodiscard]] bool stands_alone(std::size_t word) const {
        const auto own = glyphs_of(word);
        return is_lone_space(parts_[2 * word]) && is_lone_space(parts_[2 * word + 2]) &&
               std::none_of(own.begin(), own.end(), [&](const ShapedGlyph& glyph) {
                   return glyph.cluster == begins_[2 * word + 1] && glyph.unsafe_to_break;
               });
    }

    [[nodiscard]] std::span<const ShapedGlyph> glyphs_of(std::size_t word) const {
        return parts_[2 * word + 1];
    }

    [[nodiscard]] std::uint32_t begin_of(std::size_t word) const { return begins_[2 * word + 1]; }

  private:
    /// Clusters only grow from left to right, or only shrink: a part's glyphs are side by side.
    void share_out(std::span<const std::uint32_t> ends, bool is_odd) {
        parts_.resize(ends.size());
        begins_.resize(ends.size(), 0);
        std::copy(ends.begin(), ends.end() - 1, begins_.begin() + 1);
        std::size_t next = 0;
        for (std::size_t turn = 0; turn < ends.size(); ++turn) {
            const auto part = is_odd ? ends.size() - 1 - turn : turn;
            const auto first = next;
            while (next < glyphs_.size() && glyphs_[next].cluster >= begins_[part] &&
                   glyphs_[next].cluster < ends[part])
                ++next;
            parts_[part] = std::span(glyphs_).subspan(first, next - first);
        }
    }

    [[nodiscard]] bool is_lone_space(std::span<const ShapedGlyph> part) const {
        return part.size() == 1 && lone_ != 0 && part[0].glyph == lone_ &&
               part[0].advance == hb_font_get_glyph_h_advance(font_, lone_) &&
               part[0].x_offset == 0 && part[0].y_offset == 0 && !part[0].unsafe_to_break;
    }

    hb_font_t* font_;
    hb_codepoint_t lone_ = 0;
    std::vector<ShapedGlyph> glyphs_;
    std::vector<std::span<const ShapedGlyph>> parts_; ///< a space, a word, a space, … a space
    std::vector<std::uint32_t> begins_;               ///< of the parts, in the row
};

/// Keeps what two letters each tell of, and returns the other words.
std::vector<std::u16string_view> put_together(const ShapeContext& context, const Run& run,
                                              std::span<const std::u16string_view> words,
                                              WordShelf& shelf) {
    std::vector<std::u16string_view> others;
    std::vector<ShapedGlyph> glyphs;
    for (const auto word : words) {
        glyphs.clear();
        if (shelf.pairs().compose(context, run, word, glyphs))
            shelf.insert(word, glyphs, 0, true);
        else
            others.push_back(word);
    }
    return others;
}

void shape_in_row(const ShapeContext& context, const Run& run,
                  std::span<const std::u16string_view> words, WordShelf& shelf) {
    if (words.empty()) return;
    const Row row(context, run, words);
    for (std::size_t index = 0; index < words.size(); ++index)
        shelf.insert(words[index], row.glyphs_of(index), row.begin_of(index),
                     row.stands_alone(index));
}

} // namespace

void learn_words(const ShapeContext& context, const Run& run,
                 std::span<const std::u16string_view> words, WordShelf& shelf) {
    if (run.script == HB_SCRIPT_ARABIC && shelf.setting().is_odd)
        shape_in_row(context, run, put_together(context, run, words, shelf), shelf);
    else
        shape_in_row(context, run, words, shelf);
}

} // namespace hamandish::text
