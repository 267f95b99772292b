#include "app/survey_parts.h"

#include "app/question_options.h"
#include "domain/survey.h"

#include <array>

namespace hamandish::app {
namespace {

using contract::ItemOption;
using domain::QuestionKind;

constexpr std::array fields{QuestionField::Section, QuestionField::Row, QuestionField::Option,
                            QuestionField::When};

/// Of a form that may be written to, or that may only be read; null where there is none.
template <class Form>
auto* item_at(Form& form, const PartSpot& spot) {
    const auto index = static_cast<std::size_t>(spot.item);
    return spot.item >= 0 && index < form.items.size() ? form.items.data() + index : nullptr;
}

bool says_nothing(const contract::Bilingual& text) {
    return text.fa.empty() && text.en.empty();
}

/// Hands the list to which the part belongs to `does`; false where there is none.
template <class Form, class Does>
bool in_list(Form& form, const PartSpot& spot, Does does) {
    if (spot.item < 0 && spot.field == QuestionField::Section) return does(form.sections);
    if (spot.item < 0 && spot.field == QuestionField::Option) return does(form.options);
    auto* item = item_at(form, spot);
    if (item == nullptr) return false;
    switch (spot.field) {
    case QuestionField::Row: return does(item->rows);
    case QuestionField::Option: return does(item->options);
    case QuestionField::When: return does(item->conditions);
    default: return false;
    }
}

bool is_blank_part(const contract::Bilingual& title) {
    return says_nothing(title);
}
template <class Option>
bool is_blank_part(const Option& option) {
    return is_blank_option(option);
}
bool is_blank_part(const ConditionForm& condition) {
    return condition.item.empty();
}

template <class List>
bool holds(const List& list, std::ptrdiff_t line) {
    return line >= 0 && line < std::ptrdiff_t(list.size());
}

template <class Option>
void add_option(std::vector<Option>& options, const contract::Bilingual& more,
                const std::set<std::string>& taken, const std::string& word) {
    if (says_nothing(more)) options.emplace_back().key = free_key(taken, word);
}

/// Options and rows have one, other parts have none.
template <class Part>
std::string key_of([[maybe_unused]] const Part& part) {
    if constexpr (requires { part.key; }) return part.key;
    return {};
}

/// The nearest section that there is.
std::size_t one_of(const QuestionForm& form, std::int64_t section) {
    const auto last = std::max(std::int64_t(form.sections.size()) - 1, std::int64_t(0));
    return static_cast<std::size_t>(std::clamp(section, std::int64_t(0), last));
}

/// Every item's section as a number that there is, so that it can be counted with.
void settle_sections(QuestionForm& form) {
    for (std::size_t i = 0; i < form.items.size(); ++i)
        form.items[i].section = std::to_string(section_of(form, i));
}

void sort_by_section(QuestionForm& form) {
    std::stable_sort(form.items.begin(), form.items.end(),
                     [](const ItemForm& one, const ItemForm& other) {
                         return whole_number_from(one.section).value_or(0) <
                                whole_number_from(other.section).value_or(0);
                     });
}

/// Its items go with it.
void swap_sections(QuestionForm& form, std::ptrdiff_t one, std::ptrdiff_t other) {
    settle_sections(form);
    const std::string first = std::to_string(one), second = std::to_string(other);
    for (ItemForm& item : form.items)
        if (item.section == first || item.section == second)
            item.section = item.section == first ? second : first;
    sort_by_section(form);
}

void empty_section(QuestionForm& form, std::ptrdiff_t section) {
    settle_sections(form);
    for (ItemForm& item : form.items) {
        const auto stands = std::ptrdiff_t(whole_number_from(item.section).value_or(0));
        if (stands > section || (stands == section && section > 0))
            item.section = std::to_string(stands - 1);
    }
}

std::ptrdiff_t index_of(const QuestionForm& form, const std::string& key) {
    const auto found = std::find_if(form.items.begin(), form.items.end(),
                                    [&](const ItemForm& one) { return one.was.key == key; });
    return found - form.items.begin();
}

bool move_item(QuestionForm& form, std::ptrdiff_t item, std::ptrdiff_t step) {
    const auto count = std::ptrdiff_t(form.items.size());
    if (item < 0 || item >= count) return false;
    // Some may just have been sent to other sections.
    const std::string key = form.items[static_cast<std::size_t>(item)].was.key;
    settle_sections(form);
    sort_by_section(form);
    const std::ptrdiff_t index = index_of(form, key), other = index + step;
    auto& moved = form.items[static_cast<std::size_t>(index)];
    const bool has_other = other >= 0 && other < count;
    if (has_other && form.items[static_cast<std::size_t>(other)].section == moved.section) {
        std::iter_swap(form.items.begin() + index, form.items.begin() + other);
        return true;
    }
    const auto section = std::ptrdiff_t(whole_number_from(moved.section).value_or(0)) + step;
    if (section < 0 || section >= std::ptrdiff_t(form.sections.size())) return false;
    moved.section = std::to_string(section);
    return true;
}

} // namespace

std::size_t count_parts(const QuestionForm& form, const PartSpot& spot) {
    std::size_t count = 0;
    (void)in_list(form, spot, [&](const auto& list) {
        count = list.size();
        return true;
    });
    return count;
}

bool is_blank(const QuestionForm& form, const PartSpot& spot) {
    return in_list(form, spot, [&](const auto& list) {
        return holds(list, spot.line) && is_blank_part(list[static_cast<std::size_t>(spot.line)]);
    });
}

void add_part(QuestionForm& form, const PartSpot& spot) {
    if (spot.item < 0) {
        if (spot.field == QuestionField::Section) form.sections.emplace_back();
        if (spot.field == QuestionField::Option)
            add_option(form.options, form.more_options, taken_keys(form, -1, false), "option");
        return;
    }
    ItemForm* item = item_at(form, spot);
    if (item == nullptr) return;
    if (spot.field == QuestionField::When) item->conditions.emplace_back();
    if (spot.field == QuestionField::Row)
        add_option(item->rows, item->more_rows, taken_keys(form, spot.item, true), "row");
    if (spot.field == QuestionField::Option)
        add_option(item->options, item->more_options, taken_keys(form, spot.item, false), "option");
}

bool move_part(QuestionForm& form, const PartSpot& spot, std::ptrdiff_t step) {
    if (spot.field == QuestionField::Label) return move_item(form, spot.item, step);
    const bool moved = in_list(form, spot, [&](auto& list) {
        if (!holds(list, spot.line) || !holds(list, spot.line + step)) return false;
        std::iter_swap(list.begin() + spot.line, list.begin() + spot.line + step);
        return true;
    });
    if (moved && spot.field == QuestionField::Section)
        swap_sections(form, spot.line, spot.line + step);
    return moved;
}

bool remove_part(QuestionForm& form, const PartSpot& spot) {
    const bool is_section = spot.field == QuestionField::Section;
    if (is_section && form.sections.size() < 2) return false;
    if (is_section && holds(form.sections, spot.line)) empty_section(form, spot.line);
    return in_list(form, spot, [&](auto& list) {
        if (!holds(list, spot.line)) return false;
        list.erase(list.begin() + spot.line);
        return true;
    });
}

std::optional<PartSpot> added_part(const QuestionForm& before, const QuestionForm& after) {
    if (before.items.size() != after.items.size()) return std::nullopt;
    for (std::ptrdiff_t item = -1; item < std::ptrdiff_t(after.items.size()); ++item)
        for (const QuestionField field : fields) {
            const std::size_t was = count_parts(before, {field, item});
            if (count_parts(after, {field, item}) <= was) continue;
            const bool has_languages = field != QuestionField::When;
            return PartSpot{field, item, has_languages ? "fa" : "", std::ptrdiff_t(was)};
        }
    return std::nullopt;
}

std::size_t section_of(const QuestionForm& form, std::size_t item) {
    return one_of(form, whole_number_from(form.items[item].section).value_or(0));
}

std::size_t saved_section_of(const QuestionForm& form, std::size_t item) {
    return one_of(form, form.items[item].was.section);
}

std::vector<std::ptrdiff_t> items_with_losses(const QuestionForm& form) {
    const auto is_written = [](const std::vector<ItemOption>& all) {
        return std::any_of(all.begin(), all.end(),
                           [](const ItemOption& one) { return !says_nothing(one.label); });
    };
    std::vector<std::ptrdiff_t> items;
    for (std::size_t i = 0; i < form.items.size(); ++i) {
        const ItemForm& item = form.items[i];
        const bool is_matrix = item.kind == domain::word(QuestionKind::Matrix);
        if ((!has_options(item.kind) && is_written(item.was.options)) ||
            (!is_matrix && is_written(item.was.rows)))
            items.push_back(std::ptrdiff_t(i));
    }
    return items;
}

std::string name_of_part(const QuestionForm& form, const PartSpot& spot) {
    PartSpot plain = spot;
    plain.language.clear();
    std::string name = anchor_of(plain);
    if (const auto* item = item_at(form, spot)) name += "/" + item->was.key;
    std::string key;
    (void)in_list(form, spot, [&](const auto& list) {
        if (holds(list, spot.line)) key = key_of(list[static_cast<std::size_t>(spot.line)]);
        return true;
    });
    return key.empty() ? name : name + "/" + key;
}

bool can_be_condition(const ItemForm& item) {
    return item.kind == domain::word(QuestionKind::Single) ||
           item.kind == domain::word(QuestionKind::Multiple);
}

ConditionState state_of(const QuestionForm& form, std::ptrdiff_t item,
                        const ConditionForm& condition) {
    if (condition.item.empty()) return ConditionState::NoQuestion;
    const std::ptrdiff_t index = index_of(form, condition.item);
    if (index == std::ptrdiff_t(form.items.size())) return ConditionState::QuestionGone;
    if (index >= item) return ConditionState::QuestionLater;
    const ItemForm& asked = form.items[static_cast<std::size_t>(index)];
    if (!can_be_condition(asked)) return ConditionState::QuestionOther;
    if (!condition.answer.starts_with(condition.item + "/")) return ConditionState::NoAnswer;
    for (const ItemOption& one : asked.options)
        if (condition.answer == condition.item + "/" + one.key) return ConditionState::Whole;
    return ConditionState::AnswerGone;
}

std::string_view fault_word(ConditionState state) {
    switch (state) {
    case ConditionState::QuestionGone: return "gone";
    case ConditionState::QuestionLater: return "later";
    case ConditionState::QuestionOther: return "other_kind";
    case ConditionState::AnswerGone: return "answer_gone";
    default: return {};
    }
}

bool has_open_condition(const QuestionForm& form, std::ptrdiff_t item) {
    const auto& conditions = form.items[static_cast<std::size_t>(item)].conditions;
    return std::any_of(conditions.begin(), conditions.end(), [&](const ConditionForm& one) {
        return state_of(form, item, one) != ConditionState::Whole;
    });
}

} // namespace hamandish::app
