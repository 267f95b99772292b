#include "server/store/questions.h"

#include "server/store/closing.h"

namespace hamandish::store {
namespace {

const std::string question_columns =
    "SELECT q.id, c.id, c.slug, q.question_key, q.kind, q.definition, c.opens_at_ms,"
    " c.closes_at_ms, c.withdrawn_at_ms, q.answer_count, q.entry_index FROM questions q"
    " JOIN calls c ON c.id = q.call_id ";

const std::string answer_columns =
    "SELECT a.entry_index, a.salt, q.kind, a.content, c.slug, q.question_key, p.pseudonym"
    " FROM given_answers a JOIN questions q ON q.id = a.question_id"
    " JOIN calls c ON c.id = q.call_id JOIN people p ON p.id = a.person_id ";

const std::string my_columns =
    "SELECT q.id, c.slug, q.question_key, q.kind, c.title_fa, c.title_en, q.title_fa, q.title_en,"
    " a.content, ";
const std::string my_tables = " JOIN questions q ON q.id = a.question_id"
                              " JOIN calls c ON c.id = q.call_id WHERE a.person_id = :person ";

template <class Row>
QuestionRecord question_from(Row&& row) {
    auto& [id, call, slug, key, kind, definition, opens, closes, withdrawn, count, entry] = row;
    return {{id},  {call}, slug, key, kind, definition, stored_period(opens, closes, withdrawn),
            count, entry};
}

template <class Row>
LoggedAnswerRow answer_from(Row&& row) {
    auto& [index, salt, kind, content, slug, key, voter] = row;
    return {{index, salt}, kind, content, slug, key, voter};
}

template <class Statement>
std::vector<MyAnswerRecord> mine_from(Statement& statement, PersonId person) {
    std::vector<MyAnswerRecord> mine;
    statement.each(person.value, [&](auto&... column) {
        auto [id, slug, key, kind, call_fa, call_en, fa, en, content, at] = std::tie(column...);
        mine.push_back({{id}, slug, key, kind, {call_fa, call_en}, {fa, en}, content, {at}});
    });
    return mine;
}

} // namespace

Questions::Questions(soci::session& session)
    : of_call_(session, question_columns + "WHERE q.call_id = :call ORDER BY q.position"),
      find_(session, question_columns + "WHERE c.slug = :slug AND q.question_key = :key"),
      all_(session, question_columns + "ORDER BY q.id"),
      insert_(session,
              "INSERT INTO questions (call_id, position, question_key, kind, title_fa,"
              " title_en, definition, entry_index) VALUES (:call, (SELECT COUNT(*) FROM"
              " questions WHERE call_id = :again), :key, :kind, :fa, :en, :definition, :entry)"),
      change_(session, "UPDATE questions SET kind = :kind, title_fa = :fa, title_en = :en,"
                       " definition = :definition, entry_index = :entry WHERE id = :question"),
      put_answer_(session, "INSERT INTO given_answers (question_id, person_id, content,"
                           " given_at_ms, entry_index, salt)"
                           " VALUES (:question, :person, :content, :at, :index, :salt)"
                           " ON CONFLICT (question_id, person_id) DO UPDATE"
                           " SET content = excluded.content, given_at_ms = excluded.given_at_ms,"
                           " entry_index = excluded.entry_index, salt = excluded.salt"),
      answer_of_(session, "SELECT content, given_at_ms, entry_index FROM given_answers"
                          " WHERE question_id = :question AND person_id = :person"),
      answers_to_(session, answer_columns + "WHERE a.question_id = :question ORDER BY a.person_id"),
      all_answers_(session, answer_columns + "ORDER BY a.entry_index"),
      put_draft_(session, "INSERT INTO answer_drafts (question_id, person_id, content, saved_at_ms)"
                          " VALUES (:question, :person, :content, :at)"
                          " ON CONFLICT (question_id, person_id) DO UPDATE"
                          " SET content = excluded.content, saved_at_ms = excluded.saved_at_ms"),
      draft_of_(session, "SELECT content, saved_at_ms FROM answer_drafts"
                         " WHERE question_id = :question AND person_id = :person"),
      delete_draft_(session, "DELETE FROM answer_drafts"
                             " WHERE question_id = :question AND person_id = :person"),
      answers_of_(session, my_columns + "a.given_at_ms FROM given_answers a" + my_tables +
                               "ORDER BY a.given_at_ms DESC, q.id DESC"),
      drafts_of_(session, my_columns + "a.saved_at_ms FROM answer_drafts a" + my_tables +
                              "ORDER BY a.saved_at_ms DESC, q.id DESC"),
      delete_drafts_of_(session, "DELETE FROM answer_drafts WHERE person_id = :person"),
      replace_content_(session, "UPDATE given_answers SET content = :content"
                                " WHERE question_id = :question AND person_id = :person") {}

std::vector<QuestionRecord> Questions::of_call(CallId call) {
    std::vector<QuestionRecord> questions;
    of_call_.each(call.value, [&](auto&... column) {
        questions.push_back(question_from(std::tie(column...)));
    });
    return questions;
}

std::optional<QuestionRecord> Questions::find(const Text& slug, const Text& key) {
    const auto row = find_.first(slug, key);
    if (!row) return std::nullopt;
    return question_from(*row);
}

void Questions::insert(const NewQuestion& one) {
    insert_.run(one.call.value, one.call.value, one.key, one.kind, one.title.fa, one.title.en,
                one.definition, one.entry_index);
}

void Questions::change(QuestionId id, const NewQuestion& one) {
    change_.run(one.kind, one.title.fa, one.title.en, one.definition, one.entry_index, id.value);
}

void Questions::each_question(const std::function<void(const QuestionRecord&)>& use) {
    all_.each([&](auto&... column) { use(question_from(std::tie(column...))); });
}

void Questions::put_answer(QuestionId question, PersonId person, const Text& content,
                           base::Instant at, const Evidence& evidence) {
    put_answer_.run(question.value, person.value, content, at.ms, evidence.entry_index,
                    evidence.salt);
}

std::optional<AnswerOfPerson> Questions::answer_of(QuestionId question, PersonId person) {
    const auto row = answer_of_.first(question.value, person.value);
    if (!row) return std::nullopt;
    return AnswerOfPerson{std::get<0>(*row), {std::get<1>(*row)}};
}

std::optional<std::int64_t> Questions::entry_of_answer(QuestionId question, PersonId person) {
    const auto row = answer_of_.first(question.value, person.value);
    if (!row) return std::nullopt;
    return std::get<2>(*row);
}

std::vector<LoggedAnswerRow> Questions::answers_to(QuestionId question) {
    std::vector<LoggedAnswerRow> rows;
    answers_to_.each(question.value,
                     [&](auto&... column) { rows.push_back(answer_from(std::tie(column...))); });
    return rows;
}

void Questions::each_answer(const std::function<void(const LoggedAnswerRow&)>& use) {
    all_answers_.each([&](auto&... column) { use(answer_from(std::tie(column...))); });
}

void Questions::put_draft(QuestionId question, PersonId person, const Text& content,
                          base::Instant at) {
    put_draft_.run(question.value, person.value, content, at.ms);
}

std::optional<AnswerOfPerson> Questions::draft_of(QuestionId question, PersonId person) {
    const auto row = draft_of_.first(question.value, person.value);
    if (!row) return std::nullopt;
    return AnswerOfPerson{std::get<0>(*row), {std::get<1>(*row)}};
}

void Questions::delete_draft(QuestionId question, PersonId person) {
    delete_draft_.run(question.value, person.value);
}

std::vector<MyAnswerRecord> Questions::answers_of(PersonId person) {
    return mine_from(answers_of_, person);
}

std::vector<MyAnswerRecord> Questions::drafts_of(PersonId person) {
    return mine_from(drafts_of_, person);
}

void Questions::delete_drafts_of(PersonId person) {
    delete_drafts_of_.run(person.value);
}

void Questions::replace_content(QuestionId question, PersonId person, const Text& content) {
    replace_content_.run(content, question.value, person.value);
}

} // namespace hamandish::store
