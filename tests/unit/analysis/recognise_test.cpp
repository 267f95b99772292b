#include "analysis/structure/recognise.h"
#include "support/outline_text.h"

#include <gtest/gtest.h>

namespace hamandish::analysis::recognise_test {
namespace {

using domain::DoubtCode;
using domain::RecognisedUnit;
using domain::SourceText;
using domain::UnitKind;

SourceText lines_of(const std::string& text) {
    SourceText source;
    source.text = text;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
        domain::SourceParagraph paragraph;
        paragraph.range = {at, end};
        paragraph.line = static_cast<int>(source.paragraphs.size()) + 1;
        source.paragraphs.push_back(paragraph);
        at = end;
    }
    return source;
}
RecognisedUnit tree_of(const std::string& text) {
    const auto source = lines_of(text);
    auto tree = recognise(source);
    EXPECT_EQ(test::source_of_tree(source, tree), text);
    return tree;
}
/// The text of a document that is a table, of rows of cells.
std::string text_of_table(const std::string& text) {
    SourceText source;
    source.text = text;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find_first_of("\t\n", at) + 1;
        domain::SourceParagraph paragraph;
        paragraph.range = {at, end};
        paragraph.line = static_cast<int>(source.paragraphs.size()) + 1;
        paragraph.style = domain::ParagraphStyle::TableCell;
        source.paragraphs.push_back(paragraph);
        at = end;
    }
    const auto tree = recognise(source);
    EXPECT_EQ(test::source_of_tree(source, tree), text);
    return tree.children.empty() ? tree.text : tree.children.front().text;
}
std::string outline_of(const std::string& text) {
    return test::outline_text(tree_of(text));
}
bool has_doubt(const RecognisedUnit& unit, DoubtCode code) {
    for (const auto& doubt : unit.doubts)
        if (doubt.code == code) return true;
    for (const auto& child : unit.children)
        if (has_doubt(child, code)) return true;
    return false;
}

TEST(Recognise, KeepsTheCellsOfATableInTheirPlaces) {
    const std::pair<std::string, std::string> cases[] = {
        {"a\tb\nc\td\n", "a\tb\nc\td"},
        {"a\t\tb\nc\td\te\n", "a\t\tb\nc\td\te"},
        {"\tb\nc\td\n", "\tb\nc\td"},
        {"a\tb\n\td\n", "a\tb\n\td"},
        {"a\t\nb\tc\n", "a\t\nb\tc"},
        {"a\tb\nc\t\n", "a\tb\nc\t"},
        {"a\tb\n\t\n\t\nc\td\n", "a\tb\nc\td"},
        {"a\t\n\t\n\td\n", "a\t\n\td"},
        {"a\nb\n", "a\nb"},
    };
    for (const auto& [source, text] : cases) EXPECT_EQ(text_of_table(source), text) << source;
}

TEST(Recognise, TheLevelsOfAPersianLaw) {
    EXPECT_EQ(
        outline_of("کتاب اول - کلیات\nباب دوم: مقررات\nبخش 3 - اجرا\nفصل چهارم\nمبحث اول: الف\n"
                   "گفتار ۲ – ب\nماده ۱ ـ متن ماده.\nتبصره - متن تبصره.\nبند الف - متن بند.\n"
                   "جزء ۱ - متن جزء.\n"),
        "document 0\n"
        "  book 1 [کتاب اول] {کلیات} 0\n"
        "    title 2 [باب دوم] {مقررات} 0 ?number_gap <1>\n"
        "      part 3 [بخش 3] {اجرا} 0 ?number_gap <1> <2>\n"
        "        chapter 4 [فصل چهارم] 0 ?number_gap <1> <2> <3>\n"
        "          section 1 [مبحث اول] {الف} 0\n"
        "            subsection 2 [گفتار ۲] {ب} 0 ?number_gap <1>\n"
        "              article 1 [ماده ۱] 9\n"
        "                note [تبصره] 10\n"
        "                  clause 1 [بند الف] 8\n"
        "                    item 1 [جزء ۱] 8\n");
}

