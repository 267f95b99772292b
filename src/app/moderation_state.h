// What is hidden and reported, and what is being written about it: a part of app::State.
#pragma once

#include "app/loadable.h"
#include "app/point_appeal_state.h"
#include "base/result.h"
#include "contract/flood_messages.h"
#include "contract/moderation_messages.h"

#include <optional>
#include <string>

namespace hamandish::app {

/// A report on its way.
struct ReportForm {
    std::int64_t comment_id = 0; ///< 0: none is being made
    std::string rule;
    std::optional<base::ErrorCode> error;
    bool busy = false;
    std::string words = {}; ///< that are personal data, one on each line
    friend bool operator==(const ReportForm&, const ReportForm&) = default;
};

struct AppealForm {
    std::int64_t comment_id = 0;
    std::string text;
    std::optional<base::ErrorCode> error;
    bool busy = false;
    friend bool operator==(const AppealForm&, const AppealForm&) = default;
};

/// What a moderator is about to do with one comment.
struct DecisionForm {
    std::int64_t comment_id = 0;
    std::string rule, reason;
    std::optional<base::Error> error;
    bool busy = false;
    std::optional<std::string> words = {}; ///< to be masked; nothing: as suggested
    std::string act = {};                  ///< that is on its way or was refused
    friend bool operator==(const DecisionForm&, const DecisionForm&) = default;
};

struct ModerationDesk {
    Loadable<contract::ModerationLog> log; ///< by call
    Loadable<contract::ModerationQueue> queue;
    Loadable<contract::FloodDesk> floods; ///< by call
    ReportForm report;
    AppealForm appeal;
    DecisionForm decision;
    PointDecisionForm points;
    friend bool operator==(const ModerationDesk&, const ModerationDesk&) = default;
};

/// Where the fields of the two forms stand.
inline constexpr std::string_view report_anchor = "report-form";
[[nodiscard]] std::string appeal_anchor(std::int64_t comment_id);
[[nodiscard]] std::string decision_anchor(std::int64_t comment_id);
inline constexpr std::string_view report_words_anchor = "report-words";
[[nodiscard]] std::string masked_words_anchor(std::int64_t comment_id);

} // namespace hamandish::app
