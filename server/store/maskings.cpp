#include "server/store/maskings.h"

namespace hamandish::store {
namespace {

const std::string columns =
    "SELECT k.id, k.comment_id, k.words, k.original_body, k.original_wording, k.reason,"
    " k.moderator_id, k.masked_at_ms, k.entry_index, k.ended_at_ms, k.end_reason,"
    " k.end_entry_index, k.appealed_at_ms, k.decision, k.decision_reason, k.decided_at_ms,"
    " k.decision_entry_index FROM maskings k ";

template <class Row>
MaskingRecord masking_from(Row&& row) {
    auto& [id, comment, words, text, wording, reason, moderator, masked, entry, ended, end_reason,
           end_entry, appealed, decision, decision_reason, decided, decision_entry] = row;
    return {{id},        {comment}, words,           text,      wording,       reason,
            {moderator}, {masked},  entry,           {ended},   end_reason,    end_entry,
            {appealed},  decision,  decision_reason, {decided}, decision_entry};
}

template <class Statement, class... Parameters>
std::vector<MaskingRecord> maskings_from(Statement& statement, Parameters... parameters) {
    std::vector<MaskingRecord> maskings;
    statement.each(parameters...,
                   [&](auto&... column) { maskings.push_back(masking_from(std::tie(column...))); });
    return maskings;
}

template <class Statement>
std::vector<CommentId> comments_from(Statement& statement) {
    std::vector<CommentId> ids;
    statement.each([&](std::int64_t id) { ids.push_back({id}); });
    return ids;
}

} // namespace

Maskings::Maskings(soci::session& session)
    : insert_(session, "INSERT INTO maskings (comment_id, words, original_body, original_wording,"
                       " reason, moderator_id, masked_at_ms, entry_index) VALUES (:comment,"
                       " :words, :body, :wording, :reason, :moderator, :at, :entry)"
                       " ON CONFLICT DO NOTHING RETURNING id"),
      end_(session, "UPDATE maskings SET ended_at_ms = :at, end_reason = :reason,"
                    " end_entry_index = :entry, words = '', original_body = '',"
                    " original_wording = '' WHERE id = :masking AND ended_at_ms = 0"
                    " RETURNING id"),
      put_texts_(session, "UPDATE comments SET body = :body, wording = :wording"
                          " WHERE id = :comment"),
      appeal_(session, "UPDATE maskings SET person_id = :person, appeal_text = :body,"
                       " appealed_at_ms = :at WHERE id = :masking AND appealed_at_ms = 0"
                       " RETURNING id"),
      decide_(session, "UPDATE maskings SET decision = :decision, decider_id = :decider,"
                       " decision_reason = :reason, decided_at_ms = :at,"
                       " decision_entry_index = :entry WHERE id = :masking AND decision = ''"
                       " AND appealed_at_ms > 0 RETURNING id"),
      in_force_(session, columns + "WHERE k.comment_id = :comment AND k.ended_at_ms = 0"),
      of_comment_(session, columns + "WHERE k.comment_id = :comment ORDER BY k.id"),
      of_call_(session, columns + "JOIN comments m ON m.id = k.comment_id"
                                  " JOIN units u ON u.id = m.unit_id"
                                  " WHERE u.call_id = :call ORDER BY k.id"),
      all_(session, columns + "ORDER BY k.id"),
      waiting_appeals_(session, "SELECT comment_id FROM maskings WHERE ended_at_ms = 0"
                                " AND appealed_at_ms > 0 AND decision = ''"
                                " ORDER BY appealed_at_ms, id"),
      masked_(session, "SELECT comment_id FROM maskings WHERE ended_at_ms = 0 ORDER BY id DESC"),
      reported_words_(session, "SELECT words FROM comment_reports WHERE comment_id = :comment"
                               " AND settled_at_ms = 0 AND words <> '' ORDER BY person_id"),
      put_reported_words_(session, "UPDATE comment_reports SET words = :words"
                                   " WHERE comment_id = :comment AND person_id = :person"
                                   " AND settled_at_ms = 0") {}

std::optional<MaskingId> Maskings::insert(const NewMasking& one) {
    const auto row =
        insert_.first(one.comment.value, one.words, one.original_text, one.original_wording,
                      one.reason, one.moderator.value, one.at.ms, one.entry_index);
    if (!row) return std::nullopt;
    return MaskingId{std::get<0>(*row)};
}

bool Maskings::end(MaskingId masking, const Text& reason, base::Instant at,
                   std::int64_t entry_index) {
    return end_.first(at.ms, reason, entry_index, masking.value).has_value();
}

void Maskings::put_texts(CommentId comment, const Text& text, const Text& wording) {
    put_texts_.run(text, wording, comment.value);
}

bool Maskings::appeal(const MaskingAppeal& one) {
    return appeal_.first(one.author.value, one.text, one.at.ms, one.masking.value).has_value();
}

bool Maskings::decide(const MaskingDecision& one) {
    return decide_
        .first(Text(domain::word(one.act)), one.decider.value, one.reason, one.at.ms,
               one.entry_index, one.masking.value)
        .has_value();
}

std::optional<MaskingRecord> Maskings::in_force(CommentId comment) {
    auto row = in_force_.first(comment.value);
    if (!row) return std::nullopt;
    return masking_from(*row);
}

std::vector<MaskingRecord> Maskings::of_comment(CommentId comment) {
    return maskings_from(of_comment_, comment.value);
}

std::vector<MaskingRecord> Maskings::of_call(CallId call) {
    return maskings_from(of_call_, call.value);
}

void Maskings::each(const std::function<void(const MaskingRecord&)>& use) {
    all_.each([&](auto&... column) { use(masking_from(std::tie(column...))); });
}

std::vector<CommentId> Maskings::waiting_appeals() {
    return comments_from(waiting_appeals_);
}

std::vector<CommentId> Maskings::masked() {
    return comments_from(masked_);
}

std::vector<std::string> Maskings::reported_words(CommentId comment) {
    std::vector<Text> all;
    reported_words_.each(comment.value, [&](Text& words) { all.push_back(words); });
    return all;
}

void Maskings::put_reported_words(CommentId comment, PersonId person, const Text& words) {
    put_reported_words_.run(words, comment.value, person.value);
}

} // namespace hamandish::store
