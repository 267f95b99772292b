// What a question's form is made of besides a survey's items: options, sections, conditions, rows
// of a matrix. Added, moved and taken out here, and what became of a condition.
#pragma once

#include "app/question_form.h"

#include <optional>
#include <string_view>

namespace hamandish::app {

/// A part is named by its field (Option, Row, Section, When), its item and its line; an item by
/// Label. Without a line, where one is added: the end of the list.
using PartSpot = QuestionSpot;

/// How many there are.
[[nodiscard]] std::size_t count_parts(const QuestionForm& form, const PartSpot& spot);
/// Nothing is written in it, so nothing is lost with it.
[[nodiscard]] bool is_blank(const QuestionForm& form, const PartSpot& spot);

/// "item-2-row-1/item-2/row-4": which one it is, however it reads.
[[nodiscard]] std::string name_of_part(const QuestionForm& form, const PartSpot& spot);

/// One more, blank; none where lines are written that become some.
void add_part(QuestionForm& form, const PartSpot& spot);
/// Another place for it, `step` -1 or 1 on; a section moves with its items, and an item over the
/// border of a section stays where it is, but in that one. False: there is no such place.
[[nodiscard]] bool move_part(QuestionForm& form, const PartSpot& spot, std::ptrdiff_t step);
/// A section's items go to the one before it, or of the first to the next; the last section stays.
[[nodiscard]] bool remove_part(QuestionForm& form, const PartSpot& spot);

/// The first part that is there now and was not before, if any.
[[nodiscard]] std::optional<PartSpot> added_part(const QuestionForm& before,
                                                 const QuestionForm& after);

/// In which section an item stands: the number that is written, but of one that there is.
[[nodiscard]] std::size_t section_of(const QuestionForm& form, std::size_t item);
/// In which one it stood when it was saved last, and stands on the page until it is saved again.
[[nodiscard]] std::size_t saved_section_of(const QuestionForm& form, std::size_t item);

/// The items whose kind has no place for the rows or options that they were saved with.
[[nodiscard]] std::vector<std::ptrdiff_t> items_with_losses(const QuestionForm& form);

/// What is so of a condition. Whoever has chosen nothing yet has made no mistake.
enum class ConditionState {
    Whole,
    NoQuestion, ///< none is chosen yet
    NoAnswer,
    QuestionGone,
    QuestionLater, ///< it does not stand before this one any more
    QuestionOther, ///< it has no options to choose from any more
    AnswerGone,
};
[[nodiscard]] ConditionState state_of(const QuestionForm& form, std::ptrdiff_t item,
                                      const ConditionForm& condition);
/// "gone", "later", "other_kind", "answer_gone"; empty where nothing is wrong.
[[nodiscard]] std::string_view fault_word(ConditionState state);
[[nodiscard]] bool has_open_condition(const QuestionForm& form, std::ptrdiff_t item);

/// May others depend on it: does one choose among options that conditions know?
[[nodiscard]] bool can_be_condition(const ItemForm& item);

} // namespace hamandish::app
