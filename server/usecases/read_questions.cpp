#include "server/usecases/read_questions.h"

#include "contract/codec.h"
#include "contract/question_terms.h"
#include "domain/ballot_count.h"
#include "domain/survey_count.h"
#include "server/logbook/entry.h"
#include "server/usecases/read_mine.h"
#include "server/usecases/wire.h"

namespace hamandish::usecases {
namespace {

using base::ErrorCode;
using contract::QuestionOutcome;

base::Result<store::QuestionRecord> find_question(store::Connection& connection,
                                                  const std::string& slug, const std::string& key) {
    auto question = connection.questions.find(slug, key);
    if (!question) return base::fail(ErrorCode::NotFound, "question");
    return *question;
}

base::Result<contract::Question> definition_of(const store::QuestionRecord& question) {
    auto definition = contract::decode<contract::Question>(question.definition);
    if (!definition) return base::fail(ErrorCode::Internal, "question");
    return *definition;
}

contract::MyMarks marks_from(const std::string& kind, const store::AnswerOfPerson& kept,
                             bool is_draft) {
    contract::MyMarks mine{{}, {}, is_draft, kept.at.ms};
    if (kind == "vote") {
        if (auto cast = contract::decode<contract::CastMarks>(kept.content))
            mine.marks = std::move(cast->marks);
    } else if (auto given = contract::decode<contract::SurveyAnswers>(kept.content)) {
        mine.answers = std::move(given->answers);
    }
    return mine;
}

void add_rounds(const domain::BallotResult& result, QuestionOutcome& outcome) {
    const auto& rounds = result.runoff->rounds;
    for (std::size_t i = 0; i < rounds.size(); ++i) {
        const bool last = i + 1 == rounds.size();
        const auto& options = outcome.question.vote.options;
        outcome.rounds.push_back({rounds[i].counts, rounds[i].exhausted,
                                  last ? std::string() : options[rounds[i].struck_out].key,
                                  !last && rounds[i].by_lot_of_order});
    }
}

base::Status count_votes(store::Connection& connection, store::QuestionId id,
                         QuestionOutcome& outcome) {
    TRY_ASSIGN(const auto rule, contract::ballot_definition_from(outcome.question.vote));
    outcome.ballots = logbook::marked_ballots_of(connection, id);
    std::vector<domain::Ballot> ballots;
    for (const auto& one : outcome.ballots) ballots.push_back(one.marks);
    const domain::BallotResult result = domain::count_ballots(rule, ballots);
    outcome.counts = result.counts;
    outcome.voters = result.voters;
    outcome.spent = result.spent;
    for (const std::size_t winner : result.winners)
        outcome.winners.push_back(outcome.question.vote.options[winner].key);
    if (result.schulze) {
        outcome.pairs = result.schulze->pairs.wins;
        outcome.places = result.schulze->places;
    }
    if (result.runoff) add_rounds(result, outcome);
    return {};
}

base::Status count_survey(store::Connection& connection, store::QuestionId id,
                          QuestionOutcome& outcome) {
    TRY_ASSIGN(const auto survey, contract::survey_from(outcome.question.survey));
    std::vector<domain::Answers> all;
    for (const store::LoggedAnswerRow& row : connection.questions.answers_to(id)) {
        TRY_ASSIGN(const auto given, contract::decode<contract::SurveyAnswers>(row.content));
        TRY_ASSIGN(auto answers, contract::answers_from(given.answers));
        all.push_back(std::move(answers));
    }
    auto results = domain::count_answers(survey, all);
    domain::withhold_small(results);
    for (domain::QuestionResult& one : results)
        outcome.items.push_back({one.key, one.asked, one.answered, std::move(one.counts),
                                 one.smallest, one.median, one.largest, one.withheld});
    return {};
}

contract::MyAnswered answered_from(const store::MyAnswerRecord& row, bool is_draft) {
    auto marks = marks_from(row.kind, {row.content, row.at}, is_draft);
    return {row.call_slug,
            row.key,
            row.kind,
            wire_from(row.call_title),
            wire_from(row.title),
            std::move(marks.marks),
            std::move(marks.answers),
            is_draft,
            row.at.ms};
}

} // namespace

base::Result<contract::CallQuestions> list_questions(store::Connection& connection,
                                                     const std::string& slug, base::Instant now) {
    const auto call = connection.calls.find(slug);
    if (!call) return base::fail(ErrorCode::NotFound, "call");
    contract::CallQuestions list{now.ms, wire_from(*call, now), {}};
    for (const store::QuestionRecord& one : connection.questions.of_call(call->id)) {
        TRY_ASSIGN(auto question, definition_of(one));
        list.questions.push_back({std::move(question), one.answer_count});
    }
    return list;
}

base::Result<contract::MyMarks> show_my_marks(store::Connection& connection,
                                              const std::string& session_hash,
                                              const std::string& slug,
                                              const std::string& question_key, base::Instant now) {
    TRY_ASSIGN(const auto person, require_person(connection, session_hash, now));
    TRY_ASSIGN(const auto question, find_question(connection, slug, question_key));
    if (const auto draft = connection.questions.draft_of(question.id, person.id))
        return marks_from(question.kind, *draft, true);
    if (const auto kept = connection.questions.answer_of(question.id, person.id))
        return marks_from(question.kind, *kept, false);
    return contract::MyMarks{};
}

base::Result<QuestionOutcome> show_outcome(store::Connection& connection, const std::string& slug,
                                           const std::string& question_key, base::Instant now) {
    TRY_ASSIGN(const auto row, find_question(connection, slug, question_key));
    TRY(domain::require_closed(row.period, now));
    const auto call = connection.calls.find(slug);
    QuestionOutcome outcome;
    outcome.now_ms = now.ms;
    outcome.call = wire_from(*call, now);
    TRY_ASSIGN(outcome.question, definition_of(row));
    outcome.answer_count = row.answer_count;
    TRY(row.kind == "vote" ? count_votes(connection, row.id, outcome)
                           : count_survey(connection, row.id, outcome));
    return outcome;
}

std::vector<contract::MyAnswered> answered_by(store::Connection& connection,
                                              store::PersonId person) {
    std::vector<contract::MyAnswered> all;
    for (const auto& row : connection.questions.drafts_of(person))
        all.push_back(answered_from(row, true));
    for (const auto& row : connection.questions.answers_of(person))
        all.push_back(answered_from(row, false));
    return all;
}

void empty_answer_texts(store::Connection& connection, store::PersonId person) {
    for (const store::MyAnswerRecord& row : connection.questions.answers_of(person)) {
        auto given = contract::decode<contract::SurveyAnswers>(row.content);
        if (row.kind != "survey" || !given) continue;
        for (contract::ItemAnswer& answer : given->answers) answer.text.clear();
        connection.questions.replace_content(row.question, person, contract::encode(*given));
    }
}

} // namespace hamandish::usecases
