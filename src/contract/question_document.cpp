#include "contract/question_document.h"

#include "contract/codec.h"
#include "contract/question_terms.h"
#include "domain/slug.h"

namespace hamandish::contract {
namespace {

using base::ErrorCode;

/// Both languages or nothing: a question that only some can read would not be equal for all.
void need_both(std::vector<base::Error>& faults, const Bilingual& text, const std::string& where) {
    if (text.fa.empty()) faults.push_back({ErrorCode::TextEmpty, where + ".fa"});
    if (text.en.empty()) faults.push_back({ErrorCode::TextEmpty, where + ".en"});
}

template <class Option>
void need_labels(std::vector<base::Error>& faults, const std::vector<Option>& all,
                 const std::string& where) {
    for (const Option& one : all) need_both(faults, one.label, where + "." + one.key + ".label");
}

base::Status check_vote(const VoteForm& vote) {
    TRY_ASSIGN(const auto rule, ballot_definition_from(vote));
    return domain::check_ballot_definition(rule);
}

base::Status check_survey(const SurveyForm& form) {
    TRY_ASSIGN(const auto survey, survey_from(form));
    TRY(domain::check_survey(survey));
    if (survey.back().section >= std::int64_t(form.sections.size()))
        return base::fail(ErrorCode::InvalidInput, "sections");
    return {};
}

base::Status check_terms(const Question& question) {
    if (question.kind == "vote") return check_vote(question.vote);
    if (question.kind == "survey") return check_survey(question.survey);
    return base::fail(ErrorCode::InvalidInput, "kind");
}

} // namespace

base::Result<Question> question_in(std::string_view json) {
    TRY_ASSIGN(const auto head, decode<QuestionHead>(json));
    Question question{head.key, head.kind, head.title, head.text, {}, {}};
    if (head.kind == "vote") {
        TRY_ASSIGN(const auto holder, decode<VoteHolder>(json));
        question.vote = holder.vote;
    } else if (head.kind == "survey") {
        TRY_ASSIGN(const auto holder, decode<SurveyHolder>(json));
        question.survey = holder.survey;
    } else {
        return base::fail(ErrorCode::InvalidInput, "kind");
    }
    return question;
}

std::vector<base::Error> faults_of(const Question& question) {
    std::vector<base::Error> faults;
    if (!domain::check_slug(question.key)) faults.push_back({ErrorCode::InvalidInput, "key"});
    need_both(faults, question.title, "title");
    need_both(faults, question.text, "text");
    if (const auto checked = check_terms(question); !checked) faults.push_back(checked.error());
    need_labels(faults, question.vote.options, "options");
    const auto& sections = question.survey.sections;
    for (std::size_t i = 0; i < sections.size(); ++i)
        need_both(faults, sections[i], "sections." + std::to_string(i));
    for (const SurveyItem& item : question.survey.items) {
        const std::string where = "items." + item.key;
        need_both(faults, item.label, where + ".label");
        need_labels(faults, item.options, where + ".options");
        need_labels(faults, item.rows, where + ".rows");
    }
    return faults;
}

} // namespace hamandish::contract
