// libFuzzer: a text edited byte by byte with one engine is laid out as a new engine would do it.
// What an engine keeps between texts (words it shaped before), and what a paragraph keeps of the
// text before an edit, must never show.
#include "fuzzed.h"

#include <string>

using namespace hamandish;
using robust::require;

namespace {

/// An edit is three bytes: where, how much to take out, how much of the rest to put in.
std::string edited(std::string text, std::string_view& edits) {
    const auto byte = [&](std::size_t index) { return static_cast<std::uint8_t>(edits[index]); };
    const auto at = text.empty() ? 0 : byte(0) % (text.size() + 1);
    const auto removed = byte(1) % 16u, added = byte(2) % 16u;
    edits.remove_prefix(3);
    text.replace(at, removed, edits.substr(0, added));
    return text;
}

void require_same(const text::Paragraph& one, const text::Paragraph& other) {
    require(one.lines().size() == other.lines().size());
    for (std::size_t index = 0; index < one.lines().size(); ++index) {
        const auto &a = one.lines()[index], &b = other.lines()[index];
        require(a.begin == b.begin && a.end == b.end && a.visible_end == b.visible_end);
        require(a.width_px == b.width_px && a.glyphs.size() == b.glyphs.size());
        for (std::size_t at = 0; at < a.glyphs.size(); ++at) {
            const auto &g = a.glyphs[at], &h = b.glyphs[at];
            require(g.glyph_id == h.glyph_id && g.font == h.font && g.x == h.x && g.y == h.y &&
                    g.cluster == h.cluster);
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static robust::Machinery machinery;
    auto wanted = robust::case_from(data, size);
    auto edits = wanted.text.substr(wanted.text.size() / 2);
    std::string text(wanted.text.substr(0, wanted.text.size() / 2));
    wanted.text = text;
    auto kept = robust::laid_out(machinery, wanted);
    for (int count = 0; count < 8 && edits.size() >= 3; ++count) {
        text = edited(std::move(text), edits);
        wanted.text = text;
        kept = kept.edited(text);
        const auto after = robust::laid_out(machinery, wanted);
        require(after.lines().back().end == text.size());
        require_same(kept, after);
    }
    wanted.text = text;
    const auto fresh_engine = std::make_unique<text::Engine>(test::new_engine());
    auto fresh = text::Paragraph::shape(*fresh_engine, machinery.fonts, wanted.text, wanted.style,
                                        wanted.base, base::Direction::RightToLeft);
    fresh.break_lines(wanted.width_px);
    require_same(robust::laid_out(machinery, wanted), fresh);
    return 0;
}
