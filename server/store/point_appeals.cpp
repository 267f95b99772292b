#include "server/store/point_appeals.h"

namespace hamandish::store {
namespace {

const std::string columns =
    "SELECT a.id, a.person_id, a.call_id, c.slug, p.pseudonym, a.rule, a.award_entry,"
    " a.comment_id, a.award_points, a.body, a.appealed_at_ms, a.decision, a.decision_reason,"
    " a.decided_at_ms, a.points, a.entry_index, a.salt FROM point_appeals a"
    " JOIN calls c ON c.id = a.call_id JOIN people p ON p.id = a.person_id ";

template <class Row>
PointAppealRecord appeal_from(Row&& row) {
    auto& [id, person, call, slug, author, rule, entry, comment, award, text, appealed, decision,
           reason, decided, points, index, salt] = row;
    return {{id},  {person}, {call},     slug,     author, rule,      entry,  {comment},
            award, text,     {appealed}, decision, reason, {decided}, points, {index, salt}};
}

template <class Statement, class... Parameters>
std::vector<PointAppealRecord> appeals_from(Statement& statement, Parameters... parameters) {
    std::vector<PointAppealRecord> appeals;
    statement.each(parameters...,
                   [&](auto&... column) { appeals.push_back(appeal_from(std::tie(column...))); });
    return appeals;
}

} // namespace

PointAppeals::PointAppeals(soci::session& session)
    : insert_(session, "INSERT INTO point_appeals (person_id, call_id, rule, award_entry,"
                       " comment_id, award_points, body, appealed_at_ms) VALUES (:person, :call,"
                       " :rule, :entry, :comment, :points, :body, :at)"
                       " ON CONFLICT DO NOTHING RETURNING id"),
      decide_(session, "UPDATE point_appeals SET decision = :decision, decider_id = :decider,"
                       " decision_reason = :reason, decided_at_ms = :at, points = :points,"
                       " entry_index = :entry, salt = :salt WHERE id = :appeal AND decision = ''"
                       " RETURNING id"),
      find_(session, columns + "WHERE a.id = :appeal"),
      find_correction_(session, columns + "WHERE a.entry_index = :entry AND a.decision = 'grant'"),
      of_person_(session, columns + "WHERE a.person_id = :person ORDER BY a.id DESC"),
      waiting_(session, columns + "WHERE a.decision = '' AND a.body <> ''"
                                  " ORDER BY a.appealed_at_ms, a.id"),
      corrections_(session, columns + "WHERE a.decision = 'grant' ORDER BY a.entry_index"),
      has_answered_(session, "SELECT COUNT(*) FROM answers a JOIN answered_comments t"
                             " ON t.answer_id = a.id WHERE t.comment_id = :comment"
                             " AND (a.author_id = :one OR a.reviewer_id = :other)") {}

std::optional<PointAppealId> PointAppeals::insert(const NewPointAppeal& one) {
    const auto row = insert_.first(one.person.value, one.call.value, one.rule, one.entry,
                                   one.comment.value, one.award_points, one.text, one.at.ms);
    if (!row) return std::nullopt;
    return PointAppealId{std::get<0>(*row)};
}

bool PointAppeals::decide(const PointAppealDecision& one) {
    return decide_
        .first(Text(domain::word(one.decision)), one.decider.value, one.reason, one.at.ms,
               one.points, one.evidence.entry_index, one.evidence.salt, one.appeal.value)
        .has_value();
}

std::optional<PointAppealRecord> PointAppeals::find(PointAppealId id) {
    auto row = find_.first(id.value);
    if (!row) return std::nullopt;
    return appeal_from(*row);
}

std::optional<PointAppealRecord> PointAppeals::find_correction(std::int64_t entry_index) {
    auto row = find_correction_.first(entry_index);
    if (!row) return std::nullopt;
    return appeal_from(*row);
}

std::vector<PointAppealRecord> PointAppeals::of_person(PersonId person) {
    return appeals_from(of_person_, person.value);
}

std::vector<PointAppealRecord> PointAppeals::waiting() {
    return appeals_from(waiting_);
}

void PointAppeals::each(const std::function<void(const PointAppealRecord&)>& use) {
    corrections_.each([&](auto&... column) { use(appeal_from(std::tie(column...))); });
}

bool PointAppeals::has_answered(PersonId staff, CommentId comment) {
    const auto row = has_answered_.first(comment.value, staff.value, staff.value);
    return row && std::get<0>(*row) > 0;
}

} // namespace hamandish::store
