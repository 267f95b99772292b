// What is being written about points that are not right.
#pragma once

#include "base/result.h"
#include "contract/recognition_messages.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hamandish::app {

struct PointAppealForm {
    std::string about; ///< about_of() what is meant; empty: the first there is
    std::string text;
    std::optional<base::ErrorCode> error;
    bool busy = false;
    friend bool operator==(const PointAppealForm&, const PointAppealForm&) = default;
};

/// What a moderator is about to decide.
struct PointDecisionForm {
    std::int64_t appeal = 0; ///< 0: none
    std::string points, reason;
    std::optional<base::Error> error;
    bool busy = false;
    friend bool operator==(const PointDecisionForm&, const PointDecisionForm&) = default;
};

/// Where the field of an appeal stands, and what happened to it is said.
inline constexpr std::string_view point_appeal_anchor = "point-appeal",
                                  point_appeal_text_anchor = "point-appeal-text";
[[nodiscard]] std::string correction_anchor(std::int64_t appeal);
[[nodiscard]] std::string point_reason_anchor(std::int64_t appeal);

/// Tells what may be meant from everything else one may mean.
[[nodiscard]] std::string about_of(const contract::AppealPoints& wish);
/// Of one's points and claims those that one has not appealed about yet, without words.
[[nodiscard]] std::vector<contract::AppealPoints> appealable(const contract::MyPoints& mine);
[[nodiscard]] contract::AppealPoints wish_about(const contract::PointAward& award);
[[nodiscard]] contract::AppealPoints wish_about(const contract::PointClaim& claim);
[[nodiscard]] contract::AppealPoints wish_about(const contract::PointAppeal& appeal);
/// The appeal about it, or nullptr.
[[nodiscard]] const contract::PointAppeal* appeal_about(const contract::MyPoints& mine,
                                                        const contract::AppealPoints& wish);

} // namespace hamandish::app
