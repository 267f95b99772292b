// text_probe, run as anyone would run it: a golden answer, and what must hold for every answer.
#include "support/test_fonts.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <gtest/gtest.h>
#include <memory>
#include <nlohmann/json.hpp>

namespace hamandish::text_probe_test {
namespace {

using namespace hamandish;
using Json = nlohmann::ordered_json;

constexpr const char* folder = HAMANDISH_SOURCE_DIR "/tests/shaping/probe/";

std::string probed(const std::string& options, const std::string& input) {
    const auto command =
        std::string(HAMANDISH_TEXT_PROBE " --font " HAMANDISH_FONT_DIR "/vazirmatn-regular.ttf ") +
        options + " < " + input;
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
    if (!pipe) return {};
    std::string answer;
    std::array<char, 4096> piece{};
    while (const auto count = std::fread(piece.data(), 1, piece.size(), pipe.get()))
        answer.append(piece.data(), count);
    return answer;
}

TEST(TextProbe, PrintsTheGoldenAnswer) {
    const auto answer =
        probed("--size 16 --width 120 --dir auto", std::string(folder) + "mixed.txt");
    const auto golden = std::string(folder) + "mixed.json";
    // A new recording is looked at by a person: UPDATE_GOLDENS=1 writes it.
    if (std::getenv("UPDATE_GOLDENS") != nullptr) std::ofstream(golden) << answer;
    EXPECT_EQ(answer, test::file_bytes(golden));
}

/// Runs stand from left to right beside each other and together are as wide as the line.
void expect_runs_cover(const Json& line) {
    std::vector<std::pair<int, int>> covered;
    double x = -1e6;
    for (const auto& run : line["runs"]) {
        covered.emplace_back(run["begin"], run["end"]);
        EXPECT_FALSE(run["glyphs"].empty());
        const double first = run["glyphs"].front()["x"];
        EXPECT_GE(first, x - 4) << "runs go from left to right, marks a little less so";
        x = first;
        for (const auto& glyph : run["glyphs"]) {
            EXPECT_GE(glyph["cluster"], run["begin"]);
            EXPECT_LT(glyph["cluster"], run["end"]);
        }
    }
    std::sort(covered.begin(), covered.end());
    auto at = line["begin"].get<int>();
    for (const auto& [begin, end] : covered) {
        EXPECT_EQ(begin, at);
        EXPECT_GT(end, begin);
        at = end;
    }
    EXPECT_EQ(at, line["visible_end"].get<int>());
}

int level_at(const Json& line, int byte) {
    for (const auto& run : line["runs"])
        if (run["begin"] <= byte && byte < run["end"]) return run["level"];
    return -1; // a hanging blank
}

/// Within a run carets go one way, and stay between the line's ends.
void expect_carets_in_order(const Json& line) {
    const auto& carets = line["carets"];
    EXPECT_EQ(carets.front()["byte"], line["begin"]);
    for (std::size_t index = 0; index + 1 < carets.size(); ++index) {
        const auto& caret = carets[index];
        const auto level = level_at(line, caret["byte"]);
        const auto sign = caret["dir"] == "ltr" ? 1 : -1;
        EXPECT_TRUE(level < 0 || (level % 2 == 0) == (caret["dir"] == "ltr")) << caret;
        EXPECT_LT(caret["byte"], carets[index + 1]["byte"]);
        const double step =
            carets[index + 1]["x_after_last"].get<double>() - caret["x"].get<double>();
        EXPECT_GE(step * sign, -1e-3);
        if (level < 0) continue;
        EXPECT_GE(caret["x"], -1e-3);
        EXPECT_LE(caret["x"], line["width"].get<double>() + 1e-3);
    }
}

void expect_laws(const Json& answer, float width, std::size_t bytes) {
    std::size_t at = 0;
    for (const auto& paragraph : answer["paragraphs"]) {
        EXPECT_EQ(paragraph["begin"], at);
        for (const auto& line : paragraph["lines"]) {
            EXPECT_EQ(line["begin"], at);
            at = line["end"];
            const double left = line["left"], line_width = line["width"];
            EXPECT_TRUE(width <= 0 || line_width <= width + 1.0 / 64) << line_width;
            EXPECT_NEAR(left, width > 0 && paragraph["dir"] == "rtl" ? width - line_width : 0,
                        2e-4);
            expect_runs_cover(line);
            expect_carets_in_order(line);
        }
        EXPECT_EQ(paragraph["end"], at);
    }
    EXPECT_EQ(at, bytes);
}

TEST(TextProbe, ObeysItsLawsOnALawsFirstPages) {
    const auto text = test::file_bytes(HAMANDISH_SOURCE_DIR "/tests/support/texts/udhr.txt");
    ASSERT_FALSE(text.empty());
    for (const auto* options :
         {"--size 13 --width 240 --dir auto", "--size 16 --width 600 --dir ltr",
          "--size 20.5 --width 0 --dir rtl"}) {
        SCOPED_TRACE(options);
        const auto answer = Json::parse(
            probed(options, HAMANDISH_SOURCE_DIR "/tests/support/texts/udhr.txt"), nullptr, false);
        ASSERT_FALSE(answer.is_discarded());
        const auto width = std::stof(std::string(options).substr(
            std::string(options).find("--width ") + std::string("--width ").size()));
        expect_laws(answer, width, text.size());
    }
}

TEST(TextProbe, SaysWhatIsWrongInsteadOfAnswering) {
    EXPECT_EQ(probed("--size 0 2>/dev/null", "/dev/null"), "");
    EXPECT_EQ(probed("--dir up 2>/dev/null", "/dev/null"), "");
    EXPECT_NE(probed("", "/dev/null"), "") << "no text is one empty line";
}

} // namespace
} // namespace hamandish::text_probe_test
