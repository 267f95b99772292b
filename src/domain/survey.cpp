#include "domain/survey.h"

#include "domain/slug.h"

#include <algorithm>
#include <array>
#include <set>

namespace hamandish::domain {
namespace {

using base::ErrorCode;

/// What a kind of question is made of.
struct Kind {
    QuestionKind kind;
    std::string_view word;
    bool has_options, has_rows, has_bounds;
    std::int64_t lowest, highest; ///< of its bounds
};
constexpr std::int64_t any_number = 1'000'000'000'000'000;
constexpr std::int64_t far_day = 200'000; ///< the year 2517
constexpr std::array<Kind, 8> kinds{{
    {QuestionKind::Single, "single", true, false, false, 0, 0},
    {QuestionKind::Multiple, "multiple", true, false, true, 0, std::int64_t(most_answer_options)},
    {QuestionKind::Scale, "scale", false, false, true, 0, 10},
    {QuestionKind::Ranking, "ranking", true, false, false, 0, 0},
    {QuestionKind::Matrix, "matrix", true, true, false, 0, 0},
    {QuestionKind::Number, "number", false, false, true, -any_number, any_number},
    {QuestionKind::Date, "date", false, false, true, -far_day, far_day},
    {QuestionKind::Text, "text", false, false, true, 0, longest_answer},
}};

const Kind& kind_of(const Question& question) {
    return *std::find_if(kinds.begin(), kinds.end(),
                         [&](const Kind& each) { return each.kind == question.kind; });
}

base::Status refused(const Question& question) {
    return base::fail(ErrorCode::InvalidInput, "questions." + question.key);
}

/// Two at least where one is chosen from, one row at least, or none at all.
base::Status check_keys(const Question& question, const std::vector<std::string>& keys, bool wanted,
                        std::size_t least) {
    if (!wanted) return keys.empty() ? base::Status() : refused(question);
    if (keys.size() < least || keys.size() > most_answer_options) return refused(question);
    std::set<std::string_view> seen;
    for (const std::string& key : keys)
        if (!check_slug(key) || !seen.insert(key).second) return refused(question);
    return {};
}

base::Status check_bounds(const Question& question) {
    const Kind& kind = kind_of(question);
    if (!kind.has_bounds)
        return question.least == 0 && question.most == 0 ? base::Status() : refused(question);
    const bool point_allowed = kind.kind == QuestionKind::Multiple;
    if (question.least < kind.lowest || question.most > kind.highest) return refused(question);
    if (question.least > question.most || (!point_allowed && question.least == question.most))
        return refused(question);
    if (kind.kind == QuestionKind::Multiple &&
        (question.most < 1 || question.most > std::int64_t(question.options.size())))
        return refused(question);
    return {};
}

const Question* find_before(const Survey& survey, std::size_t end, std::string_view key) {
    for (std::size_t i = 0; i < end; ++i)
        if (survey[i].key == key) return &survey[i];
    return nullptr;
}

base::Status check_conditions(const Survey& survey, std::size_t index) {
    const Question& question = survey[index];
    for (const Condition& condition : question.conditions) {
        const Question* before = find_before(survey, index, condition.question);
        const bool chooses = before && (before->kind == QuestionKind::Single ||
                                        before->kind == QuestionKind::Multiple);
        if (!chooses || std::find(before->options.begin(), before->options.end(),
                                  condition.option) == before->options.end())
            return refused(question);
    }
    return {};
}

base::Status check_question(const Survey& survey, std::size_t index) {
    const Question& question = survey[index];
    const Kind& kind = kind_of(question);
    const bool sections_rise =
        index == 0 ? question.section >= 0 : question.section >= survey[index - 1].section;
    if (!check_slug(question.key) || find_before(survey, index, question.key) || !sections_rise)
        return refused(question);
    TRY(check_keys(question, question.options, kind.has_options, 2));
    TRY(check_keys(question, question.rows, kind.has_rows, 1));
    TRY(check_bounds(question));
    return check_conditions(survey, index);
}

} // namespace

std::string_view word(QuestionKind kind) {
    for (const Kind& each : kinds)
        if (each.kind == kind) return each.word;
    return {};
}

base::Result<QuestionKind> question_kind_from_word(std::string_view word) {
    for (const Kind& each : kinds)
        if (each.word == word) return each.kind;
    return base::fail(ErrorCode::InvalidInput, "kind");
}

base::Status check_survey(const Survey& survey) {
    if (survey.empty() || survey.size() > most_questions)
        return base::fail(ErrorCode::InvalidInput, "questions");
    for (std::size_t i = 0; i < survey.size(); ++i) TRY(check_question(survey, i));
    return {};
}

} // namespace hamandish::domain
