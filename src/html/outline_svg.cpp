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

void append_outlines(std::string& out, const kit::Node& node) {
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

/// `from`: the middle of the pyramid; shares of the width.
void append_part(std::string& out, const kit::Node& node, const char* look, float from,
                 float length) {
    const bool is_before = node.ornament == kit::Ornament::BarBefore;
    const float start = is_before ? 1 - from - length : from;
    out += std::string(R"(<rect class=")") + look + R"(" x=")" + whole(start * grid) +
           R"(" width=")" + whole(length * grid) + R"(" height=")" + whole(node.layout.height) +
           R"("/>)";
}

void append_half(std::string& out, const kit::Node& node) {
    constexpr float untold_length = 0.12f, mark = 0.01f;
    const std::string height = whole(node.layout.height);
    const float share = node.fractions[0];
    out += R"(<svg aria-hidden="true" width="100%" height=")" + height +
           R"(" preserveAspectRatio="none" viewBox="0 0 )" + whole(grid) + " " + height + R"(">)";
    if (share < 0)
        append_part(out, node, "hatch", 0, untold_length);
    else if (node.ornament == kit::Ornament::BarBefore)
        append_part(out, node, "before", 0, std::min(share, 1.0f));
    else
        append_part(out, node, "after", 0, std::min(share, 1.0f));
    if (node.fractions.size() > 1 && node.fractions[1] >= 0)
        append_part(out, node, "mark", std::min(node.fractions[1], 1.0f) * (1 - mark), mark);
    out += "</svg>";
}

} // namespace

void append_picture(std::string& out, const kit::Node& node) {
    if (node.outlines && node.layout.width > 0) append_outlines(out, node);
    const bool is_half =
        node.ornament == kit::Ornament::BarBefore || node.ornament == kit::Ornament::BarAfter;
    if (is_half && !node.fractions.empty()) append_half(out, node);
}

} // namespace hamandish::html
