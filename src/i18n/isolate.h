// Keeps foreign text from disturbing the order of the sentence around it.
#pragma once

#include "base/direction.h"

#include <string>
#include <string_view>

namespace hamandish::i18n {

/// FSI (U+2068) … PDI (U+2069): the text gets the direction of its own first strong character and
/// counts as one neutral outside (UAX #9, 2.7). Embeddings, overrides and isolates without their
/// other end are left out, as they could end or outlast ours; direction marks and whole isolates
/// stay. An empty text stays empty. For display: what is stored keeps all its characters.
[[nodiscard]] std::string isolate(std::string_view text);

/// The same within a sentence that runs in `sentence`. A text that is put together of isolates, as
/// words of two arguments are, has no strong character of its own (UAX #9, P2 looks into none of
/// them) and FSI would take it for left to right: it runs as the sentence does (RLI, U+2067).
[[nodiscard]] std::string isolate(std::string_view text, base::Direction sentence);

} // namespace hamandish::i18n
