#include "text/edited_section.h"

#include "text/pieces.h"

#include <algorithm>
#include <utility>

namespace hamandish::text {
namespace {

/// Glyphs of one run that come from elsewhere; clusters move by `shift`, modulo 2^32.
struct Part {
    const ShapedText* from;
    GlyphRange glyphs;
    std::uint32_t shift;
};

bool is_same_kind(const Run& one, const Run& other) {
    return one.level == other.level && one.font == other.font && one.script == other.script;
}

/// Puts together, from front to back: all of `before` up to the window, the window, and the rest.
class Splice {
  public:
    Splice(const ShapedText& before, const ShapedText& window_text, const EditWindow& window,
           ShapedText& out)
        : before_(before), inside_(window_text), window_(window), out_(out),
          section_(before.sections[window.section]), shift_(window.end_after - window.end_before) {}

    void run() {
        sections();
        flags();
        pen();
        runs();
    }

  private:
    void sections() {
        out_.sections = before_.sections;
        out_.sections[window_.section].end += shift_;
        for (auto index = window_.section + 1; index < out_.sections.size(); ++index) {
            out_.sections[index].begin += shift_;
            out_.sections[index].end += shift_;
        }
    }

    /// Whether a line may end before the window or behind it was settled by what stands there.
    void flags() {
        const auto& was = before_.flags;
        const auto& is = inside_.flags;
        out_.flags.reserve(out_.text.size() + 1);
        out_.flags.assign(was.begin(), was.begin() + window_.begin + 1);
        if (window_.begin == section_.begin) out_.flags.back().unsafe = is.front().unsafe;
        if (window_.begin == 0) out_.flags.back() = is.front();
        out_.flags.insert(out_.flags.end(), is.begin() + 1, is.end() - 1);
        out_.flags.insert(out_.flags.end(), was.begin() + window_.end_before, was.end());
        // A separator that was typed at the end of everything is in the window alone.
        if (window_.end_before == before_.text.size()) out_.flags.back() = is.back();
    }

    void pen() {
        out_.pen.reserve(out_.text.size() + 1);
        out_.pen.assign(before_.pen.begin(), before_.pen.begin() + window_.begin + 1);
        const auto start = out_.pen.back();
        for (std::size_t unit = 1; unit < inside_.pen.size(); ++unit)
            out_.pen.push_back(start + inside_.pen[unit]);
        const auto moved = out_.pen.back() - before_.pen[window_.end_before];
        for (auto unit = window_.end_before + 1; unit < before_.pen.size(); ++unit)
            out_.pen.push_back(before_.pen[unit] + moved);
    }

    void runs() {
        const auto count = static_cast<std::uint32_t>(before_.runs.size());
        const auto first = run_at(before_, window_.begin),
                   last = run_at(before_, window_.end_before);
        out_.runs.reserve(before_.runs.size() + inside_.runs.size());
        out_.glyphs.reserve(before_.glyphs.size() + inside_.glyphs.size());
        append_whole(0, first, 0);
        if (window_.begin > section_.begin)
            append_part(before_, before_.runs[first], before_.runs[first].begin, window_.begin, 0);
        for (const auto& run : inside_.runs)
            append_part(inside_, run, run.begin, run.end, window_.begin);
        const bool is_cut = window_.end_before < section_.end;
        if (is_cut)
            append_part(before_, before_.runs[last], window_.end_before, before_.runs[last].end,
                        shift_);
        close_run();
        append_whole(is_cut ? last + 1 : last, count, shift_);
    }

    void append_whole(std::uint32_t first, std::uint32_t last, std::uint32_t shift) {
        if (first >= last) return;
        const auto glyph_begin = before_.runs[first].glyph_begin;
        const auto glyph_end = before_.runs[last - 1].glyph_end;
        const auto glyph_shift = static_cast<std::uint32_t>(out_.glyphs.size()) - glyph_begin;
        for (auto index = first; index < last; ++index) {
            auto run = before_.runs[index];
            run.begin += shift;
            run.end += shift;
            run.glyph_begin += glyph_shift;
            run.glyph_end += glyph_shift;
            out_.runs.push_back(run);
        }
        append_glyphs({&before_, {glyph_begin, glyph_end}, shift});
    }

