#include "server/store/moderation.h"

namespace hamandish::store {
namespace {

const std::string hiding_columns =
    "SELECT h.id, h.comment_id, h.rule, h.reason, h.moderator_id, h.hidden_at_ms, h.entry_index,"
    " h.ended_at_ms, h.end_reason, h.end_entry_index, COALESCE(a.appealed_at_ms, 0),"
    " COALESCE(a.decision, ''), COALESCE(a.decision_reason, ''), COALESCE(a.decided_at_ms, 0),"
    " COALESCE(a.decision_entry_index, -1) FROM hidings h"
    " LEFT JOIN appeals a ON a.hiding_id = h.id ";
const std::string count_of_call_by_reports =
    "SELECT COUNT(*) FROM comment_reports r JOIN comments m ON m.id = r.comment_id"
    " JOIN units u ON u.id = m.unit_id WHERE u.call_id = :call";

template <class Row>
HidingRecord hiding_from(Row&& row) {
    auto& [id, comment, rule, reason, moderator, hidden, entry, ended, end_reason, end_entry,
           appealed, decision, decision_reason, decided, decision_entry] = row;
    return {
        {id},          {comment},  rule,      reason,     {moderator}, {hidden},        entry,
        {ended},       end_reason, end_entry, {appealed}, decision,    decision_reason, {decided},
        decision_entry};
}

template <class Statement, class... Parameters>
std::vector<HidingRecord> hidings_from(Statement& statement, Parameters... parameters) {
    std::vector<HidingRecord> hidings;
    statement.each(parameters...,
                   [&](auto&... column) { hidings.push_back(hiding_from(std::tie(column...))); });
    return hidings;
}

template <class Statement, class... Parameters>
std::vector<CommentId> comments_from(Statement& statement, Parameters... parameters) {
    std::vector<CommentId> ids;
    statement.each(parameters..., [&](std::int64_t id) { ids.push_back({id}); });
    return ids;
}

template <class Statement>
std::int64_t count_from(Statement& statement, CallId call) {
    const auto row = statement.first(call.value);
    return row ? std::get<0>(*row) : 0;
}

} // namespace

Moderation::Moderation(soci::session& session)
    : report_(session, "INSERT INTO comment_reports (comment_id, person_id, rule, reported_at_ms,"
                       " settled_at_ms) VALUES (:comment, :person, :rule, :at, 0)"
                       " ON CONFLICT (comment_id, person_id) DO NOTHING RETURNING comment_id"),
      reported_by_(session, "SELECT r.comment_id FROM comment_reports r"
                            " JOIN comments m ON m.id = r.comment_id WHERE m.unit_id = :unit"
                            " AND r.person_id = :person ORDER BY r.comment_id"),
      settle_(session, "UPDATE comment_reports SET settled_at_ms = :at, words = ''"
                       " WHERE comment_id = :comment"
                       " AND settled_at_ms = 0 RETURNING comment_id"),
      hide_(session, "INSERT INTO hidings (comment_id, rule, reason, moderator_id, hidden_at_ms,"
                     " entry_index, ended_at_ms, end_reason, end_entry_index) VALUES (:comment,"
                     " :rule, :reason, :moderator, :at, :entry, 0, '', -1)"
                     " ON CONFLICT DO NOTHING RETURNING id"),
      end_(session, "UPDATE hidings SET ended_at_ms = :at, end_reason = :reason,"
                    " end_entry_index = :entry WHERE id = :hiding AND ended_at_ms = 0"
                    " RETURNING id"),
      appeal_(session, "INSERT INTO appeals (hiding_id, moderator_id, person_id, body,"
                       " appealed_at_ms, decision, decider_id, decision_reason, decided_at_ms,"
                       " decision_entry_index) VALUES (:hiding, :moderator, :person, :body, :at,"
                       " '', NULL, '', 0, -1) ON CONFLICT (hiding_id) DO NOTHING"
                       " RETURNING hiding_id"),
      decide_(session, "UPDATE appeals SET decision = :decision, decider_id = :decider,"
                       " decision_reason = :reason, decided_at_ms = :at,"
                       " decision_entry_index = :entry WHERE hiding_id = :hiding"
                       " AND decision = '' RETURNING hiding_id"),
      in_force_(session, hiding_columns + "WHERE h.comment_id = :comment AND h.ended_at_ms = 0"),
      of_comment_(session, hiding_columns + "WHERE h.comment_id = :comment ORDER BY h.id"),
      of_call_(session, hiding_columns + "JOIN comments m ON m.id = h.comment_id"
                                         " JOIN units u ON u.id = m.unit_id"
                                         " WHERE u.call_id = :call ORDER BY h.id"),
      all_(session, hiding_columns + "ORDER BY h.id"),
      waiting_reports_(session, "SELECT comment_id, rule, COUNT(*) FROM comment_reports"
                                " WHERE settled_at_ms = 0 GROUP BY comment_id, rule"
                                " ORDER BY comment_id, rule"),
      waiting_appeals_(session, "SELECT h.comment_id FROM appeals a JOIN hidings h"
                                " ON h.id = a.hiding_id WHERE a.decision = ''"
                                " ORDER BY a.appealed_at_ms, a.hiding_id"),
      hidden_(session, "SELECT comment_id FROM hidings WHERE ended_at_ms = 0 ORDER BY id DESC"),
      place_of_(session, "SELECT c.id, c.slug, u.unit_key, u.kind, u.number, c.title_fa,"
                         " c.title_en, u.heading_fa, u.heading_en, m.person_id FROM comments m"
                         " JOIN units u ON u.id = m.unit_id JOIN calls c ON c.id = u.call_id"
                         " WHERE m.id = :comment"),
      count_hidden_(session, "SELECT COUNT(*) FROM hidings h JOIN comments m"
                             " ON m.id = h.comment_id JOIN units u ON u.id = m.unit_id"
                             " WHERE u.call_id = :call AND h.ended_at_ms = 0"),
      count_reports_(session, count_of_call_by_reports),
      count_waiting_(session, count_of_call_by_reports + " AND r.settled_at_ms = 0") {}

bool Moderation::report(CommentId comment, PersonId person, domain::HidingRule rule,
                        base::Instant at) {
    return report_.first(comment.value, person.value, Text(domain::word(rule)), at.ms).has_value();
}

std::vector<CommentId> Moderation::reported_by(UnitId unit, PersonId person) {
    return comments_from(reported_by_, unit.value, person.value);
}

bool Moderation::settle_reports(CommentId comment, base::Instant at) {
    return settle_.first(at.ms, comment.value).has_value();
}

std::optional<HidingId> Moderation::insert(const NewHiding& one) {
    const auto row = hide_.first(one.comment.value, Text(domain::word(one.rule)), one.reason,
                                 one.moderator.value, one.at.ms, one.entry_index);
    if (!row) return std::nullopt;
    return HidingId{std::get<0>(*row)};
}

bool Moderation::end(HidingId hiding, const Text& reason, base::Instant at,
                     std::int64_t entry_index) {
    return end_.first(at.ms, reason, entry_index, hiding.value).has_value();
}

bool Moderation::insert(const NewAppeal& one) {
    return appeal_
        .first(one.hiding.value, one.moderator.value, one.author.value, one.text, one.at.ms)
        .has_value();
}

bool Moderation::decide(const AppealDecision& one) {
    return decide_
        .first(Text(domain::word(one.act)), one.decider.value, one.reason, one.at.ms,
               one.entry_index, one.hiding.value)
        .has_value();
}

std::optional<HidingRecord> Moderation::in_force(CommentId comment) {
    auto row = in_force_.first(comment.value);
    if (!row) return std::nullopt;
    return hiding_from(*row);
}

std::vector<HidingRecord> Moderation::of_comment(CommentId comment) {
    return hidings_from(of_comment_, comment.value);
}

std::vector<HidingRecord> Moderation::of_call(CallId call) {
    return hidings_from(of_call_, call.value);
}

void Moderation::each_hiding(const std::function<void(const HidingRecord&)>& use) {
    all_.each([&](auto&... column) { use(hiding_from(std::tie(column...))); });
}

std::vector<WaitingReports> Moderation::waiting_reports() {
    std::vector<WaitingReports> all;
    waiting_reports_.each([&](Number comment, Text& rule, Number count) {
        all.push_back({{comment}, rule, count});
    });
    return all;
}

std::vector<CommentId> Moderation::waiting_appeals() {
    return comments_from(waiting_appeals_);
}

std::vector<CommentId> Moderation::hidden() {
    return comments_from(hidden_);
}

std::optional<ModerationPlace> Moderation::place_of(CommentId comment) {
    auto row = place_of_.first(comment.value);
    if (!row) return std::nullopt;
    auto& [call, slug, key, kind, number, title_fa, title_en, heading_fa, heading_en, author] =
        *row;
    return ModerationPlace{
        {call}, slug, key, kind, number, {title_fa, title_en}, {heading_fa, heading_en}, {author}};
}

ModerationCounts Moderation::counts(CallId call) {
    return {count_from(count_hidden_, call), count_from(count_reports_, call),
            count_from(count_waiting_, call)};
}

} // namespace hamandish::store