TEST(Recognise, TheLevelsOfAnEnglishLaw) {
    EXPECT_EQ(
        outline_of("Title I - General\nPart Two: Rules\nCHAPTER IV\nSection 1. Scope\n"
                   "Article 1. Text.\nNote: Text.\n(a) one;\n(b) two;\nArticle 2 bis - Text.\n"),
        "document 0\n"
        "  title 1 [Title I] {General} 0\n"
        "    part 2 [Part Two] {Rules} 0 ?number_gap <1>\n"
        "      chapter 4 [CHAPTER IV] 0 ?number_gap <1> <2> <3>\n"
        "        section 1 [Section 1] {Scope} 0\n"
        "          article 1 [Article 1] 5\n"
        "            note [Note] 5\n"
        "              clause 1 [a] 4\n"
        "              clause 2 [b] 4\n"
        "          article 2 repeated 1 [Article 2 bis] 5\n");
}

TEST(Recognise, RepeatedArticlesAndTheSingleArticle) {
    EXPECT_EQ(outline_of("ماده ۱- متن.\nماده ۱ مکرر- متن.\nماده ۱ مکرر (۲)- متن.\nماده ۲- متن.\n"),
              "document 0\n  article 1 [ماده ۱] 4\n  article 1 repeated 1 [ماده ۱ مکرر] 4\n"
              "  article 1 repeated 2 [ماده ۱ مکرر (۲)] 4\n  article 2 [ماده ۲] 4\n");
    EXPECT_EQ(
        outline_of("ماده واحده- متن.\nتبصره ۱- یک.\nتبصره ۲- دو.\n"),
        "document 0\n  article 1 [ماده واحده] 4\n    note 1 [تبصره ۱] 3\n    note 2 [تبصره ۲] 3\n");
}

TEST(Recognise, NumbersInWordsUpToTheLastArticle) {
    const std::vector<std::string> units{"",        "یکم",     "دوم",     "سوم",    "چهارم",
                                         "پنجم",    "ششم",     "هفتم",    "هشتم",   "نهم",
                                         "دهم",     "یازدهم",  "دوازدهم", "سیزدهم", "چهاردهم",
                                         "پانزدهم", "شانزدهم", "هفدهم",   "هجدهم",  "نوزدهم"};
    const std::vector<std::string> tens{"",      "",    "بیست",  "سی",    "چهل",
                                        "پنجاه", "شصت", "هفتاد", "هشتاد", "نود"};
    std::string text;
    for (int number = 1; number < 200; ++number) {
        const int rest = number % 100;
        std::string words = number >= 100 ? "یکصد" : "";
        const auto add = [&words](const std::string& word) {
            words += (words.empty() ? "" : " و ") + word;
        };
        if (rest == 0)
            words += "م";
        else if (rest < 20)
            add(units[static_cast<std::size_t>(rest)]);
        else if (rest % 10 == 0)
            add(tens[static_cast<std::size_t>(rest / 10)] + (rest == 30 ? "‌ام" : "م"));
        else {
            add(tens[static_cast<std::size_t>(rest / 10)]);
            add(units[static_cast<std::size_t>(rest % 10)]);
        }
        text += "اصل " + words + "\nمتن.\n";
    }
    const auto tree = tree_of(text);
    ASSERT_EQ(tree.children.size(), 199u);
    for (int number = 1; number < 200; ++number) {
        const auto& article = tree.children[static_cast<std::size_t>(number - 1)];
        EXPECT_EQ(article.number->value, number) << article.label;
        EXPECT_TRUE(article.doubts.empty()) << article.label;
    }
}

