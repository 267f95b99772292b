// The passage of a text that somebody quotes: found however it is spelt, and found again in a later
// version of the text.
#pragma once

#include "analysis/redline.h"
#include "domain/passage.h"

#include <optional>
#include <span>
#include <string_view>

namespace hamandish::analysis {

/// Bytes of a text as a passage of it: no white space at its ends, and no word and no grapheme
/// cluster (UAX #29) in two, so that it may have become wider. TextEmpty without a letter or digit,
/// TextTooLong, both naming "passage".
[[nodiscard]] base::Result<domain::Passage> passage_at(std::string_view text,
                                                       const ByteRange& range);

/// What is quoted, as a passage of the text. Byte for byte if it stands there so, else spelt
/// otherwise (fold_text(), with spaces and half-spaces left out); where it stands more than once,
/// by what stands around it. NotFound naming "passage" where the text does not have it, Conflict
/// where several places answer to it alike; otherwise as passage_at().
[[nodiscard]] base::Result<domain::Passage> passage_of(std::string_view text,
                                                       const domain::TextQuote& quote);

/// Where a passage of one version of a text stands in another: with what stood around it, or else
/// where its words stand only once, or else at its old place if all else is alike. Nothing: it is
/// no longer in the text.
[[nodiscard]] std::optional<ByteRange> find_again(std::string_view text,
                                                  const domain::Passage& passage);

enum class PassageFate { Stands, Changed, Gone };
[[nodiscard]] std::string_view word(PassageFate fate); ///< "stands", "changed", "gone"

/// What became of a passage, and the bytes of the newer text that stand for it; none once it is
/// gone.
struct PassageNow {
    PassageFate fate = PassageFate::Gone;
    ByteRange range;
    friend bool operator==(const PassageNow&, const PassageNow&) = default;
};
/// `pieces` is redline(before, after), `passage` one of `before`. It stands where the redline keeps
/// every word of it; it is changed where a third of its letters are kept; else it stands where it
/// is found again.
[[nodiscard]] PassageNow passage_now(std::string_view before, std::string_view after,
                                     std::span<const RedlinePiece> pieces,
                                     const domain::Passage& passage);

} // namespace hamandish::analysis
