// libFuzzer: any bytes at any width give lines that cover them once and glyphs that belong to them.
#include "fuzzed.h"

using namespace hamandish;
using robust::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static robust::Machinery machinery;
    const auto wanted = robust::case_from(data, size);
    const auto paragraph = robust::laid_out(machinery, wanted);
    std::size_t covered = 0;
    for (std::size_t index = 0; index < paragraph.lines().size(); ++index) {
        const auto& line = paragraph.lines()[index];
        require(line.begin == covered && line.visible_end <= line.end);
        require(line.visible_end >= line.begin);
        require(line.end > line.begin || index + 1 == paragraph.lines().size());
        covered = line.end;
        for (const auto& glyph : line.glyphs) {
            require(glyph.cluster >= line.begin && glyph.cluster < line.visible_end);
            if (glyph.font == text::missing_font) require(!paragraph.missing_text(glyph).empty());
        }
    }
    require(covered == wanted.text.size());
    require(paragraph.min_content_width() >= 0);
    return 0;
}
