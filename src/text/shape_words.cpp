#include "text/shape_words.h"

#include "text/code_points.h"
#include "text/engine_parts.h"
#include "text/font_choice.h"
#include "text/learn_words.h"

#include <algorithm>
#include <hb.h>
#include <optional>
#include <span>

namespace hamandish::text {
namespace {

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
        : context_(context), run_(run), units_(context.shaped.text.units), begin_(begin), end_(end),
          shelf_(context.engine.parts().words_shaped.shelf(
              {context.fonts.hb_font(run.font), run.script, run.level % 2 == 1}, end - begin + 1)) {
    } // and a space

    void append(std::vector<ShapedGlyph>& glyphs) {
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
            const bool is_space = units_[at] == plain_space;
            while (!is_space && next < end_ && units_[next] != plain_space) ++next;
            tokens_.push_back({at, next, {}, is_space, false});
            at = next;
        }
        for (auto& token : tokens_) look_up(token);
        learn();
    }

    [[nodiscard]] static bool is_neutral(char16_t unit) {
        return unit == plain_space || unit == half_space;
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
        if (token.is_space && !at_begin && !at_end) return look_up_space(token);
        // A mark sits on the space before it, and lookups see through a joiner to that space.
        token.is_joint = token.end - token.begin > longest_word ||
                         continues_cluster(point_at(units_, token.begin).value) ||
                         (at_begin && is_open(begin_, true)) || (at_end && is_open(end_, false));
        if (token.is_joint) return;
        if (token.is_space) return look_up_space(token);
        if (const auto* known = shelf_.find(letters_of(token)); known != nullptr)
            take(token, *known);
        else
            unknown_.push_back(&token);
    }

    /// Every other token is one: it is found once a run.
    void look_up_space(Token& token) {
        if (!space_) {
            const auto* known = shelf_.find(letters_of(token));
            space_ = known != nullptr ? *known : learn_space(token);
        }
        take(token, *space_);
    }

    CachedWord learn_space(const Token& token) {
        std::vector<ShapedGlyph> alone;
        append_unit_glyphs(context_, run_, letters_of(token), alone);
        return shelf_.insert(letters_of(token), alone, 0, true);
    }

    void learn() {
        if (unknown_.empty()) return;
        std::vector<std::u16string_view> words;
        words.reserve(unknown_.size());
        for (const auto* token : unknown_) words.push_back(letters_of(*token));
        std::sort(words.begin(), words.end());
        words.erase(std::unique(words.begin(), words.end()), words.end());
        learn_words(context_, run_, words, shelf_);
        for (auto* token : unknown_) take(*token, *shelf_.find(letters_of(*token)));
    }

    static void take(Token& token, const CachedWord& word) {
        token.word = word;
        token.is_joint = !word.stands_alone;
    }

    [[nodiscard]] std::u16string_view letters_of(const Token& token) const {
        return units_.substr(token.begin, token.end - token.begin);
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
        for (auto glyph : shelf_.glyphs(token.word)) {
            glyph.cluster += token.begin;
            glyphs.push_back(glyph);
        }
    }

    const ShapeContext& context_;
    const Run& run_;
    std::u16string_view units_;
    std::uint32_t begin_, end_;
    std::vector<Token> tokens_;
    WordShelf& shelf_;
    std::vector<Token*> unknown_;
    std::optional<CachedWord> space_;
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
