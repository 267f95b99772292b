// text_probe --font F --size N --width W --dir auto|rtl|ltr [--no-glyphs] [--carets-every N
// --carets-from K] < FILE Lays out standard input and prints lines, visual runs, glyphs and caret
// places as JSON (README.md).
#include "text/paragraph.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>

namespace {

using namespace hamandish;
using Json = nlohmann::ordered_json;

struct Options {
    std::vector<std::string> fonts;
    float size_px = 16, width_px = 0;
    bool bold = false, no_glyphs = false;
    std::size_t carets_every = 1, carets_from = 0; ///< in paragraphs
    text::BaseDirection direction = text::BaseDirection::Auto;
};

std::string bytes_of(std::istream& in) {
    return {std::istreambuf_iterator<char>(in), {}};
}

const char* name_of(base::Direction direction) {
    return direction == base::Direction::LeftToRight ? "ltr" : "rtl";
}

/// Ten-thousandths of a pixel, so that numbers stay short.
double rounded(float px) {
    return std::round(static_cast<double>(px) * 1e4) / 1e4;
}

std::size_t run_of(const text::ShapedText& shaped, const text::Glyph& glyph) {
    const auto unit = text::unit_from_byte(shaped.text, glyph.cluster);
    const auto run =
        std::upper_bound(shaped.runs.begin(), shaped.runs.end(), unit,
                         [](std::uint32_t wanted, const auto& one) { return wanted < one.end; });
    return static_cast<std::size_t>(run - shaped.runs.begin());
}

/// ISO 15924: an hb_script_t is its name's four letters.
std::string script_name(std::uint32_t script) {
    std::string name;
    for (int shift = 24; shift >= 0; shift -= 8) name.push_back(static_cast<char>(script >> shift));
    return name;
}

/// The part of a run that stands on the line, without its glyphs.
Json run_on_line(const text::ShapedText& shaped, const text::Run& run, const text::Line& line) {
    const auto begin = std::max<std::size_t>(shaped.text.byte_of_unit[run.begin], line.begin);
    const auto end = std::min<std::size_t>(shaped.text.byte_of_unit[run.end], line.visible_end);
    const int font = run.font == text::missing_font ? -1 : run.font;
    return {{"begin", begin},
            {"end", end},
            {"level", run.level},
            {"script", script_name(run.script)},
            {"font", font}};
}

Json runs_of(const text::ShapedText& shaped, const text::Line& line) {
    auto runs = Json::array();
    for (std::size_t at = 0; at < line.glyphs.size();) {
        const auto index = run_of(shaped, line.glyphs[at]);
        auto run = run_on_line(shaped, shaped.runs[index], line);
        auto& glyphs = run["glyphs"] = Json::array();
        for (; at < line.glyphs.size() && run_of(shaped, line.glyphs[at]) == index; ++at) {
            const auto& glyph = line.glyphs[at];
            glyphs.push_back({{"id", glyph.glyph_id},
                              {"x", rounded(glyph.x)},
                              {"y", rounded(glyph.y)},
                              {"cluster", glyph.cluster}});
        }
        runs.push_back(std::move(run));
    }
    return runs;
}

Json carets_of(const std::vector<text::CaretStop>& stops) {
    auto carets = Json::array();
    for (const auto& stop : stops)
        carets.push_back({{"byte", stop.byte},
                          {"x", rounded(stop.x)},
                          {"x_after_last", rounded(stop.x_after_last)},
                          {"dir", name_of(stop.direction)}});
    return carets;
}

/// Where the content's left end stands in a column: lines are aligned to their start.
float left_in_column(const text::Line& line, float width_px) {
    const bool at_far_side = line.direction == base::Direction::RightToLeft && width_px > 0;
    return at_far_side ? width_px - line.width_px : 0;
}

Json line_of(const text::Paragraph& paragraph, std::size_t index, bool with_carets,
             const Options& options) {
    const auto& line = paragraph.lines()[index];
    Json told{{"begin", line.begin},
              {"end", line.end},
              {"visible_end", line.visible_end},
              {"width", rounded(line.width_px)},
              {"left", rounded(left_in_column(line, options.width_px))}};
    if (!options.no_glyphs) told["runs"] = runs_of(paragraph.shaped(), line);
    if (with_carets) told["carets"] = carets_of(paragraph.caret_stops(index));
    return told;
}

/// A paragraph of the output is what stands between two newlines.
Json json_of(const text::Paragraph& paragraph, const Options& options) {
    auto paragraphs = Json::array();
    const auto& lines = paragraph.lines();
    for (std::size_t index = 0; index < lines.size(); ++index) {
        const auto& line = lines[index];
        if (index == 0 || lines[index - 1].hard_break)
            paragraphs.push_back({{"begin", line.begin},
                                  {"end", line.end},
                                  {"dir", name_of(line.direction)},
                                  {"lines", Json::array()}});
        paragraphs.back()["end"] = line.end;
        const bool with_carets =
            (paragraphs.size() - 1) % options.carets_every == options.carets_from;
        paragraphs.back()["lines"].push_back(line_of(paragraph, index, with_carets, options));
    }
    Json told;
    told["paragraphs"] = std::move(paragraphs);
    return told;
}

int probe(const Options& options) {
    std::vector<text::FontBytes> files;
    for (const auto& path : options.fonts) {
        std::ifstream file(path, std::ios::binary);
        files.push_back({bytes_of(file)});
    }
    auto fonts = text::FontSet::create(std::move(files));
    auto engine = text::Engine::create();
    if (!fonts || !engine) {
        std::cerr << "text_probe: " << (fonts ? engine.error().where : fonts.error().where) << '\n';
        return 1;
    }
    const text::Style style{options.size_px,
                            options.bold ? text::Weight::Bold : text::Weight::Regular};
    auto paragraph = text::Paragraph::shape(*engine, *fonts, bytes_of(std::cin), style,
                                            options.direction, base::Direction::RightToLeft);
    paragraph.break_lines(options.width_px);
    std::cout << json_of(paragraph, options) << '\n';
    return std::cout.good() ? 0 : 1;
}

} // namespace

int main(int count, char** arguments) {
    Options options;
    CLI::App app{"Lays out standard input and prints the layout as JSON."};
    app.add_option("--font", options.fonts, "a font file; repeat for fallbacks")
        ->required()
        ->check(CLI::ExistingFile);
    app.add_option("--size", options.size_px, "CSS pixels to an em")
        ->check(CLI::Range(1.0, 1000.0));
    app.add_option("--width", options.width_px, "CSS pixels; 0 breaks at newlines only");
    app.add_flag("--bold", options.bold, "the bold weight");
    app.add_flag("--no-glyphs", options.no_glyphs, "lines and carets alone, without the runs");
    app.add_option("--carets-every", options.carets_every, "carets of one paragraph in so many")
        ->check(CLI::PositiveNumber);
    app.add_option("--carets-from", options.carets_from, "the first paragraph with carets, from 0");
    const std::map<std::string, text::BaseDirection> directions{
        {"auto", text::BaseDirection::Auto},
        {"ltr", text::BaseDirection::LeftToRight},
        {"rtl", text::BaseDirection::RightToLeft}};
    app.add_option("--dir", options.direction, "auto: each paragraph's first strong character")
        ->transform(CLI::CheckedTransformer(directions));
    CLI11_PARSE(app, count, arguments);
    return probe(options);
}