    /// Units [begin, end) of a run: more of the open one if they are of its kind, as at a seam.
    void append_part(const ShapedText& from, const Run& run, std::uint32_t begin, std::uint32_t end,
                     std::uint32_t shift) {
        const bool goes_on = !parts_.empty() && is_seam(begin + shift) && is_same_kind(open_, run);
        if (!goes_on) {
            close_run();
            open_ = run;
            open_.begin = begin + shift;
            open_.section = window_.section;
        }
        open_.end = end + shift;
        parts_.push_back({&from, glyphs_between(from, run, begin, end), shift});
    }

    [[nodiscard]] bool is_seam(std::uint32_t unit) const {
        return unit == window_.begin || unit == window_.end_after;
    }

    void close_run() {
        if (parts_.empty()) return;
        if (direction_of(open_.level) == base::Direction::RightToLeft)
            std::reverse(parts_.begin(), parts_.end());
        open_.glyph_begin = static_cast<std::uint32_t>(out_.glyphs.size());
        for (const auto& part : parts_) append_glyphs(part);
        open_.glyph_end = static_cast<std::uint32_t>(out_.glyphs.size());
        out_.runs.push_back(open_);
        parts_.clear();
    }

    void append_glyphs(const Part& part) {
        const auto first = out_.glyphs.size();
        const auto& glyphs = part.from->glyphs;
        out_.glyphs.insert(out_.glyphs.end(), glyphs.begin() + part.glyphs.begin,
                           glyphs.begin() + part.glyphs.end);
        if (part.shift == 0) return;
        for (auto index = first; index < out_.glyphs.size(); ++index)
            out_.glyphs[index].cluster += part.shift;
    }

    const ShapedText& before_;
    const ShapedText& inside_;
    const EditWindow& window_;
    ShapedText& out_;
    const Section& section_;
    std::uint32_t shift_; ///< of what stands behind the window
    Run open_{};
    std::vector<Part> parts_; ///< of the open run, logical order
};

/// The window's own text, if it is one section of the level that its section had.
std::optional<ShapedText> shape_inside(Engine& engine, const FontSet& fonts, const Utf16Text& text,
                                       const EditWindow& window, const Section& section,
                                       const Shaping& shaping) {
    Utf16Text part;
    part.units = text.units.substr(window.begin, window.end_after - window.begin);
    const auto own = section.level == 0 ? BaseDirection::LeftToRight : BaseDirection::RightToLeft;
    // The first strong character decides; behind a word's beginning it was decided before.
    const auto base = window.begin == section.begin ? shaping.base : own;
    auto bidi = resolve_bidi(engine, part.units, base, shaping.fallback);
    if (bidi.sections.size() != 1 || bidi.sections.front().level != section.level)
        return std::nullopt;
    return shape_levelled(engine, fonts, std::move(part), std::move(bidi), shaping);
}

} // namespace

std::optional<ShapedText> shape_window(Engine& engine, const FontSet& fonts,
                                       const ShapedText& before, Utf16Text& text,
                                       const EditWindow& window, const Shaping& shaping) {
    const auto& section = before.sections[window.section];
    const auto inside = shape_inside(engine, fonts, text, window, section, shaping);
    if (!inside) return std::nullopt;
    ShapedText shaped;
    shaped.text = std::move(text);
    shaped.weight = shaping.weight;
    shaped.letter_spacing = shaping.letter_spacing;
    shaped.has_tabs = shaped.text.units.find(u'\t') != std::u16string::npos;
    Splice(before, *inside, window, shaped).run();
    return shaped;
}

} // namespace hamandish::text
