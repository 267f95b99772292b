// Where each field of the form stands: its text, and its anchor on the page.
#include "app/question_form.h"

#include <array>

namespace hamandish::app {
namespace {

/// Of a form that may be written to, or that may only be read.
template <class Text>
auto* in_language(Text& text, const std::string& language) {
    return language == "fa" ? &text.fa : language == "en" ? &text.en : nullptr;
}

/// Null where there is no such line.
template <class Lines>
auto* line_of(Lines& lines, const QuestionSpot& spot) {
    const auto line = static_cast<std::size_t>(spot.line);
    return spot.line >= 0 && line < lines.size() ? &lines[line] : nullptr;
}

template <class Options>
auto label_of(Options& options, const QuestionSpot& spot) -> decltype(&options.front().label.fa) {
    auto* option = line_of(options, spot);
    return option == nullptr ? nullptr : in_language(option->label, spot.language);
}

/// Its conditions, options and rows.
template <class Item>
auto text_of_part(Item& item, const QuestionSpot& spot) -> decltype(&item.kind) {
    auto* condition = line_of(item.conditions, spot);
    switch (spot.field) {
    case QuestionField::MoreRows: return in_language(item.more_rows, spot.language);
    case QuestionField::MoreOptions: return in_language(item.more_options, spot.language);
    case QuestionField::Row: return label_of(item.rows, spot);
    case QuestionField::Option: return label_of(item.options, spot);
    case QuestionField::When: return condition == nullptr ? nullptr : &condition->item;
    case QuestionField::Answer: return condition == nullptr ? nullptr : &condition->answer;
    default: return nullptr;
    }
}

template <class Item>
auto text_of_item(Item& item, const QuestionSpot& spot) -> decltype(&item.kind) {
    switch (spot.field) {
    case QuestionField::Label: return in_language(item.label, spot.language);
    case QuestionField::Kind: return &item.kind;
    case QuestionField::Least: return &item.least;
    case QuestionField::Most: return &item.most;
    case QuestionField::Section: return &item.section;
    default: return text_of_part(item, spot);
    }
}

template <class Form>
auto text_of_question(Form& form, const QuestionSpot& spot) -> decltype(&form.rule) {
    auto* section = line_of(form.sections, spot);
    auto* option = line_of(form.options, spot);
    switch (spot.field) {
    case QuestionField::Title: return in_language(form.title, spot.language);
    case QuestionField::Text: return in_language(form.text, spot.language);
    case QuestionField::Option: return label_of(form.options, spot);
    case QuestionField::MoreOptions: return in_language(form.more_options, spot.language);
    case QuestionField::MoreCosts: return &form.more_costs;
    case QuestionField::Rule: return &form.rule;
    case QuestionField::Cost: return option == nullptr ? nullptr : &option->cost;
    case QuestionField::Budget: return &form.budget;
    case QuestionField::MostScore: return &form.most_score;
    case QuestionField::Section:
        return section == nullptr ? nullptr : in_language(*section, spot.language);
    default: return nullptr;
    }
}

template <class Form>
auto text_behind(Form& form, const QuestionSpot& spot) -> decltype(&form.rule) {
    if (spot.item < 0) return text_of_question(form, spot);
    const auto index = static_cast<std::size_t>(spot.item);
    return index < form.items.size() ? text_of_item(form.items[index], spot) : nullptr;
}

constexpr std::array<std::string_view, 19> words{
    "title",        "text", "option",   "label", "rule",  "cost",       "budget",
    "most-score",   "kind", "required", "least", "most",  "more-costs", "more-rows",
    "more-options", "row",  "section",  "when",  "answer"};
static_assert(static_cast<std::size_t>(QuestionField::Answer) + 1 == words.size());

} // namespace

std::string* text_at(QuestionForm& form, const QuestionSpot& spot) {
    return text_behind(form, spot);
}

const std::string& text_of(const QuestionForm& form, const QuestionSpot& spot) {
    static const std::string none;
    const std::string* text = text_behind(form, spot);
    return text == nullptr ? none : *text;
}

std::string anchor_of(const QuestionSpot& spot) {
    std::string anchor =
        spot.item < 0 ? std::string("question") : "item-" + std::to_string(spot.item + 1);
    anchor.append("-").append(words[static_cast<std::size_t>(spot.field)]);
    if (spot.line >= 0) anchor += "-" + std::to_string(spot.line + 1);
    return spot.language.empty() ? anchor : anchor + "-" + spot.language;
}

} // namespace hamandish::app
