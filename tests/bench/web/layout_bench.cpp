// Our paragraph layout as the browser benchmark calls it: a font, then paragraphs of UTF-8.
#include "base/direction.h"
#include "text/engine.h"
#include "text/font_set.h"
#include "text/paragraph.h"

#include <emscripten/emscripten.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using namespace hamandish;

struct Bench {
    std::optional<text::Engine> engine;
    std::optional<text::FontSet> fonts;
    std::vector<std::uint32_t> line_begins; ///< of the last paragraph, bytes
};

Bench& bench() {
    static Bench instance;
    return instance;
}

} // namespace

extern "C" {

/// 1 when the font could be read. The bytes are copied.
EMSCRIPTEN_KEEPALIVE int bench_open(const char* font, std::size_t size) {
    auto engine = text::Engine::create();
    auto fonts = text::FontSet::create({text::FontBytes{std::string(font, size)}});
    if (!engine || !fonts) {
        return 0;
    }
    bench().engine.emplace(std::move(*engine));
    bench().fonts.emplace(std::move(*fonts));
    return 1;
}

/// Shapes one paragraph, breaks it into lines and positions every glyph; how many lines it has.
EMSCRIPTEN_KEEPALIVE std::size_t bench_lay_out(const char* utf8, std::size_t size, float size_px,
                                               float width_px) {
    auto paragraph =
        text::Paragraph::shape(*bench().engine, *bench().fonts, std::string_view(utf8, size),
                               text::Style{size_px, text::Weight::Regular},
                               text::BaseDirection::RightToLeft, base::Direction::RightToLeft);
    paragraph.break_lines(width_px);
    auto& begins = bench().line_begins;
    begins.clear();
    for (const auto& line : paragraph.lines()) {
        begins.push_back(static_cast<std::uint32_t>(line.begin));
    }
    return begins.size();
}

/// Where the lines of the last paragraph begin.
EMSCRIPTEN_KEEPALIVE const std::uint32_t* bench_line_begins() {
    return bench().line_begins.data();
}
}
