#include "contract/question_terms.h"

#include <charconv>

namespace hamandish::contract {
namespace {

std::vector<std::string> keys_of(const std::vector<ItemOption>& options) {
    std::vector<std::string> keys;
    for (const ItemOption& option : options) keys.push_back(option.key);
    return keys;
}

base::Result<std::int64_t> number_from(const std::string& digits, const std::string& item) {
    std::int64_t number = 0;
    const char* end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, number);
    if (read.ec != std::errc() || read.ptr != end)
        return base::fail(base::ErrorCode::InvalidInput, "answers." + item);
    return number;
}

} // namespace

base::Result<domain::BallotDefinition> ballot_definition_from(const VoteForm& form) {
    domain::BallotDefinition definition;
    TRY_ASSIGN(definition.rule, domain::ballot_rule_from_word(form.rule));
    for (const VoteOption& option : form.options)
        definition.options.push_back({option.key, option.cost});
    definition.budget = form.budget;
    definition.most_score = form.most_score;
    return definition;
}

base::Result<domain::Survey> survey_from(const SurveyForm& form) {
    domain::Survey survey;
    for (const SurveyItem& item : form.items) {
        TRY_ASSIGN(const auto kind, domain::question_kind_from_word(item.kind));
        domain::Question question{
            item.key,  kind, item.required, keys_of(item.options), keys_of(item.rows), item.least,
            item.most, {},   item.section};
        for (const ItemCondition& condition : item.conditions)
            question.conditions.push_back({condition.item, condition.option});
        survey.push_back(std::move(question));
    }
    return survey;
}

base::Result<domain::Answers> answers_from(const std::vector<ItemAnswer>& answers) {
    domain::Answers out;
    for (const ItemAnswer& one : answers) {
        domain::Answer answer{one.chosen, {}, one.text};
        if (!one.number.empty()) {
            TRY_ASSIGN(answer.number, number_from(one.number, one.item));
        }
        if (!out.emplace(one.item, std::move(answer)).second)
            return base::fail(base::ErrorCode::InvalidInput, "answers." + one.item);
    }
    return out;
}

std::vector<ItemAnswer> wire_from(const domain::Answers& answers) {
    std::vector<ItemAnswer> out;
    for (const auto& [item, answer] : answers)
        out.push_back({answer.chosen, item,
                       answer.number ? std::to_string(*answer.number) : std::string(),
                       answer.text});
    return out;
}

} // namespace hamandish::contract
