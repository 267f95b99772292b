// What entries of the event log about hidden contributions open to (evidence/FORMAT.md). Fields
// stand in alphabetical order, as in log_openings.h. Moderators are not named.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace hamandish::contract {

/// contribution_hidden. `hiding` numbers it: a contribution may be hidden more than once.
struct HidingOpening {
    std::int64_t comment = 0, hiding = 0;
    std::string reason, rule;
    friend bool operator==(const HidingOpening&, const HidingOpening&) = default;
    template <class F>
    static void fields(F&& f) {
        f("comment", &HidingOpening::comment);
        f("hiding", &HidingOpening::hiding);
        f("reason", &HidingOpening::reason);
        f("rule", &HidingOpening::rule);
    }
};

/// contribution_shown, hiding_upheld: what became of a hiding. `by_appeal`: its author had asked.
struct HidingDecisionOpening {
    bool by_appeal = false;
    std::int64_t comment = 0, hiding = 0;
    std::string reason;
    friend bool operator==(const HidingDecisionOpening&, const HidingDecisionOpening&) = default;
    template <class F>
    static void fields(F&& f) {
        f("by_appeal", &HidingDecisionOpening::by_appeal);
        f("comment", &HidingDecisionOpening::comment);
        f("hiding", &HidingDecisionOpening::hiding);
        f("reason", &HidingDecisionOpening::reason);
    }
};

/// words_masked: that there were some and why, never which. `masking` numbers it.
struct MaskingOpening {
    std::int64_t comment = 0, masking = 0;
    std::string reason;
    friend bool operator==(const MaskingOpening&, const MaskingOpening&) = default;
    template <class F>
    static void fields(F&& f) {
        f("comment", &MaskingOpening::comment);
        f("masking", &MaskingOpening::masking);
        f("reason", &MaskingOpening::reason);
    }
};

/// words_unmasked, masking_upheld: what became of a masking. `by_appeal`: its author had asked.
struct MaskingDecisionOpening {
    bool by_appeal = false;
    std::int64_t comment = 0, masking = 0;
    std::string reason;
    friend bool operator==(const MaskingDecisionOpening&, const MaskingDecisionOpening&) = default;
    template <class F>
    static void fields(F&& f) {
        f("by_appeal", &MaskingDecisionOpening::by_appeal);
        f("comment", &MaskingDecisionOpening::comment);
        f("masking", &MaskingDecisionOpening::masking);
        f("reason", &MaskingDecisionOpening::reason);
    }
};

/// campaign_marked: which comments said nearly the same then, ascending, and why they are marked.
/// `mark` numbers it.
struct CampaignOpening {
    std::int64_t comment = 0;
    std::vector<std::int64_t> comments;
    std::int64_t mark = 0;
    std::string reason;
    friend bool operator==(const CampaignOpening&, const CampaignOpening&) = default;
    template <class F>
    static void fields(F&& f) {
        f("comment", &CampaignOpening::comment);
        f("comments", &CampaignOpening::comments);
        f("mark", &CampaignOpening::mark);
        f("reason", &CampaignOpening::reason);
    }
};

/// campaign_unmarked: that the mark was taken back, and why.
struct CampaignEndOpening {
    std::int64_t comment = 0, mark = 0;
    std::string reason;
    friend bool operator==(const CampaignEndOpening&, const CampaignEndOpening&) = default;
    template <class F>
    static void fields(F&& f) {
        f("comment", &CampaignEndOpening::comment);
        f("mark", &CampaignEndOpening::mark);
        f("reason", &CampaignEndOpening::reason);
    }
};

} // namespace hamandish::contract
