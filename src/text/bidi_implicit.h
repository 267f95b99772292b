// UAX #9, W1 to W7, N0 to N2, I1 and I2: the levels of one isolating run sequence.
#pragma once

#include "text/bidi_brackets.h"
#include "text/bidi_spans.h"

#include <span>
#include <string_view>

namespace hamandish::text {

/// Text before a sequence and behind it: L or R (X10's sos and eos).
struct SequenceEnds {
    BidiClass before, behind;
};

/// `sequence` is not empty and has the spans' types by X6 and their embedding's level; it gets its
/// final ones. Brackets are looked for only if it `has_brackets`. Linear.
void resolve_implicit(std::u16string_view text, std::span<BidiSpan> sequence, SequenceEnds ends,
                      bool has_brackets, BidiBrackets& brackets);

} // namespace hamandish::text
