#include "text/shape_words.h"

#include "text/engine_parts.h"
#include "text/font_choice.h"

#include <algorithm>
#include <hb.h>
#include <optional>
#include <span>

namespace hamandish::text {
namespace {

constexpr char16_t space = u' ', zero_width_non_joiner = 0x200C;
/// Longer ones are no words and would not come again.
constexpr std::uint32_t longest_word = 48;

/// A word or a single space of the stretch, or several of them that must be shaped together.
struct Token {
    std::uint32_t begin, end;
    CachedWord word;
    bool is_space, is_joint;
};

class WordShaper {
  public:
    WordShaper(const ShapeContext& context, const Run& run, std::uint32_t begin, std::uint32_t end)
        : context_(context), cache_(context.engine.parts().words_shaped), run_(run),
          units_(context.shaped.text.units), begin_(begin), end_(end) {}

    void append(std::vector<ShapedGlyph>& glyphs) {
        cache_.make_room(end_ - begin_);
        cut();
        join_touchy();
        if (direction_of(run_.level) == base::Direction::LeftToRight) {
            for (const auto& token : tokens_) append(token, glyphs);
        } else {
            for (auto token = tokens_.rbegin(); token != tokens_.rend(); ++token)
                append(*token, glyphs);
        }
    }

  private:
    void cut() {
        tokens_.reserve((end_ - begin_) / 2 + 1); // words of three letters, and their spaces
        for (auto at = begin_; at < end_;) {
            auto next = at + 1;
            const bool is_space = units_[at] == space;
            while (!is_space && next < end_ && units_[next] != space) ++next;
            tokens_.push_back({at, next, {}, is_space, false});
            at = next;
        }
        for (auto& token : tokens_) look_up(token);
    }

    [[nodiscard]] static bool is_neutral(char16_t unit) {
        return unit == space || unit == zero_width_non_joiner;
    }

    /// The letter beside the stretch may join to it: only a space, a half-space or the section's
    /// edge is neutral.
    [[nodiscard]] bool is_open(std::uint32_t unit, bool at_begin) const {
        const auto& section = context_.shaped.sections[run_.section];
        if (at_begin) return unit > section.begin && !is_neutral(units_[unit - 1]);
        return unit < section.end && !is_neutral(units_[unit]);
    }

    void look_up(Token& token) {
        const bool at_begin = token.begin == begin_, at_end = token.end == end_;
        // A mark sits on the space before it, and lookups see through a joiner to that space.
        token.is_joint = token.end - token.begin > longest_word ||
                         continues_cluster(point_at(units_, token.begin).value) ||
                         (at_begin && is_open(begin_, true)) || (at_end && is_open(end_, false));
        if (token.is_joint) return;
        if (token.is_space && space_) { // every other token: found once a run
            token.word = *space_;
            token.is_joint = !token.word.stands_alone;
            return;
        }
        const WordSetting setting{context_.fonts.hb_font(run_.font), run_.script,
                                  run_.level % 2 == 1, !at_begin && !token.is_space,
                                  !at_end && !token.is_space};
        const auto letters = units_.substr(token.begin, token.end - token.begin);
        const auto* known = cache_.find(setting, letters);
        token.word = known != nullptr ? *known : learn(setting, token, letters);
        token.is_joint = !token.word.stands_alone;
        if (token.is_space) space_ = token.word;
    }

    CachedWord learn(const WordSetting& setting, const Token& token, std::u16string_view letters) {
        fresh_.clear();
        append_run_glyphs(context_, run_, token.begin - setting.after_space,
                          token.end + setting.before_space, fresh_);
        const bool stands_alone = take_spaces_off(setting, token);
        for (auto& glyph : fresh_) glyph.cluster -= token.begin;
        return cache_.insert(setting, letters, fresh_, stands_alone);
    }

