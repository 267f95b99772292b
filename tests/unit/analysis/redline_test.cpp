#include "analysis/redline.h"

#include "analysis/folding.h"
#include "legal_texts.h"

#include <gtest/gtest.h>
#include <random>
#include <string>

namespace hamandish::analysis::redline_test {
namespace {

std::string_view cut(std::string_view text, const ByteRange& range) {
    return text.substr(range.start, range.end - range.start);
}

/// "kept [-removed-]{+added+}", in the words of the new text.
std::string marked(std::string_view before, std::string_view after) {
    std::string out;
    for (const RedlinePiece& piece : redline(before, after)) {
        if (piece.change == Change::Kept) out += cut(after, piece.after);
        if (piece.change == Change::Removed)
            out.append("[-").append(cut(before, piece.before)).append("-]");
        if (piece.change == Change::Added)
            out.append("{+").append(cut(after, piece.after)).append("+}");
    }
    return out;
}

/// Nothing lost on either side, nothing twice, no two neighbours of one kind; what was kept reads
/// the same but for spaces.
void expect_whole(std::string_view before, std::string_view after) {
    std::string first, second;
    std::optional<Change> last;
    const auto letters = [](std::string_view text) {
        std::string folded = fold_text(text).text;
        std::erase(folded, ' ');
        return folded;
    };
    for (const RedlinePiece& piece : redline(before, after)) {
        ASSERT_EQ(piece.before.start, first.size());
        ASSERT_EQ(piece.after.start, second.size());
        first += cut(before, piece.before);
        second += cut(after, piece.after);
        EXPECT_NE(std::optional(piece.change), last);
        EXPECT_EQ(piece.before.start == piece.before.end, piece.change == Change::Added);
        EXPECT_EQ(piece.after.start == piece.after.end, piece.change == Change::Removed);
        if (piece.change == Change::Kept) {
            EXPECT_EQ(letters(cut(before, piece.before)), letters(cut(after, piece.after)));
        }
        last = piece.change;
    }
    EXPECT_EQ(first, before);
    EXPECT_EQ(second, after);
}

struct Example {
    std::string_view what, before, after, expected;
};
void PrintTo(const Example& example, std::ostream* out) {
    *out << example.what;
}

class Redlines : public testing::TestWithParam<Example> {};

TEST_P(Redlines, ReadAsOnPaper) {
    EXPECT_EQ(marked(GetParam().before, GetParam().after), GetParam().expected);
    expect_whole(GetParam().before, GetParam().after);
}

INSTANTIATE_TEST_SUITE_P(
    Examples, Redlines,
    testing::Values(
        Example{"same", "مدت دوره شش ماه است.", "مدت دوره شش ماه است.", "مدت دوره شش ماه است."},
        Example{"one word", "مدت دوره چهار ماه است.", "مدت دوره شش ماه است.",
                "مدت دوره [-چهار-]{+شش+} ماه است."},
        Example{"phrase", "اعضا به انتخاب رئیس برگزیده می‌شوند.",
                "اعضا با رأی شورا برگزیده می‌شوند.",
                "اعضا [-به انتخاب رئیس-]{+با رأی شورا+} برگزیده "
                "می‌شوند."},
        Example{"added at the end", "رئیس دانشگاه", "رئیس دانشگاه و معاونان",
                "رئیس دانشگاه{+ و معاونان+}"},
        Example{"removed at the start", "به‌ویژه استادان", "استادان",
                "[-به‌ویژه -]استادان"},
        Example{"Arabic letters", "شوراي كتابخانه", "شورای کتابخانه", "شورای کتابخانه"},
        Example{"half-space for space", "می شود و کتاب ها", "می‌شود و کتاب‌ها",
                "می‌شود و کتاب‌ها"},
        Example{"half-space for nothing", "پیشنویسها", "پیش‌نویس‌ها",
                "پیش‌نویس‌ها"},
        Example{"digits", "ظرف 30 روز", "ظرف ۳۰ روز", "ظرف ۳۰ روز"},
        Example{"number", "ظرف ۳۰ روز", "ظرف ۴۵ روز", "ظرف [-۳۰-]{+۴۵+} روز"},
        Example{"vowel marks", "حکم مُعلّم", "حکم معلم", "حکم معلم"},
        Example{"white space", "a  b\tc", "a b c", "a b c"},
        Example{"punctuation", "الف و ب", "الف، و ب", "الف{+،+} و ب"},
        Example{"line", "one\ntwo\nfour", "one\ntwo\nthree\nfour", "one\ntwo\n{+three\n+}four"},
        Example{"English", "The ministry may publish drafts.", "The ministry shall publish drafts.",
                "The ministry [-may-]{+shall+} publish drafts."},
        Example{"everything", "alpha", "beta gamma", "[-alpha-]{+beta gamma+}"},
        Example{"from nothing", "", "متن", "{+متن+}"}, Example{"to nothing", "متن", "", "[-متن-]"},
        Example{"a little word between long changes", "یک دو سه و چهار پنج شش",
                "هفت هشت نه و ده یازده دوازده",
                "[-یک دو سه و چهار پنج شش-]{+هفت هشت نه و ده یازده دوازده+}"}));

std::string edited(std::mt19937& random, const std::string& text) {
    static const std::vector<std::string> words{
        "و", " ", "رئیس‌جمهور", "\n", "۳۰", ".", "«", "\xFF", "شورا ", "كتاب", "\u200C"};
    std::string out = text;
    for (int edits = int(random() % 6); edits >= 0; --edits) {
        const std::size_t at = random() % (out.size() + 1);
        const std::size_t length = std::min<std::size_t>(random() % 60, out.size() - at);
        out.replace(at, random() % 2 ? length : 0, words[random() % words.size()]);
    }
    return out;
}

TEST(Redline, LosesNothingWhateverChanges) {
    std::mt19937 random(7);
    const auto articles = tests::articles_of("constitution-1368.txt");
    ASSERT_GT(articles.size(), 150U);
    for (int round = 0; round < 400; ++round) {
        const std::string& text = articles[random() % articles.size()];
        expect_whole(text, edited(random, text));
        expect_whole(text, articles[random() % articles.size()]);
        if (HasFatalFailure()) return;
    }
}

} // namespace
} // namespace hamandish::analysis::redline_test
