// The time for answers to a call was set, or not.
#include "app/change.h"
#include "app/question.h"
#include "app/staff_change.h"
#include "app/written_day.h"
#include "contract/answer_messages.h"

namespace hamandish::app {

contract::AnswerRules wanted_answer_days(const StaffDesk& desk) {
    const auto days = number_from_typed(field_of(desk, StaffField::AnswerDays));
    return {days.value_or(0), {}, field_of(desk, StaffField::AnswerReason)};
}

void take_answer_days(Change& change, const Pending& pending, const ReplyArrived& reply) {
    auto& desk = change.state.staff;
    desk.busy = false;
    const auto rules = contract::decode<contract::AnswerRules>(reply.body);
    if (!succeeded(reply) || !rules) {
        refuse_at_desk(change, reply);
        return change.effects.push_back(MoveFocus{"answer-days-field"});
    }
    if (!desk.draft.value || desk.draft.key != pending.key) return; // The person has moved on.
    desk.draft.value->call.answer_days = rules->days;
    desk.fields[StaffField::AnswerDays] =
        text_from_number(rules->days, change.state.address.locale);
    desk.fields[StaffField::AnswerReason].clear();
    show_toast(change, i18n::MessageKey::answer_days_saved);
    change.effects.push_back(MoveFocus{"answer-days-heading"});
}

} // namespace hamandish::app
