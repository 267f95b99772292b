// Keeps foreign text from disturbing the order of the sentence around it.
#pragma once

#include "base/direction.h"

#include <string>
#include <string_view>

namespace hamandish::i18n {

/// The text without embeddings, overrides and isolates that lack their other end (UAX #9, 2.1 to
/// 2.4): by an override words read otherwise than they are kept, searched and copied ("100" for
/// "001"). Direction marks and whole isolates stay. For display: what is stored keeps all its
/// characters.
[[nodiscard]] std::string neutralised(std::string_view text);

/// FSI (U+2068) … PDI (U+2069): the text gets the direction of its own first strong character and
/// counts as one neutral outside (UAX #9, 2.7). It is neutralised, as what is left out could end or
/// outlast ours. An empty text stays empty.
[[nodiscard]] std::string isolate(std::string_view text);

/// The same within a sentence that runs in `sentence`. A text that is put together of isolates, as
/// words of two arguments are, has no strong character of its own (UAX #9, P2 looks into none of
/// them) and FSI would take it for left to right: it runs as the sentence does (RLI, U+2067).
[[nodiscard]] std::string isolate(std::string_view text, base::Direction sentence);

} // namespace hamandish::i18n
