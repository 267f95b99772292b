// text_layout_bench FILE --font F --width W --size N [--json]
// Median milliseconds to lay out a text: with nothing warm, with a warm engine, and at a new width.
#include "text/paragraph.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>

namespace {

using namespace hamandish;

struct Options {
    std::string text_path, font_path;
    float width_px = 360, size_px = 16;
    int rounds = 15;
    bool json = false;
};

std::string bytes_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

template <typename Work>
double median_ms(int rounds, Work work) {
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        const auto begin = std::chrono::steady_clock::now();
        work(round);
        const std::chrono::duration<double, std::milli> taken =
            std::chrono::steady_clock::now() - begin;
        times.push_back(taken.count());
    }
    std::nth_element(times.begin(), times.begin() + rounds / 2, times.end());
    return times[static_cast<std::size_t>(rounds / 2)];
}

int measure(const Options& options) {
    const auto words = bytes_of(options.text_path);
    const auto font = bytes_of(options.font_path);
    const auto open_fonts = [&] { return text::FontSet::create({text::FontBytes{font}}); };
    const auto lay_out = [&](text::Engine& engine, const text::FontSet& fonts) {
        auto paragraph =
            text::Paragraph::shape(engine, fonts, words, {options.size_px, text::Weight::Regular},
                                   text::BaseDirection::Auto, base::Direction::RightToLeft);
        paragraph.break_lines(options.width_px);
        return paragraph;
    };
    auto engine = text::Engine::create();
    auto fonts = open_fonts();
    if (!engine || !fonts || words.empty()) {
        std::fprintf(stderr, "text_layout_bench: no font or no text\n");
        return 1;
    }
    const auto cold = median_ms(options.rounds, [&](int) {
        auto fresh_engine = text::Engine::create();
        auto fresh_fonts = open_fonts();
        if (fresh_engine && fresh_fonts) lay_out(*fresh_engine, *fresh_fonts);
    });
    auto paragraph = lay_out(*engine, *fonts);
    const auto warm = median_ms(options.rounds, [&](int) { lay_out(*engine, *fonts); });
    const auto again = median_ms(options.rounds, [&](int round) {
        paragraph.break_lines(options.width_px + static_cast<float>(round % 2));
    });
    paragraph.break_lines(options.width_px);
    std::printf(options.json
                    ? "{\"cold_ms\":%.3f,\"warm_ms\":%.3f,\"new_width_ms\":%.3f,"
                      "\"lines\":%zu,\"bytes\":%zu}\n"
                    : "cold %.3f ms, warm %.3f ms, new width %.3f ms; %zu lines of %zu bytes\n",
                cold, warm, again, paragraph.lines().size(), words.size());
    return 0;
}

} // namespace

int main(int count, char** arguments) {
    Options options;
    CLI::App app{"Times paragraph layout."};
    app.add_option("text", options.text_path, "UTF-8")->required()->check(CLI::ExistingFile);
    app.add_option("--font", options.font_path, "a font file")
        ->required()
        ->check(CLI::ExistingFile);
    app.add_option("--width", options.width_px, "CSS pixels");
    app.add_option("--size", options.size_px, "CSS pixels to an em");
    app.add_option("--rounds", options.rounds, "of which the median is taken")
        ->check(CLI::PositiveNumber);
    app.add_flag("--json", options.json, "for programs");
    CLI11_PARSE(app, count, arguments);
    return measure(options);
}
