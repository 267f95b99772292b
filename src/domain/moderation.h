// The rules by which a contribution may be hidden, and who may decide what about it. What is not in
// this table is no reason to hide anything: being off topic, mistaken or unwelcome is none.
#pragma once

#include "base/result.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace hamandish::domain {

enum class HidingRule {
    Insult,       ///< insults, threats, contempt for a group of people
    PersonalData, ///< somebody else's personal data
    Advertising,  ///< advertising, or the same thing sent again and again
    Unlawful,     ///< content whose publication is an offence
};
inline constexpr std::array hiding_rules{HidingRule::Insult, HidingRule::PersonalData,
                                         HidingRule::Advertising, HidingRule::Unlawful};

/// "insult", "personal_data", "advertising", "unlawful": of the wire, the store and the event log.
[[nodiscard]] std::string_view word(HidingRule rule);
/// InvalidInput naming "rule" on any other word.
[[nodiscard]] base::Result<HidingRule> hiding_rule_from_word(std::string_view word);

/// What a moderator does, always with a reason.
enum class ModerationAct {
    Hide,           ///< by a rule
    Show,           ///< what was hidden, again
    Dismiss,        ///< the reports: the contribution stays
    Uphold,         ///< the hiding, on appeal
    Lift,           ///< it, on appeal
    Mask,           ///< words of it that are somebody's personal data (masking.h)
    Unmask,         ///< all of them
    UpholdMask,     ///< the masking, on appeal
    LiftMask,       ///< it, on appeal
    MarkCampaign,   ///< it and all that say nearly the same: of it nothing is hidden
    UnmarkCampaign, ///< what was marked, no more
};
inline constexpr std::array moderation_acts{
    ModerationAct::Hide,         ModerationAct::Show,          ModerationAct::Dismiss,
    ModerationAct::Uphold,       ModerationAct::Lift,          ModerationAct::Mask,
    ModerationAct::Unmask,       ModerationAct::UpholdMask,    ModerationAct::LiftMask,
    ModerationAct::MarkCampaign, ModerationAct::UnmarkCampaign};
/// "hide", "show", "dismiss", "uphold", "lift", "mask", "unmask", "uphold_mask", "lift_mask",
/// "mark_campaign", "unmark_campaign".
[[nodiscard]] std::string_view word(ModerationAct act);
/// InvalidInput naming "act" on any other word.
[[nodiscard]] base::Result<ModerationAct> moderation_act_from_word(std::string_view word);

/// An appeal is decided by neither who hid the contribution nor who wrote it: Forbidden naming
/// "moderator". Row numbers of people.
[[nodiscard]] base::Status require_another_moderator(std::int64_t hider, std::int64_t author,
                                                     std::int64_t decider);

} // namespace hamandish::domain
