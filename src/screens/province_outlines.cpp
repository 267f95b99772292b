#include "screens/province_outlines.h"

#include "screens/province_arcs.h"

namespace hamandish::screens {
namespace {

constexpr float outlines_width = 1000;

using Ring = std::vector<base::Point>;

std::vector<Ring> read_arcs() {
    std::vector<Ring> arcs;
    for (std::size_t at = 0; at < outline_arcs.size();) {
        Ring& arc = arcs.emplace_back();
        for (std::int16_t remaining = outline_arcs[at++]; remaining > 0; --remaining, at += 2)
            arc.push_back({static_cast<float>(outline_arcs[at]) / outlines_width,
                           static_cast<float>(outline_arcs[at + 1]) / outlines_width});
    }
    return arcs;
}

/// All but the arc's last point, which is the first of the arc after it.
void append(Ring& ring, const std::vector<Ring>& arcs, std::int16_t place) {
    const bool is_backwards = place < 0;
    const Ring& arc = arcs[static_cast<std::size_t>(is_backwards ? -1 - place : place)];
    if (is_backwards)
        ring.insert(ring.end(), arc.rbegin(), arc.rend() - 1);
    else
        ring.insert(ring.end(), arc.begin(), arc.end() - 1);
}

kit::OutlineSet read() {
    kit::OutlineSet out;
    out.height = outlines_height / outlines_width;
    const std::vector<Ring> arcs = read_arcs();
    for (std::size_t at = 0; at < outline_rings.size();) {
        auto& province = out.shapes.emplace_back();
        for (std::int16_t rings = outline_rings[at++]; rings > 0; --rings) {
            Ring& ring = province.emplace_back();
            for (std::int16_t remaining = outline_rings[at++]; remaining > 0; --remaining)
                append(ring, arcs, outline_rings[at++]);
        }
    }
    return out;
}

} // namespace

const kit::OutlineSet& province_outlines() {
    static const kit::OutlineSet outlines = read();
    return outlines;
}

} // namespace hamandish::screens
