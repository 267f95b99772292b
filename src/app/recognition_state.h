// What the application knows of points and the ranking.
#pragma once

#include "app/loadable.h"
#include "app/point_appeal_state.h"
#include "contract/recognition_messages.h"

#include <optional>
#include <string_view>

namespace hamandish::app {

/// The field of the name to be shown by, and where what happened to the choice is said.
inline constexpr std::string_view recognition_name_anchor = "recognition-name",
                                  recognition_anchor = "recognition";

struct RecognitionDesk {
    Loadable<contract::MyPoints> mine;
    Loadable<contract::Ranking> ranking;       ///< by ranking_key()
    Loadable<contract::Thanks> thanks;         ///< by thanks_key()
    std::optional<contract::Recognition> form; ///< not saved yet; nothing: as it was saved
    bool busy = false;
    std::optional<base::ErrorCode> error;
    PointAppealForm appeal;
    friend bool operator==(const RecognitionDesk&, const RecognitionDesk&) = default;
};

} // namespace hamandish::app
