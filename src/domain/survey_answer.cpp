#include "base/utf8.h"
#include "domain/comment_text.h"
#include "domain/survey.h"

#include <algorithm>
#include <set>

namespace hamandish::domain {
namespace {

using base::ErrorCode;

std::string place_of(const Question& question) {
    return "answers." + question.key;
}
tl::unexpected<base::Error> wrong(const Question& question) {
    return base::fail(ErrorCode::InvalidInput, place_of(question));
}
tl::unexpected<base::Error> missing(const Question& question) {
    return base::fail(ErrorCode::TextEmpty, place_of(question));
}

bool is_empty(const Answer& answer) {
    const auto says_nothing = [](const std::string& key) { return key.empty(); };
    return std::all_of(answer.chosen.begin(), answer.chosen.end(), says_nothing) &&
           !answer.number && answer.text.empty();
}

/// Each chosen key is an option; none twice unless `repeats`, none empty unless `gaps`.
bool are_options(const Question& question, const std::vector<std::string>& chosen, bool repeats,
                 bool gaps) {
    std::set<std::string_view> seen;
    for (const std::string& key : chosen) {
        if (key.empty() && gaps) continue;
        if (std::find(question.options.begin(), question.options.end(), key) ==
            question.options.end())
            return false;
        if (!seen.insert(key).second && !repeats) return false;
    }
    return true;
}

base::Status check_matrix(const Question& question, const Answer& answer, bool whole) {
    if (answer.chosen.size() != question.rows.size()) return wrong(question);
    if (!are_options(question, answer.chosen, true, true)) return wrong(question);
    const bool has_gap = std::count(answer.chosen.begin(), answer.chosen.end(), "") > 0;
    if (whole && question.required && has_gap) return missing(question);
    return {};
}

base::Status check_chosen(const Question& question, const Answer& answer, bool whole) {
    if (question.kind == QuestionKind::Matrix) return check_matrix(question, answer, whole);
    if (!are_options(question, answer.chosen, false, false)) return wrong(question);
    const auto count = std::int64_t(answer.chosen.size());
    if (question.kind == QuestionKind::Single && count > 1) return wrong(question);
    if (question.kind != QuestionKind::Multiple) return {};
    if (count > question.most) return wrong(question);
    if (whole && count < question.least) return missing(question);
    return {};
}

base::Status check_text(const Question& question, const Answer& answer, bool whole) {
    const auto text = comment_text_from(answer.text);
    if (!text) return base::fail(text.error().code, place_of(question));
    const auto length = std::int64_t(base::count_code_points(*text));
    if (length > question.most) return base::fail(ErrorCode::TextTooLong, place_of(question));
    if (whole && length < question.least) return missing(question);
    return {};
}

base::Status check_answer(const Question& question, const Answer& answer, bool whole) {
    const bool numbers = question.kind == QuestionKind::Scale ||
                         question.kind == QuestionKind::Number ||
                         question.kind == QuestionKind::Date;
    const bool words = question.kind == QuestionKind::Text;
    if (!answer.chosen.empty() && (numbers || words)) return wrong(question);
    if (answer.number && !numbers) return wrong(question);
    if (!answer.text.empty() && !words) return wrong(question);
    if (words) return check_text(question, answer, whole);
    if (!numbers) return check_chosen(question, answer, whole);
    if (*answer.number < question.least || *answer.number > question.most) return wrong(question);
    return {};
}

bool is_asked(const Question& question, const std::set<std::string_view>& asked,
              const Answers& answers) {
    return std::all_of(question.conditions.begin(), question.conditions.end(),
                       [&](const Condition& condition) {
                           const auto answer = answers.find(condition.question);
                           return asked.count(condition.question) != 0 && answer != answers.end() &&
                                  std::count(answer->second.chosen.begin(),
                                             answer->second.chosen.end(), condition.option) > 0;
                       });
}

} // namespace

std::vector<std::size_t> asked_questions(const Survey& survey, const Answers& answers) {
    std::vector<std::size_t> out;
    std::set<std::string_view> asked;
    for (std::size_t i = 0; i < survey.size(); ++i) {
        if (!is_asked(survey[i], asked, answers)) continue;
        asked.insert(survey[i].key);
        out.push_back(i);
    }
    return out;
}

base::Result<Answers> checked_answers(const Survey& survey, const Answers& answers,
                                      Completeness completeness) {
    for (const auto& answer : answers)
        if (std::none_of(survey.begin(), survey.end(),
                         [&](const Question& question) { return question.key == answer.first; }))
            return base::fail(ErrorCode::InvalidInput, "answers");
    const bool whole = completeness == Completeness::Complete;
    Answers out;
    for (const std::size_t index : asked_questions(survey, answers)) {
        const Question& question = survey[index];
        const auto answer = answers.find(question.key);
        if (answer == answers.end() || is_empty(answer->second)) {
            if (whole && question.required) return missing(question);
            continue;
        }
        TRY(check_answer(question, answer->second, whole));
        out.insert(*answer);
    }
    return out;
}

} // namespace hamandish::domain
