// A vote or a survey of a draft as it stands in the fields of a form: what people typed, and the
// question that it makes.
#pragma once

#include "base/result.h"
#include "contract/question_messages.h"
#include "i18n/locale.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hamandish::app {

/// Fields of the form. Of both languages: Title to Label, MoreRows to Row, a section's title; the
/// others are in none.
enum class QuestionField {
    Title,
    Text,
    Option, ///< the option of this `line`, of an item or of a vote; of a matrix: a column
    Label,  ///< of an item
    Rule,
    Cost, ///< of the option of this `line`
    Budget,
    MostScore,
    Kind,     ///< of an item
    Required, ///< of an item: empty: no
    Least,
    Most,
    MoreCosts, ///< of MoreOptions, one a line
    MoreRows,  ///< of a matrix: still to become rows, one a line
    MoreOptions,
    Row,     ///< the row of this `line`
    Section, ///< of an item: in which one it stands; of the survey: the title of this `line`
    When,    ///< of the condition of this `line`: the item it is about
    Answer,  ///< of the same: what was chosen there
};

/// Asked only where the item with this key was answered so. `answer`: "ITEM/OPTION", which is no
/// answer to another item.
struct ConditionForm {
    std::string item, answer;
    friend bool operator==(const ConditionForm&, const ConditionForm&) = default;
};

/// An item of a survey. `was`: as the server told it, with what has no field: its key. `options`
/// of a matrix are its columns.
struct ItemForm {
    contract::SurveyItem was;
    std::string kind;
    bool required = false;
    contract::Bilingual label;
    std::string least, most;
    std::vector<contract::ItemOption> options = {}, rows = {};
    contract::Bilingual more_options = {}, more_rows = {};
    std::vector<ConditionForm> conditions = {};
    std::string section = {}; ///< counts from 0
    friend bool operator==(const ItemForm&, const ItemForm&) = default;
};

/// An option of a vote. `cost` has a field in budgets alone.
struct VoteOptionForm {
    std::string key;
    contract::Bilingual label;
    std::string cost = {};
    friend bool operator==(const VoteOptionForm&, const VoteOptionForm&) = default;
};

/// Votes have a rule, options and its settings; surveys have items and the titles of sections.
struct QuestionForm {
    contract::Question was;
    contract::Bilingual title, text;
    std::string rule, budget, most_score;
    std::vector<VoteOptionForm> options = {};
    contract::Bilingual more_options = {};
    std::string more_costs = {};
    std::vector<ItemForm> items = {};
    std::vector<contract::Bilingual> sections = {};
    friend bool operator==(const QuestionForm&, const QuestionForm&) = default;
};

/// Which field, and of which item: -1 is the question itself. `language`: fa, en, or empty. `line`:
/// which of a list, or -1.
struct QuestionSpot {
    QuestionField field = QuestionField::Title;
    std::ptrdiff_t item = -1;
    std::string language = {};
    std::ptrdiff_t line = -1;
    friend bool operator==(const QuestionSpot&, const QuestionSpot&) = default;
};
/// What cannot become a question, and where it stands. `found` and `wanted` are numbers of lines:
/// Misaligned; a number or a day that was not understood is InvalidInput; a kind with which words
/// that are written would be lost is Conflict.
struct FormFault {
    base::ErrorCode code = base::ErrorCode::InvalidInput;
    QuestionSpot spot;
    std::int64_t found = 0, wanted = 0;
    friend bool operator==(const FormFault&, const FormFault&) = default;
};

/// Days are written in the calendar, and numbers in the digits, of the reader.
[[nodiscard]] QuestionForm form_from(const contract::Question& question, i18n::Locale locale);
/// The text behind a field; null where there is none (Required is a tick).
[[nodiscard]] std::string* text_at(QuestionForm& form, const QuestionSpot& spot);

/// What stands in it; empty where there is no such field.
[[nodiscard]] const std::string& text_of(const QuestionForm& form, const QuestionSpot& spot);

/// The question that the form makes, whole or not (contract::faults_of); or what in it cannot be
/// read. Lines take the blank fields of their list, and become new options or rows after that, with
/// the first keys that are free. Items stand in the order of their sections.
[[nodiscard]] tl::expected<contract::Question, FormFault> question_from(const QuestionForm& form);

/// What a question is still without (contract::faults_of): words in a language, and fields that its
/// rule refuses ("options", "questions.item-2").
struct QuestionLacks {
    bool fa = false, en = false;
    std::vector<std::string> refused;
};
[[nodiscard]] QuestionLacks lacks_of(const contract::Question& question);

/// "question-title-fa", "question-cost-3", "item-2-row-1-en": the anchor of a field, items and
/// lines counted from 1.
[[nodiscard]] std::string anchor_of(const QuestionSpot& spot);

/// Does this kind of item have options, and bounds? (domain/survey.h)
[[nodiscard]] bool has_options(std::string_view kind);
[[nodiscard]] bool has_bounds(std::string_view kind);

/// What "yes_no" … "budget" and "survey" begin as: without words, its settings as most want them,
/// and options of votes where they are not the three of yes_no, with which the server begins.
[[nodiscard]] contract::Question new_question(const std::string& kind);
/// The same for an item, with the first key that is free, at the end of the last section.
[[nodiscard]] contract::SurveyItem new_item(const contract::SurveyForm& survey,
                                            const std::string& kind);

} // namespace hamandish::app
