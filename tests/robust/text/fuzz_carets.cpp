// libFuzzer: carets, hit tests and selections of any bytes at any width.
#include "fuzzed.h"

#include <algorithm>
#include <cmath>

using namespace hamandish;
using robust::require;

namespace {

/// Carets stand on ascending bytes of their line and on finite places.
void check_stops(const std::vector<text::CaretStop>& stops, const text::Line& line) {
    require(!stops.empty() && stops.front().byte == line.begin && stops.back().byte <= line.end);
    for (std::size_t at = 0; at < stops.size(); ++at) {
        require(std::isfinite(stops[at].x) && std::isfinite(stops[at].x_after_last));
        require(at == 0 || stops[at - 1].byte < stops[at].byte);
    }
}

/// A click means a caret's byte, and no other caret is nearer.
void check_hit(const text::Paragraph& paragraph, std::size_t line, float x,
               const std::vector<text::CaretStop>& stops) {
    const auto distance = [x](const text::CaretStop& stop) {
        return std::min(std::abs(stop.x - x), std::abs(stop.x_after_last - x));
    };
    const auto hit = paragraph.hit_test(line, x);
    const auto found = std::find_if(stops.begin(), stops.end(),
                                    [hit](const auto& stop) { return stop.byte == hit; });
    require(found != stops.end());
    for (const auto& stop : stops) require(distance(*found) <= distance(stop) + 1e-3f);
}

/// Stretches go from left to right without touching, and all of a line is as wide as its parts.
void check_selection(const text::Paragraph& paragraph, std::size_t line, std::size_t begin,
                     std::size_t end) {
    const auto stretches = paragraph.selection(line, begin, end);
    for (std::size_t at = 0; at < stretches.size(); ++at) {
        require(stretches[at].x_begin <= stretches[at].x_end);
        require(at == 0 || stretches[at - 1].x_end < stretches[at].x_begin);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static robust::Machinery machinery;
    const auto wanted = robust::case_from(data, size);
    const auto paragraph = robust::laid_out(machinery, wanted);
    for (std::size_t index = 0; index < paragraph.lines().size(); ++index) {
        const auto& line = paragraph.lines()[index];
        const auto stops = paragraph.caret_stops(index);
        check_stops(stops, line);
        for (const auto x : {-10.0f, 0.0f, line.width_px / 3, line.width_px, line.width_px + 10})
            check_hit(paragraph, index, x, stops);
        const auto middle = line.begin + (line.end - line.begin) / 2;
        check_selection(paragraph, index, line.begin, line.end);
        check_selection(paragraph, index, line.begin, middle);
        check_selection(paragraph, index, middle, line.end);
        require(paragraph.line_of(line.begin) == index);
    }
    return 0;
}