    /// Removes the neighbouring spaces' glyphs; false if they are not what a lone space is.
    bool take_spaces_off(const WordSetting& setting, const Token& token) {
        const bool at_front = setting.is_odd ? setting.before_space : setting.after_space;
        const bool at_back = setting.is_odd ? setting.after_space : setting.before_space;
        const auto spaces = static_cast<std::size_t>(at_front) + static_cast<std::size_t>(at_back);
        if (fresh_.size() <= spaces) return false;
        bool is_plain = true;
        if (at_back) {
            is_plain = is_plain && is_lone_space(fresh_.back(), token);
            fresh_.pop_back();
        }
        if (at_front) {
            is_plain = is_plain && is_lone_space(fresh_.front(), token);
            fresh_.erase(fresh_.begin());
        }
        const auto is_of_word = [&](const ShapedGlyph& glyph) {
            return glyph.cluster >= token.begin && glyph.cluster < token.end;
        };
        const auto is_unsafe_start = [&](const ShapedGlyph& glyph) {
            return glyph.cluster == token.begin && glyph.unsafe_to_break && setting.after_space;
        };
        return is_plain && std::all_of(fresh_.begin(), fresh_.end(), is_of_word) &&
               std::none_of(fresh_.begin(), fresh_.end(), is_unsafe_start);
    }

    bool is_lone_space(const ShapedGlyph& glyph, const Token& token) {
        if (glyph.cluster >= token.begin && glyph.cluster < token.end) return false;
        auto* font = context_.fonts.hb_font(run_.font);
        hb_codepoint_t lone = 0;
        return hb_font_get_nominal_glyph(font, space, &lone) != 0 && glyph.glyph == lone &&
               glyph.advance == hb_font_get_glyph_h_advance(font, lone) && glyph.x_offset == 0 &&
               glyph.y_offset == 0 && !glyph.unsafe_to_break;
    }

    /// A touchy word is shaped with all spaces around it and with the words beyond them; what is
    /// beyond those is separated by a space from a word that is not touchy.
    [[nodiscard]] std::vector<bool> touched() const {
        std::vector<bool> joins(tokens_.size(), false);
        for (std::size_t index = 0; index < tokens_.size(); ++index) {
            if (!tokens_[index].is_joint) continue;
            auto first = index, last = index;
            while (first > 0 && tokens_[first - 1].is_space) --first;
            while (last + 1 < tokens_.size() && tokens_[last + 1].is_space) ++last;
            first -= first > 0;
            last += last + 1 < tokens_.size();
            for (auto near = first; near <= last; ++near) joins[near] = true;
        }
        return joins;
    }

    void join_touchy() {
        const auto is_touchy = [](const Token& token) { return token.is_joint; };
        if (std::none_of(tokens_.begin(), tokens_.end(), is_touchy)) return;
        const auto joins = touched();
        std::vector<Token> joined;
        for (std::size_t index = 0; index < tokens_.size(); ++index) {
            tokens_[index].is_joint = joins[index];
            if (joins[index] && index > 0 && joins[index - 1]) {
                joined.back().end = tokens_[index].end;
            } else {
                joined.push_back(tokens_[index]);
            }
        }
        tokens_ = std::move(joined);
    }

    void append(const Token& token, std::vector<ShapedGlyph>& glyphs) {
        if (token.is_joint)
            return append_run_glyphs(context_, run_, token.begin, token.end, glyphs);
        const auto known = cache_.glyphs(token.word);
        glyphs.insert(glyphs.end(), known.begin(), known.end());
        for (auto& glyph : std::span(glyphs).last(known.size())) glyph.cluster += token.begin;
    }

    const ShapeContext& context_;
    WordCache& cache_;
    const Run& run_;
    std::u16string_view units_;
    std::uint32_t begin_, end_;
    std::vector<Token> tokens_;
    std::optional<CachedWord> space_;
    std::vector<ShapedGlyph> fresh_;
};

} // namespace

void append_words(const ShapeContext& context, const Run& run, std::uint32_t begin,
                  std::uint32_t end, std::vector<ShapedGlyph>& glyphs) {
    // Against its script's direction (Persian digits), HarfBuzz looks at all of a run before it
    // decides which way to work, so words alone may differ.
    const auto native = hb_script_get_horizontal_direction(static_cast<hb_script_t>(run.script));
    const bool is_odd = direction_of(run.level) == base::Direction::RightToLeft;
    if (is_odd != (native == HB_DIRECTION_RTL))
        return append_run_glyphs(context, run, begin, end, glyphs);
    WordShaper(context, run, begin, end).append(glyphs);
}

} // namespace hamandish::text
