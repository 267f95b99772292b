#include "app/question_form.h"

#include "app/question_lines.h"
#include "app/written_day.h"
#include "contract/question_document.h"
#include "domain/ballot.h"
#include "domain/survey.h"

#include <algorithm>
#include <array>
#include <set>

namespace hamandish::app {
namespace {

using base::ErrorCode;
using contract::Bilingual;
using contract::ItemOption;
using contract::VoteOption;
using domain::BallotRule;
using domain::QuestionKind;

template <class Option>
Bilingual lines_of(const std::vector<Option>& options) {
    std::vector<std::string> fa, en;
    for (const Option& one : options) {
        fa.push_back(one.label.fa);
        en.push_back(one.label.en);
    }
    return {text_from_lines(fa), text_from_lines(en)};
}

std::string text_from_bound(std::int64_t bound, std::string_view kind, bool jalali) {
    if (kind != domain::word(QuestionKind::Date)) return std::to_string(bound);
    return bound == 0 ? std::string() : text_from_day({static_cast<std::int32_t>(bound)}, jalali);
}

ItemForm form_of(const contract::SurveyItem& item, bool jalali) {
    ItemForm form{item, item.kind, item.required, item.label, lines_of(item.options), {}, {}};
    if (!has_bounds(item.kind)) return form;
    form.least = text_from_bound(item.least, item.kind, jalali);
    form.most = text_from_bound(item.most, item.kind, jalali);
    // All of them may be chosen, however many there will be.
    const bool is_multiple = item.kind == domain::word(QuestionKind::Multiple);
    if (is_multiple && item.most == std::int64_t(item.options.size())) form.most.clear();
    return form;
}

/// "option-1", or the first number that is free.
std::string free_key(const std::set<std::string>& taken, const std::string& word) {
    for (int number = 1;; ++number)
        if (auto key = word + "-" + std::to_string(number); !taken.contains(key)) return key;
}

template <class Option>
std::string key_at(const std::vector<Option>& was, std::size_t index,
                   std::set<std::string>& taken) {
    std::string key = index < was.size() ? was[index].key : free_key(taken, "option");
    taken.insert(key);
    return key;
}

/// One option a line. A language in which nothing is written yet is no other number of lines: it
/// lacks its words.
template <class Option>
tl::expected<std::vector<Option>, FormFault>
options_from(const Bilingual& text, const std::vector<Option>& was, std::ptrdiff_t item) {
    const auto fa = lines_in(text.fa), en = lines_in(text.en);
    if (!fa.empty() && !en.empty() && fa.size() != en.size())
        return tl::unexpected(FormFault{ErrorCode::Misaligned,
                                        {QuestionField::Options, item, "en"},
                                        std::int64_t(en.size()),
                                        std::int64_t(fa.size())});
    std::set<std::string> taken;
    for (const Option& one : was) taken.insert(one.key);
    std::vector<Option> options;
    for (std::size_t i = 0; i < std::max(fa.size(), en.size()); ++i) {
        Option option;
        option.key = key_at(was, i, taken);
        option.label = {i < fa.size() ? fa[i] : "", i < en.size() ? en[i] : ""};
        options.push_back(std::move(option));
    }
    return options;
}

tl::expected<std::int64_t, FormFault> number_from(const std::string& text, QuestionSpot spot) {
    const auto number = whole_number_from(text);
    if (!number) return tl::unexpected(FormFault{ErrorCode::InvalidInput, std::move(spot)});
    return *number;
}

tl::expected<std::int64_t, FormFault> bound_from(const std::string& text, std::string_view kind,
                                                 QuestionSpot spot) {
    if (kind != domain::word(QuestionKind::Date) || lines_in(text).empty())
        return number_from(text, std::move(spot));
    const auto day = day_from_text(text);
    if (!day) return tl::unexpected(FormFault{ErrorCode::InvalidInput, std::move(spot)});
    return day->since_epoch;
}

/// Costs stand beside the options, line by line; none at all is a question that is not whole.
tl::expected<bool, FormFault> put_costs(const std::string& text, std::vector<VoteOption>& options) {
    const auto costs = lines_in(text);
    const QuestionSpot spot{QuestionField::Costs};
    if (!costs.empty() && costs.size() != options.size())
        return tl::unexpected(FormFault{ErrorCode::Misaligned, spot, std::int64_t(costs.size()),
                                        std::int64_t(options.size())});
    for (std::size_t i = 0; i < costs.size(); ++i) {
        const auto cost = number_from(costs[i], spot);
        if (!cost) return tl::unexpected(cost.error());
        options[i].cost = *cost;
    }
    return true;
}

tl::expected<contract::VoteForm, FormFault> vote_from(const QuestionForm& form) {
    contract::VoteForm vote;
    vote.rule = form.rule;
    auto options = options_from(form.options, form.was.vote.options, -1);
    if (!options) return tl::unexpected(options.error());
    vote.options = std::move(*options);
    // The three of a vote by yes and no are what they are, in their order.
    constexpr std::array<std::string_view, 3> plain{"yes", "no", "abstain"};
    if (form.rule == domain::word(BallotRule::YesNo) && vote.options.size() == plain.size())
        for (std::size_t i = 0; i < plain.size(); ++i) vote.options[i].key = plain[i];
    if (form.rule == domain::word(BallotRule::Budget)) {
        if (const auto put = put_costs(form.costs, vote.options); !put)
            return tl::unexpected(put.error());
        const auto budget = number_from(form.budget, {QuestionField::Budget});
        if (!budget) return tl::unexpected(budget.error());
        vote.budget = *budget;
    }
    if (form.rule == domain::word(BallotRule::Score)) {
        const auto most = number_from(form.most_score, {QuestionField::MostScore});
        if (!most) return tl::unexpected(most.error());
        vote.most_score = *most;
    }
    return vote;
}

tl::expected<bool, FormFault> put_bounds(const ItemForm& form, std::ptrdiff_t index,
                                         contract::SurveyItem& item) {
    item.least = item.most = 0;
    if (!has_bounds(form.kind)) return true;
    const auto least = bound_from(form.least, form.kind, {QuestionField::Least, index});
    if (!least) return tl::unexpected(least.error());
    const auto most = bound_from(form.most, form.kind, {QuestionField::Most, index});
    if (!most) return tl::unexpected(most.error());
    item.least = *least;
    item.most = *most;
    // Whoever does not say how many may be chosen lets all be chosen.
    if (form.kind == domain::word(QuestionKind::Multiple) && lines_in(form.most).empty())
        item.most = std::int64_t(item.options.size());
    return true;
}

tl::expected<contract::SurveyItem, FormFault> item_from(const ItemForm& form,
                                                        std::ptrdiff_t index) {
    contract::SurveyItem item = form.was;
    item.kind = form.kind;
    item.required = form.required;
    item.label = form.label;
    item.options.clear();
    if (has_options(form.kind)) {
        auto options = options_from(form.options, form.was.options, index);
        if (!options) return tl::unexpected(options.error());
        item.options = std::move(*options);
    }
    if (form.kind != domain::word(QuestionKind::Matrix)) item.rows.clear();
    if (const auto put = put_bounds(form, index, item); !put) return tl::unexpected(put.error());
    return item;
}

} // namespace

QuestionForm form_from(const contract::Question& question, bool jalali) {
    QuestionForm form{question,
                      question.title,
                      question.text,
                      lines_of(question.vote.options),
                      question.vote.rule,
                      {},
                      {},
                      {},
                      {}};
    if (question.vote.rule == domain::word(BallotRule::Budget)) {
        std::vector<std::string> costs;
        for (const VoteOption& one : question.vote.options)
            costs.push_back(one.cost == 0 ? "" : std::to_string(one.cost));
        form.costs = text_from_lines(costs);
    }
    if (question.vote.budget != 0) form.budget = std::to_string(question.vote.budget);
    if (question.vote.most_score != 0) form.most_score = std::to_string(question.vote.most_score);
    for (const contract::SurveyItem& item : question.survey.items)
        form.items.push_back(form_of(item, jalali));
    return form;
}

tl::expected<contract::Question, FormFault> question_from(const QuestionForm& form) {
    contract::Question question{form.was.key, form.was.kind, form.title, form.text, {}, {}};
    if (question.kind == "vote") {
        auto vote = vote_from(form);
        if (!vote) return tl::unexpected(vote.error());
        question.vote = std::move(*vote);
        return question;
    }
    question.survey.sections = form.was.survey.sections;
    for (std::size_t i = 0; i < form.items.size(); ++i) {
        auto item = item_from(form.items[i], std::ptrdiff_t(i));
        if (!item) return tl::unexpected(item.error());
        question.survey.items.push_back(std::move(*item));
    }
    return question;
}

QuestionLacks lacks_of(const contract::Question& question) {
    QuestionLacks lacks;
    for (base::Error& fault : contract::faults_of(question)) {
        if (fault.code != ErrorCode::TextEmpty)
            lacks.refused.push_back(std::move(fault.where));
        else
            (fault.where.ends_with(".fa") ? lacks.fa : lacks.en) = true;
    }
    return lacks;
}

bool has_options(std::string_view kind) {
    for (const auto one : {QuestionKind::Single, QuestionKind::Multiple, QuestionKind::Ranking,
                           QuestionKind::Matrix})
        if (kind == domain::word(one)) return true;
    return false;
}

bool has_bounds(std::string_view kind) {
    for (const auto one : {QuestionKind::Multiple, QuestionKind::Scale, QuestionKind::Number,
                           QuestionKind::Date, QuestionKind::Text})
        if (kind == domain::word(one)) return true;
    return false;
}

contract::Question new_question(const std::string& kind) {
    contract::Question question;
    question.kind = kind == "survey" ? "survey" : "vote";
    if (kind == "survey") return question;
    constexpr std::int64_t usual_score = 5;
    question.vote.rule = kind;
    if (kind == domain::word(BallotRule::Score)) question.vote.most_score = usual_score;
    return question;
}

contract::SurveyItem new_item(const contract::SurveyForm& survey, const std::string& kind) {
    constexpr std::int64_t usual_steps = 5, usual_number = 100, usual_length = 2'000;
    std::set<std::string> taken;
    for (const contract::SurveyItem& one : survey.items) taken.insert(one.key);
    contract::SurveyItem item;
    item.key = free_key(taken, "item");
    item.kind = kind;
    if (!survey.items.empty()) item.section = survey.items.back().section;
    if (kind == domain::word(QuestionKind::Scale)) {
        item.least = 1;
        item.most = usual_steps;
    }
    if (kind == domain::word(QuestionKind::Number)) item.most = usual_number;
    if (kind == domain::word(QuestionKind::Text)) item.most = usual_length;
    return item;
}

} // namespace hamandish::app
