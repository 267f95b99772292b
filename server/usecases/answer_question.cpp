#include "server/usecases/answer_question.h"

#include "contract/codec.h"
#include "contract/question_terms.h"
#include "server/logbook/entry.h"
#include "server/usecases/counting.h"
#include "server/usecases/read_mine.h"

namespace hamandish::usecases {
namespace {

using base::ErrorCode;
using domain::LogKind;

/// Whoever answers, and what.
struct Answering {
    store::PersonRecord person;
    store::QuestionRecord question;
    Arrival arrival;
};

base::Result<Answering> find(store::Connection& connection, const std::string& session_hash,
                             const Sending& sending, const std::string& slug,
                             const std::string& key, std::string_view kind, base::Instant now) {
    TRY_ASSIGN(const auto person, require_person(connection, session_hash, now));
    TRY(require_sender(sending, person));
    const auto question = connection.questions.find(slug, key);
    if (!question || question->kind != kind) return base::fail(ErrorCode::NotFound, "question");
    return Answering{person, *question, {}};
}

base::Status require_countable(store::Connection& connection, const Answering& answering,
                               const Sending& sending, base::Instant now) {
    const auto& question = answering.question;
    TRY(require_taken_in(question.period, question.call_slug, sending.begun, now));
    TRY(require_uncounted(connection, answering.person.id, question.call));
    return count_choice(connection, answering.person.id, now);
}

/// What this very sending has said before, and the receipt it was given.
struct SentBefore {
    store::AnswerOfPerson answer;
    contract::Receipt receipt;
};

base::Result<std::optional<SentBefore>>
sent_before(store::Connection& connection, const Answering& answering, const Sending& sending) {
    using Found = std::optional<SentBefore>;
    const auto& person = answering.person;
    const auto& question = answering.question;
    if (sending.key.empty()) return Found();
    const auto entry = connection.questions.entry_of_answer(question.id, person.id);
    TRY_ASSIGN(const bool again, was_recorded(connection, sending, person.id, entry));
    const auto answer = connection.questions.answer_of(question.id, person.id);
    if (!again || !answer) return Found();
    const store::Evidence evidence{*entry, connection.logged.salt_of(*entry, person.id)};
    TRY_ASSIGN(auto receipt,
               logbook::receipt_of(connection, *entry,
                                   logbook::opening_of(store::LoggedAnswerRow{
                                       evidence, question.kind, answer->content, question.call_slug,
                                       question.key, person.pseudonym})));
    return Found(SentBefore{*answer, std::move(receipt)});
}

base::Result<contract::Question> definition_of(const store::QuestionRecord& question) {
    auto definition = contract::decode<contract::Question>(question.definition);
    if (!definition) return base::fail(ErrorCode::Internal, "question");
    return *definition;
}

/// The row, its entry and its event, in one transaction with the index already taken.
contract::Receipt record(store::Connection& connection, const Answering& answering,
                         const std::string& content, const store::Evidence& evidence,
                         base::Instant now) {
    const auto& [person, question, arrival] = answering;
    const bool is_vote = question.kind == "vote";
    const auto before = connection.questions.entry_of_answer(question.id, person.id);
    connection.questions.put_answer(question.id, person.id, content, now, evidence);
    count_participant(connection, question.call, person.id, arrival, now);
    connection.journal.append(
        {store::EventKind::QuestionAnswered, question.call, question.id.value, now});
    const LogKind first = is_vote ? LogKind::MarksCast : LogKind::AnswersGiven;
    const LogKind again = is_vote ? LogKind::MarksChanged : LogKind::AnswersChanged;
    return logbook::append(
        connection,
        {evidence.entry_index, before ? again : first, question.call, question.call_slug,
         question.key, before.value_or(0), now},
        logbook::opening_of(store::LoggedAnswerRow{
            evidence, question.kind, content, question.call_slug, question.key, person.pseudonym}));
}

base::Result<domain::Answers> checked(const store::QuestionRecord& question,
                                      const contract::SurveyAnswers& given) {
    TRY_ASSIGN(const auto definition, definition_of(question));
    TRY_ASSIGN(const auto survey, contract::survey_from(definition.survey));
    TRY_ASSIGN(const auto answers, contract::answers_from(given.answers));
    return domain::checked_answers(survey, answers,
                                   given.is_final ? domain::Completeness::Complete
                                                  : domain::Completeness::Partial);
}

} // namespace

base::Result<contract::MarksRecorded> cast_marks(store::Connection& connection,
                                                 const MarksCommand& command, base::Instant now) {
    TRY_ASSIGN(auto answering, find(connection, command.session_hash, command.sending, command.slug,
                                    command.question_key, "vote", now));
    answering.arrival = command.arrival;
    TRY_ASSIGN(auto before, sent_before(connection, answering, command.sending));
    if (before)
        return contract::MarksRecorded{{command.cast.marks, {}, false, before->answer.at.ms},
                                       std::move(before->receipt)};
    TRY(require_countable(connection, answering, command.sending, now));
    // From here on nobody changes the question meanwhile.
    const store::Evidence evidence{connection.log.take_index(), command.salt};
    const auto question = connection.questions.find(command.slug, command.question_key);
    TRY_ASSIGN(const auto definition, definition_of(*question));
    TRY_ASSIGN(const auto rule, contract::ballot_definition_from(definition.vote));
    TRY(domain::check_ballot(rule, command.cast.marks));
    auto receipt = record(connection, answering, contract::encode(command.cast), evidence, now);
    note_recorded(connection, command.sending, answering.person.id, evidence.entry_index);
    return contract::MarksRecorded{{command.cast.marks, {}, false, now.ms}, std::move(receipt)};
}

base::Result<contract::MarksRecorded>
give_answers(store::Connection& connection, const AnswersCommand& command, base::Instant now) {
    TRY_ASSIGN(auto answering, find(connection, command.session_hash, command.sending, command.slug,
                                    command.question_key, "survey", now));
    answering.arrival = command.arrival;
    TRY_ASSIGN(auto before, sent_before(connection, answering, command.sending));
    if (before) {
        TRY_ASSIGN(auto said, contract::decode<contract::SurveyAnswers>(before->answer.content));
        return contract::MarksRecorded{{{}, std::move(said.answers), false, before->answer.at.ms},
                                       std::move(before->receipt)};
    }
    TRY(require_countable(connection, answering, command.sending, now));
    const auto& [person, found, arrival] = answering;
    if (!command.given.is_final) {
        TRY_ASSIGN(const auto answers, checked(found, command.given));
        contract::SurveyAnswers kept{contract::wire_from(answers), false};
        connection.questions.put_draft(found.id, person.id, contract::encode(kept), now);
        return contract::MarksRecorded{{{}, std::move(kept.answers), true, now.ms}, {}};
    }
    const store::Evidence evidence{connection.log.take_index(), command.salt};
    const auto question = connection.questions.find(command.slug, command.question_key);
    TRY_ASSIGN(const auto answers, checked(*question, command.given));
    contract::SurveyAnswers kept{contract::wire_from(answers), true};
    auto receipt = record(connection, answering, contract::encode(kept), evidence, now);
    note_recorded(connection, command.sending, person.id, evidence.entry_index);
    connection.questions.delete_draft(found.id, person.id);
    return contract::MarksRecorded{{{}, std::move(kept.answers), false, now.ms},
                                   std::move(receipt)};
}

} // namespace hamandish::usecases
