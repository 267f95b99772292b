// A legal text as a tree: what was recognised, and what is doubtful about it.
#pragma once

#include "domain/source_text.h"
#include "domain/unit_kind.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hamandish::domain {

enum class NumberStyle { Digits, Word, Letter, Roman };
/// "digits", "word", "letter", "roman".
[[nodiscard]] std::string_view word(NumberStyle style);

/// "3-1-" of article 3 is {1, Digits, {3, 1}}; "ماده ۵ مکرر" is {5, Digits, {}, 1}; letters count
/// in the order their list goes by (الف ب پ or the abjad الف ب ج د).
struct UnitNumber {
    int value = 0; ///< within the unit around it
    NumberStyle style = NumberStyle::Digits;
    std::vector<int> path; ///< all parts of a number with several, the article's first
    int repeat = 0;        ///< مکرر, bis: 1; مکرر ۲, ter: 2
    friend bool operator==(const UnitNumber&, const UnitNumber&) = default;
};

enum class DoubtCode {
    NumberGap,        ///< a number before this one is missing; candidates: the missing ones
    NumberOutOfOrder, ///< candidates: the number the order asks for
    NumberRepeated,   ///< the number stood before
    KindUnlikely,     ///< the order speaks for another kind; candidates: what is printed
    WordMissing,      ///< a number alone stands where an article is due; candidates: the words
    HeadInText,       ///< the unit begins within a line
    MentionOrHead,    ///< a mention, or the beginning of a unit; candidates: what would begin
    SubNumberOrder,   ///< 1-2: clause 1 of article 2 or the other way; candidates: both
    HeadingOrText,    ///< its short first line may be the heading or the text
    ParentUnclear,    ///< may belong to another unit; candidates: whose it may be
    ListEndUnclear,   ///< text after the list may have run into its last item
    CountDiffers,     ///< the text says another count of units; candidates: the count it says
    PageLine,         ///< taken for a line of the page, not of the text
};
/// "number_gap", …
[[nodiscard]] std::string_view word(DoubtCode code);

struct Doubt {
    DoubtCode code = DoubtCode::NumberGap;
    ByteRange where;
    int line = 0;
    std::vector<std::string> candidates;
};

/// `own` is the unit's own stretch of the source, up to its first child; read in order (a unit
/// before its children), the stretches are the whole source. `text` is what people read of it:
/// without label, heading, markup and page lines, paragraphs parted by a newline.
struct RecognisedUnit {
    UnitKind kind = UnitKind::Document;
    std::optional<UnitNumber> number;
    std::string label; ///< as printed: "ماده 5 مکرر", "الف", "1-2"
    std::string heading, text;
    ByteRange own;
    int line = 0;
    std::vector<Doubt> doubts;
    std::vector<RecognisedUnit> children;
};

} // namespace hamandish::domain
