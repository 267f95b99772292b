// A document's text becomes the tree of its units.
#pragma once

#include "domain/recognised_unit.h"

namespace hamandish::analysis {

/// Finds books to items, articles and notes in Persian and English by their words, numbers and
/// order (see `domain/unit_kind.h`), never by meaning. What the order of numbers or the form speaks
/// against is kept as a doubt with its candidates, not decided silently. No character is lost: the
/// `own` ranges, read in order, are the whole text. Time grows linearly with the text.
[[nodiscard]] domain::RecognisedUnit recognise(const domain::SourceText& source);

/// The stretch of the source that is the unit's own.
[[nodiscard]] std::string_view own_source(const domain::SourceText& source,
                                          const domain::RecognisedUnit& unit);

} // namespace hamandish::analysis
