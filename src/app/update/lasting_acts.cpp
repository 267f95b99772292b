// Acts that nothing takes back: shown for a last look, and sent as they were looked at.
#include "app/change.h"
#include "app/organisation_form.h"
#include "app/own_words.h"
#include "app/staff_change.h"
#include "app/written_day.h"
#include "domain/answer_clock.h"
#include "domain/reason.h"
#include "domain/slug.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace hamandish::app {
namespace {

using base::ErrorCode;
using contract::RouteId;

constexpr std::array<std::string_view, 13> words{
    "delete",  "schedule", "extend", "adopt",   "remove_file", "remove_translation", "merge",
    "dismiss", "withdraw", "sign",   "publish", "answer_days", "organisation"};

struct Wanted {
    RouteId route = RouteId::DeleteDraft;
    std::vector<std::string> parameters;
    std::string body;
};
/// What is wrong with what is written for it, and where it is written.
struct Fault {
    base::Error error;
    std::string_view anchor;
};

std::optional<std::int64_t> day_in(const StaffDesk& desk, StaffField field) {
    const auto day = day_from_text(field_of(desk, field));
    if (!day) return std::nullopt;
    return day->since_epoch;
}

bool is_of_report(const LastingAct& act) {
    return act.kind == LastingKind::SignConcerns || act.kind == LastingKind::PublishReport;
}

bool is_busy(const State& state, const LastingAct& act) {
    return is_of_report(act) ? state.concerns.form.busy || !state.concerns.desk.value
                             : state.staff.busy;
}

Wanted wanted_of_report(const ConcernWork& work, LastingKind kind) {
    if (!work.desk.value) return {};
    const auto& desk = *work.desk.value;
    if (kind == LastingKind::SignConcerns)
        return {RouteId::SignConcerns,
                {desk.call.slug},
                contract::encode(contract::SignConcerns{desk.act_count})};
    return {RouteId::PublishReport, {desk.call.slug}, contract::encode(wanted_publication(work))};
}

/// Of a form whose fields say all of it.
Wanted wanted_of_form(const StaffDesk& desk, LastingKind kind) {
    if (kind == LastingKind::AddOrganisation)
        return {RouteId::AddOrganisation, {}, contract::encode(wanted_addition(desk))};
    if (kind == LastingKind::WithdrawCall)
        return {
            RouteId::WithdrawCall,
            {desk.draft.key},
            contract::encode(contract::WithdrawCall{{field_of(desk, StaffField::WithdrawalFa),
                                                     field_of(desk, StaffField::WithdrawalEn)}})};
    return {RouteId::SetAnswerRules, {desk.draft.key}, contract::encode(wanted_answer_days(desk))};
}

/// As it would be sent.
Wanted wanted_of(const State& state, const LastingAct& act) {
    const auto& desk = state.staff;
    const std::string &draft = desk.draft.key, of = std::to_string(act.of);
    const auto last = day_in(desk, StaffField::LastDay).value_or(-1);
    const auto reason = [&](StaffField field) { return field_of(desk, field); };
    switch (act.kind) {
    case LastingKind::DeleteDraft:
        return {RouteId::DeleteDraft,
                {draft},
                contract::encode(contract::DeleteDraft{reason(StaffField::DeletionReason)})};
    case LastingKind::Schedule:
        return {RouteId::ScheduleDraft,
                {draft},
                contract::encode(
                    contract::ScheduleDraft{day_in(desk, StaffField::FirstDay).value_or(-1), last,
                                            reason(StaffField::Reason)})};
    case LastingKind::Extend:
        return {RouteId::ExtendCall,
                {draft},
                contract::encode(contract::ExtendCall{last, reason(StaffField::Reason)})};
    case LastingKind::Adopt:
        return {RouteId::AdoptDraft,
                {draft},
                contract::encode(contract::AdoptDraft{reason(StaffField::AdoptionReason)})};
    case LastingKind::RemoveAttachment: return {RouteId::RemoveAttachment, {draft, of}, {}};
    case LastingKind::RemoveTranslation:
        return {RouteId::RemoveTranslation, {draft, state.address.unit}, {}};
    case LastingKind::MergeUnit:
        return {RouteId::ChangeDraftUnit,
                {draft, of},
                contract::encode(contract::ChangeDraftUnit{"merge", {}, {}})};
    case LastingKind::DismissWords: return {RouteId::DismissLeftover, {draft, of}, {}};
    case LastingKind::WithdrawCall:
    case LastingKind::ShortenAnswerDays:
    case LastingKind::AddOrganisation: return wanted_of_form(desk, act.kind);
    case LastingKind::SignConcerns:
    case LastingKind::PublishReport: break;
    }
    return wanted_of_report(state.concerns, act.kind);
}

/// One line, so that a page without scripts can carry it.
std::string line_of(const Wanted& wanted) {
    return contract::api_path(wanted.route, wanted.parameters) + " " + wanted.body;
}

std::optional<Fault> fault_of_reason(const std::string& text, std::string_view anchor) {
    const auto reason = domain::reason_from(text);
    if (reason) return std::nullopt;
    return Fault{reason.error(), anchor};
}

/// Both languages have one, or the first that lacks it is named as the server would.
std::optional<Fault> fault_of_withdrawal(const StaffDesk& desk) {
    auto fault = fault_of_reason(field_of(desk, StaffField::WithdrawalFa), "withdrawal-fa-field");
    if (fault) {
        fault->error.where = "reason_fa";
        return fault;
    }
    fault = fault_of_reason(field_of(desk, StaffField::WithdrawalEn), "withdrawal-en-field");
    if (fault) fault->error.where = "reason_en";
    return fault;
}

/// What was promised is made shorter, or refused here as the server would.
std::optional<Fault> fault_of_answer_days(const StaffDesk& desk) {
    const auto days = std::clamp<std::int64_t>(wanted_answer_days(desk).days, 0, 1'000);
    const auto promised = desk.draft.value ? desk.draft.value->call.answer_days : 0;
    const auto set = domain::check_answer_days(static_cast<int>(days), static_cast<int>(promised),
                                               domain::CallState::Open);
    if (!set) return Fault{set.error(), "answer-days-field"};
    // A last look would say that it becomes shorter.
    if (days == promised) return Fault{{ErrorCode::InvalidInput, "days_same"}, "answer-days-field"};
    return fault_of_reason(field_of(desk, StaffField::AnswerReason), "answer-days-reason-field");
}

std::optional<Fault> fault_of_organisation(const StaffDesk& desk) {
    const auto one = wanted_addition(desk);
    const auto lacks = [](std::string_view name, std::string_view anchor) {
        return Fault{{ErrorCode::InvalidInput, std::string(name)}, anchor};
    };
    if (one.organisation.name.fa.empty()) return lacks("name_fa", "organisation-fa-field");
    if (one.organisation.name.en.empty()) return lacks("name_en", "organisation-en-field");
    if (const auto slug = domain::check_slug(one.organisation.slug); !slug)
        return Fault{slug.error(), "organisation-slug-field"};
    return fault_of_reason(one.reason, "organisation-reason-field");
}

std::optional<Fault> fault_of(const State& state, const LastingAct& act) {
    const auto& desk = state.staff;
    const auto lacks_day = [&](StaffField field) { return !day_in(desk, field); };
    const base::Error unread{ErrorCode::InvalidInput, {}};
    switch (act.kind) {
    case LastingKind::DeleteDraft:
        return fault_of_reason(field_of(desk, StaffField::DeletionReason), "deletion-reason-field");
    case LastingKind::Schedule:
        if (lacks_day(StaffField::FirstDay)) return Fault{unread, "first-day-field"};
        [[fallthrough]];
    case LastingKind::Extend:
        if (lacks_day(StaffField::LastDay)) return Fault{unread, "last-day-field"};
        return fault_of_reason(field_of(desk, StaffField::Reason), "reason-field");
    case LastingKind::Adopt:
        return fault_of_reason(field_of(desk, StaffField::AdoptionReason), "adoption-reason-field");
    case LastingKind::PublishReport:
        return fault_of_reason(written_in(state.concerns, "publish_reason"),
                               concern_refusal_anchor);
    case LastingKind::WithdrawCall: return fault_of_withdrawal(desk);
    case LastingKind::ShortenAnswerDays: return fault_of_answer_days(desk);
    case LastingKind::AddOrganisation: return fault_of_organisation(desk);
    case LastingKind::RemoveAttachment:
    case LastingKind::RemoveTranslation:
    case LastingKind::MergeUnit:
    case LastingKind::DismissWords:
    case LastingKind::SignConcerns: break;
    }
    return std::nullopt;
}

void ask_about(Change& change, const LastingAct& act) {
    auto& state = change.state;
    auto& error = is_of_report(act) ? state.concerns.form.error : state.staff.error;
    const Wanted wanted = wanted_of(state, act);
    error.reset();
    state.staff.reviewed.clear();
    if (!is_of_report(act)) state.staff.asked = wanted.route;
    if (const auto fault = fault_of(state, act)) {
        error = fault->error;
        return change.effects.push_back(MoveFocus{std::string(fault->anchor)});
    }
    state.staff.reviewed = line_of(wanted);
    change.effects.push_back(MoveFocus{std::string(last_look_anchor)});
}

void carry_out(Change& change, const LastingAct& act) {
    // What was changed since is looked at anew.
    if (!is_asked_about(change.state, act)) return ask_about(change, act);
    change.state.staff.reviewed.clear();
    if (act.kind == LastingKind::SignConcerns)
        return take_concern_fact(change, ConcernPressed{ConcernPress::Sign});
    if (act.kind == LastingKind::PublishReport)
        return take_concern_fact(change, ConcernPressed{ConcernPress::Publish});
    Wanted wanted = wanted_of(change.state, act);
    ask_desk(change, wanted.route, wanted.parameters, std::move(wanted.body));
}

} // namespace

std::string_view word(LastingKind kind) {
    return words[static_cast<std::size_t>(kind)];
}

std::string asking_anchor(const LastingAct& act) {
    const std::string anchor = "ask-" + std::string(word(act.kind));
    return act.of == 0 ? anchor : anchor + "-" + std::to_string(act.of);
}

bool is_asked_about(const State& state, const LastingAct& act) {
    return !state.staff.reviewed.empty() && state.staff.reviewed == line_of(wanted_of(state, act));
}

void take_lasting_act(Change& change, const LastingActPressed& pressed) {
    if (is_busy(change.state, pressed.act)) return;
    switch (pressed.step) {
    case LastingStep::Ask: return ask_about(change, pressed.act);
    case LastingStep::Confirm: return carry_out(change, pressed.act);
    case LastingStep::Drop:
        change.state.staff.reviewed.clear();
        return change.effects.push_back(MoveFocus{asking_anchor(pressed.act)});
    }
}

void focus_after_removal(Change& change, RouteId route) {
    const bool has_more = !change.state.staff.draft.value->leftovers.empty();
    if (route == RouteId::RemoveAttachment) change.effects.push_back(MoveFocus{"attach-field"});
    if (route == RouteId::ExtendCall) change.effects.push_back(MoveFocus{"main-heading"});
    if (route == RouteId::DismissLeftover)
        change.effects.push_back(MoveFocus{has_more ? "leftovers-heading" : "file-en"});
}

void take_deleted_draft(Change& change, const ReplyArrived& reply) {
    auto& state = change.state;
    state.staff.busy = false;
    if (!succeeded(reply)) return refuse_at_desk(change, reply);
    state.staff.draft = {};
    state.staff.saving = {};
    state.staff.calls = {};
    state.staff.fields.erase(StaffField::DeletionReason);
    enter(change, path_from_address({state.address.locale, Place::Staff, {}, {}, {}}), false);
    show_toast(change, i18n::MessageKey::staff_deleted);
}

} // namespace hamandish::app
