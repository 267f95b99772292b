// Where a unit may begin: "ماده ۵ مکرر –", "Article 5.", "1-2-", "الف)", a bullet.
#pragma once

#include "analysis/structure/numerals.h"

namespace hamandish::analysis {

enum class HeadForm { Named, Bare, Bullet, Preamble };

/// What was read at one place; all lengths in points from there.
struct Head {
    HeadForm form = HeadForm::Named;
    domain::UnitKind kind = domain::UnitKind::Article;
    std::optional<domain::UnitNumber> number;
    char32_t letter = 0;   ///< of a number that is a letter, whose value its list decides
    char32_t joint = 0;    ///< of a number with several parts
    std::size_t line = 0;  ///< of the lines given to find_heads
    std::size_t start = 0; ///< its first point, an opening bracket included
    std::size_t label = 0; ///< the first point of the label
    std::size_t label_end = 0;
    std::size_t body = 0; ///< what comes after the separator
    bool is_latin = false;
    bool is_separated = false; ///< by a dash, colon, dot or bracket
    bool ends_line = false;    ///< nothing comes after it
    bool starts_line = false;
    bool after_sentence = false; ///< what stands before it has ended
    bool is_listed = false;      ///< its number comes from the file's list format
    bool is_heading = false;     ///< its paragraph is a heading in the file
};

/// A unit word and its number, or a word that needs none, at the front of `points`.
[[nodiscard]] std::optional<Head> read_named_head(Points points);
/// «مقدمه», "Preamble", alone or before a colon.
[[nodiscard]] std::optional<Head> read_preamble_head(Points points);
/// A number, a letter or a numbered path with a separator after it.
[[nodiscard]] std::optional<Head> read_bare_head(Points points);
/// Does a reference go on here ("… این قانون", "… of")?
[[nodiscard]] bool goes_on_as_mention(Points points);

/// Everything in a document that may begin a unit, in order; page lines have none.
[[nodiscard]] std::vector<Head> find_heads(const domain::SourceText& source,
                                           std::span<const MatchLine> lines,
                                           const std::vector<bool>& is_page_line);

} // namespace hamandish::analysis
