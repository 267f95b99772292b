#include "html/outline_svg.h"

#include "kit/hatching.h"

#include <algorithm>
#include <cmath>

namespace hamandish::html {
namespace {

constexpr float grid = 1000;

std::string whole(float value) {
    return std::to_string(std::lround(value));
}

std::string at(base::Point point) {
    return whole(point.x * grid) + " " + whole(point.y * grid);
}

void append_path(std::string& out, const std::vector<std::vector<base::Point>>& rings,
                 float shade) {
    out += R"(<path fill-opacity=".)" + std::to_string(100 + std::lround(shade * 99)).substr(1);
    out += R"(" d=")";
    for (const auto& ring : rings) {
        char command = 'M';
        for (const base::Point& point : ring) {
            out += command + at(point);
            command = 'L';
        }
        out += 'Z';
    }
    out += R"("/>)";
}

/// `step`: between its lines, of the width.
void append_hatching(std::string& out, const std::vector<std::vector<base::Point>>& rings,
                     float step) {
    out += R"(<path class="hatch" d=")";
    for (const auto& [from, to] : kit::hatching(rings, step)) out += "M" + at(from) + "L" + at(to);
    out += R"("/>)";
}

} // namespace

void append_outlines(std::string& out, const kit::Node& node) {
    if (!node.outlines || node.layout.width <= 0) return;
    const auto& shapes = node.outlines->shapes;
    out += R"(<svg aria-hidden="true" width=")" + whole(node.layout.width) + R"(" viewBox="0 0 )" +
           whole(grid) + " " + whole(node.outlines->height * grid) + R"(">)";
    for (std::size_t i = 0; i < shapes.size() && i < node.fractions.size(); ++i) {
        const float shade = node.fractions[i];
        append_path(out, shapes[i], std::clamp(shade, 0.0f, 1.0f));
        if (shade < 0) append_hatching(out, shapes[i], kit::hatch_step_px / node.layout.width);
    }
    out += "</svg>";
}

} // namespace hamandish::html
