// What paper shows of a page: all that is said in its main part and nothing that is pressed.
#include "html/outline.h"

#include "kit/frame.h"

#include <gtest/gtest.h>

namespace hamandish::html::outline_test {
namespace {

using namespace kit;
using Kind = OutlineBlock::Kind;
using Tone = OutlineBlock::Tone;

/// The outline of a page whose main part is what `write` writes.
template <typename Write>
std::vector<OutlineBlock> outline(Write write) {
    static const i18n::Catalogue catalogue(i18n::Locale::Persian);
    Frame frame(catalogue, {0, 0, true}, base::Instant{0}, {});
    {
        const Scope nav = frame.box({.role = Role::Navigation, .name = "Main"});
        frame.text({.role = Role::Link, .text = "elsewhere", .href = "/fa/"});
    }
    {
        const Scope main = frame.box({.role = Role::Main, .anchor = "main"});
        write(frame);
    }
    return outline_of(frame.take_tree());
}

TEST(Outline, HasHeadingsParagraphsAndQuotesInTheOrderOfReading) {
    const auto blocks = outline([](Frame& frame) {
        frame.heading(2, "Heading", TextLook::Section);
        frame.paragraph("Quiet", TextLook::Small);
        const Scope quote = frame.box({.role = Role::Quote, .look = BoxLook::Quoted});
        frame.text({.role = Role::Text, .text = "Words", .auto_direction = true});
    });
    ASSERT_EQ(blocks.size(), 3u);
    EXPECT_EQ(blocks[0].kind, Kind::Heading);
    EXPECT_EQ(blocks[0].level, 2);
    EXPECT_EQ(blocks[1].tone, Tone::Quiet);
    EXPECT_EQ(blocks[2].kind, Kind::Quote);
    EXPECT_EQ(blocks[2].text, "Words");
    EXPECT_TRUE(blocks[2].has_own_direction);
}

TEST(Outline, LeavesOutWhatIsPressedAndWhatIsOrnament) {
    const auto blocks = outline([](Frame& frame) {
        (void)frame.button({.text = "Press"});
        const Scope nav = frame.box({.role = Role::Navigation, .name = "Parts"});
        frame.text({.role = Role::Link, .text = "A tab", .href = "/fa/x"});
    });
    EXPECT_TRUE(blocks.empty());
}

TEST(Outline, PutsShortTextsOfARowOnOneLine) {
    const auto blocks = outline([](Frame& frame) {
        const Scope row = frame.box({.layout = {.axis = Axis::Row}});
        frame.text({.role = Role::Text, .text = "3 people"});
        frame.text({.role = Role::Text, .text = "5 comments"});
    });
    ASSERT_EQ(blocks.size(), 1u);
    EXPECT_EQ(blocks[0].text, "3 people · 5 comments");
}

TEST(Outline, KeepsTheCellsOfATableAndTheirBars) {
    const auto blocks = outline([](Frame& frame) {
        const Scope table = frame.box({.role = Role::Table, .name = "By age"});
        const auto row = [&](Role first, const std::string& label, const std::string& number) {
            const Scope line = frame.box({.key = label, .role = Role::Row});
            {
                const Scope header = frame.box({.key = "label", .role = first});
                frame.text({.role = Role::Text, .text = label});
                if (first == Role::RowHeader) frame.ornament(Ornament::Bar, {0.25f}, 0, 10);
            }
            frame.text({.role = first == Role::RowHeader ? Role::Cell : first, .text = number});
        };
        {
            const Scope head = frame.box({.role = Role::TableHead});
            row(Role::ColumnHeader, "Group", "People");
        }
        const Scope body = frame.box({.role = Role::TableBody});
        row(Role::RowHeader, "15 to 24", "9");
    });
    ASSERT_EQ(blocks.size(), 1u);
    ASSERT_EQ(blocks[0].kind, Kind::Table);
    const std::vector<std::vector<OutlineCell>> rows{
        {{"Group", "", true, {}}, {"People", "", true, {}}},
        {{"15 to 24", "", true, {0.25f}}, {"9", "", false, {}}}};
    EXPECT_EQ(blocks[0].rows, rows);
}

TEST(Outline, KeepsAMapAndWhatItsShadesMean) {
    static const OutlineSet two{
        0.5f, {{{{0, 0}, {0.5f, 0}, {0.5f, 0.5f}}}, {{{0.5f, 0}, {1, 0}, {1, 0.5f}}}}};
    static const OutlineSet square{1, {{{{0, 0}, {1, 0}, {1, 1}, {0, 1}}}}};
    const auto blocks = outline([](Frame& frame) {
        frame.outlines(two, {0.25f, untold}, 200, "Map");
        const Scope list = frame.box({.role = Role::List, .name = "Shades"});
        for (const auto& [words, shade] : {std::pair{"Few", 0.25f}, {"Hidden", untold}}) {
            const Scope item = frame.box({.key = words, .role = Role::ListItem});
            frame.outlines(square, {shade}, 18);
            frame.text({.role = Role::Text, .text = words});
        }
    });
    ASSERT_EQ(blocks.size(), 2u);
    EXPECT_EQ(blocks[0].kind, Kind::Shapes);
    EXPECT_EQ(blocks[0].text, "Map");
    ASSERT_EQ(blocks[0].shapes.size(), 2u);
    EXPECT_EQ(blocks[0].shapes[0].shade, 0.25f);
    EXPECT_TRUE(blocks[0].shapes[0].hatching.empty());
    EXPECT_FALSE(blocks[0].shapes[1].hatching.empty());
    EXPECT_EQ(blocks[1].kind, Kind::Legend);
    ASSERT_EQ(blocks[1].shapes.size(), 2u);
    EXPECT_EQ(blocks[1].rows.at(0).at(1).text, "Hidden");
    EXPECT_FALSE(blocks[1].shapes[1].hatching.empty());
}

TEST(Outline, KeepsTheHalvesOfAPyramid) {
    const auto blocks = outline([](Frame& frame) {
        const Scope table = frame.box({.role = Role::Table, .name = "Ages"});
        const Scope row = frame.box({.role = Role::Row});
        const auto half = [&](const char* key, const char* number, Ornament bar,
                              std::vector<float> fractions) {
            const Scope cell = frame.box({.key = key, .role = Role::Cell});
            frame.text({.role = Role::Text, .text = number});
            frame.ornament(bar, std::move(fractions), 0, 10);
        };
        half("men", "hidden", Ornament::BarBefore, {untold, 0.5f});
        frame.text({.role = Role::RowHeader, .text = "15 to 24"});
        half("women", "9", Ornament::BarAfter, {0.25f});
    });
    ASSERT_EQ(blocks.size(), 1u);
    const std::vector<OutlineCell> row{
        {"hidden", "", false, {untold, 0.5f}, OutlineCell::Half::Before},
        {"15 to 24", "", true, {}},
        {"9", "", false, {0.25f}, OutlineCell::Half::After}};
    ASSERT_EQ(blocks[0].rows.size(), 1u);
    EXPECT_EQ(blocks[0].rows[0], row);
}

} // namespace
} // namespace hamandish::html::outline_test
