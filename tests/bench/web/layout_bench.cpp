// Our paragraph layout as the browser benchmark calls it: a font, then texts in UTF-8.
#include "base/direction.h"
#include "kit/text_cache.h"
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
    Bench(text::Engine opened, text::FontSet read)
        : engine(std::move(opened)), fonts(std::move(read)), field(engine, fonts) {}

    text::Engine engine;
    text::FontSet fonts;
    kit::TextCache field; ///< as the client lays out what somebody types
    std::vector<text::Paragraph> kept;
    std::vector<std::uint32_t> line_begins; ///< of the last paragraph, bytes
};

std::optional<Bench>& bench() {
    static std::optional<Bench> instance;
    return instance;
}

text::Paragraph laid_out(std::string_view utf8, float size_px, float width_px) {
    return text::Paragraph::shape(
        bench()->engine, bench()->fonts, utf8, text::Style{size_px, text::Weight::Regular},
        text::BaseDirection::RightToLeft, base::Direction::RightToLeft, width_px);
}

} // namespace

extern "C" {

/// 1 when the font could be read. The bytes are copied.
EMSCRIPTEN_KEEPALIVE int bench_open(const char* font, std::size_t size) {
    auto engine = text::Engine::create();
    auto fonts = text::FontSet::create({text::FontBytes{std::string(font, size)}});
    if (!engine || !fonts) return 0;
    bench().emplace(std::move(*engine), std::move(*fonts));
    return 1;
}

/// Shapes one paragraph, breaks it into lines and positions every glyph; how many lines it has.
EMSCRIPTEN_KEEPALIVE std::size_t bench_lay_out(const char* utf8, std::size_t size, float size_px,
                                               float width_px) {
    const auto paragraph = laid_out({utf8, size}, size_px, width_px);
    auto& begins = bench()->line_begins;
    begins.clear();
    for (const auto& line : paragraph.lines())
        begins.push_back(static_cast<std::uint32_t>(line.begin));
    return begins.size();
}

/// Where the lines of the last paragraph begin.
EMSCRIPTEN_KEEPALIVE const std::uint32_t* bench_line_begins() {
    return bench()->line_begins.data();
}

/// Lays out a paragraph and keeps it for bench_new_width().
EMSCRIPTEN_KEEPALIVE void bench_keep(const char* utf8, std::size_t size, float size_px,
                                     float width_px) {
    bench()->kept.push_back(laid_out({utf8, size}, size_px, width_px));
}

/// Lays all kept paragraphs out at another width; how many lines they have.
EMSCRIPTEN_KEEPALIVE std::size_t bench_new_width(float width_px) {
    std::size_t lines = 0;
    for (auto& paragraph : bench()->kept) {
        paragraph.break_lines(width_px);
        lines += paragraph.lines().size();
    }
    return lines;
}

/// The value of a field after a keystroke, laid out; how many lines it has.
EMSCRIPTEN_KEEPALIVE std::size_t bench_type(const char* utf8, std::size_t size, float size_px,
                                            float width_px) {
    const kit::TextQuery query{{utf8, size}, {size_px, text::Weight::Regular}};
    return bench()->field.lines(query, width_px)->lines().size();
}
}
