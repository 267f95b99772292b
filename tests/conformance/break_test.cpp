// LineBreakTest, WordBreakTest and GraphemeBreakTest through our boundaries.
#include "conformance_file.h"
#include "text/boundaries.h"
#include "text/engine.h"

namespace hamandish::break_test {
namespace {

using namespace hamandish;
using Cuts = std::vector<std::uint32_t>;

constexpr std::string_view may_cut = "\xC3\xB7", must_not_cut = "\xC3\x97"; // the signs ÷ and ×

struct Case {
    std::u16string text;
    Cuts cuts; ///< where ÷ stands, in UTF-16 units
};

Case case_from_line(std::string_view line) {
    Case parsed;
    for (const auto word : test::words(line)) {
        if (word == may_cut) {
            parsed.cuts.push_back(static_cast<std::uint32_t>(parsed.text.size()));
        } else if (word != must_not_cut) {
            test::append_utf16(parsed.text, test::number(word, 16));
        }
    }
    return parsed;
}

template <typename Find>
void run(const std::string& file, std::size_t fewest_lines, std::size_t most_tailored, Find find) {
    auto engine = text::Engine::create();
    ASSERT_TRUE(engine.has_value());
    test::Tally tally(file);
    tally.each_line([&](std::string_view line) {
        const auto wanted = case_from_line(line);
        tally.count(line, find(*engine, wanted.text) == wanted.cuts);
    });
    tally.expect_conformance(fewest_lines, most_tailored);
}

TEST(Conformance, GraphemeBreaks) {
    run("auxiliary/GraphemeBreakTest.txt", 600, 0, [](auto& engine, const auto& text) {
        return text::boundaries(engine, text::Boundary::Grapheme, text);
    });
}

TEST(Conformance, WordBreaks) {
    run("auxiliary/WordBreakTest.txt", 1800, 15, [](auto& engine, const auto& text) {
        return text::boundaries(engine, text::Boundary::Word, text);
    });
}

TEST(Conformance, LineBreaks) {
    run("auxiliary/LineBreakTest.txt", 7600, 22, [](auto& engine, const auto& text) {
        Cuts cuts;
        for (const auto& opportunity : text::line_opportunities(engine, text))
            cuts.push_back(opportunity.at);
        return cuts;
    });
}

} // namespace
} // namespace hamandish::break_test
