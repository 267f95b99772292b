#include "server/logbook/verify_decisions.h"

namespace hamandish::logbook {
namespace {

using domain::ModerationAct;

template <class Record>
bool is_told(const Record& row, ModerationAct refused, ModerationAct granted) {
    const bool has_entry = row.decision_entry_index >= 0, has_ended = row.ended_at.ms != 0;
    if (row.decision.empty()) return !has_entry;
    if (row.decision == domain::word(granted)) return !has_entry && has_ended;
    return row.decision == domain::word(refused) && has_entry;
}

} // namespace

void check_decision(const store::HidingRecord& hiding, ChainCheck& check) {
    if (!is_told(hiding, ModerationAct::Uphold, ModerationAct::Lift))
        check.add(hiding.entry_index, "hiding: its appeal is decided otherwise than was logged");
}

void check_decision(const store::MaskingRecord& masking, ChainCheck& check) {
    if (!is_told(masking, ModerationAct::UpholdMask, ModerationAct::LiftMask))
        check.add(masking.entry_index, "masking: its appeal is decided otherwise than was logged");
}

} // namespace hamandish::logbook
