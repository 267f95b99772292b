// The fonts text may use, from bytes the caller read, and which of them has which character.
#pragma once

#include "base/result.h"
#include "text/style.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct hb_font_t;

namespace hamandish::text {

/// Every HarfBuzz font is scaled to this many units an em, whatever its file says: advances of
/// different fonts add up, and shaping does not depend on the size.
inline constexpr std::int32_t units_per_em = 65536;

/// The `font` of a glyph that no font has.
inline constexpr std::uint16_t missing_font = 0xFFFF;

/// One TrueType or OpenType file. A variable font with a weight axis gives both weights.
struct FontBytes {
    std::string bytes;
};

/// Distances from the baseline, all positive, as the first font's `hhea` or `OS/2` table says.
struct FontMetrics {
    float ascent_px, descent_px, line_gap_px;
};

/// Faces in fallback order. A face keeps its number for ever, so glyphs stay valid when fonts are
/// added; paragraphs shaped before that must be shaped again to use them.
class FontSet {
  public:
    /// InvalidInput when a file is not a font ("font 2") or there is none.
    [[nodiscard]] static base::Result<FontSet> create(std::vector<FontBytes> files);
    [[nodiscard]] base::Status add(FontBytes file);

    FontSet(FontSet&&) noexcept;
    FontSet& operator=(FontSet&&) noexcept;
    ~FontSet();

    [[nodiscard]] FontMetrics metrics(Style style) const;
    /// Face numbers to ask in order: those of the weight first.
    [[nodiscard]] std::span<const std::uint16_t> chain(Weight weight) const;
    [[nodiscard]] bool has_character(std::uint16_t face, char32_t character) const;
    [[nodiscard]] std::uint16_t face_count() const;

    /// How far a grapheme cluster that no face has moves the text on, once whoever draws it has
    /// measured it, in em units. False if nothing changed.
    bool set_missing_advance(Weight weight, std::string_view utf8, std::int32_t advance);
    [[nodiscard]] std::optional<std::int32_t> missing_advance(Weight weight,
                                                              std::u16string_view cluster) const;
    /// For the files of src/text: owned by the set.
    [[nodiscard]] hb_font_t* hb_font(std::uint16_t face) const;

  private:
    struct Face;
    FontSet();
    void add_face(std::shared_ptr<const std::string> bytes, Weight weight, bool variable);
    std::vector<Face> faces_;
    std::vector<std::uint16_t> regular_chain_, bold_chain_;
    std::map<std::u16string, std::int32_t, std::less<>> regular_missing_, bold_missing_;
};

} // namespace hamandish::text
