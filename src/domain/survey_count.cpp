#include "domain/survey_count.h"

#include <algorithm>

namespace hamandish::domain {
namespace {

std::size_t count_size(const Question& question) {
    switch (question.kind) {
    case QuestionKind::Single:
    case QuestionKind::Multiple: return question.options.size();
    case QuestionKind::Scale: return std::size_t(question.most - question.least + 1);
    case QuestionKind::Ranking: return question.options.size() * question.options.size();
    case QuestionKind::Matrix: return question.rows.size() * question.options.size();
    case QuestionKind::Number:
    case QuestionKind::Date:
    case QuestionKind::Text: break;
    }
    return 0;
}

std::size_t option_index(const Question& question, const std::string& key) {
    return std::size_t(std::find(question.options.begin(), question.options.end(), key) -
                       question.options.begin());
}

void add_chosen(const Question& question, const Answer& answer, QuestionResult& result) {
    const std::size_t options = question.options.size();
    for (std::size_t i = 0; i < answer.chosen.size(); ++i) {
        if (answer.chosen[i].empty()) continue;
        const std::size_t option = option_index(question, answer.chosen[i]);
        if (question.kind == QuestionKind::Ranking)
            ++result.counts[option * options + i];
        else if (question.kind == QuestionKind::Matrix)
            ++result.counts[i * options + option];
        else
            ++result.counts[option];
    }
}

void put_order(std::vector<std::int64_t> numbers, QuestionResult& result) {
    if (numbers.empty()) return;
    std::sort(numbers.begin(), numbers.end());
    result.smallest = numbers.front();
    result.median = numbers[(numbers.size() - 1) / 2];
    result.largest = numbers.back();
}

/// The numbers given to one question, until they are put in order.
using Numbers = std::vector<std::int64_t>;

void add_answer(const Question& question, const Answer& answer, QuestionResult& result,
                Numbers& numbers) {
    ++result.answered;
    add_chosen(question, answer, result);
    if (!answer.number) return;
    numbers.push_back(*answer.number);
    if (question.kind == QuestionKind::Scale)
        ++result.counts[std::size_t(*answer.number - question.least)];
}

} // namespace

std::vector<QuestionResult> count_answers(const Survey& survey, std::span<const Answers> all) {
    std::vector<QuestionResult> results;
    for (const Question& question : survey) {
        results.push_back({question.key, 0, 0, {}, 0, 0, 0});
        results.back().counts.assign(count_size(question), 0);
    }
    std::vector<Numbers> numbers(survey.size());
    for (const Answers& answers : all)
        for (const std::size_t index : asked_questions(survey, answers)) {
            ++results[index].asked;
            const auto answer = answers.find(survey[index].key);
            if (answer != answers.end())
                add_answer(survey[index], answer->second, results[index], numbers[index]);
        }
    for (std::size_t i = 0; i < survey.size(); ++i) put_order(std::move(numbers[i]), results[i]);
    return results;
}

void withhold_small(std::vector<QuestionResult>& results) {
    for (QuestionResult& one : results)
        if (one.answered < least_answers_published) {
            one = {one.key, 0, 0, {}, 0, 0, 0};
            one.withheld = true;
        }
}

} // namespace hamandish::domain
