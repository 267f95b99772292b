#include "server/usecases/point_appeals.h"

#include "domain/reason.h"
#include "server/logbook/appeals.h"
#include "server/logbook/entry.h"
#include "server/logbook/registers.h"
#include "server/outbox/message.h"
#include "server/usecases/limit.h"
#include "server/usecases/read_mine.h"
#include "server/usecases/read_moderation.h"
#include "server/usecases/recognition.h"
#include "server/usecases/staff.h"
#include "server/usecases/wire.h"

#include <algorithm>

namespace hamandish::usecases {
namespace {

using base::ErrorCode;
using domain::PointDecision;

constexpr auto deciding = domain::Act::HideContribution;

domain::PointSort sort_of(store::CommentId comment) {
    return comment ? domain::PointSort::Usefulness : domain::PointSort::Participation;
}

/// How many points the wish is about; NotFound for what is neither among one's points nor claims.
base::Result<std::int64_t> points_meant(const contract::MyPoints& mine,
                                        const contract::AppealPoints& wish) {
    for (const contract::PointAward& one : mine.awards)
        if (one.rule == wish.rule && one.entry == wish.entry && one.comment == wish.comment &&
            one.call_slug == wish.call)
            return one.points;
    const bool is_missing = wish.rule == domain::missing_points && wish.entry == 0;
    for (const contract::PointClaim& one : mine.claims)
        if (is_missing && one.comment == wish.comment && one.call_slug == wish.call) return 0;
    return base::fail(ErrorCode::NotFound, "entry");
}

std::optional<store::OrganisationId> owner_of(store::Connection& connection, store::CallId call) {
    const auto rules = connection.answers.rules(call);
    return rules ? rules->organisation : std::nullopt;
}

base::Status require_neutral(store::Connection& connection, const store::PointAppealRecord& appeal,
                             store::PersonId staff) {
    const bool has_answered =
        appeal.comment && connection.point_appeals.has_answered(staff, appeal.comment);
    return domain::require_neutral(appeal.person.value, staff.value, has_answered);
}

/// In the log, where somebody's points are otherwise now.
base::Status correct(store::Connection& connection, store::PointAppealId id, base::Instant now) {
    const auto appeal = connection.point_appeals.find(id);
    if (!appeal) return base::fail(ErrorCode::Internal, "appeal");
    std::string unit;
    if (appeal->comment)
        if (const auto place = connection.contributions.find_place(appeal->comment))
            unit = place->unit_key;
    logbook::append(connection,
                    {appeal->evidence.entry_index, domain::LogKind::PointsCorrected, appeal->call,
                     appeal->call_slug, unit, appeal->comment.value, now},
                    logbook::opening_of(*appeal));
    return {};
}

base::Status settle(store::Connection& connection, const store::PointAppealRecord& appeal,
                    store::PointAppealDecision decision, const PointDecisionCommand& command) {
    if (decision.decision == PointDecision::Grant) {
        TRY_ASSIGN(decision.points,
                   domain::correction_from(command.wish.points, sort_of(appeal.comment)));
        decision.evidence.entry_index = connection.log.take_index();
        if (!appeal.comment) decision.evidence.salt = command.salt;
    }
    if (!connection.point_appeals.decide(decision))
        return base::fail(ErrorCode::Conflict, "appeal");
    if (decision.decision == PointDecision::Refuse) return {};
    return correct(connection, appeal.id, decision.at);
}

void tell(store::Connection& connection, const ops::Key& key,
          const store::PointAppealRecord& appeal, PointDecision decision, base::Instant now) {
    const auto call = connection.calls.find(appeal.call_slug);
    if (!call) return;
    outbox::write_notice(connection, key,
                         {appeal.person,
                          std::string(outbox::points_decided),
                          "appeal " + std::to_string(appeal.id.value),
                          {{"call", call->title}},
                          {{"outcome", std::string(domain::word(decision))}},
                          "/my-points"},
                         now);
}

} // namespace

std::vector<contract::PointAppeal> point_appeals_of(store::Connection& connection,
                                                    store::PersonId person) {
    std::vector<contract::PointAppeal> appeals;
    for (const store::PointAppealRecord& one : connection.point_appeals.of_person(person)) {
        const auto call = connection.calls.find(one.call_slug);
        const bool is_corrected = one.evidence.entry_index >= 0;
        appeals.push_back({one.id.value, one.rule, one.entry, one.comment.value, one.call_slug,
                           call ? wire_from(call->title) : contract::Bilingual(), one.text,
                           one.appealed_at.ms, one.decision, one.decision_reason, one.decided_at.ms,
                           one.points, is_corrected ? one.evidence.entry_index : 0,
                           one.evidence.salt.empty() ? std::string() : logbook::opening_of(one)});
    }
    return appeals;
}

std::vector<contract::PointAppealCase> point_appeal_cases(store::Connection& connection,
                                                          const std::string& session_hash,
                                                          store::PersonId staff,
                                                          base::Instant now) {
    std::vector<contract::PointAppealCase> cases;
    for (const store::PointAppealRecord& one : connection.point_appeals.waiting()) {
        const auto owner = owner_of(connection, one.call);
        if (owner && !require_act(connection, session_hash, deciding, owner, now)) continue;
        const auto call = connection.calls.find(one.call_slug);
        if (!call) continue;
        const auto place =
            one.comment ? connection.contributions.find_place(one.comment) : std::nullopt;
        const auto rule = domain::correcting_rule(sort_of(one.comment));
        cases.push_back({one.id.value, one.rule, one.award_points, one.comment.value,
                         place ? place->unit_key : std::string(), one.call_slug,
                         wire_from(call->title), one.text, one.appealed_at.ms,
                         domain::row_of(rule).points,
                         require_neutral(connection, one, staff).has_value()});
    }
    return cases;
}

base::Result<contract::MyPoints> appeal_points(store::Connection& connection,
                                               const PointAppealCommand& command,
                                               recognition::KeptPoints& kept, base::Instant now) {
    TRY_ASSIGN(const auto person, require_person(connection, command.session_hash, now));
    TRY_ASSIGN(auto text, domain::point_appeal_from(command.wish.text));
    TRY(count_act(connection, domain::own_data_per_person, "own data",
                  std::to_string(person.id.value), now));
    TRY_ASSIGN(const auto mine, show_my_points(connection, command.session_hash, kept, now));
    TRY_ASSIGN(const auto points, points_meant(mine, command.wish));
    const auto call = connection.calls.find(command.wish.call);
    if (!call) return base::fail(ErrorCode::NotFound, "entry");
    const std::int64_t index = connection.log.take_index();
    const auto id = connection.point_appeals.insert({person.id,
                                                     call->id,
                                                     command.wish.rule,
                                                     command.wish.entry,
                                                     {command.wish.comment},
                                                     points,
                                                     std::move(text),
                                                     now});
    if (!id) return base::fail(ErrorCode::Conflict, "entry");
    logbook::log_appeal(connection, index, {store::Appealed::Points, id->value}, now);
    connection.journal.append({store::EventKind::PointsAppealed, call->id, id->value, now});
    return show_my_points(connection, command.session_hash, kept, now);
}

base::Result<contract::ModerationQueue> decide_points(store::Connection& connection,
                                                      const ops::Key& key,
                                                      const PointDecisionCommand& command,
                                                      base::Instant now) {
    const auto& hash = command.session_hash;
    // Whoever may decide nowhere learns nothing of what exists.
    TRY_ASSIGN(const auto person, require_act(connection, hash, deciding, std::nullopt, now));
    const auto appeal = connection.point_appeals.find(command.appeal);
    if (!appeal) return base::fail(ErrorCode::NotFound, "appeal");
    const auto owner = owner_of(connection, appeal->call);
    if (owner) TRY(require_act(connection, hash, deciding, owner, now));
    TRY(require_neutral(connection, *appeal, person.id));
    const auto decision = domain::point_decision_from_word(command.wish.decision);
    if (!decision) return base::fail(ErrorCode::InvalidInput, "decision");
    TRY_ASSIGN(auto reason, domain::reason_from(command.wish.reason));
    if (appeal->text.empty()) return base::fail(ErrorCode::Conflict, "appeal");
    TRY(settle(connection, *appeal, {appeal->id, person.id, *decision, reason, now, 0, {-1, {}}},
               command));
    connection.journal.append(
        {store::EventKind::PointsDecided, appeal->call, appeal->id.value, now});
    tell(connection, key, *appeal, *decision, now);
    logbook::record_act(connection, {deciding, person.id, owner.value_or(store::OrganisationId{}),
                                     std::string(domain::word(*decision)) + " points appeal " +
                                         std::to_string(appeal->id.value),
                                     reason, now});
    return show_moderation_queue(connection, hash, now);
}

} // namespace hamandish::usecases
