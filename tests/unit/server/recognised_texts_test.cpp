// The legal texts of tests/support through the readers and the recogniser, beside outlines that
// were checked by hand against the texts. UPDATE_GOLDENS=1 writes them anew: read the
// difference before you commit it.
#include "server/documents/read_source.h"
#include "support/outline_text.h"

#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <random>

namespace hamandish::documents::recognised_texts_test {
namespace {

const std::string support = HAMANDISH_SOURCE_DIR "/tests/support/";
const std::string outlines = HAMANDISH_SOURCE_DIR "/tests/unit/server/outlines/";

std::string file_bytes(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

domain::SourceText source_from(const std::string& path) {
    const auto read = read_source(path, file_bytes(support + path));
    EXPECT_TRUE(read.has_value()) << path << ": " << (read ? "" : read.error().where);
    return read ? read->source : domain::SourceText{};
}

std::vector<const domain::RecognisedUnit*> units_of(const domain::RecognisedUnit& tree,
                                                    domain::UnitKind kind) {
    std::vector<const domain::RecognisedUnit*> out;
    if (tree.kind == kind) out.push_back(&tree);
    for (const auto& child : tree.children)
        for (const auto* unit : units_of(child, kind)) out.push_back(unit);
    return out;
}

class RecognisedText : public testing::TestWithParam<const char*> {};

TEST_P(RecognisedText, HasTheOutlineThatWasCheckedByHand) {
    const std::string name = GetParam();
    const std::string golden = outlines + name + ".outline";
    const std::string outline =
        test::outline_text(analysis::recognise(source_from("texts/" + name)));
    if (std::getenv("UPDATE_GOLDENS")) std::ofstream(golden) << outline;
    EXPECT_EQ(outline, file_bytes(golden));
}

TEST_P(RecognisedText, LosesNoCharacter) {
    const std::string path = std::string("texts/") + GetParam();
    const auto source = source_from(path);
    EXPECT_EQ(source.text, file_bytes(support + path));
    EXPECT_TRUE(test::source_of_tree(source, analysis::recognise(source)) == source.text);
}

TEST_P(RecognisedText, LosesNoCharacterHoweverItIsMangled) {
    const std::string name = GetParam();
    const std::string whole = file_bytes(support + "texts/" + name);
    std::mt19937 random(20260701);
    const std::vector<std::string> pieces{
        "\n",          " ",           ":",       ". ",   "- ",          ")",      "ماده 7- ",
        "اصل 3",       "\nتبصره 2: ", "\n1-2- ", " 1- ", "\nالف) ",     "\u200f", "ـ",
        "\nفصل دوم\n", "\n## ",       "**",      "\r\n", "Article 4. ", "\n- ",   "\n12\n"};
    for (int round = 0; round < 60; ++round) {
        const auto start = random() % whole.size();
        std::string text = whole.substr(start, 400 + random() % 3000);
        for (int edit = 0; edit < 12; ++edit) {
            const auto at = random() % text.size();
            if (random() % 3 == 0)
                text.erase(at, random() % 5);
            else
                text.insert(at, pieces[random() % pieces.size()]);
        }
        const auto read = read_source(name, text, {});
        if (!read) continue; // cut within a character, it may be no text at all
        const auto tree = analysis::recognise(read->source);
        ASSERT_TRUE(test::source_of_tree(read->source, tree) == read->source.text) << round;
    }
}

INSTANTIATE_TEST_SUITE_P(Texts, RecognisedText,
                         testing::Values("constitution-1368.txt", "constitution-draft-1358.txt",
                                         "fum-balasary.md", "fum-fannavari.md",
                                         "fum-forsatstudy.md", "udhr.txt"));

/// Word and LibreOffice make other quotation marks of those in the Markdown; nothing else differs.
std::string with_plain_quotes(std::string text) {
    for (const std::string quote : {"“", "”"})
        for (std::size_t at = 0; (at = text.find(quote, at)) != std::string::npos;)
            text.replace(at, quote.size(), "\"");
    return text;
}
void append_texts(std::string& out, const domain::RecognisedUnit& unit) {
    out += with_plain_quotes(unit.label + "|" + unit.heading + "|" + unit.text) + "\n";
    for (const auto& child : unit.children) append_texts(out, child);
}

/// The office files were made by pandoc, to which a list needs an empty line before it; without one
/// it went on with the paragraph.
std::string as_pandoc_reads(const std::string& markdown) {
    std::string out;
    bool in_list = false;
    for (std::size_t at = 0; at < markdown.size();) {
        const std::size_t end = std::min(markdown.find('\n', at), markdown.size() - 1) + 1;
        const std::string line = markdown.substr(at, end - at);
        const bool is_item = line.compare(0, 2, "- ") == 0;
        const bool begins_block = out.size() < 2 || out.compare(out.size() - 2, 2, "\n\n") == 0 ||
                                  out.rfind("\n#") == out.rfind('\n', out.size() - 2);
        if (is_item && !in_list && !begins_block)
            out.back() = ' ';
        else
            in_list = is_item;
        out += line;
        at = end;
    }
    return out;
}

struct OfficeCase {
    const char *office, *source; ///< Markdown or plain text
};
class OfficeText : public testing::TestWithParam<OfficeCase> {};

TEST_P(OfficeText, HasTheSameTreeAsItsSource) {
    const auto office = source_from(std::string("office/") + GetParam().office);
    const auto tree = analysis::recognise(office);
    const std::string name = GetParam().source;
    const std::string bytes = file_bytes(support + "texts/" + name);
    const auto read = read_source(name, name.ends_with(".md") ? as_pandoc_reads(bytes) : bytes);
    ASSERT_TRUE(read.has_value());
    const auto expected = analysis::recognise(read->source);
    EXPECT_EQ(test::outline_text(tree), test::outline_text(expected));
    std::string texts, expected_texts;
    append_texts(texts, tree);
    append_texts(expected_texts, expected);
    EXPECT_EQ(texts, expected_texts);
    EXPECT_TRUE(test::source_of_tree(office, tree) == office.text);
}

INSTANTIATE_TEST_SUITE_P(
    Files, OfficeText,
    testing::Values(OfficeCase{"constitution-1368.docx", "constitution-1368.txt"},
                    OfficeCase{"constitution-1368.odt", "constitution-1368.txt"},
                    OfficeCase{"constitution-draft-1358.docx", "constitution-draft-1358.txt"},
                    OfficeCase{"constitution-draft-1358.odt", "constitution-draft-1358.txt"},
                    OfficeCase{"balasary.docx", "fum-balasary.md"},
                    OfficeCase{"balasary.odt", "fum-balasary.md"},
                    OfficeCase{"fannavari.docx", "fum-fannavari.md"},
                    OfficeCase{"fannavari.odt", "fum-fannavari.md"},
                    OfficeCase{"pandoc-fannavari.docx", "fum-fannavari.md"},
                    OfficeCase{"forsatstudy.docx", "fum-forsatstudy.md"},
                    OfficeCase{"forsatstudy.odt", "fum-forsatstudy.md"},
                    OfficeCase{"pandoc-forsatstudy.docx", "fum-forsatstudy.md"}));

TEST(Constitution, HasEachOfIts177ArticlesOnce) {
    const auto tree = analysis::recognise(source_from("texts/constitution-1368.txt"));
    const auto articles = units_of(tree, domain::UnitKind::Article);
    ASSERT_EQ(articles.size(), 177u);
    for (std::size_t index = 0; index < articles.size(); ++index) {
        ASSERT_TRUE(articles[index]->number.has_value());
        EXPECT_EQ(articles[index]->number->value, static_cast<int>(index) + 1);
        EXPECT_FALSE(articles[index]->text.empty() && articles[index]->children.empty());
    }
    // Its file has 719 marks of direction between letters and not one half-space.
    std::string read;
    append_texts(read, tree);
    const auto times = [&read](const std::string& mark) {
        std::size_t count = 0;
        for (auto at = read.find(mark); at != read.npos; at = read.find(mark, at + 1)) ++count;
        return count;
    };
    EXPECT_EQ(times("\u200F"), 0u);
    EXPECT_GT(times("\u200C"), 600u);
    EXPECT_EQ(articles[0]->label, "اصل اول");
    EXPECT_EQ(articles[60]->label, "اصل شصت و یكم");
    EXPECT_EQ(units_of(tree, domain::UnitKind::Chapter).size(), 5u);
}

TEST(Constitution, ItsDraftOf1358HasItsArticlesThoughTheyRunOn) {
    const auto tree = analysis::recognise(source_from("texts/constitution-draft-1358.txt"));
    const auto articles = units_of(tree, domain::UnitKind::Article);
    EXPECT_EQ(articles.size(), 147u);
    EXPECT_EQ(units_of(tree, domain::UnitKind::Chapter).size(), 11u);
    EXPECT_EQ(units_of(tree, domain::UnitKind::Section).size(), 7u);
}

} // namespace
} // namespace hamandish::documents::recognised_texts_test
