#include "app/question.h"

#include "contract/codec.h"
#include "contract/question_terms.h"
#include "i18n/digits.h"
#include "i18n/jalali.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace hamandish::app {
namespace {

bool is_here(const State& state) {
    return state.my_marks.value && state.my_marks.key == unit_key(state.address);
}

bool is_ranked(domain::BallotRule rule) {
    return rule == domain::BallotRule::Schulze || rule == domain::BallotRule::InstantRunoff;
}

/// Takes an option out of the order, and puts it back at `rank` unless that is 0.
void rank(std::vector<std::int64_t>& marks, std::size_t option, std::int64_t wanted) {
    const std::int64_t before = marks[option];
    marks[option] = 0;
    if (before > 0)
        for (std::int64_t& mark : marks)
            if (mark > before) --mark;
    if (wanted <= 0) return;
    const auto last = *std::max_element(marks.begin(), marks.end()) + 1;
    wanted = std::min(wanted, last);
    for (std::int64_t& mark : marks)
        if (mark >= wanted) ++mark;
    marks[option] = wanted;
}

} // namespace

const contract::AskedQuestion* find_question(const State& state, const std::string& key) {
    if (!state.questions.value || state.questions.key != state.address.call) return nullptr;
    const auto& all = state.questions.value->questions;
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const auto& one) { return one.question.key == key; });
    return found == all.end() ? nullptr : &*found;
}

const contract::AskedQuestion* current_question(const State& state) {
    return find_question(state, state.address.unit);
}

bool is_answering(const State& state) {
    return state.answerings.count(unit_key(state.address)) > 0;
}

const Answering& current_answering(const State& state) {
    static const Answering none{};
    const auto found = state.answerings.find(unit_key(state.address));
    return found == state.answerings.end() ? none : found->second;
}

std::vector<std::int64_t> current_marks(const State& state) {
    const auto* asked = current_question(state);
    if (asked == nullptr) return {};
    const std::size_t options = asked->question.vote.options.size();
    const auto& edited = current_answering(state).marks;
    if (edited.size() == options) return edited;
    if (is_here(state) && state.my_marks.value->marks.size() == options)
        return state.my_marks.value->marks;
    const bool scores = asked->question.vote.rule == domain::word(domain::BallotRule::Score);
    return std::vector<std::int64_t>(options, scores ? -1 : 0);
}

domain::Answers current_answers(const State& state) {
    if (is_answering(state)) return current_answering(state).answers;
    if (!is_here(state)) return {};
    const auto answers = contract::answers_from(state.my_marks.value->answers);
    return answers ? *answers : domain::Answers();
}

std::vector<std::pair<std::string, std::string>> kept_texts(const std::string& key,
                                                            const Answering& answering) {
    std::vector<std::pair<std::string, std::string>> texts;
    if (!answering.marks.empty())
        texts.emplace_back(std::string(marks_prefix) + key,
                           contract::encode(contract::CastMarks{answering.marks}));
    if (!answering.answers.empty())
        texts.emplace_back(std::string(answers_prefix) + key,
                           contract::encode(contract::SurveyAnswers{
                               contract::wire_from(answering.answers), false}));
    return texts;
}

bool is_kept_answering(std::string_view name) {
    return name.starts_with(marks_prefix) || name.starts_with(answers_prefix);
}

std::vector<std::int64_t> marks_after(domain::BallotRule rule, std::vector<std::int64_t> marks,
                                      std::size_t option, std::int64_t mark) {
    if (option >= marks.size()) return marks;
    if (rule == domain::BallotRule::YesNo) std::fill(marks.begin(), marks.end(), 0);
    if (is_ranked(rule))
        rank(marks, option, mark);
    else
        marks[option] = mark;
    return marks;
}

std::optional<std::int64_t> number_from_typed(std::string_view text) {
    const std::string digits = i18n::fold_digits(text);
    std::int64_t number = 0;
    const char* end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, number);
    if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
    return number;
}

std::optional<std::int64_t> day_from_typed(std::string_view text) {
    constexpr int first_gregorian_year = 1700;
    std::array<int, 3> parts{};
    const std::string digits = i18n::fold_digits(text);
    const char* at = digits.data();
    const char* end = at + digits.size();
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto read = std::from_chars(at, end, parts[i]);
        if (read.ec != std::errc() || parts[i] <= 0 || parts[i] > 9999) return std::nullopt;
        at = read.ptr;
        const bool last = i + 1 == parts.size();
        if (last ? at != end : at == end || (*at != '/' && *at != '-')) return std::nullopt;
        if (!last) ++at;
    }
    const auto [year, month, day] = parts;
    if (year < first_gregorian_year) {
        const i18n::JalaliDate date{year, month, day};
        const base::Day found = i18n::day_from_jalali(date);
        if (month > 12 || i18n::jalali_from_day(found) != date) return std::nullopt;
        return found.since_epoch;
    }
    const base::GregorianDate date{year, month, day};
    const base::Day found = base::day_from_gregorian(date);
    if (month > 12 || base::gregorian_from_day(found) != date) return std::nullopt;
    return found.since_epoch;
}

std::vector<std::int32_t> asked_sections(const contract::SurveyForm& form,
                                         const domain::Answers& answers) {
    std::vector<std::int32_t> sections;
    const auto survey = contract::survey_from(form);
    if (!survey) return sections;
    for (const std::size_t item : domain::asked_questions(*survey, answers)) {
        const auto section = static_cast<std::int32_t>(form.items[item].section);
        if (sections.empty() || sections.back() != section) sections.push_back(section);
    }
    return sections;
}

std::vector<std::size_t> asked_items(const contract::SurveyForm& form,
                                     const domain::Answers& answers, std::int32_t section) {
    std::vector<std::size_t> items;
    const auto survey = contract::survey_from(form);
    if (!survey) return items;
    for (const std::size_t item : domain::asked_questions(*survey, answers))
        if (form.items[item].section == section) items.push_back(item);
    return items;
}

} // namespace hamandish::app
