#include "text/missing_cluster.h"

#include "text/boundaries.h"
#include "text/utf16_text.h"

#include <unicode/uchar.h>

namespace hamandish::text {
namespace {

/// East Asian Width (UAX #11) wide or full, which takes in the emoji.
bool is_wide(char32_t character) {
    const auto width =
        u_getIntPropertyValue(static_cast<UChar32>(character), UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH;
}

constexpr std::int32_t wide_advance = units_per_em * 5 / 4; // what emoji fonts commonly have
constexpr std::int32_t narrow_advance = units_per_em * 3 / 4;

} // namespace

std::vector<MissingCluster> missing_clusters(Engine& engine, const FontSet& fonts, Weight weight,
                                             std::u16string_view text, std::uint32_t begin,
                                             std::uint32_t end) {
    const auto stretch = text.substr(begin, end - begin);
    const auto cuts = boundaries(engine, Boundary::Grapheme, stretch);
    std::vector<MissingCluster> clusters;
    for (std::size_t index = 0; index + 1 < cuts.size(); ++index) {
        const auto units = cuts[index + 1] - cuts[index];
        const auto guess =
            is_wide(point_at(stretch, cuts[index]).value) ? wide_advance : narrow_advance;
        const auto known = fonts.missing_advance(weight, stretch.substr(cuts[index], units));
        clusters.push_back({begin + cuts[index], units, known.value_or(guess)});
    }
    return clusters;
}

} // namespace hamandish::text
