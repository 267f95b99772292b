#include "app/question_form.h"

#include "app/question_options.h"
#include "app/written_day.h"
#include "contract/question_document.h"
#include "domain/ballot.h"
#include "domain/survey.h"

#include <algorithm>
#include <array>

namespace hamandish::app {
namespace {

using base::ErrorCode;
using contract::Bilingual;
using contract::ItemOption;
using contract::VoteOption;
using domain::BallotRule;
using domain::QuestionKind;

std::string text_from_bound(std::int64_t bound, std::string_view kind, i18n::Locale locale) {
    if (kind != domain::word(QuestionKind::Date)) return text_from_number(bound, locale);
    return bound == 0 ? std::string() : text_from_day({static_cast<std::int32_t>(bound)}, locale);
}

void put_parts(const contract::SurveyItem& item, ItemForm& form) {
    form.options = item.options;
    form.rows = item.rows;
    form.section = std::to_string(item.section);
    for (const contract::ItemCondition& one : item.conditions)
        form.conditions.push_back(
            {one.item, one.option.empty() ? std::string() : one.item + "/" + one.option});
}

ItemForm form_of(const contract::SurveyItem& item, i18n::Locale locale) {
    ItemForm form{item, item.kind, item.required, item.label, {}, {}};
    put_parts(item, form);
    if (!has_bounds(item.kind)) return form;
    form.least = text_from_bound(item.least, item.kind, locale);
    form.most = text_from_bound(item.most, item.kind, locale);
    // All of them may be chosen, however many there will be.
    const bool is_multiple = item.kind == domain::word(QuestionKind::Multiple);
    if (is_multiple && item.most == std::int64_t(item.options.size())) form.most.clear();
    return form;
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

/// Costs of what is pasted stand beside it, line by line; none at all is a question that is not
/// whole.
tl::expected<bool, FormFault> put_costs(const std::string& text,
                                        std::vector<VoteOptionForm>& lines) {
    const auto costs = lines_in(text);
    const QuestionSpot spot{QuestionField::MoreCosts};
    if (!costs.empty() && costs.size() != lines.size())
        return tl::unexpected(FormFault{ErrorCode::Misaligned, spot, std::int64_t(costs.size()),
                                        std::int64_t(lines.size())});
    for (std::size_t i = 0; i < costs.size(); ++i) {
        const auto cost = number_from(costs[i], spot);
        if (!cost) return tl::unexpected(cost.error());
        lines[i].cost = costs[i];
    }
    return true;
}

/// In fields of their own, and pasted below them.
tl::expected<std::vector<VoteOption>, FormFault> vote_options_from(const QuestionForm& form) {
    const bool has_costs = form.rule == domain::word(BallotRule::Budget);
    auto lines = options_in<VoteOptionForm>(form.more_options, {QuestionField::MoreOptions});
    if (!lines) return tl::unexpected(lines.error());
    if (has_costs)
        if (const auto put = put_costs(form.more_costs, *lines); !put)
            return tl::unexpected(put.error());
    const auto all = with_lines(form.options, std::move(*lines), taken_keys(form, -1, false),
                                "option", is_blank_option<VoteOptionForm>);
    std::vector<VoteOption> options;
    for (const VoteOptionForm& one : all) {
        options.push_back({one.key, one.label, 0});
        if (!has_costs) continue;
        const auto line = std::ptrdiff_t(options.size()) - 1;
        const auto cost = number_from(one.cost, {QuestionField::Cost, -1, {}, line});
        if (!cost) return tl::unexpected(cost.error());
        options.back().cost = *cost;
    }
    return options;
}

tl::expected<contract::VoteForm, FormFault> vote_from(const QuestionForm& form) {
    contract::VoteForm vote;
    vote.rule = form.rule;
    auto options = vote_options_from(form);
    if (!options) return tl::unexpected(options.error());
    vote.options = std::move(*options);
    // The three of a vote by yes and no are what they are, in their order.
    constexpr std::array<std::string_view, 3> plain{"yes", "no", "abstain"};
    if (form.rule == domain::word(BallotRule::YesNo) && vote.options.size() == plain.size())
        for (std::size_t i = 0; i < plain.size(); ++i) vote.options[i].key = plain[i];
    if (form.rule == domain::word(BallotRule::Budget)) {
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

/// The option's key; empty: none, or it is of another item.
std::string option_of(const ConditionForm& condition) {
    const std::string start = condition.item + "/";
    return condition.answer.starts_with(start) ? condition.answer.substr(start.size())
                                               : std::string();
}

/// The options or the rows of an item: in fields of their own, and what is still written line by
/// line below them. A field that was saved with words stays what it was, for conditions go by keys.
tl::expected<std::vector<ItemOption>, FormFault> listed_from(const QuestionForm& question,
                                                             const QuestionSpot& spot) {
    const ItemForm& form = question.items[static_cast<std::size_t>(spot.item)];
    const bool is_row = spot.field == QuestionField::MoreRows;
    auto lines = options_in<ItemOption>(is_row ? form.more_rows : form.more_options, spot);
    if (!lines) return tl::unexpected(lines.error());
    const auto& was = is_row ? form.was.rows : form.was.options;
    const auto is_free = [&](const ItemOption& option) {
        return is_blank_option(option) &&
               std::none_of(was.begin(), was.end(), [&](const ItemOption& before) {
                   return before.key == option.key && !is_blank_option(before);
               });
    };
    return with_lines(is_row ? form.rows : form.options, std::move(*lines),
                      taken_keys(question, spot.item, is_row), is_row ? "row" : "option", is_free);
}

tl::expected<bool, FormFault> put_options(const QuestionForm& question, std::ptrdiff_t index,
                                          contract::SurveyItem& item) {
    item.options.clear();
    item.rows.clear();
    if (!has_options(item.kind)) return true;
    auto options = listed_from(question, {QuestionField::MoreOptions, index});
    if (!options) return tl::unexpected(options.error());
    item.options = std::move(*options);
    if (item.kind != domain::word(QuestionKind::Matrix)) return true;
    auto rows = listed_from(question, {QuestionField::MoreRows, index});
    if (!rows) return tl::unexpected(rows.error());
    item.rows = std::move(*rows);
    return true;
}

tl::expected<contract::SurveyItem, FormFault> item_from(const QuestionForm& question,
                                                        std::ptrdiff_t index) {
    const ItemForm& form = question.items[static_cast<std::size_t>(index)];
    contract::SurveyItem item = form.was;
    item.kind = form.kind;
    item.required = form.required;
    item.label = form.label;
    item.section = whole_number_from(form.section).value_or(0);
    item.conditions.clear();
    for (const ConditionForm& one : form.conditions)
        item.conditions.push_back({one.item, option_of(one)});
    if (const auto put = put_options(question, index, item); !put)
        return tl::unexpected(put.error());
    if (const auto put = put_bounds(form, index, item); !put) return tl::unexpected(put.error());
    return item;
}

} // namespace

std::set<std::string> taken_keys(const QuestionForm& form, std::ptrdiff_t item, bool is_row) {
    std::set<std::string> taken;
    const auto take = [&](const auto& options) {
        for (const auto& one : options) taken.insert(one.key);
    };
    if (item < 0) {
        take(form.options);
        take(form.was.vote.options);
        return taken;
    }
    const ItemForm& of = form.items[static_cast<std::size_t>(item)];
    take(is_row ? of.rows : of.options);
    take(is_row ? of.was.rows : of.was.options);
    if (is_row) return taken;
    // Conditions name them, there or gone: a new one under such a key would be what nobody chose.
    for (const ItemForm& one : form.items)
        for (const ConditionForm& condition : one.conditions)
            if (condition.item == of.was.key) taken.insert(option_of(condition));
    return taken;
}

QuestionForm form_from(const contract::Question& question, i18n::Locale locale) {
    const auto text_unless_zero = [locale](std::int64_t number) {
        return number == 0 ? std::string() : text_from_number(number, locale);
    };
    QuestionForm form{question, question.title, question.text, question.vote.rule, {}, {}};
    for (const VoteOption& one : question.vote.options)
        form.options.push_back({one.key, one.label, text_unless_zero(one.cost)});
    form.budget = text_unless_zero(question.vote.budget);
    form.most_score = text_unless_zero(question.vote.most_score);
    for (const contract::SurveyItem& item : question.survey.items)
        form.items.push_back(form_of(item, locale));
    form.sections = question.survey.sections;
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
    question.survey.sections = form.sections;
    for (std::size_t i = 0; i < form.items.size(); ++i) {
        auto item = item_from(form, std::ptrdiff_t(i));
        if (!item) return tl::unexpected(item.error());
        question.survey.items.push_back(std::move(*item));
    }
    std::stable_sort(question.survey.items.begin(), question.survey.items.end(),
                     [](const contract::SurveyItem& one, const contract::SurveyItem& other) {
                         return one.section < other.section;
                     });
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
    if (kind != domain::word(BallotRule::YesNo))
        question.vote.options = {{"option-1", {}, 0}, {"option-2", {}, 0}};
    return question;
}

contract::SurveyItem new_item(const contract::SurveyForm& survey, const std::string& kind) {
    constexpr std::int64_t usual_steps = 5, usual_number = 100, usual_length = 2'000;
    std::set<std::string> taken;
    for (const contract::SurveyItem& one : survey.items) {
        taken.insert(one.key);
        // Of an item that went: the condition must not turn to this one.
        for (const contract::ItemCondition& condition : one.conditions)
            taken.insert(condition.item);
    }
    contract::SurveyItem item;
    item.key = free_key(taken, "item");
    item.kind = kind;
    item.section = std::max(std::int64_t(survey.sections.size()) - 1, std::int64_t(0));
    if (!survey.items.empty()) item.section = std::max(item.section, survey.items.back().section);
    if (has_options(kind)) item.options = {{"option-1", {}}, {"option-2", {}}};
    if (kind == domain::word(QuestionKind::Matrix)) item.rows = {{"row-1", {}}, {"row-2", {}}};
    // All of them may be chosen, however many there will be.
    if (kind == domain::word(QuestionKind::Multiple)) item.most = std::int64_t(item.options.size());
    if (kind == domain::word(QuestionKind::Scale)) {
        item.least = 1;
        item.most = usual_steps;
    }
    if (kind == domain::word(QuestionKind::Number)) item.most = usual_number;
    if (kind == domain::word(QuestionKind::Text)) item.most = usual_length;
    return item;
}

} // namespace hamandish::app
