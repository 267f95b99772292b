#include "domain/moderation.h"

namespace hamandish::domain {

std::string_view word(HidingRule rule) {
    switch (rule) {
    case HidingRule::Insult: return "insult";
    case HidingRule::PersonalData: return "personal_data";
    case HidingRule::Advertising: return "advertising";
    case HidingRule::Unlawful: return "unlawful";
    }
    return "";
}

base::Result<HidingRule> hiding_rule_from_word(std::string_view text) {
    for (const HidingRule rule : hiding_rules)
        if (word(rule) == text) return rule;
    return base::fail(base::ErrorCode::InvalidInput, "rule");
}

std::string_view word(ModerationAct act) {
    switch (act) {
    case ModerationAct::Hide: return "hide";
    case ModerationAct::Show: return "show";
    case ModerationAct::Dismiss: return "dismiss";
    case ModerationAct::Uphold: return "uphold";
    case ModerationAct::Lift: return "lift";
    case ModerationAct::Mask: return "mask";
    case ModerationAct::Unmask: return "unmask";
    case ModerationAct::UpholdMask: return "uphold_mask";
    case ModerationAct::LiftMask: return "lift_mask";
    case ModerationAct::MarkCampaign: return "mark_campaign";
    case ModerationAct::UnmarkCampaign: return "unmark_campaign";
    }
    return "";
}

base::Result<ModerationAct> moderation_act_from_word(std::string_view text) {
    for (const ModerationAct act : moderation_acts)
        if (word(act) == text) return act;
    return base::fail(base::ErrorCode::InvalidInput, "act");
}

base::Status require_another_moderator(std::int64_t hider, std::int64_t author,
                                       std::int64_t decider) {
    if (decider == hider || decider == author)
        return base::fail(base::ErrorCode::Forbidden, "moderator");
    return {};
}

} // namespace hamandish::domain
