// Facts about appeals about points, of whoever appeals and of whoever decides.
#pragma once

#include <cstdint>
#include <string>
#include <variant>

namespace hamandish::app {

/// Which points are meant (about_of()); `is_asked_beside_them`: not in the form itself.
struct PointsQuestioned {
    std::string about;
    bool is_asked_beside_them = false;
    friend bool operator==(const PointsQuestioned&, const PointsQuestioned&) = default;
};
struct PointAppealEdited {
    std::string text;
    friend bool operator==(const PointAppealEdited&, const PointAppealEdited&) = default;
};
struct PointAppealSubmitted {
    friend bool operator==(const PointAppealSubmitted&, const PointAppealSubmitted&) = default;
};
/// What a moderator is about to decide on one appeal; and once it is decided.
struct CorrectionEdited {
    std::int64_t appeal = 0;
    std::string points;
    friend bool operator==(const CorrectionEdited&, const CorrectionEdited&) = default;
};
struct PointReasonEdited {
    std::int64_t appeal = 0;
    std::string text;
    friend bool operator==(const PointReasonEdited&, const PointReasonEdited&) = default;
};
struct PointsDecided {
    std::int64_t appeal = 0;
    std::string decision; ///< "grant" or "refuse"
    friend bool operator==(const PointsDecided&, const PointsDecided&) = default;
};

using PointAppealFact = std::variant<PointsQuestioned, PointAppealEdited, PointAppealSubmitted,
                                     CorrectionEdited, PointReasonEdited, PointsDecided>;

} // namespace hamandish::app
