// libFuzzer: any bytes at any width must give lines that cover them once, carets and stretches.
//   clang++ build with -fsanitize=fuzzer (target fuzz_paragraph, clang only); run it on a folder of
//   seeds.
#include "support/test_fonts.h"
#include "text/paragraph.h"

#include <cstdlib>

namespace {

using namespace hamandish;

/// Opened once: a fuzzer calls a million times.
struct Machinery {
    text::Engine engine = test::new_engine();
    text::FontSet fonts = test::shipped_fonts();
};

void require(bool holds) {
    if (!holds) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static Machinery machinery;
    if (size < 2) return 0;
    const std::string_view words(reinterpret_cast<const char*>(data) + 2, size - 2);
    const auto base = static_cast<text::BaseDirection>(data[0] % 3);
    auto paragraph = text::Paragraph::shape(machinery.engine, machinery.fonts, words, {}, base,
                                            base::Direction::RightToLeft);
    paragraph.break_lines(static_cast<float>(data[1]) * 4);
    std::size_t covered = 0;
    for (std::size_t index = 0; index < paragraph.lines().size(); ++index) {
        const auto& line = paragraph.lines()[index];
        require(line.begin == covered && line.visible_end <= line.end);
        covered = line.end;
        const auto stops = paragraph.caret_stops(index);
        require(!stops.empty() && stops.back().byte <= line.end);
        const auto hit = paragraph.hit_test(index, line.width_px / 3);
        require(hit >= line.begin && hit <= line.end);
        require(paragraph.selection(index, line.begin, line.end).size() <= stops.size());
        for (const auto& glyph : line.glyphs)
            if (glyph.font == text::missing_font) require(!paragraph.missing_text(glyph).empty());
    }
    require(covered == words.size());
    return 0;
}
