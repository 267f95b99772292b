#include "server/usecases/add_question.h"

#include "contract/canonical_json.h"
#include "contract/codec.h"
#include "contract/question_terms.h"
#include "domain/slug.h"
#include "server/logbook/entry.h"

namespace hamandish::usecases {
namespace {

using base::ErrorCode;
using contract::Bilingual;
using contract::Question;

/// Both languages or nothing: a question that only some can read would not be equal for all.
base::Status check_both(const Bilingual& text, const std::string& where) {
    if (text.fa.empty()) return base::fail(ErrorCode::TextEmpty, where + ".fa");
    if (text.en.empty()) return base::fail(ErrorCode::TextEmpty, where + ".en");
    return {};
}

base::Status check_labels(const std::vector<contract::ItemOption>& all, const std::string& where) {
    for (const contract::ItemOption& one : all)
        TRY(check_both(one.label, where + "." + one.key + ".label"));
    return {};
}

base::Status check_vote(const contract::VoteForm& vote) {
    TRY_ASSIGN(const auto rule, contract::ballot_definition_from(vote));
    TRY(domain::check_ballot_definition(rule));
    for (const contract::VoteOption& option : vote.options)
        TRY(check_both(option.label, "options." + option.key + ".label"));
    return {};
}

base::Status check_survey(const contract::SurveyForm& form) {
    TRY_ASSIGN(const auto survey, contract::survey_from(form));
    TRY(domain::check_survey(survey));
    if (survey.back().section >= std::int64_t(form.sections.size()))
        return base::fail(ErrorCode::InvalidInput, "sections");
    for (std::size_t i = 0; i < form.sections.size(); ++i)
        TRY(check_both(form.sections[i], "sections." + std::to_string(i)));
    for (const contract::SurveyItem& item : form.items) {
        const std::string where = "items." + item.key;
        TRY(check_both(item.label, where + ".label"));
        TRY(check_labels(item.options, where + ".options"));
        TRY(check_labels(item.rows, where + ".rows"));
    }
    return {};
}

} // namespace

base::Result<Question> question_from(std::string_view json) {
    TRY_ASSIGN(const auto head, contract::decode<contract::QuestionHead>(json));
    Question question{head.key, head.kind, head.title, head.text, {}, {}};
    if (!domain::check_slug(head.key)) return base::fail(ErrorCode::InvalidInput, "key");
    TRY(check_both(head.title, "title"));
    TRY(check_both(head.text, "text"));
    if (head.kind == "vote") {
        TRY_ASSIGN(const auto holder, contract::decode<contract::VoteHolder>(json));
        question.vote = holder.vote;
        TRY(check_vote(question.vote));
    } else if (head.kind == "survey") {
        TRY_ASSIGN(const auto holder, contract::decode<contract::SurveyHolder>(json));
        question.survey = holder.survey;
        TRY(check_survey(question.survey));
    } else {
        return base::fail(ErrorCode::InvalidInput, "kind");
    }
    return question;
}

base::Status add_question(store::Connection& connection, const std::string& slug,
                          const Question& question, base::Instant now) {
    const auto call = connection.calls.find(slug);
    if (!call) return base::fail(ErrorCode::NotFound, "call");
    if (now >= call->period.closes_at()) return base::fail(ErrorCode::Closed, "call");
    const std::int64_t index = connection.log.take_index();
    const auto before = connection.questions.find(slug, question.key);
    if (before && before->answer_count > 0) return base::fail(ErrorCode::Conflict, "key");
    TRY_ASSIGN(const auto definition, contract::canonical_json(contract::encode(question)));
    const store::NewQuestion row{
        call->id, question.key, question.kind, definition, {question.title.fa, question.title.en},
        index};
    if (before)
        connection.questions.change(before->id, row);
    else
        connection.questions.insert(row);
    connection.journal.append({store::EventKind::QuestionAsked, call->id,
                               connection.questions.find(slug, question.key)->id.value, now});
    logbook::append(connection,
                    {index,
                     before ? domain::LogKind::QuestionChanged : domain::LogKind::QuestionAsked,
                     call->id, slug, question.key, before ? before->entry_index : 0, now},
                    definition);
    return {};
}

} // namespace hamandish::usecases
