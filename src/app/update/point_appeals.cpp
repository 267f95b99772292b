// Saying that points are not right, and deciding about it.
#include "app/change.h"
#include "base/overloaded.h"
#include "domain/point_appeal.h"
#include "domain/reason.h"

#include <algorithm>
#include <array>

namespace hamandish::app {
namespace {

using contract::RouteId;

void question(Change& change, const PointsQuestioned& fact) {
    auto& form = change.state.recognition.appeal;
    if (form.busy) return;
    form.about = fact.about;
    form.error.reset();
    if (fact.is_asked_beside_them)
        change.effects.push_back(MoveFocus{std::string(point_appeal_text_anchor)});
}

void refuse(Change& change, base::ErrorCode error) {
    change.state.recognition.appeal.error = error;
    change.effects.push_back(MoveFocus{std::string(point_appeal_text_anchor)});
}

/// What is meant: as chosen, or what the form begins with.
std::optional<contract::AppealPoints> meant(const RecognitionDesk& desk) {
    if (!desk.mine.value) return std::nullopt;
    const auto all = appealable(*desk.mine.value);
    if (all.empty()) return std::nullopt;
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& one) {
        return about_of(one) == desk.appeal.about;
    });
    if (found != all.end()) return *found;
    return desk.appeal.about.empty() ? std::optional(all.front()) : std::nullopt;
}

void submit(Change& change) {
    auto& desk = change.state.recognition;
    if (desk.appeal.busy) return;
    auto wish = meant(desk);
    if (!wish) return refuse(change, base::ErrorCode::Conflict);
    const auto text = domain::point_appeal_from(desk.appeal.text);
    if (!text) return refuse(change, text.error().code);
    wish->text = desk.appeal.text;
    desk.appeal.busy = true;
    desk.appeal.error.reset();
    send(change, RouteId::AppealPoints, {}, "", contract::encode(*wish));
}

/// The form of one appeal; another one's begins anew.
PointDecisionForm& form_about(Change& change, std::int64_t appeal) {
    auto& form = change.state.moderation.points;
    if (!form.busy && form.appeal != appeal) form = {appeal, {}, {}, {}, false};
    return form;
}

bool is_about_participation(const State& state, std::int64_t appeal) {
    const auto& queue = state.moderation.queue.value;
    if (!queue) return false;
    return std::any_of(queue->point_appeals.begin(), queue->point_appeals.end(),
                       [&](const auto& one) { return one.id == appeal && one.comment == 0; });
}

void decide(Change& change, const PointsDecided& fact) {
    auto& form = form_about(change, fact.appeal);
    if (form.busy) return;
    form.error.reset();
    const auto sort = is_about_participation(change.state, fact.appeal)
                          ? domain::PointSort::Participation
                          : domain::PointSort::Usefulness;
    const bool grants = fact.decision == domain::word(domain::PointDecision::Grant);
    if (const auto points = domain::correction_from(form.points, sort); grants && !points) {
        form.error = points.error();
        return change.effects.push_back(MoveFocus{correction_anchor(fact.appeal)});
    }
    if (const auto reason = domain::reason_from(form.reason); !reason) {
        form.error = reason.error();
        return change.effects.push_back(MoveFocus{point_reason_anchor(fact.appeal)});
    }
    form.busy = true;
    const std::array parameters{std::to_string(fact.appeal)};
    send(change, RouteId::DecidePoints, parameters, "",
         contract::encode(contract::DecidePoints{
             fact.decision, grants ? form.points : std::string(), form.reason}));
}

void take_appealed(Change& change, const ReplyArrived& reply) {
    auto& desk = change.state.recognition;
    desk.appeal.busy = false;
    auto mine = contract::decode<contract::MyPoints>(reply.body);
    if (!succeeded(reply) || !mine) {
        const auto error =
            succeeded(reply) ? base::ErrorCode::Unavailable : error_from_reply(reply);
        if (error == base::ErrorCode::SignInNeeded) return end_session(change, {});
        return refuse(change, error);
    }
    desk.mine.value = std::move(*mine);
    desk.appeal = {};
    show_toast(change, i18n::MessageKey::points_appeal_sent, std::string(point_appeal_anchor));
}

void take_decided(Change& change, const ReplyArrived& reply) {
    auto& desk = change.state.moderation;
    desk.points.busy = false;
    auto queue = contract::decode<contract::ModerationQueue>(reply.body);
    if (!succeeded(reply) || !queue) {
        const auto error =
            succeeded(reply) ? base::ErrorCode::Unavailable : error_from_reply(reply);
        desk.points.error = base::Error{error, {}};
        if (error == base::ErrorCode::SignInNeeded) end_session(change, {});
        return;
    }
    desk.points = {};
    desk.queue.value = std::move(*queue);
    show_toast(change, i18n::MessageKey::moderation_queue_done);
    change.effects.push_back(MoveFocus{"main-heading"});
}

} // namespace

std::string correction_anchor(std::int64_t appeal) {
    return "correction-" + std::to_string(appeal);
}

std::string point_reason_anchor(std::int64_t appeal) {
    return "point-reason-" + std::to_string(appeal);
}

std::string about_of(const contract::AppealPoints& wish) {
    return wish.rule + " " + std::to_string(wish.entry) + " " + std::to_string(wish.comment) + " " +
           wish.call;
}

contract::AppealPoints wish_about(const contract::PointAward& award) {
    return {award.rule, award.entry, award.comment, award.call_slug, {}};
}

contract::AppealPoints wish_about(const contract::PointClaim& claim) {
    return {std::string(domain::missing_points), 0, claim.comment, claim.call_slug, {}};
}

contract::AppealPoints wish_about(const contract::PointAppeal& appeal) {
    return {appeal.rule, appeal.entry, appeal.comment, appeal.call_slug, {}};
}

const contract::PointAppeal* appeal_about(const contract::MyPoints& mine,
                                          const contract::AppealPoints& wish) {
    for (const contract::PointAppeal& one : mine.appeals)
        if (about_of(wish_about(one)) == about_of(wish)) return &one;
    return nullptr;
}

std::vector<contract::AppealPoints> appealable(const contract::MyPoints& mine) {
    std::vector<contract::AppealPoints> all;
    for (const contract::PointAward& one : mine.awards) all.push_back(wish_about(one));
    for (const contract::PointClaim& one : mine.claims) all.push_back(wish_about(one));
    std::erase_if(all, [&](const auto& one) { return appeal_about(mine, one) != nullptr; });
    return all;
}

void take_point_appeal_fact(Change& change, const PointAppealFact& appeal_fact) {
    std::visit(base::Overloaded{
                   [&](const PointsQuestioned& fact) { question(change, fact); },
                   [&](const PointAppealEdited& fact) {
                       auto& form = change.state.recognition.appeal;
                       if (form.busy) return;
                       form.text = fact.text;
                       form.error.reset();
                   },
                   [&](const PointAppealSubmitted&) { submit(change); },
                   [&](const CorrectionEdited& fact) {
                       auto& form = form_about(change, fact.appeal);
                       if (!form.busy) form.points = fact.points;
                   },
                   [&](const PointReasonEdited& fact) {
                       auto& form = form_about(change, fact.appeal);
                       if (!form.busy) form.reason = fact.text;
                   },
                   [&](const PointsDecided& fact) { decide(change, fact); },
               },
               appeal_fact);
}

void take_point_appeal_reply(Change& change, const Pending& pending, const ReplyArrived& reply) {
    if (pending.route == RouteId::DecidePoints) return take_decided(change, reply);
    take_appealed(change, reply);
}

} // namespace hamandish::app
