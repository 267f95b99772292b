// What proposed wording changes in a unit, word by word.
#pragma once

#include "contract/answering.h"
#include "domain/draft.h"

namespace hamandish::usecases {

/// Against the language of the unit's text that the wording keeps more of; none without wording.
[[nodiscard]] std::vector<contract::WordingChange> wording_changes(const domain::TwoTexts& text,
                                                                   const std::string& wording);

} // namespace hamandish::usecases
