#include "text/line_break.h"

#include "text/boundaries.h"

#include <algorithm>

namespace hamandish::text {
namespace {

constexpr std::int64_t slack = 4 * units_per_em;

class LineBreaker {
  public:
    LineBreaker(const ShapeContext& context, std::int64_t width)
        : context_(context), shaped_(context.shaped), units_(shaped_.text.units), width_(width) {}

    std::vector<LineRange> run() {
        for (section_ = 0; section_ < shaped_.sections.size(); ++section_) {
            const auto& section = shaped_.sections[section_];
            for (auto at = section.begin; at < section.end;) at = stretch(at, section.end);
        }
        if (lines_.empty() || lines_.back().hard_break) {
            const auto end = shaped_.text.size();
            lines_.push_back({end, end, end, last_section(), false});
        }
        return std::move(lines_);
    }

  private:
    std::uint32_t last_section() const {
        return static_cast<std::uint32_t>(shaped_.sections.size() - 1);
    }

    /// Breaks the text up to and including the next newline; returns where it ends.
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
        if (shaped_.pen[trailing_blank(units_, begin, end)] - shaped_.pen[begin] > width_ + slack)
            return false;
        return measure(context_, begin, trailing_blank(units_, begin, end)) <= width_;
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

    const ShapeContext& context_;
    const ShapedText& shaped_;
    std::u16string_view units_;
    std::int64_t width_;
    std::uint32_t section_ = 0;
    std::vector<LineRange> lines_;
};

} // namespace

std::vector<LineRange> break_lines(const ShapeContext& context, std::int64_t width) {
    return LineBreaker(context, width).run();
}

} // namespace hamandish::text