TEST(Recognise, SpellingHabitsMakeNoDifference) {
    for (const char* head : {"مادة ١-", "مادّه 1 ـ", "ماده‌ی ۱:", "ماده (۱) -", "مـاده ۱ –",
                             "ماده\u00A0۱.", "  ماده ۱)", "(ماده ۱)", "مادهٔ اول", "ﻣﺎﺩﻩ ۱-"}) {
        const auto tree = tree_of(std::string(head) + " متن ماده است.\n");
        ASSERT_EQ(tree.children.size(), 1u) << head;
        EXPECT_EQ(tree.children[0].kind, UnitKind::Article) << head;
        EXPECT_EQ(tree.children[0].number->value, 1) << head;
    }
}

TEST(Recognise, AMentionIsNoArticle) {
    const auto tree = tree_of(
        "ماده ۱- طبق ماده ۲ این قانون و به موجب ماده ۳ - که گذشت، عمل "
        "می‌شود.\n"
        "به استناد\nماده ۲ آیین‌نامه کار می‌کند.\nاصل، "
        "برائت "
        "است.\n"
        "بند ۲ ماده ۳ اجرا نمی‌شود.\nماده ۲- متن.\n");
    ASSERT_EQ(tree.children.size(), 2u);
    EXPECT_EQ(tree.children[1].number->value, 2);
}

TEST(Recognise, HeadsRunIntoTextAreFoundByTheirOrder) {
    const auto tree = tree_of(
        "ماده 1- یک. ماده 2- دو، طبق ماده 3 این قانون. ماده 3- سه. ماده 14- چهار. ماده 5- پنج.\n");
    ASSERT_EQ(tree.children.size(), 5u);
    EXPECT_EQ(tree.children[3].number->value, 14);
    EXPECT_EQ(tree.children[3].doubts[0].code, DoubtCode::NumberOutOfOrder);
    EXPECT_EQ(tree.children[3].doubts[0].candidates, std::vector<std::string>{"4"});
    EXPECT_TRUE(tree.children[4].doubts.empty());
}

TEST(Recognise, SubNumbersInBothOrders) {
    EXPECT_EQ(outline_of("ماده 2- متن:\n2-1- یک.\n2-2- دو.\n2-2-1- سه.\n"),
              "document 0\n  article 2 [ماده 2] 4 ?number_gap <1>\n    clause 1 (2.1) [2-1] 3\n"
              "    clause 2 (2.2) [2-2] 3\n      item 1 (2.2.1) [2-2-1] 3\n");
    EXPECT_EQ(
        outline_of("ماده 1- متن.\nماده 2- متن:\n1-2- یک.\n2-2- دو.\n3-2- سه.\n"),
        "document 0\n  article 1 [ماده 1] 4\n  article 2 [ماده 2] 4\n    clause 1 (2.1) [1-2] 3\n"
        "    clause 2 (2.2) [2-2] 3\n    clause 3 (2.3) [3-2] 3\n");
    EXPECT_TRUE(has_doubt(tree_of("ماده 1- متن:\n4-5- یک.\n"), DoubtCode::SubNumberOrder));
}

TEST(Recognise, SubNumbersThatNothingPartsFromTheirTextAreAskedAboutOnce) {
    EXPECT_EQ(outline_of("ماده 2- شرایط\n2-1 یک\n2-2 دو\nماده 3- متن.\n"),
              "document 0\n  article 2 [ماده 2] {شرایط} 0 ?number_gap <1> ?heading_or_text\n"
              "    clause 1 (2.1) [2-1] 2 ?mention_or_head <clause 1>\n"
              "    clause 2 (2.2) [2-2] 2\n  article 3 [ماده 3] 4\n");
    for (const char* text : {"ماده 2- حدود\n2-3 سال است.\n", "ماده 1- از\n2-5 نفر.\n"})
        EXPECT_TRUE(tree_of(text).children[0].children.empty()) << text;
}

