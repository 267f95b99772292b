// BidiTest and BidiCharacterTest through our levels and our visual order of runs.
#include "conformance_file.h"
#include "text/bidi.h"

#include <algorithm>
#include <map>
#include <optional>

namespace hamandish::bidi_test {
namespace {

using namespace hamandish;
using text::BaseDirection;

constexpr int removed = -1; // 'x': a character that rule X9 removes has no level
constexpr BaseDirection directions[] = {BaseDirection::Auto, BaseDirection::LeftToRight,
                                        BaseDirection::RightToLeft};

struct Expected {
    std::vector<int> levels;
    std::vector<std::uint32_t> order;
};

Expected expected_from(std::string_view levels, std::string_view order) {
    Expected expected;
    for (const auto word : test::words(levels))
        expected.levels.push_back(word == "x" ? removed : static_cast<int>(test::number(word, 10)));
    for (const auto word : test::words(order)) expected.order.push_back(test::number(word, 10));
    return expected;
}

bool levels_agree(const std::vector<int>& wanted, const std::vector<text::Level>& found) {
    return std::equal(wanted.begin(), wanted.end(), found.begin(), found.end(),
                      [](int one, text::Level other) { return one == removed || one == other; });
}

/// The order of units from left to right as a line's runs give it, without the removed ones.
std::vector<std::uint32_t> order_by_runs(const text::BidiText& bidi,
                                         const std::vector<int>& wanted_levels) {
    std::vector<text::Level> levels;
    std::vector<std::uint32_t> begins;
    for (std::uint32_t unit = 0; unit < bidi.levels.size(); ++unit) {
        if (!levels.empty() && levels.back() == bidi.levels[unit]) continue;
        levels.push_back(bidi.levels[unit]);
        begins.push_back(unit);
    }
    begins.push_back(static_cast<std::uint32_t>(bidi.levels.size()));
    std::vector<std::uint32_t> order;
    for (const auto run : text::visual_order(levels)) {
        const auto first = static_cast<std::ptrdiff_t>(order.size());
        for (auto unit = begins[run]; unit < begins[run + 1]; ++unit)
            if (wanted_levels[unit] != removed) order.push_back(unit);
        if (text::direction_of(levels[run]) == base::Direction::RightToLeft)
            std::reverse(order.begin() + first, order.end());
    }
    return order;
}

struct Checker {
    text::Engine engine = std::move(text::Engine::create().value());

    bool operator()(std::u16string_view units, BaseDirection direction, const Expected& expected,
                    std::optional<int> level = std::nullopt) {
        const auto bidi =
            text::resolve_bidi(engine, units, direction, base::Direction::LeftToRight);
        return bidi.sections.size() == 1 && (!level || bidi.sections.front().level == *level) &&
               levels_agree(expected.levels, bidi.levels) &&
               order_by_runs(bidi, expected.levels) == expected.order;
    }
};

/// One character of each Bidi_Class, without brackets and in the basic plane: a unit is a
/// character.
char16_t sample_of(std::string_view bidi_class) {
    static const std::map<std::string_view, char16_t> samples{
        {"L", 0x61},     {"R", 0x5D0},    {"EN", 0x30},    {"ES", 0x2B},    {"ET", 0x23},
        {"AN", 0x661},   {"CS", 0x2C},    {"B", 0x2029},   {"S", 0x09},     {"WS", 0x20},
        {"ON", 0x3D},    {"LRE", 0x202A}, {"LRO", 0x202D}, {"RLE", 0x202B}, {"RLO", 0x202E},
        {"PDF", 0x202C}, {"NSM", 0x300},  {"AL", 0x627},   {"BN", 0xAD},    {"FSI", 0x2068},
        {"LRI", 0x2066}, {"RLI", 0x2067}, {"PDI", 0x2069}};
    return samples.at(bidi_class);
}

TEST(Conformance, BidiByClass) {
    Checker is_right;
    test::Tally tally("BidiTest.txt");
    std::string levels, order;
    Expected expected;
    int cases = 0;
    tally.each_line([&](std::string_view line) {
        if (line.starts_with("@Levels:")) {
            levels = line.substr(8);
            return;
        }
        if (line.starts_with("@Reorder:")) {
            order = line.substr(9);
            expected = expected_from(levels, order);
            return;
        }
        const auto fields = test::split(line, ';');
        std::u16string units;
        for (const auto word : test::words(fields[0])) units.push_back(sample_of(word));
        const auto bits = test::number(fields[1], 16);
        bool all_right = true;
        for (std::size_t index = 0; index < std::size(directions); ++index) {
            if ((bits & (1u << index)) == 0) continue;
            ++cases;
            all_right = is_right(units, directions[index], expected) && all_right;
        }
        tally.count(line, all_right);
    });
    tally.expect_conformance(490'000);
    std::cout << cases << " cases\n";
}

TEST(Conformance, BidiByCharacter) {
    constexpr BaseDirection by_field[] = {BaseDirection::LeftToRight, BaseDirection::RightToLeft,
                                          BaseDirection::Auto};
    Checker is_right;
    test::Tally tally("BidiCharacterTest.txt");
    tally.each_line([&](std::string_view line) {
        const auto fields = test::split(line, ';');
        std::u16string units;
        for (const auto word : test::words(fields[0]))
            test::append_utf16(units, test::number(word, 16));
        const auto expected = expected_from(fields[3], fields[4]);
        const auto direction = by_field[test::number(fields[1], 10)];
        const auto level = static_cast<int>(test::number(fields[2], 10));
        tally.count(line, is_right(units, direction, expected, level));
    });
    tally.expect_conformance(91'000);
}

} // namespace
} // namespace hamandish::bidi_test
