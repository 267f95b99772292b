#include "server/store/contributions.h"

#include "server/store/closing.h"
#include "server/store/number_list.h"

#include <map>
#include <stdexcept>

namespace hamandish::store {
namespace {

/// Of comments `m`: why they are hidden now, for which organisation they were said, which passage
/// they are about and what is masked, if so.
const std::string hiding_columns =
    "COALESCE(h.hidden_at_ms, 0), COALESCE(h.rule, ''), COALESCE(h.reason, ''),"
    " COALESCE(a.appealed_at_ms, 0), COALESCE(a.body, ''), COALESCE(a.decision, ''),"
    " COALESCE(a.decision_reason, ''), COALESCE(rp.organisation_fa, ''),"
    " COALESCE(rp.organisation_en, ''), COALESCE(m.reply_to, 0), m.reply_count,"
    " COALESCE(q.id, 0), COALESCE(q.language, ''),"
    " COALESCE(q.exact, ''), COALESCE(q.prefix, ''), COALESCE(q.suffix, ''),"
    " COALESCE(q.start_at, 0), COALESCE(q.end_at, 0), COALESCE(k.masked_at_ms, 0),"
    " COALESCE(k.reason, ''), COALESCE(k.words, ''), COALESCE(k.original_body, ''),"
    " COALESCE(k.original_wording, ''), COALESCE(k.appealed_at_ms, 0),"
    " COALESCE(k.appeal_text, ''), COALESCE(k.decision, ''), COALESCE(k.decision_reason, '') ";
const std::string with_hiding = "LEFT JOIN hidings h ON h.comment_id = m.id AND h.ended_at_ms = 0"
                                " LEFT JOIN appeals a ON a.hiding_id = h.id"
                                " LEFT JOIN represented_comments rc ON rc.comment_id = m.id"
                                " LEFT JOIN representations rp ON rp.id = rc.representation_id"
                                " LEFT JOIN comment_passages cp ON cp.comment_id = m.id"
                                " LEFT JOIN passages q ON q.id = cp.passage_id"
                                " LEFT JOIN maskings k ON k.comment_id = m.id"
                                " AND k.ended_at_ms = 0 ";
// Sums, so that no index over a unit is walked for what one person has in it: the person's own is
// short, the unit's may be a million.
const std::string in_unit = "m.unit_id + 0 = :unit";

/// As place_name() has it.
const std::string place = "q.language || ' ' || q.start_at || '-' || q.end_at";

/// What its author wrote in a column of a comment, masked or not.
std::string written(const std::string& column, const std::string& comments) {
    return "COALESCE((SELECT k.original_" + column +
           " FROM maskings k WHERE k.comment_id = " + comments + ".id AND k.ended_at_ms = 0), " +
           comments + "." + column + ")";
}

const std::string comment_columns =
    "SELECT m.id, u.unit_key, p.pseudonym, m.body, m.created_at_ms, m.agree_count,"
    " m.disagree_count, m.pass_count, m.kind, m.wording, " +
    hiding_columns +
    "FROM comments m JOIN units u ON u.id = m.unit_id"
    " JOIN people p ON p.id = m.person_id " +
    with_hiding;

const std::string my_comment_columns =
    "SELECT c.slug, c.title_fa, c.title_en, u.heading_fa, u.heading_en, m.id, u.unit_key,"
    " p.pseudonym, m.body, m.created_at_ms, m.agree_count, m.disagree_count, m.pass_count,"
    " m.kind, m.wording, " +
    hiding_columns +
    "FROM comments m JOIN units u ON u.id = m.unit_id JOIN calls c ON c.id = u.call_id"
    " JOIN people p ON p.id = m.person_id " +
    with_hiding;

const std::string my_vote_columns =
    "SELECT c.slug, u.unit_key, v.choice, c.title_fa, c.title_en, u.heading_fa, u.heading_en,"
    " v.cast_at_ms FROM votes v JOIN units u ON u.id = v.unit_id"
    " JOIN calls c ON c.id = u.call_id ";

/// The schema knows the same words.
domain::ContributionKind kind_of(const std::string& word) {
    return domain::contribution_kind_from_word(word).value_or(domain::ContributionKind::Comment);
}

template <class Row>
CommentRecord comment_from(Row&& row) {
    auto& [id, unit_key, author, text, created_at, agree, disagree, pass, kind, wording, hidden_at,
           rule, reason, appealed_at, appeal_text, decision, decision_reason, organisation_fa,
           organisation_en, reply_to, reply_count, passage, language, exact, prefix, suffix, start,
           end, masked_at, masked_because, words, original, original_wording, mask_appealed_at,
           mask_appeal, mask_decision, mask_decided_because] = row;
    return {{id},
            unit_key,
            author,
            text,
            {created_at},
            {agree, disagree, pass},
            kind_of(kind),
            wording,
            {{hidden_at}, rule, reason, {appealed_at}, appeal_text, decision, decision_reason},
            {organisation_fa, organisation_en},
            {reply_to},
            reply_count,
            {{passage}, language, {{exact, prefix, suffix}, start, end}},
            {{masked_at},
             masked_because,
             words,
             original,
             original_wording,
             {mask_appealed_at},
             mask_appeal,
             mask_decision,
             mask_decided_because}};
}

template <class Statement, class... Parameters>
std::vector<CommentRecord> comments_from(Statement& statement, Parameters... parameters) {
    std::vector<CommentRecord> comments;
    statement.each(parameters...,
                   [&](auto&... column) { comments.push_back(comment_from(std::tie(column...))); });
    return comments;
}

} // namespace

Contributions::Contributions(soci::session& session)
    : of_call_(session, comment_columns + "WHERE u.call_id = :call ORDER BY m.id"),
      find_(session, comment_columns + "WHERE m.id = :comment"),
      find_all_(session, comment_columns + "WHERE m.id " + in_list()),
      replies_to_(session, comment_columns + "WHERE m.reply_to = :comment ORDER BY m.id"
                                             " LIMIT :limit OFFSET :skipped"),
      count_replies_before_(session, "SELECT COUNT(*) FROM comments"
                                     " WHERE reply_to = :comment AND id < :reply"),
      authors_of_call_(session, "SELECT m.id, m.person_id FROM comments m"
                                " JOIN units u ON u.id = m.unit_id WHERE u.call_id = :call"),
      find_by_key_(session, "SELECT id, unit_id, " + written("body", "comments") + ", kind, " +
                                written("wording", "comments") +
                                ", COALESCE((SELECT"
                                " representation_id FROM represented_comments WHERE comment_id ="
                                " comments.id), 0), COALESCE(reply_to, 0), COALESCE((SELECT " +
                                place +
                                " FROM comment_passages cp JOIN passages q ON q.id = cp.passage_id"
                                " WHERE cp.comment_id = comments.id), '')"
                                " FROM comments WHERE person_id = :person AND client_key = :key"),
      find_place_(
          session,
          "SELECT c.id, u.id, c.opens_at_ms, c.closes_at_ms, c.withdrawn_at_ms, c.slug, u.unit_key"
          " FROM comments m JOIN units u ON u.id = m.unit_id JOIN calls c ON c.id = u.call_id"
          " WHERE m.id = :comment"),
      insert_(session,
              "INSERT INTO comments (unit_id, person_id, client_key, body, created_at_ms,"
              " entry_index, salt, kind, wording, reply_to) VALUES (:unit, :person, :key, :body,"
              " :at, :index, :salt, :kind, :wording, NULLIF(CAST(:reply_to AS BIGINT), 0))"
              " ON CONFLICT (person_id, client_key) DO NOTHING RETURNING id"),
      put_vote_(session, "INSERT INTO votes (unit_id, person_id, choice, cast_at_ms,"
                         " entry_index, salt)"
                         " VALUES (:unit, :person, :choice, :at, :index, :salt)"
                         " ON CONFLICT (unit_id, person_id) DO UPDATE"
                         " SET choice = excluded.choice, cast_at_ms = excluded.cast_at_ms,"
                         " entry_index = excluded.entry_index, salt = excluded.salt"),
      put_reaction_(session, "INSERT INTO reactions (comment_id, person_id, choice, cast_at_ms,"
                             " entry_index, salt)"
                             " VALUES (:comment, :person, :choice, :at, :index, :salt)"
                             " ON CONFLICT (comment_id, person_id) DO UPDATE"
                             " SET choice = excluded.choice, cast_at_ms = excluded.cast_at_ms,"
                             " entry_index = excluded.entry_index, salt = excluded.salt"),
      put_participant_(session, "INSERT INTO participants (call_id, person_id)"
                                " VALUES (:call, :person) ON CONFLICT DO NOTHING"
                                " RETURNING person_id"),
      vote_of_(session, "SELECT choice FROM votes WHERE unit_id = :unit AND person_id = :person"),
      reactions_of_(session, "SELECT r.comment_id, r.choice FROM comments m"
                             " JOIN reactions r ON r.comment_id = m.id WHERE " +
                                 in_unit + " AND r.person_id = :person ORDER BY m.id"),
      comment_ids_of_(session, "SELECT m.id FROM comments m WHERE " + in_unit +
                                   " AND m.person_id = :person ORDER BY m.id"),
      texts_of_(session, "SELECT " + written("body", "m") +
                             " FROM comments m"
                             " LEFT JOIN comment_passages cp ON cp.comment_id = m.id"
                             " LEFT JOIN passages q ON q.id = cp.passage_id WHERE " +
                             in_unit + " AND m.person_id = :person AND COALESCE(" + place +
                             ", '') = :passage ORDER BY m.id"),
      comments_of_person_(session,
                          my_comment_columns + "WHERE m.person_id = :person ORDER BY m.id DESC"),
      votes_of_person_(session, my_vote_columns + "WHERE v.person_id = :person"
                                                  " ORDER BY v.cast_at_ms DESC, u.id DESC"),
      count_reactions_of_(session, "SELECT COUNT(*) FROM reactions WHERE person_id = :person"),
      reactions_of_person_(session, "SELECT comment_id, choice FROM reactions"
                                    " WHERE person_id = :person ORDER BY comment_id") {}

std::string place_name(const PassageRecord& passage) {
    if (passage.language.empty()) return {};
    return passage.language + " " + std::to_string(passage.words.start) + "-" +
           std::to_string(passage.words.end);
}

std::vector<CommentRecord> Contributions::of_call(CallId call) {
    return comments_from(of_call_, call.value);
}

std::vector<std::pair<CommentId, PersonId>> Contributions::authors_of_call(CallId call) {
    std::vector<std::pair<CommentId, PersonId>> authors;
    authors_of_call_.each(call.value, [&](Number comment, Number person) {
        authors.emplace_back(CommentId{comment}, PersonId{person});
    });
    return authors;
}

std::optional<CommentRecord> Contributions::find(CommentId comment) {
    auto row = find_.first(comment.value);
    if (!row) return std::nullopt;
    return comment_from(*row);
}

std::vector<CommentRecord> Contributions::find_all(const std::vector<CommentId>& comments) {
    std::map<Number, CommentRecord> found;
    each_list(comments, [&](const NumberList& list) {
        for (CommentRecord& one : comments_from(find_all_, list))
            found.insert_or_assign(one.id.value, std::move(one));
    });
    std::vector<CommentRecord> in_order;
    for (const CommentId comment : comments)
        if (auto one = found.extract(comment.value)) in_order.push_back(std::move(one.mapped()));
    return in_order;
}

std::vector<CommentRecord> Contributions::replies_to(CommentId comment, Number skipped,
                                                     Number limit) {
    return comments_from(replies_to_, comment.value, limit, skipped);
}

std::int64_t Contributions::count_replies_before(CommentId comment, CommentId reply) {
    const auto row = count_replies_before_.first(comment.value, reply.value);
    return row ? std::get<0>(*row) : 0;
}

std::optional<KeyedComment> Contributions::find_by_key(PersonId person, const Text& key) {
    auto row = find_by_key_.first(person.value, key);
    if (!row) return std::nullopt;
    auto& [id, unit, text, kind, wording, representation, reply_to, passage] = *row;
    return KeyedComment{
        {id},           {unit},     std::move(text),   std::move(kind), std::move(wording),
        representation, {reply_to}, std::move(passage)};
}

std::optional<Place> Contributions::find_place(CommentId comment) {
    const auto row = find_place_.first(comment.value);
    if (!row) return std::nullopt;
    const auto& [call, unit, opens, closes, withdrawn, slug, key] = *row;
    return Place{{call}, {unit}, stored_period(opens, closes, withdrawn), slug, key};
}

std::optional<CommentId> Contributions::insert(const NewComment& comment) {
    const auto row =
        insert_.first(comment.unit.value, comment.person.value, comment.client_key, comment.text,
                      comment.created_at.ms, comment.evidence.entry_index, comment.evidence.salt,
                      Text(domain::word(comment.kind)), comment.wording, comment.reply_to.value);
    if (!row) return std::nullopt;
    return CommentId{std::get<0>(*row)};
}

void Contributions::put_vote(UnitId unit, PersonId person, domain::Choice choice, base::Instant at,
                             const Evidence& evidence) {
    put_vote_.run(unit.value, person.value, Text(domain::word(choice)), at.ms, evidence.entry_index,
                  evidence.salt);
}

void Contributions::put_reaction(CommentId comment, PersonId person, domain::Choice choice,
                                 base::Instant at, const Evidence& evidence) {
    put_reaction_.run(comment.value, person.value, Text(domain::word(choice)), at.ms,
                      evidence.entry_index, evidence.salt);
}

bool Contributions::put_participant(CallId call, PersonId person) {
    return put_participant_.first(call.value, person.value).has_value();
}

std::string Contributions::vote_of(UnitId unit, PersonId person) {
    const auto row = vote_of_.first(unit.value, person.value);
    return row ? std::get<0>(*row) : Text();
}

std::vector<std::pair<CommentId, std::string>> Contributions::reactions_of(UnitId unit,
                                                                           PersonId person) {
    std::vector<std::pair<CommentId, Text>> reactions;
    reactions_of_.each(unit.value, person.value, [&](Number comment, Text& choice) {
        reactions.emplace_back(CommentId{comment}, choice);
    });
    return reactions;
}

std::vector<CommentId> Contributions::comments_of(UnitId unit, PersonId person) {
    std::vector<CommentId> ids;
    comment_ids_of_.each(unit.value, person.value, [&](Number id) { ids.push_back({id}); });
    return ids;
}

std::vector<std::string> Contributions::texts_of(UnitId unit, PersonId person,
                                                 const Text& passage) {
    std::vector<Text> texts;
    texts_of_.each(unit.value, person.value, passage, [&](Text& text) { texts.push_back(text); });
    return texts;
}

std::vector<MyCommentRecord> Contributions::comments_of(PersonId person) {
    std::vector<MyCommentRecord> comments;
    comments_of_person_.each(person.value,
                             [&](Text& slug, Text& title_fa, Text& title_en, Text& heading_fa,
                                 Text& heading_en, auto&... column) {
                                 comments.push_back({slug,
                                                     {title_fa, title_en},
                                                     {heading_fa, heading_en},
                                                     comment_from(std::tie(column...))});
                             });
    return comments;
}

std::vector<MyVoteRecord> Contributions::votes_of(PersonId person) {
    std::vector<MyVoteRecord> votes;
    votes_of_person_.each(person.value, [&](Text& slug, Text& key, Text& choice, Text& title_fa,
                                            Text& title_en, Text& heading_fa, Text& heading_en,
                                            Number at) {
        votes.push_back({slug, key, choice, {title_fa, title_en}, {heading_fa, heading_en}, {at}});
    });
    return votes;
}

std::vector<std::pair<CommentId, std::string>> Contributions::reactions_of(PersonId person) {
    std::vector<std::pair<CommentId, std::string>> reactions;
    reactions_of_person_.each(person.value, [&](Number comment, Text& choice) {
        reactions.emplace_back(CommentId{comment}, choice);
    });
    return reactions;
}

std::int64_t Contributions::count_reactions_of(PersonId person) {
    const auto row = count_reactions_of_.first(person.value);
    return row ? std::get<0>(*row) : 0;
}

} // namespace hamandish::store