TEST(Recognise, LettersCountInTheOrderTheyKeepTo) {
    const auto alphabet = tree_of("ماده 1- متن:\nالف- یک.\nب- دو.\nپ- سه.\nت- چهار.\nث- پنج.\n");
    const auto abjad =
        tree_of("ماده 1- متن:\nالف- یک.\nب- دو.\nج- سه.\nد- چهار.\nه- پنج.\nو- شش.\n");
    ASSERT_EQ(alphabet.children[0].children.size(), 5u);
    ASSERT_EQ(abjad.children[0].children.size(), 6u);
    for (const auto* tree : {&alphabet, &abjad})
        for (std::size_t at = 0; at < tree->children[0].children.size(); ++at)
            EXPECT_EQ(tree->children[0].children[at].number->value, static_cast<int>(at) + 1);
}

TEST(Recognise, ListsNestAndGoOn) {
    EXPECT_EQ(
        outline_of("ماده 1- متن:\n1- یک:\nالف) دو.\nب) سه.\n2- چهار.\n3- پنج.\nماده 2- متن.\n"),
        "document 0\n  article 1 [ماده 1] 4\n    clause 1 [1] 3\n      item 1 [الف] 3\n      item "
        "2 [ب] 3\n"
        "    clause 2 [2] 5\n    clause 3 [3] 4\n  article 2 [ماده 2] 4\n");
}

TEST(Recognise, ListsNeedNoFullStopsWhereASecondMemberFollows) {
    EXPECT_EQ(outline_of("ماده 1- شرایط\n1- یک\nالف) دو\nب) سه\n2- چهار\nماده 2- متن.\n"),
              "document 0\n  article 1 [ماده 1] {شرایط} 0 ?heading_or_text\n    clause 1 [1] 2\n"
              "      item 1 [الف] 2\n      item 2 [ب] 2\n    clause 2 [2] 4\n"
              "  article 2 [ماده 2] 4\n");
    EXPECT_EQ(outline_of("Article 1. Text:\n(a) one\n(i) two\n(ii) three\n(b) four\n"),
              "document 0\n  article 1 [Article 1] 5\n    clause 1 [a] 3\n      item 1 [i] 3\n"
              "      item 2 [ii] 5\n    clause 2 [b] 4\n");
    // Alone it may be the rest of the sentence that the line before began.
    EXPECT_EQ(tree_of("ماده 1- به نشانی\n1- دو\nماده 2- متن.\n").children[0].children.size(), 0u);
}

TEST(Recognise, NamedClausesAndItemsNestAndGoOn) {
    const std::string outline =
        "document 0\n  article 1 [ماده 1] 4\n    clause 1 [بند الف] 2\n      item 1 [جزء 1] 2\n"
        "      item 2 [جزء 2] 2\n    clause 2 [بند ب] 4\n    clause 3 [بند ج] 3\n";
    EXPECT_EQ(outline_of("ماده 1- متن:\nبند الف- یک\nجزء 1- دو\nجزء 2- سه\nبند ب- چهار\n"
                         "بند ج- پنج\n"),
              outline);
    const auto tree = tree_of("ماده 1- متن:\nبند 1- یک.\nتبصره- متن.\nبند 2- دو.\nبند 3- سه.\n");
    const auto& clauses = tree.children[0].children;
    ASSERT_EQ(clauses.size(), 3u);
    EXPECT_EQ(clauses[0].children[0].kind, UnitKind::Note);
    const auto english = tree_of(
        "Article 1. Text:\nParagraph 1 - one\nSubparagraph (i) - two\nSubparagraph (ii) - three\n"
        "Paragraph 2 - four\n");
    ASSERT_EQ(english.children[0].children.size(), 2u);
    const auto& items = english.children[0].children[0].children;
    ASSERT_EQ(items.size(), 2u);
    for (std::size_t at = 0; at < items.size(); ++at)
        EXPECT_EQ(items[at].number->value, static_cast<int>(at) + 1);
    const auto gaps = tree_of("ماده 1- متن:\nبند 2- یک.\nبند 3- دو.\nبند 5- سه.\n");
    ASSERT_EQ(gaps.children[0].children.size(), 3u);
    EXPECT_TRUE(has_doubt(gaps.children[0].children[0], DoubtCode::NumberGap));
    EXPECT_TRUE(gaps.children[0].children[1].doubts.empty());
    EXPECT_TRUE(has_doubt(gaps.children[0].children[2], DoubtCode::NumberGap));
    // Within a sentence it begins nothing, and is asked about.
    const auto mention = tree_of("ماده 1- طبق\nبند 7- از آن\nماده 2- متن.\n");
    EXPECT_EQ(mention.children[0].children.size(), 0u);
    EXPECT_TRUE(has_doubt(mention, DoubtCode::MentionOrHead));
}

