// Facts about points and being shown in the ranking: one alternative of Action.
#pragma once

#include "app/point_appeal_actions.h"

#include <string>
#include <variant>

namespace hamandish::app {

/// "", "pseudonym" or "name" is chosen, and not saved yet.
struct RecognitionChosen {
    std::string shown_as;
    friend bool operator==(const RecognitionChosen&, const RecognitionChosen&) = default;
};
struct RecognitionNamed {
    std::string name;
    friend bool operator==(const RecognitionNamed&, const RecognitionNamed&) = default;
};
struct RecognitionSaved {
    friend bool operator==(const RecognitionSaved&, const RecognitionSaved&) = default;
};

using RecognitionFact =
    std::variant<RecognitionChosen, RecognitionNamed, RecognitionSaved, PointAppealFact>;

} // namespace hamandish::app
