#include "text/line_break.h"

#include "text/boundaries.h"

#include <algorithm>
#include <cmath>

namespace hamandish::text {
namespace {

constexpr std::int64_t slack = 4 * units_per_em;
constexpr double grains_per_px = 64;

class LineBreaker {
  public:
    LineBreaker(const ShapeContext& context, LineRoom room, std::vector<LineRange>& lines)
        : lines_(lines), context_(context), shaped_(context.shaped), units_(shaped_.text.units),
          grains_per_unit_(room.size_px * grains_per_px / units_per_em),
          grains_(std::floor(room.width_px * grains_per_px) + 1),
          width_(room.width_px <= 0 ? 0 : std::llround(std::floor(grains_ / grains_per_unit_))) {}

    /// The index of the known line that goes on where the last line ended, or their number.
    std::size_t run(std::uint32_t at, const KnownLines& known) {
        known_ = known;
        next_known_ = 0;
        const auto end = shaped_.text.size();
        section_ = section_of(at);
        while (at < end) {
            at = stretch(at, shaped_.sections[section_].end);
            if (is_known(at)) return next_known_;
            if (at == shaped_.sections[section_].end && at < end) ++section_;
        }
        if (lines_.empty() || lines_.back().hard_break)
            lines_.push_back({end, end, end, last_section(), false});
        return known_.lines.size();
    }

  private:
    [[nodiscard]] std::uint32_t last_section() const {
        return static_cast<std::uint32_t>(shaped_.sections.size()) - 1;
    }

    [[nodiscard]] std::uint32_t section_of(std::uint32_t unit) const {
        const auto past = std::upper_bound(
            shaped_.sections.begin(), shaped_.sections.end(), unit,
            [](std::uint32_t wanted, const Section& section) { return wanted < section.begin; });
        return static_cast<std::uint32_t>(past - shaped_.sections.begin()) - 1;
    }

    /// A line that begins at `unit` is one of the known ones; asked for ascending units.
    [[nodiscard]] bool is_known(std::uint32_t unit) {
        const auto& known = known_.lines;
        while (next_known_ < known.size() && known[next_known_].begin + known_.shift < unit)
            ++next_known_;
        return next_known_ < known.size() && known[next_known_].begin + known_.shift == unit;
    }

    /// Breaks the text up to and including the next newline, or until the rest is known; returns
    /// where the last line ends.
    std::uint32_t stretch(std::uint32_t begin, std::uint32_t limit) {
        auto line_begin = begin;
        auto last_fit = begin; // the last place where the line could end within the width
        for (auto at = begin + 1;; ++at) {
            const auto flags = shaped_.flags[at];
            if (!flags.may_break && at < limit) continue;
            while (!fits(line_begin, at)) {
                const auto cut = last_fit > line_begin ? last_fit : overflow_cut(line_begin, at);
                if (cut >= at) break;
                push(line_begin, cut, false);
                if (is_known(cut)) return cut;
                line_begin = last_fit = cut;
            }
            last_fit = at;
            if (at < limit && !flags.must_break) continue;
            push(line_begin, at, flags.must_break);
            return at;
        }
    }

    bool fits(std::uint32_t begin, std::uint32_t end) {
        if (width_ <= 0) return true;
        // Reshaping at the cuts changes a few glyphs at most: what is far too wide needs no
        // shaping, which keeps a book without a space linear.
        const auto visible_end = trailing_blank(units_, begin, end);
        if (shaped_.pen[visible_end] - shaped_.pen[begin] > width_ + slack) return false;
        const auto advance = measure(context_, begin, visible_end);
        if (advance > width_ || begin == visible_end) return advance <= width_;
        // Rounding up adds less than a grain a run, so to a unit: only a line that full is counted.
        const auto most = static_cast<double>(advance) * grains_per_unit_ + (visible_end - begin);
        return most <= grains_ || rounded_up(begin, visible_end) <= grains_;
    }

    double rounded_up(std::uint32_t begin, std::uint32_t end) const {
        double grains = 0;
        for (const auto& piece : cut_pieces(context_, begin, end).pieces)
            grains += std::ceil(static_cast<double>(piece.advance) * grains_per_unit_);
        return grains;
    }

    void push(std::uint32_t begin, std::uint32_t end, bool hard) {
        lines_.push_back({begin, end, trailing_blank(units_, begin, end), section_, hard});
    }

    /// The last grapheme boundary in (begin, end) that fits, at least one grapheme after `begin`.
    std::uint32_t overflow_cut(std::uint32_t begin, std::uint32_t end) {
        auto near = begin + 1; // graphemes beyond this are of no use, however long the word
        while (near < end && shaped_.pen[near] - shaped_.pen[begin] <= width_ + slack) ++near;
        end = near;
        const auto word = units_.substr(begin, end - begin);
        const auto cuts = boundaries(context_.engine, Boundary::Grapheme, word);
        // Widths inside a joined word hardly differ from the sums of its advances: begin there.
        std::size_t index = 1;
        while (index + 1 < cuts.size() &&
               shaped_.pen[begin + cuts[index + 1]] - shaped_.pen[begin] <= width_)
            ++index;
        while (index > 1 && !fits(begin, begin + cuts[index])) --index;
        while (index + 1 < cuts.size() && fits(begin, begin + cuts[index + 1])) ++index;
        return begin + cuts[index];
    }

    std::vector<LineRange>& lines_;
    const ShapeContext& context_;
    const ShapedText& shaped_;
    std::u16string_view units_;
    double grains_per_unit_, grains_; ///< grains: 64ths of a pixel; the room's
    std::int64_t width_;              ///< the room in em units
    std::uint32_t section_ = 0;
    KnownLines known_{};
    std::size_t next_known_ = 0;
};

} // namespace

std::size_t append_lines(const ShapeContext& context, LineRoom room, std::uint32_t begin,
                         const KnownLines& known, std::vector<LineRange>& lines) {
    return LineBreaker(context, room, lines).run(begin, known);
}

std::vector<LineRange> break_lines(const ShapeContext& context, LineRoom room) {
    std::vector<LineRange> lines;
    append_lines(context, room, 0, {}, lines);
    return lines;
}

} // namespace hamandish::text
