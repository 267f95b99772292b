// Reports, appeals, and what moderators decide.
#include "domain/moderation.h"
#include "app/change.h"
#include "base/overloaded.h"
#include "domain/masking.h"
#include "domain/reason.h"

#include <algorithm>
#include <array>

namespace hamandish::app {
namespace {

using contract::RouteId;

/// One's own comment is reported for one thing alone: words of it are to be masked.
bool is_mine(const State& state, std::int64_t comment_id) {
    const auto& mine = state.my_unit.value;
    return mine && std::find(mine->comment_ids.begin(), mine->comment_ids.end(), comment_id) !=
                       mine->comment_ids.end();
}

void want_report(Change& change, std::int64_t comment_id) {
    auto& state = change.state;
    if (state.moderation.report.busy) return;
    if (state.me.value && !state.me.value->signed_in)
        return ask_to_sign_in(
            change,
            {RouteId::ReportComment, state.address.call, state.address.unit, {}, comment_id});
    state.moderation.report = {comment_id, {}, {}, false};
    const bool is_own = is_mine(state, comment_id);
    change.effects.push_back(MoveFocus{std::string(is_own ? report_words_anchor : report_anchor)});
}

void submit_report(Change& change) {
    auto& form = change.state.moderation.report;
    if (form.busy || form.comment_id == 0) return;
    if (is_mine(change.state, form.comment_id)) {
        form.rule = domain::word(domain::HidingRule::PersonalData);
        if (!domain::masked_words_from(form.words)) {
            form.error = base::ErrorCode::InvalidInput;
            return change.effects.push_back(MoveFocus{std::string(report_words_anchor)});
        }
    }
    if (!domain::hiding_rule_from_word(form.rule)) {
        form.error = base::ErrorCode::InvalidInput;
        return change.effects.push_back(MoveFocus{std::string(report_anchor)});
    }
    form.busy = true;
    form.error.reset();
    const std::array parameters{std::to_string(form.comment_id)};
    send(change, RouteId::ReportComment, parameters, "",
         contract::encode(contract::ReportComment{form.rule, form.words}));
}

void take_reported(Change& change, const ReplyArrived& reply) {
    auto& form = change.state.moderation.report;
    form.busy = false;
    if (!succeeded(reply)) {
        form.error = error_from_reply(reply);
        if (form.error == base::ErrorCode::SignInNeeded) end_session(change, {});
        return;
    }
    const auto place = comment_anchor(form.comment_id);
    form = {};
    if (change.state.address.place == Place::Unit) load_unit(change);
    show_toast(change, i18n::MessageKey::moderation_reported, place);
    change.effects.push_back(MoveFocus{place});
}

void edit_appeal(Change& change, const AppealEdited& fact) {
    auto& form = change.state.moderation.appeal;
    if (!form.busy) form = {fact.comment_id, fact.text, {}, false};
}

void submit_appeal(Change& change, std::int64_t comment_id) {
    auto& form = change.state.moderation.appeal;
    if (form.busy) return;
    if (form.comment_id != comment_id) form = {comment_id, {}, {}, false};
    if (const auto text = domain::reason_from(form.text); !text) {
        form.error = text.error().code;
        return change.effects.push_back(MoveFocus{appeal_anchor(comment_id)});
    }
    form.busy = true;
    form.error.reset();
    const std::array parameters{std::to_string(comment_id)};
    send(change, RouteId::AppealHiding, parameters, "",
         contract::encode(contract::AppealHiding{form.text}));
}

void take_appealed(Change& change, const ReplyArrived& reply) {
    auto& state = change.state;
    auto& form = state.moderation.appeal;
    form.busy = false;
    if (!succeeded(reply)) {
        form.error = error_from_reply(reply);
        if (form.error == base::ErrorCode::SignInNeeded) end_session(change, {});
        return change.effects.push_back(MoveFocus{appeal_anchor(form.comment_id)});
    }
    const auto place = comment_anchor(form.comment_id);
    form = {};
    state.contributions = {};
    state.moderation.log = {};
    if (state.address.place == Place::Unit)
        load_unit(change);
    else
        load_address(change, true);
    show_toast(change, i18n::MessageKey::moderation_appealed, place);
    change.effects.push_back(MoveFocus{place});
}

/// The form of one comment; another one's begins anew.
DecisionForm& decision_about(Change& change, std::int64_t comment_id) {
    auto& form = change.state.moderation.decision;
    if (!form.busy && form.comment_id != comment_id) form = {comment_id, {}, {}, {}, false};
    return form;
}

void moderate(Change& change, const Moderated& fact) {
    auto& form = decision_about(change, fact.comment_id);
    if (form.busy) return;
    form.error.reset();
    if (const auto reason = domain::reason_from(form.reason); !reason) {
        form.error = base::Error{reason.error().code, "reason"};
        return change.effects.push_back(MoveFocus{decision_anchor(fact.comment_id)});
    }
    form.busy = true;
    form.act = fact.act;
    const bool masks = fact.act == domain::word(domain::ModerationAct::Mask);
    if (const auto words = domain::masked_words_from(fact.words); masks && !words) {
        form.busy = false;
        form.error = words.error();
        return change.effects.push_back(MoveFocus{masked_words_anchor(fact.comment_id)});
    }
    const std::array parameters{std::to_string(fact.comment_id)};
    send(change, RouteId::ModerateComment, parameters, "",
         contract::encode(contract::ModerateComment{fact.act, fact.rule, form.reason,
                                                    masks ? fact.words : std::string()}));
}

void take_moderated(Change& change, const ReplyArrived& reply) {
    auto& state = change.state;
    auto& form = state.moderation.decision;
    form.busy = false;
    if (!succeeded(reply)) {
        form.error = base::Error{error_from_reply(reply), {}};
        // Of masking only the words can be otherwise than the server wants them.
        if (form.act == domain::word(domain::ModerationAct::Mask) &&
            form.error->code == base::ErrorCode::InvalidInput)
            form.error->where = "words";
        if (form.error->code == base::ErrorCode::SignInNeeded) end_session(change, {});
        return;
    }
    form = {};
    auto queue = contract::decode<contract::ModerationQueue>(reply.body);
    if (!queue) return load_address(change, true);
    state.moderation.queue.value = std::move(*queue);
    state.moderation.log = {};
    state.unit = {};
    state.my_unit = {};
    if (state.address.place == Place::StaffFloods)
        load_address(change, true);
    else
        state.moderation.floods = {};
    show_toast(change, i18n::MessageKey::moderation_queue_done);
    change.effects.push_back(MoveFocus{"main-heading"});
}

} // namespace

std::string appeal_anchor(std::int64_t comment_id) {
    return "appeal-" + std::to_string(comment_id);
}

std::string decision_anchor(std::int64_t comment_id) {
    return "moderation-reason-" + std::to_string(comment_id);
}

std::string masked_words_anchor(std::int64_t comment_id) {
    return "masked-words-" + std::to_string(comment_id);
}

void resume_report(Change& change, const Intent& act) {
    want_report(change, act.comment_id);
}

void take_moderation_fact(Change& change, const ModerationFact& moderation_fact) {
    auto& desk = change.state.moderation;
    std::visit(base::Overloaded{
                   [&](const ReportWanted& fact) { want_report(change, fact.comment_id); },
                   [&](const ReportRuleChosen& fact) {
                       if (desk.report.busy) return;
                       desk.report.rule = fact.rule;
                       desk.report.error.reset();
                   },
                   [&](const ReportSubmitted&) { submit_report(change); },
                   [&](const ReportCancelled&) { desk.report = {}; },
                   [&](const AppealEdited& fact) { edit_appeal(change, fact); },
                   [&](const AppealSubmitted& fact) { submit_appeal(change, fact.comment_id); },
                   [&](const ModerationRuleChosen& fact) {
                       auto& form = decision_about(change, fact.comment_id);
                       if (!form.busy) form.rule = fact.rule;
                   },
                   [&](const ModerationReasonEdited& fact) {
                       auto& form = decision_about(change, fact.comment_id);
                       if (form.busy) return;
                       form.reason = fact.text;
                       form.error.reset();
                   },
                   [&](const Moderated& fact) { moderate(change, fact); },
                   [&](const ReportWordsEdited& fact) {
                       if (desk.report.busy) return;
                       desk.report.words = fact.text;
                       desk.report.error.reset();
                   },
                   [&](const ModerationWordsEdited& fact) {
                       auto& form = decision_about(change, fact.comment_id);
                       if (form.busy) return;
                       form.words = fact.text;
                       form.error.reset();
                   },
               },
               moderation_fact);
}

void take_moderation_reply(Change& change, const Pending& pending, const ReplyArrived& reply) {
    if (pending.route == RouteId::ReportComment) return take_reported(change, reply);
    if (pending.route == RouteId::AppealHiding) return take_appealed(change, reply);
    take_moderated(change, reply);
}

} // namespace hamandish::app