TEST(Recognise, ANoteBelongsToTheClauseWhenTheListGoesOn) {
    const auto tree = tree_of("ماده 1- متن:\n1-1- یک.\nتبصره- متن.\n1-2- دو.\nتبصره 2- متن.\n");
    const auto& article = tree.children[0];
    ASSERT_EQ(article.children.size(), 3u);
    EXPECT_EQ(article.children[0].children[0].kind, UnitKind::Note);
    EXPECT_EQ(article.children[2].kind, UnitKind::Note);
    EXPECT_EQ(article.children[2].doubts[0].code, DoubtCode::ParentUnclear);
}

TEST(Recognise, PageHeadersAreNoTextAndJoinTheSentence) {
    const auto tree = tree_of("ماده 1- یک\n قانون، ص: 1\nدو.\n قانون، ص: 2\nماده 2- سه.\n");
    ASSERT_EQ(tree.children.size(), 2u);
    EXPECT_EQ(tree.children[0].text, "یک دو.");
    EXPECT_EQ(tree.children[1].text, "سه.");
}

TEST(Recognise, ArticlesAloneOnTheirLinesAreNoPageHeaders) {
    EXPECT_EQ(tree_of("ماده 1\nیک.\nماده 2\nدو.\nماده 3\nسه.\n").children.size(), 3u);
}

TEST(Recognise, CountsThatTheTextSaysOtherwiseAreDoubted) {
    const std::string article = "ماده 1- متن.\n", note = "تبصره- متن.\n";
    const auto tree = tree_of(
        article + note +
        "این آیین‌نامه در یک ماده و دو تبصره تصویب شد.\n");
    EXPECT_EQ(tree.children.back().kind, UnitKind::Closing);
    ASSERT_EQ(tree.doubts.size(), 1u);
    EXPECT_EQ(tree.doubts[0].code, DoubtCode::CountDiffers);
    EXPECT_EQ(tree.doubts[0].candidates, std::vector<std::string>{"note 2"});
}

TEST(Recognise, NumbersThatOnlyTheListFormatPrintsCount) {
    auto source = lines_of("اهداف\nمتن ماده.\nمتن تبصره.\nوظایف\nمتن.\n");
    source.paragraphs[0].label = "ماده ۱-";
    source.paragraphs[2].label = "تبصره ۱:";
    source.paragraphs[3].label = "ماده ۲-";
    const auto tree = recognise(source);
    EXPECT_EQ(test::source_of_tree(source, tree), source.text);
    EXPECT_EQ(
        test::outline_text(tree),
        "document 0\n  article 1 [ماده ۱] {اهداف} 9 ?heading_or_text\n    note 1 [تبصره ۱] 10\n"
        "  article 2 [ماده ۲] {وظایف} 4 ?heading_or_text\n");
}

TEST(Recognise, NothingIsSomethingToo) {
    EXPECT_EQ(outline_of(""), "document 0\n");
    EXPECT_EQ(outline_of("\n\n"), "document 0\n");
}

} // namespace
} // namespace hamandish::analysis::recognise_test
