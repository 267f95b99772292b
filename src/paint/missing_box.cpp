#include "paint/missing_box.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <imgui.h>

namespace hamandish::paint {
namespace {

/// Hexadecimal digits on a grid of three columns and five rows, a row an octal digit.
constexpr std::array<unsigned, 16> digit_rows = {075557, 026227, 071747, 071717, 055711, 074717,
                                                 074757, 071222, 075757, 075717, 025755, 065656,
                                                 034443, 065556, 074647, 074644};

void draw_digit(ImDrawList& list, unsigned digit, float x, float y, float cell, unsigned color) {
    for (int row = 0; row < 5; ++row) {
        const auto bits = (digit_rows[digit] >> (3 * (4 - row))) & 7u;
        for (int column = 0; column < 3; ++column) {
            if ((bits & (4u >> column)) == 0) continue;
            const auto left = x + static_cast<float>(column) * cell;
            const auto top = y + static_cast<float>(row) * cell;
            list.AddRectFilled({left, top}, {left + cell, top + cell}, color);
        }
    }
}

} // namespace

void draw_missing_box(ImDrawList& list, std::string_view text, float x, float baseline,
                      float size_px, unsigned color) {
    const auto point = base::decode_utf8(text, 0);
    const auto code = point ? static_cast<unsigned>(point->value) : 0xFFFDu;
    const int columns = code > 0xFFFF ? 3 : 2;
    const auto cell = std::max(1.0f, std::floor(size_px / 18));
    const auto pitch = cell * 4;
    const auto left = std::round(x) + cell, width = pitch * static_cast<float>(columns) + cell * 3;
    const auto height = cell * 15, top = baseline - height;
    list.AddRect({left, top}, {left + width, baseline}, color, 0, 0, cell);
    for (int index = 0; index < columns * 2; ++index) {
        const auto digit = (code >> (4 * (columns * 2 - 1 - index))) & 0xFu;
        draw_digit(list, digit, left + cell * 2 + pitch * static_cast<float>(index % columns),
                   top + cell * 2 + cell * 6 * static_cast<float>(index / columns), cell, color);
    }
}

} // namespace hamandish::paint
