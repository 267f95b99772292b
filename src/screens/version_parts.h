// What the pages of a call's texts are made of, and the way from an answer to the words it changed.
#pragma once

#include "screens/page.h"

#include <string>

namespace hamandish::screens {

/// A unit of two texts: what became of it, its words with the changes marked, and the proposals
/// behind them. Side by side where there is room, one marked text elsewhere.
void version_unit(Page& page, const contract::VersionPage& data, const contract::VersionUnit& unit);
/// "words-article-3": where a unit stands in a comparison; by its old name, unless it is new.
[[nodiscard]] std::string words_anchor(const contract::VersionUnit& unit);
/// What a unit is called: in the new text, or in the old one it was removed from.
[[nodiscard]] const contract::UnitInVersion& name_of(const contract::VersionUnit& unit);

/// From an answer that accepts something to the unit's words in the newest text; nothing where
/// there is no such text, or nothing was accepted.
void changed_words_link(Page& page, const contract::CallCard& call, const std::string& unit_key,
                        const std::string& decision);

} // namespace hamandish::screens
