// Unicode's files through what readers meet: the paragraph, its carets, its selections, its lines.
#include "base/utf8.h"
#include "conformance_file.h"
#include "support/test_fonts.h"
#include "text/break_tailoring.h"
#include "text/paragraph.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace hamandish::paragraph_test {
namespace {

using namespace hamandish;
using text::BaseDirection;
using Bytes = std::vector<std::size_t>;

constexpr std::string_view may_cut = "\xC3\xB7", must_not_cut = "\xC3\x97"; // the signs ÷ and ×

struct BreakCase {
    std::string text;
    Bytes cuts; ///< where ÷ stands, in UTF-8 bytes
};

BreakCase break_case_from(std::string_view line) {
    BreakCase parsed;
    for (const auto word : test::words(line)) {
        if (word == may_cut) {
            parsed.cuts.push_back(parsed.text.size());
        } else if (word != must_not_cut) {
            base::append_utf8(parsed.text, test::number(word, 16));
        }
    }
    return parsed;
}

class ParagraphConformance : public testing::Test {
  protected:
    ParagraphConformance() : engine(test::new_engine()), fonts(test::shipped_fonts()) {}

    text::Paragraph shape(std::string_view words, BaseDirection base) {
        return text::Paragraph::shape(engine, fonts, words, {}, base, base::Direction::LeftToRight);
    }

