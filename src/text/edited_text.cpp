#include "text/edited_text.h"

#include "text/break_tailoring.h"
#include "text/edit_window.h"
#include "text/edited_section.h"

#include <algorithm>
#include <utility>

namespace hamandish::text {
namespace {

/// A paragraph separator is two units at most (CR LF).
constexpr std::uint32_t longest_separator = 2;

/// Puts sections [first, last) of `part` behind what `out` has: everything but the text itself.
void append_sections(const ShapedText& part, std::size_t first, std::size_t last, ShapedText& out) {
    if (first == last) return;
    const auto begin = part.sections[first].begin, end = part.sections[last - 1].end;
    const auto at = static_cast<std::uint32_t>(out.flags.size() - 1);
    const auto section_shift = static_cast<std::uint32_t>(out.sections.size() - first);
    const auto shift = at - begin; // modulo 2^32, as all sums with it
    for (auto index = first; index < last; ++index) {
        const auto& section = part.sections[index];
        out.sections.push_back({section.begin + shift, section.end + shift, section.level});
    }
    // A line may and must end between two sections; a text begins with neither.
    out.flags.back() = {at > 0, at > 0, part.flags[begin].unsafe};
    out.flags.insert(out.flags.end(), part.flags.begin() + begin + 1, part.flags.begin() + end + 1);
    const auto pen = out.pen.back() - part.pen[begin];
    for (auto unit = begin + 1; unit <= end; ++unit) out.pen.push_back(part.pen[unit] + pen);

    const auto is_before = [](const Run& run, std::size_t section) {
        return run.section < section;
    };
    const auto run = std::lower_bound(part.runs.begin(), part.runs.end(), first, is_before);
    const auto past_run = std::lower_bound(run, part.runs.end(), last, is_before);
    if (run == past_run) return;
    const auto glyph_begin = run->glyph_begin, glyph_end = (past_run - 1)->glyph_end;
    const auto glyph_shift = static_cast<std::uint32_t>(out.glyphs.size()) - glyph_begin;
    for (auto moved = run; moved != past_run; ++moved)
        out.runs.push_back({moved->begin + shift, moved->end + shift, moved->level, moved->font,
                            moved->script, moved->section + section_shift,
                            moved->glyph_begin + glyph_shift, moved->glyph_end + glyph_shift});
    const auto first_glyph = out.glyphs.size();
    out.glyphs.insert(out.glyphs.end(), part.glyphs.begin() + glyph_begin,
                      part.glyphs.begin() + glyph_end);
    for (auto index = first_glyph; index < out.glyphs.size(); ++index)
        out.glyphs[index].cluster += shift;
}

void reserve(ShapedText& shaped, const ShapedText& before) {
    const auto units = shaped.text.size();
    shaped.flags.reserve(units + 1);
    shaped.pen.reserve(units + 1);
    shaped.glyphs.reserve(before.glyphs.size() + units / 8);
    shaped.runs.reserve(before.runs.size() + 16);
    shaped.sections.reserve(before.sections.size() + 16);
    shaped.flags.push_back({});
    shaped.pen.push_back(0);
}

/// Sections of the text before that an edit left alone, and the units of the new text between them.
struct Kept {
    std::size_t front, back; ///< the first ones below `front`, the last ones from `back` on
    std::uint32_t begin, end;
};

Kept kept_sections(const ShapedText& before, const Utf16Text& text, const CommonEnds& common) {
    const auto& sections = before.sections;
    const auto front = common.front, back = common.back;
    // What follows a separator belongs to it (CR LF), so the unit after a kept section is the same
    // too; and so is the whole separator before one.
    const auto kept_front =
        std::partition_point(sections.begin(), sections.end(),
                             [&](const Section& section) { return section.end < front; });
    const auto kept_back =
        std::partition_point(kept_front, sections.end(), [&](const Section& section) {
            return section.begin < before.text.size() - back + longest_separator;
        });
    const auto from_end = kept_back == sections.end() ? 0 : before.text.size() - kept_back->begin;
    return {static_cast<std::size_t>(kept_front - sections.begin()),
            static_cast<std::size_t>(kept_back - sections.begin()), kept_front->begin,
            text.size() - from_end};
}

/// What lies between the kept sections, as a text of its own.
ShapedText shape_between(Engine& engine, const FontSet& fonts, const Utf16Text& text,
                         const Kept& kept, const Shaping& shaping) {
    Utf16Text part;
    part.units = text.units.substr(kept.begin, kept.end - kept.begin);
    return shape_text(engine, fonts, std::move(part), shaping);
}

/// UAX #14 knows nothing of sections: the kept ones must end as lines do.
bool is_apart(const Kept& kept, const Utf16Text& text) {
    return (kept.begin == 0 || is_hard_end(text.units, kept.begin)) &&
           (kept.end == 0 || kept.end == text.size() || is_hard_end(text.units, kept.end));
}

EditedText shape_sections(Engine& engine, const FontSet& fonts, const ShapedText& before,
                          Utf16Text text, const CommonEnds& common, const Shaping& shaping) {
    const auto sections = before.sections.size();
    const auto kept = kept_sections(before, text, common);
    if ((kept.front == 0 && kept.back == sections) || !is_apart(kept, text))
        return {shape_text(engine, fonts, std::move(text), shaping), 0, 0};
    ShapedText shaped;
    shaped.text = std::move(text);
    shaped.weight = shaping.weight;
    shaped.letter_spacing = shaping.letter_spacing;
    reserve(shaped, before);
    append_sections(before, 0, kept.front, shaped);
    if (kept.begin < kept.end) {
        const auto fresh = shape_between(engine, fonts, shaped.text, kept, shaping);
        append_sections(fresh, 0, fresh.sections.size(), shaped);
    }
    append_sections(before, kept.back, sections, shaped);
    shaped.has_tabs = shaped.text.units.find(u'\t') != std::u16string::npos;
    const auto back = shaped.text.size() - kept.end;
    return {std::move(shaped), kept.begin, back};
}

} // namespace

EditedText shape_edited(Engine& engine, const FontSet& fonts, const ShapedText& before,
                        Utf16Text text, const Shaping& shaping) {
    const auto common = common_ends(before.text, text);
    if (const auto window = edit_window(before, text, common))
        if (auto shaped = shape_window(engine, fonts, before, text, *window, shaping))
            return {std::move(*shaped), window->begin, before.text.size() - window->end_before};
    return shape_sections(engine, fonts, before, std::move(text), common, shaping);
}

} // namespace hamandish::text
