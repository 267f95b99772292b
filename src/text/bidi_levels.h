// UAX #9 (Unicode 15.0), P1 to I2 and L1: the levels of one paragraph after another.
#pragma once

#include "text/bidi_explicit.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace hamandish::text {

/// Exact: every line of BidiTest.txt and BidiCharacterTest.txt. Characters that X9 removes get the
/// level of the one behind them, or the paragraph's at its end (5.2), so none parts a run; ICU, and
/// with it Chromium, does so.
/// Linear in time and room whatever the text; the room is kept for the next one. The rules work on
/// spans of one class (bidi_spans.h), of which a text has fewer than characters.
class BidiLevels {
  public:
    /// Writes the levels of the paragraph that begins at `begin`, a unit of `text`, into as many of
    /// `levels`, which has one for every unit.
    Section paragraph(std::u16string_view text, std::uint32_t begin, BaseDirection base,
                      base::Direction fallback, std::span<Level> levels);

  private:
    [[nodiscard]] std::uint32_t classify(std::u16string_view text, std::uint32_t begin);
    [[nodiscard]] Level first_strong_level(const Section& section, Level fallback) const;
    void decide_isolates(const Section& section);
    void find_spans(const Section& section);
    void resolve_spans(std::u16string_view text, Level base);
    void reset_blanks(Level base);
    void write(const Section& section, std::span<Level> levels) const;
    void level_removed(std::u16string_view text, const Section& section,
                       std::span<Level> levels) const;

    BidiClasses table_;
    std::vector<BidiClass> classes_;    ///< one a unit
    std::uint32_t present_ = 0;         ///< set of the paragraph's classes
    std::vector<std::uint32_t> opened_; ///< isolates, as decide_isolates() goes
    std::vector<BidiSpan> spans_;
    BidiExplicit explicit_;
    BidiBrackets brackets_;
};

} // namespace hamandish::text
