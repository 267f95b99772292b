#include "server/store/answers.h"

#include "server/store/number_list.h"

namespace hamandish::store {
namespace {

const std::string answer_columns =
    "SELECT id, call_id, decision, reason_fa, reason_en, document_fa, document_en, article_fa,"
    " article_en, clause_fa, clause_en, link, author_id, COALESCE(reviewer_id, 0), state, note,"
    " written_at_ms, published_at_ms, entry_index FROM answers ";
const std::string link_columns =
    "SELECT a.comment_id, a.round, a.answer_id FROM answered_comments a ";
const std::string link_columns_with_units =
    link_columns + "JOIN comments m ON m.id = a.comment_id JOIN units u ON u.id = m.unit_id ";
const std::string objection_columns =
    "SELECT o.comment_id, o.body, o.created_at_ms FROM objections o"
    " JOIN comments m ON m.id = o.comment_id JOIN units u ON u.id = m.unit_id ";

template <class Row>
ReasonedAnswerRecord answer_from(Row&& row) {
    auto& [id, call, decision, reason_fa, reason_en, document_fa, document_en, article_fa,
           article_en, clause_fa, clause_en, link, author, reviewer, state, note, written,
           published, entry] = row;
    // The schema knows the same four words.
    const auto decided = domain::decision_from_word(decision);
    return {{id},
            {call},
            {decided.value_or(domain::Decision::Accepted),
             {reason_fa, reason_en},
             {{document_fa, document_en}, {article_fa, article_en}, {clause_fa, clause_en}, link}},
            {author},
            {reviewer},
            state,
            note,
            {written},
            {published},
            entry};
}

template <class Statement, class... Parameters>
std::vector<ReasonedAnswerRecord> answers_from(Statement& statement, Parameters... parameters) {
    std::vector<ReasonedAnswerRecord> answers;
    statement.each(parameters...,
                   [&](auto&... column) { answers.push_back(answer_from(std::tie(column...))); });
    return answers;
}

template <class Statement, class Parameter>
std::vector<AnswerLink> links_from(Statement& statement, const Parameter& parameter) {
    std::vector<AnswerLink> links;
    statement.each(parameter, [&](std::int64_t comment, int round, std::int64_t answer) {
        links.push_back({{comment}, round, {answer}});
    });
    return links;
}

template <class Statement, class Parameter>
std::vector<ObjectionRecord> objections_from(Statement& statement, const Parameter& parameter) {
    std::vector<ObjectionRecord> objections;
    statement.each(parameter, [&](std::int64_t comment, std::string& text, std::int64_t at) {
        objections.push_back({{comment}, text, {at}});
    });
    return objections;
}

/// All that `read` finds of each list of ids.
template <class Record, class Id, class Read>
std::vector<Record> from_lists(const std::vector<Id>& ids, Read&& read) {
    std::vector<Record> all;
    each_list(ids, [&](const NumberList& list) {
        for (Record& one : read(list)) all.push_back(std::move(one));
    });
    return all;
}

} // namespace

Answers::Answers(soci::session& session)
    : session_(session), find_(session, answer_columns + "WHERE id = :answer"),
      of_call_(session, answer_columns + "WHERE call_id = :call ORDER BY id"),
      find_all_(session, answer_columns + "WHERE id " + in_list()),
      contribution_counts_(session, "SELECT answer_id, COUNT(*) FROM answered_comments"
                                    " WHERE answer_id " +
                                        in_list() + "GROUP BY answer_id"),
      published_(session, answer_columns + "WHERE state = 'published' ORDER BY entry_index"),
      newest_accepted_(session, answer_columns +
                                    "WHERE state = 'published' AND decision IN ('accepted',"
                                    " 'partly_accepted') ORDER BY entry_index DESC LIMIT 12"),
      links_of_(session, link_columns + "WHERE a.answer_id = :answer ORDER BY a.comment_id"),
      links_in_call_(session, link_columns_with_units + "WHERE u.call_id = :call"
                                                        " ORDER BY a.comment_id, a.round"),
      links_to_(session, link_columns_with_units + "WHERE m.person_id = :person"
                                                   " ORDER BY a.comment_id, a.round"),
      links_of_listed_(session, link_columns + "WHERE a.comment_id " + in_list()),
      objections_in_call_(session, objection_columns + "WHERE u.call_id = :call"),
      objections_of_(session, objection_columns + "WHERE o.person_id = :person"),
      objections_to_listed_(session, objection_columns + "WHERE o.comment_id " + in_list()),
      owes_first_(session,
                  "SELECT m.id FROM comments m JOIN units u ON u.id = m.unit_id"
                  " WHERE u.call_id = :call AND m.kind <> 'comment' AND m.body <> ''"
                  " AND NOT EXISTS (SELECT 1 FROM hidings h"
                  " WHERE h.comment_id = m.id AND h.ended_at_ms = 0)"
                  " AND NOT EXISTS (SELECT 1 FROM answered_comments l"
                  " JOIN answers a ON a.id = l.answer_id"
                  " WHERE l.comment_id = m.id AND l.round = 0 AND a.state = 'published') LIMIT 1"),
      first_answers_(session, "SELECT COUNT(*), COALESCE(MAX(a.published_at_ms), 0)"
                              " FROM answered_comments l JOIN answers a ON a.id = l.answer_id"
                              " WHERE a.call_id = :call AND a.state = 'published'"
                              " AND l.round = 0 AND a.entry_index < :end"),
      rules_(session, "SELECT days, COALESCE(organisation_id, 0) FROM answer_rules"
                      " WHERE call_id = :call"),
      put_rules_(session, "INSERT INTO answer_rules (call_id, organisation_id, days)"
                          " VALUES (:call, NULLIF(:organisation, 0), :days)"
                          " ON CONFLICT (call_id) DO UPDATE SET"
                          " organisation_id = excluded.organisation_id, days = excluded.days"),
      link_(session, "INSERT INTO answered_comments (comment_id, round, answer_id)"
                     " VALUES (:comment, :round, :answer) ON CONFLICT DO NOTHING"
                     " RETURNING answer_id"),
      object_(session, "INSERT INTO objections (comment_id, person_id, body, created_at_ms,"
                       " entry_index, salt) VALUES (:comment, :person, :body, :at, :index, :salt)"
                       " ON CONFLICT (comment_id) DO NOTHING RETURNING comment_id"),
      author_of_(session, "SELECT person_id FROM comments WHERE id = :comment") {}

std::optional<ReasonedAnswerRecord> Answers::find(AnswerId answer) {
    auto row = find_.first(answer.value);
    if (!row) return std::nullopt;
    return answer_from(*row);
}

std::vector<ReasonedAnswerRecord> Answers::find_all(const std::vector<AnswerId>& answers) {
    return from_lists<ReasonedAnswerRecord>(
        answers, [&](const NumberList& list) { return answers_from(find_all_, list); });
}

std::map<std::int64_t, std::int64_t>
Answers::contribution_counts(const std::vector<AnswerId>& answers) {
    std::map<Number, Number> counts;
    each_list(answers, [&](const NumberList& list) {
        contribution_counts_.each(list,
                                  [&](Number answer, Number count) { counts[answer] = count; });
    });
    return counts;
}

std::vector<ReasonedAnswerRecord> Answers::of_call(CallId call) {
    return answers_from(of_call_, call.value);
}

std::vector<ReasonedAnswerRecord> Answers::published() {
    return answers_from(published_);
}

std::vector<ReasonedAnswerRecord> Answers::newest_accepted() {
    return answers_from(newest_accepted_);
}

bool Answers::owes_first_answers(CallId call) {
    return owes_first_.first(call.value).has_value();
}

FirstAnswers Answers::first_answers(CallId call, std::int64_t end) {
    const auto row = first_answers_.first(call.value, end);
    return row ? FirstAnswers{std::get<0>(*row), {std::get<1>(*row)}} : FirstAnswers{};
}

std::vector<AnswerLink> Answers::links_of(AnswerId answer) {
    return links_from(links_of_, answer.value);
}

std::vector<AnswerLink> Answers::links_in(CallId call) {
    return links_from(links_in_call_, call.value);
}

std::vector<AnswerLink> Answers::links_of(const std::vector<CommentId>& comments) {
    return from_lists<AnswerLink>(
        comments, [&](const NumberList& list) { return links_from(links_of_listed_, list); });
}

std::vector<AnswerLink> Answers::links_to(PersonId person) {
    return links_from(links_to_, person.value);
}

std::vector<ObjectionRecord> Answers::objections_in(CallId call) {
    return objections_from(objections_in_call_, call.value);
}

std::vector<ObjectionRecord> Answers::objections_to(const std::vector<CommentId>& comments) {
    return from_lists<ObjectionRecord>(comments, [&](const NumberList& list) {
        return objections_from(objections_to_listed_, list);
    });
}

std::vector<ObjectionRecord> Answers::objections_of(PersonId person) {
    return objections_from(objections_of_, person.value);
}

std::optional<AnswerRulesRecord> Answers::rules(CallId call) {
    const auto row = rules_.first(call.value);
    if (!row) return std::nullopt;
    const auto [days, organisation] = *row;
    AnswerRulesRecord rules{days, std::nullopt};
    if (organisation != 0) rules.organisation = OrganisationId{organisation};
    return rules;
}

void Answers::put_rules(CallId call, const AnswerRulesRecord& rules) {
    put_rules_.run(call.value, rules.organisation.value_or(OrganisationId{}).value, rules.days);
}

AnswerId Answers::insert(const ReasonedAnswerRecord& answer) {
    using soci::use;
    const auto& [decision, reason, ground] = answer.words;
    const Text decided(domain::word(decision));
    Number id = 0;
    session_ << "INSERT INTO answers (call_id, decision, reason_fa, reason_en, document_fa,"
                " document_en, article_fa, article_en, clause_fa, clause_en, link, author_id,"
                " state, note, written_at_ms, published_at_ms, entry_index)"
                " VALUES (:call, :decision, :rf, :re, :df, :de, :af, :ae, :cf, :ce, :link,"
                " :author, :state, :note, :written, 0, -1) RETURNING id",
        use(answer.call.value), use(decided), use(reason.fa), use(reason.en),
        use(ground.document.fa), use(ground.document.en), use(ground.article.fa),
        use(ground.article.en), use(ground.clause.fa), use(ground.clause.en), use(ground.link),
        use(answer.author.value), use(answer.state), use(answer.note), use(answer.written_at.ms),
        soci::into(id);
    return {id};
}

void Answers::update(const ReasonedAnswerRecord& answer) {
    using soci::use;
    const auto& [decision, reason, ground] = answer.words;
    const Text decided(domain::word(decision));
    session_ << "UPDATE answers SET decision = :decision, reason_fa = :rf, reason_en = :re,"
                " document_fa = :df, document_en = :de, article_fa = :af, article_en = :ae,"
                " clause_fa = :cf, clause_en = :ce, link = :link, author_id = :author,"
                " reviewer_id = NULLIF(:reviewer, 0), state = :state, note = :note,"
                " written_at_ms = :written, published_at_ms = :published, entry_index = :entry"
                " WHERE id = :id",
        use(decided), use(reason.fa), use(reason.en), use(ground.document.fa),
        use(ground.document.en), use(ground.article.fa), use(ground.article.en),
        use(ground.clause.fa), use(ground.clause.en), use(ground.link), use(answer.author.value),
        use(answer.reviewer.value), use(answer.state), use(answer.note), use(answer.written_at.ms),
        use(answer.published_at.ms), use(answer.entry_index), use(answer.id.value);
}

bool Answers::link(const AnswerLink& link) {
    return link_.first(link.comment.value, link.round, link.answer.value).has_value();
}

bool Answers::insert(const NewObjection& one) {
    return object_
        .first(one.comment.value, one.person.value, one.text, one.at.ms, one.evidence.entry_index,
               one.evidence.salt)
        .has_value();
}

PersonId Answers::author_of(CommentId comment) {
    const auto row = author_of_.first(comment.value);
    return row ? PersonId{std::get<0>(*row)} : PersonId{};
}

} // namespace hamandish::store
