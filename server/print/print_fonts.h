// The fonts of printed pages: ours, from inside the binary, never the machine's.
#pragma once

#include "base/result.h"
#include "text/engine.h"
#include "text/font_set.h"

#include <cairo.h>
#include <memory>
#include <vector>

namespace hamandish::print {

/// The same files twice: for the text engine, which shapes, and for Cairo, which embeds. One a page
/// or a thread; what Cairo keeps of it lives as long as Cairo needs it.
class PrintFonts {
  public:
    /// Internal when the fonts in the binary can't be opened.
    [[nodiscard]] static base::Result<PrintFonts> create();

    [[nodiscard]] text::Engine& engine() { return engine_; }
    [[nodiscard]] const text::FontSet& set() const { return set_; }
    /// The face of a glyph, by `text::Glyph::font`; owned here.
    [[nodiscard]] cairo_font_face_t* face(std::uint16_t font) const { return faces_[font].get(); }

  private:
    struct Release {
        void operator()(cairo_font_face_t* face) const;
    };
    using Face = std::unique_ptr<cairo_font_face_t, Release>;
    PrintFonts(text::Engine engine, text::FontSet set, std::vector<Face> faces);

    text::Engine engine_;
    text::FontSet set_;
    std::vector<Face> faces_;
};

} // namespace hamandish::print
