#include "text/itemise.h"

#include "text/code_points.h"
#include "text/font_choice.h"
#include "text/script_resolver.h"

#include <hb.h>

namespace hamandish::text {
namespace {

std::uint32_t first_script(std::u16string_view text) {
    for (std::uint32_t at = 0; at < text.size();) {
        const auto point = point_at(text, at);
        const auto script = script_of(point.value);
        if (is_real_script(script)) return script;
        at = point.next;
    }
    return HB_SCRIPT_COMMON;
}

/// The end of the cluster that starts at `begin`: one character and what continues it.
std::uint32_t cluster_end(std::u16string_view text, std::uint32_t begin, std::uint32_t limit) {
    auto at = point_at(text, begin).next;
    while (at < limit) {
        const auto point = point_at(text, at);
        if (!continues_cluster(point.value)) break;
        at = point.next;
    }
    return at;
}

/// Appends [begin, end) to the last run if they are of one kind, else starts a run.
void append(std::vector<Run>& runs, const Run& piece, bool may_extend) {
    if (may_extend && !runs.empty()) {
        auto& last = runs.back();
        if (last.section == piece.section && last.level == piece.level && last.font == piece.font &&
            last.script == piece.script) {
            last.end = piece.end;
            return;
        }
    }
    runs.push_back(piece);
}

class Itemiser {
  public:
    Itemiser(const FontSet& fonts, std::u16string_view text, const BidiText& bidi, Weight weight)
        : fonts_(fonts), text_(text), bidi_(bidi), weight_(weight) {}

    void section(std::uint32_t index, std::vector<Run>& runs) {
        const auto& section = bidi_.sections[index];
        ScriptResolver scripts(
            first_script(text_.substr(section.begin, section.end - section.begin)));
        for (auto at = section.begin; at < section.end;) {
            const auto end = cluster_end(text_, at, section.end);
            const auto choice = choose_font(fonts_, weight_, text_.substr(at, end - at));
            while (at < end) at = character(at, choice, scripts, index, runs);
            at = extend(at, section.end, runs.back());
        }
    }

  private:
    /// Most of a Persian text: letters and spaces that join an Arabic run of the first font without
    /// a question. Returns where the first one stands that needs an answer.
    [[nodiscard]] std::uint32_t extend(std::uint32_t at, std::uint32_t limit, Run& run) const {
        const auto first_face = fonts_.chain(weight_).front();
        if (run.font != first_face || run.script != HB_SCRIPT_ARABIC || ends_run(text_[at - 1]))
            return at;
        while (at < limit && is_letter_or_space(text_[at]) && bidi_.levels[at] == run.level &&
               (at + 1 == limit || !may_continue_cluster(text_[at + 1])) &&
               fonts_.has_character(first_face, text_[at]))
            ++at;
        return run.end = at;
    }

    [[nodiscard]] static bool is_letter_or_space(char16_t unit) {
        return unit == u' ' || is_common_arabic_letter(unit);
    }
    /// Answers at once; yes for what has to be looked up.
    [[nodiscard]] static bool may_continue_cluster(char16_t unit) {
        return !is_letter_or_space(unit) && (unit >= 0x300 || unit == 0xAD);
    }
    [[nodiscard]] static bool ends_run(char16_t unit) {
        return unit == u'\t' || unit == half_space;
    }

    /// Nothing is kerned across a half-space, as in Chromium; a tab's width is its line's affair.
    [[nodiscard]] bool may_extend(std::uint32_t at, char32_t character) const {
        if (at == 0 || character == U'\t' || text_[at - 1] == u'\t') return false;
        return text_[at - 1] != half_space || continues_cluster(character);
    }

    /// Returns the next character's unit. A mark that the cluster's font lacks seeks its own font:
    /// better apart from its base than neither of them shown. A control after a character that no
    /// font has is no part of its box.
    std::uint32_t character(std::uint32_t at, FontChoice choice, ScriptResolver& scripts,
                            std::uint32_t section, std::vector<Run>& runs) {
        const auto point = point_at(text_, at);
        const auto script = scripts.next(point.value);
        const bool is_apart = choice.face == missing_font && is_invisible_control(point.value);
        if (!choice.whole || is_apart)
            choice = choose_font(fonts_, weight_, text_.substr(at, point.next - at));
        const Run run{at, point.next, bidi_.levels[at], choice.face, script, section};
        append(runs, run, may_extend(at, point.value));
        return point.next;
    }

    const FontSet& fonts_;
    std::u16string_view text_;
    const BidiText& bidi_;
    Weight weight_;
};

} // namespace

std::vector<Run> itemise(const FontSet& fonts, std::u16string_view text, const BidiText& bidi,
                         Weight weight) {
    std::vector<Run> runs;
    Itemiser itemiser(fonts, text, bidi, weight);
    for (std::uint32_t index = 0; index < bidi.sections.size(); ++index)
        itemiser.section(index, runs);
    return runs;
}

} // namespace hamandish::text
