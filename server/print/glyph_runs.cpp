#include "server/print/glyph_runs.h"

#include <algorithm>

namespace hamandish::print {
namespace {

constexpr std::string_view ellipsis = "…";

/// The glyphs of one grapheme or ligature, and its bytes [begin, end).
struct Cluster {
    std::size_t begin, end;
    std::vector<text::Glyph> glyphs;
    [[nodiscard]] std::uint16_t font() const { return glyphs.front().font; }
};

std::vector<Cluster> clusters_of(const text::Line& line) {
    std::vector<std::size_t> starts;
    for (const text::Glyph& glyph : line.glyphs) starts.push_back(glyph.cluster);
    std::sort(starts.begin(), starts.end());
    std::vector<Cluster> clusters;
    for (const text::Glyph& glyph : line.glyphs) {
        const bool same = !clusters.empty() && clusters.back().begin == glyph.cluster &&
                          clusters.back().font() == glyph.font;
        if (!same) {
            const auto next = std::upper_bound(starts.begin(), starts.end(), glyph.cluster);
            clusters.push_back(
                {glyph.cluster, next == starts.end() ? line.visible_end : *next, {}});
        }
        clusters.back().glyphs.push_back(glyph);
    }
    return clusters;
}

/// One of the three-byte characters U+2000 + [first, last], which share their first byte.
bool is_among(std::string_view character, unsigned first, unsigned last) {
    if (character.size() < 3 || character[0] != '\xE2') return false;
    const unsigned value = (static_cast<unsigned char>(character[1]) & 63U) << 6 |
                           (static_cast<unsigned char>(character[2]) & 63U);
    return value >= first && value <= last;
}

/// Joiners, non-joiners and marks of direction: U+200B to U+200F.
bool is_unseen(std::string_view letters) {
    return letters.size() == 3 && is_among(letters, 0x0B, 0x0F);
}

void append(GlyphRun& run, const Cluster& cluster, const std::string& letters) {
    const std::size_t first = run.glyphs.size();
    run.glyphs.insert(run.glyphs.end(), cluster.glyphs.begin(), cluster.glyphs.end());
    if (is_unseen(letters))
        for (std::size_t i = first; i < run.glyphs.size(); ++i)
            run.glyphs[i].glyph_id = empty_glyph;
    run.clusters.push_back(
        {static_cast<int>(letters.size()), static_cast<int>(cluster.glyphs.size())});
    run.text += letters;
}

} // namespace

std::string without_isolates(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (is_among(text.substr(at), 0x66, 0x69))
            at += 2;
        else
            out += text[at];
    }
    return out;
}

namespace {

/// What the ellipsis of a line that was cut stands for is not in the line (text/line_fit.h).
std::string letters_of(const Cluster& cluster, const text::Line& line, std::string_view utf8) {
    if (cluster.begin == line.visible_end) return std::string(ellipsis);
    return without_isolates(utf8.substr(cluster.begin, cluster.end - cluster.begin));
}

} // namespace

std::vector<GlyphRun> runs_of_line(const text::Line& line, std::string_view utf8) {
    std::vector<GlyphRun> runs;
    for (const Cluster& cluster : clusters_of(line)) {
        const std::string letters = letters_of(cluster, line, utf8);
        if (letters.empty()) continue;
        if (runs.empty() || runs.back().glyphs.front().font != cluster.font()) {
            if (!runs.empty()) runs.back().end_x = cluster.glyphs.front().x;
            runs.emplace_back();
        }
        append(runs.back(), cluster, letters);
    }
    if (!runs.empty()) runs.back().end_x = line.width_px;
    return runs;
}

} // namespace hamandish::print