    text::Engine engine;
    text::FontSet fonts;
};

/// Every place a caret may stand at. A newline has no place after it on its own line: the next
/// line's first is that.
Bytes caret_bytes(const text::Paragraph& paragraph) {
    Bytes bytes;
    for (std::size_t line = 0; line < paragraph.lines().size(); ++line)
        for (const auto& stop : paragraph.caret_stops(line))
            if (bytes.empty() || bytes.back() != stop.byte) bytes.push_back(stop.byte);
    return bytes;
}

TEST_F(ParagraphConformance, CaretsStandAtGraphemeBreaks) {
    test::Tally tally("auxiliary/GraphemeBreakTest.txt");
    tally.each_line([&](std::string_view line) {
        const auto wanted = break_case_from(line);
        tally.count(line, caret_bytes(shape(wanted.text, BaseDirection::Auto)) == wanted.cuts);
    });
    tally.expect_none_unlisted(600);
}

TEST_F(ParagraphConformance, ADoubleClickSelectsFromWordBreakToWordBreak) {
    test::Tally tally("auxiliary/WordBreakTest.txt");
    tally.each_line([&](std::string_view line) {
        const auto wanted = break_case_from(line);
        const auto paragraph = shape(wanted.text, BaseDirection::Auto);
        bool is_right = true;
        for (std::size_t index = 0; index + 1 < wanted.cuts.size(); ++index) {
            const auto begin = wanted.cuts[index], end = wanted.cuts[index + 1];
            for (const auto byte : {begin, end - 1}) {
                const auto starts_character = (wanted.text[byte] & 0xC0) != 0x80;
                is_right = is_right && (!starts_character ||
                                        paragraph.word_around(byte) == text::ByteRange{begin, end});
            }
        }
        tally.count(line, is_right);
    });
    tally.expect_none_unlisted(1800);
}

/// Where a line may end in our paragraph, and in it with what we do otherwise on purpose undone.
struct LineEnds {
    Bytes ours, untailored;
};

LineEnds line_ends(const text::ShapedText& shaped, const Bytes& wanted) {
    LineEnds ends;
    for (std::uint32_t unit = 1; unit <= shaped.text.size(); ++unit) {
        const std::size_t byte = shaped.text.byte_of_unit[unit];
        const bool may_break = shaped.flags[unit].may_break;
        const auto tailored = unit < shaped.text.size()
                                  ? text::tailored_break(shaped.text.units, unit)
                                  : std::nullopt;
        if (may_break) ends.ours.push_back(byte);
        if (tailored ? std::binary_search(wanted.begin(), wanted.end(), byte) : may_break)
            ends.untailored.push_back(byte);
    }
    return ends;
}

TEST_F(ParagraphConformance, LinesEndWhereTheyMayOrWhereChromiumEndsThem) {
    test::Tally tally("auxiliary/LineBreakTest.txt");
    std::size_t as_chromium = 0;
    tally.each_line([&](std::string_view line) {
        const auto wanted = break_case_from(line);
        const auto paragraph = shape(wanted.text, BaseDirection::Auto);
        const auto ends = line_ends(paragraph.shaped(), wanted.cuts);
        as_chromium += ends.ours != wanted.cuts && ends.untailored == wanted.cuts;
        tally.count(line, ends.untailored == wanted.cuts);
    });
    tally.expect_none_unlisted(7600);
    tally.expect_rule("after blanks and between ASCII characters as Chromium", as_chromium);
}

TEST_F(ParagraphConformance, LinesEndOnlyWhereTheyMay) {
    test::Tally tally("auxiliary/LineBreakTest.txt");
    tally.each_line([&](std::string_view line) {
        const auto wanted = break_case_from(line);
        auto paragraph = shape(wanted.text, BaseDirection::Auto);
        const auto allowed = line_ends(paragraph.shaped(), wanted.cuts).ours;
        paragraph.break_lines(paragraph.min_content_width() + 0.1f);
        for (const auto& one : paragraph.lines())
            EXPECT_TRUE(one.end == wanted.text.size() ||
                        std::binary_search(allowed.begin(), allowed.end(), one.end))
                << line << " ends at " << one.end;
    });
}

struct BidiCase {
    std::string text;
    BaseDirection base;
    std::vector<int> level_of_character; ///< -1: rule X9 removes it
    std::vector<std::size_t> order;      ///< characters from left to right
};

BidiCase bidi_case_from(std::string_view line, Bytes& byte_of_character) {
    constexpr BaseDirection by_field[] = {BaseDirection::LeftToRight, BaseDirection::RightToLeft,
                                          BaseDirection::Auto};
    const auto fields = test::split(line, ';');
    BidiCase parsed{{}, by_field[test::number(fields[1], 10)], {}, {}};
    byte_of_character.clear();
    for (const auto word : test::words(fields[0])) {
        byte_of_character.push_back(parsed.text.size());
        base::append_utf8(parsed.text, test::number(word, 16));
    }
    for (const auto word : test::words(fields[3]))
        parsed.level_of_character.push_back(word == "x" ? -1
                                                        : static_cast<int>(test::number(word, 10)));
    for (const auto word : test::words(fields[4])) parsed.order.push_back(test::number(word, 10));
    return parsed;
}

/// A grapheme that takes room on the line.
struct Cell {
    std::size_t begin, end; ///< UTF-8 bytes
    float left_px;
    base::Direction direction;
};

/// From left to right, as carets and selections have them; nothing if those two disagree.
std::vector<Cell> cells_of(const text::Paragraph& paragraph) {
    std::vector<Cell> cells;
    const auto stops = paragraph.caret_stops(0);
    for (std::size_t index = 0; index + 1 < stops.size(); ++index) {
        const auto [left, right] = std::minmax(stops[index].x, stops[index + 1].x_after_last);
        if (right - left < 0.01f) continue;
        const auto stretches = paragraph.selection(0, stops[index].byte, stops[index + 1].byte);
        if (stretches.size() != 1 || std::abs(stretches[0].x_begin - left) > 0.01f) return {};
        cells.push_back({stops[index].byte, stops[index + 1].byte, left, stops[index].direction});
    }
    std::stable_sort(cells.begin(), cells.end(), [](const Cell& one, const Cell& other) {
        return one.left_px < other.left_px;
    });
    return cells;
}

bool is_ordered_as(const std::vector<Cell>& cells, const BidiCase& wanted,
                   const Bytes& byte_of_character) {
    auto next = cells.begin();
    std::set<std::size_t> seen; // a grapheme stands where the first of its characters does
    for (const auto character : wanted.order) {
        const auto byte = byte_of_character[character];
        const auto cell = std::find_if(cells.begin(), cells.end(), [byte](const Cell& one) {
            return one.begin <= byte && byte < one.end;
        });
        if (cell == cells.end() || !seen.insert(cell->begin).second) continue;
        if (cell != next++) return false;
        const auto level = static_cast<text::Level>(wanted.level_of_character[character]);
        if (cell->direction != text::direction_of(level)) return false;
    }
    return next == cells.end();
}

TEST_F(ParagraphConformance, CaretsAndSelectionsStandInVisualOrder) {
    test::Tally tally("BidiCharacterTest.txt");
    Bytes byte_of_character;
    std::size_t cells_seen = 0;
    tally.each_line([&](std::string_view line) {
        const auto wanted = bidi_case_from(line, byte_of_character);
        const auto cells = cells_of(shape(wanted.text, wanted.base));
        cells_seen += cells.size();
        tally.count(line, is_ordered_as(cells, wanted, byte_of_character));
    });
    EXPECT_GT(cells_seen, 300'000u) << "what has no width tells nothing";
    tally.expect_none_unlisted(91'000);
}

} // namespace
} // namespace hamandish::paragraph_test
