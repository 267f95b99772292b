// text_probe --font F --size N --width W --dir auto|rtl|ltr < FILE
// Lays out standard input and prints lines, visual runs, glyphs and caret places as JSON.
#include "text/paragraph.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>

namespace {

using namespace hamandish;

struct Options {
    std::vector<std::string> fonts;
    float size_px = 16, width_px = 0;
    bool bold = false;
    text::BaseDirection direction = text::BaseDirection::Auto;
};

std::string bytes_of(std::istream& in) {
    return {std::istreambuf_iterator<char>(in), {}};
}

const char* name_of(base::Direction direction) {
    return direction == base::Direction::LeftToRight ? "ltr" : "rtl";
}

std::size_t run_of(const text::ShapedText& shaped, const text::Glyph& glyph) {
    const auto unit = text::unit_from_byte(shaped.text, glyph.cluster);
    std::size_t index = 0;
    while (index + 1 < shaped.runs.size() && shaped.runs[index].end <= unit) ++index;
    return index;
}

void print_runs(const text::ShapedText& shaped, const text::Line& line) {
    std::printf("\"runs\":[");
    for (std::size_t at = 0; at < line.glyphs.size();) {
        const auto index = run_of(shaped, line.glyphs[at]);
        const auto& run = shaped.runs[index];
        const auto* comma = at == 0 ? "" : ",";
        std::printf("%s{\"begin\":%u,\"end\":%u,\"level\":%d,\"font\":%d,\"glyphs\":[", comma,
                    shaped.text.byte_of_unit[run.begin], shaped.text.byte_of_unit[run.end],
                    run.level, run.font == text::missing_font ? -1 : run.font);
        for (const auto* between = ""; at < line.glyphs.size(); ++at, between = ",") {
            const auto& glyph = line.glyphs[at];
            if (run_of(shaped, glyph) != index) break;
            std::printf("%s{\"id\":%u,\"x\":%.4f,\"y\":%.4f,\"cluster\":%u}", between,
                        glyph.glyph_id, glyph.x, glyph.y, glyph.cluster);
        }
        std::printf("]}");
    }
    std::printf("],");
}

void print_carets(const std::vector<text::CaretStop>& stops) {
    std::printf("\"carets\":[");
    const auto* between = "";
    for (const auto& stop : stops) {
        std::printf("%s{\"byte\":%zu,\"x\":%.4f,\"x_after_last\":%.4f}", between, stop.byte, stop.x,
                    stop.x_after_last);
        between = ",";
    }
    std::printf("]");
}

/// A paragraph of the output is what stands between two newlines.
void print(const text::Paragraph& paragraph) {
    const auto& lines = paragraph.lines();
    std::printf("{\"paragraphs\":[");
    for (std::size_t index = 0; index < lines.size(); ++index) {
        const auto& line = lines[index];
        if (index == 0 || lines[index - 1].hard_break)
            std::printf("%s\n{\"begin\":%zu,\"direction\":\"%s\",\"lines\":[",
                        index == 0 ? "" : ",", line.begin, name_of(line.direction));
        else
            std::printf(",");
        std::printf("\n{\"begin\":%zu,\"end\":%zu,\"visible_end\":%zu,\"width\":%.4f,", line.begin,
                    line.end, line.visible_end, line.width_px);
        print_runs(paragraph.shaped(), line);
        print_carets(paragraph.caret_stops(index));
        std::printf("}");
        if (line.hard_break || index + 1 == lines.size()) std::printf("],\"end\":%zu}", line.end);
    }
    std::printf("]}\n");
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
        std::fprintf(stderr, "text_probe: %s\n",
                     (fonts ? engine.error().where : fonts.error().where).c_str());
        return 1;
    }
    const text::Style style{options.size_px,
                            options.bold ? text::Weight::Bold : text::Weight::Regular};
    auto paragraph = text::Paragraph::shape(*engine, *fonts, bytes_of(std::cin), style,
                                            options.direction, base::Direction::RightToLeft);
    paragraph.break_lines(options.width_px);
    print(paragraph);
    return 0;
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
    const std::map<std::string, text::BaseDirection> directions{
        {"auto", text::BaseDirection::Auto},
        {"ltr", text::BaseDirection::LeftToRight},
        {"rtl", text::BaseDirection::RightToLeft}};
    app.add_option("--dir", options.direction, "auto: each paragraph's first strong character")
        ->transform(CLI::CheckedTransformer(directions));
    CLI11_PARSE(app, count, arguments);
    return probe(options);
}
