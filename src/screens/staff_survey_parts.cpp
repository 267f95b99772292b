// What a vote or a survey is made of besides its items: options, rows of a matrix, conditions,
// sections.
#include "app/survey_parts.h"
#include "domain/ballot.h"
#include "domain/survey.h"
#include "screens/pieces.h"
#include "screens/staff_pieces.h"
#include "screens/staff_question_parts.h"

namespace hamandish::screens {
namespace {

using app::QuestionField;
using app::QuestionPress;
using app::QuestionSpot;
using i18n::MessageKey;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

constexpr float choice_px = 200, cost_px = 320;
/// Of a vote by yes or no.
constexpr std::size_t fixed_options = 3;

std::string key_of(QuestionField field) {
    if (field == QuestionField::Row) return "row";
    if (field == QuestionField::Option) return "option";
    return field == QuestionField::Section ? "section" : "condition";
}

/// The options of a matrix are its columns.
std::string word_of(const Page& page, const QuestionSpot& part) {
    const auto& kind =
        app::text_of(page.state.staff.question.form, {QuestionField::Kind, part.item});
    const bool is_of_matrix = kind == domain::word(domain::QuestionKind::Matrix);
    return part.field == QuestionField::Option && is_of_matrix ? "column" : key_of(part.field);
}

/// Whatever it is called, so that a button stays the same one when the kind of answer changes.
std::string number_of(const QuestionSpot& part) {
    return key_of(part.field) + "/" + std::to_string(part.line + 1); // no key of an item has that
}

std::string title_of(const Page& page, const QuestionSpot& part) {
    return page.say(MessageKey::asking_part,
                    {{"part", word_of(page, part)}, {"number", std::int64_t(part.line) + 1}});
}

/// `title` names the item; a vote has none.
std::string name_in(const std::string& words, const std::string& title) {
    return title.empty() ? words : words + " \u2013 " + title;
}

bool is_of_rule(const Page& page, const QuestionSpot& part, domain::BallotRule rule) {
    return part.item < 0 && part.field == QuestionField::Option &&
           page.state.staff.question.form.rule == domain::word(rule);
}

/// Asked once more, because nothing brings it back.
void removal(Page& page, const QuestionSpot& part) {
    if (!app::is_part_removal_reviewed(page.state.staff, part)) return;
    const auto box =
        page.frame.box({.key = "removal", .look = BoxLook::Notice, .layout = {.gap = 10}});
    const int level = part.item < 0 ? item_level(page) : item_level(page) + 1;
    page.frame.heading(
        level, page.say(MessageKey::asking_part_remove_sure, {{"part", word_of(page, part)}}),
        TextLook::Strong, "removal-heading");
    const auto row = page.frame.box({.layout = {.axis = Axis::Row, .gap = 10, .wrap = true}});
    question_button(page, {"remove-yes",
                           page.say(MessageKey::asking_remove_yes),
                           {},
                           {QuestionPress::RemovePart, {}, -1, part},
                           false,
                           BoxLook::Ghost});
    question_button(page, {"keep", page.say(MessageKey::action_cancel), {}, {QuestionPress::Keep}});
}

/// `title` names the part among all of the page.
void move_buttons(Page& page, const QuestionSpot& part, const std::string& title) {
    const auto count = std::ptrdiff_t(app::count_parts(page.state.staff.question.form, part));
    question_button(page, {"up",
                           page.say(MessageKey::question_up),
                           page.say(MessageKey::question_move_up, {{"option", title}}),
                           {QuestionPress::PartUp, {}, -1, part},
                           part.line == 0});
    question_button(page, {"down",
                           page.say(MessageKey::question_down),
                           page.say(MessageKey::question_move_down, {{"option", title}}),
                           {QuestionPress::PartDown, {}, -1, part},
                           part.line + 1 == count});
}

void ways(Page& page, const QuestionSpot& part, const std::string& title) {
    // Those of yes or no stand for themselves in their order.
    const bool is_fixed = is_of_rule(page, part, domain::BallotRule::YesNo);
    const auto count = app::count_parts(page.state.staff.question.form, part);
    if (is_fixed && count <= fixed_options) return;
    {
        const auto row = page.frame.box(
            {.key = "ways",
             .layout = {.axis = Axis::Row, .gap = 10, .cross_gap = 4, .wrap = true}});
        // All conditions must hold: their order says nothing.
        if (part.field != QuestionField::When && !is_fixed) move_buttons(page, part, title);
        const auto remove = page.say(MessageKey::asking_remove);
        question_button(page, {"remove",
                               remove,
                               remove + " \u2013 " + title,
                               {QuestionPress::ReviewPartRemoval, {}, -1, part}});
    }
    removal(page, part);
}

void add_button(Page& page, const QuestionSpot& part, const std::string& title) {
    const std::string key = "add-" + key_of(part.field);
    const auto words = page.say(MessageKey::asking_part_add, {{"part", word_of(page, part)}});
    const auto row = page.frame.box({.layout = {.axis = Axis::Row}});
    question_button(page, {key,
                           words,
                           title.empty() ? std::string() : words + " \u2013 " + title,
                           {QuestionPress::AddPart, {}, -1, part},
                           false,
                           BoxLook::Ghost});
}

void cost(Page& page, const QuestionSpot& option) {
    const auto column = page.frame.box({.key = "cost", .layout = {.max_width = cost_px}});
    question_line(page, {.spot = {QuestionField::Cost, -1, {}, option.line},
                         .label = page.say(MessageKey::asking_cost,
                                           {{"number", std::int64_t(option.line) + 1}}),
                         .inputmode = "numeric"});
}

/// Where several are pasted at once.
void more_lines(Page& page, const QuestionSpot& list) {
    const bool is_row = list.field == QuestionField::Row;
    question_pair(
        page, {.spot = {is_row ? QuestionField::MoreRows : QuestionField::MoreOptions, list.item},
               .label = page.say(MessageKey::asking_part_more, {{"part", word_of(page, list)}}),
               .hint = page.say(MessageKey::asking_part_more_hint),
               .multiline = true});
    if (is_of_rule(page, list, domain::BallotRule::Budget))
        question_line(page, {.spot = {QuestionField::MoreCosts},
                             .label = page.say(MessageKey::asking_costs),
                             .hint = page.say(MessageKey::asking_costs_hint),
                             .multiline = true});
}

/// Nothing is added to the three of yes or no. Where the rule was only just chosen, what may be
/// pasted below keeps its field, and is not saved or dropped unseen.
bool takes_more(const Page& page, const QuestionSpot& list, std::size_t count) {
    const auto& form = page.state.staff.question.form;
    if (!is_of_rule(page, list, domain::BallotRule::YesNo) || count < fixed_options) return true;
    return form.was.vote.rule != form.rule || !form.more_options.fa.empty() ||
           !form.more_options.en.empty();
}

void one_of_list(Page& page, const QuestionSpot& part, const std::string& title) {
    const bool has_cost = is_of_rule(page, part, domain::BallotRule::Budget);
    const auto name = title_of(page, part);
    const auto box =
        page.frame.box({.key = number_of(part), .layout = {.gap = has_cost ? 8.0f : 4.0f}});
    question_pair(page, {.spot = part, .label = name});
    if (has_cost) cost(page, part);
    ways(page, part, name_in(name, title));
}

/// Each in fields of its own, and below them where one adds to them.
void listed(Page& page, const QuestionSpot& list, const std::string& title) {
    const std::string word = word_of(page, list), key = key_of(list.field);
    const bool is_of_vote = list.item < 0;
    const bool is_fixed = is_of_rule(page, list, domain::BallotRule::YesNo);
    const auto heading = page.say(MessageKey::asking_part_list, {{"part", word}});
    const auto group = page.frame.box(
        {.key = key, .role = Role::Group, .name = name_in(heading, title), .layout = {.gap = 10}});
    page.frame.heading(is_of_vote ? 2 : item_level(page) + 1, heading,
                       is_of_vote ? TextLook::CardTitle : TextLook::SmallStrong,
                       is_of_vote ? "options-heading" : "");
    page.frame.paragraph(is_fixed ? page.say(MessageKey::asking_yes_no_hint)
                                  : page.say(MessageKey::asking_part_hint, {{"part", word}}),
                         TextLook::Small);
    const auto count = app::count_parts(page.state.staff.question.form, list);
    for (std::size_t i = 0; i < count; ++i) {
        QuestionSpot part = list;
        part.line = std::ptrdiff_t(i);
        one_of_list(page, part, title);
    }
    if (!takes_more(page, list, count)) return;
    more_lines(page, list);
    add_button(page, list, title);
}

std::string item_title(const Page& page, std::size_t index) {
    const auto& item = page.state.staff.question.form.items[index];
    const auto words = page.say(MessageKey::asking_item, {{"number", std::int64_t(index) + 1}});
    const bool has_label = !item.label.fa.empty() || !item.label.en.empty();
    return has_label ? words + " \u2013 " + draft_title(page, item.label) : words;
}

kit::Option nothing_chosen(const Page& page, std::string_view what) {
    return {"", page.say(MessageKey::asking_condition_choose, {{"what", std::string(what)}}), {}};
}

/// Those before the item among whose options one chooses.
std::vector<kit::Option> earlier_items(const Page& page, std::ptrdiff_t item) {
    const auto& items = page.state.staff.question.form.items;
    std::vector<kit::Option> earlier{nothing_chosen(page, "question")};
    for (std::size_t i = 0; i < std::size_t(item); ++i)
        if (app::can_be_condition(items[i]))
            earlier.push_back({items[i].was.key, item_title(page, i), {}});
    return earlier;
}

std::vector<kit::Option> answers_of(const Page& page, const std::string& key) {
    std::vector<kit::Option> answers{nothing_chosen(page, "answer")};
    for (const app::ItemForm& item : page.state.staff.question.form.items)
        if (item.was.key == key && app::can_be_condition(item))
            for (const contract::ItemOption& one : item.options)
                answers.push_back({key + "/" + one.key, draft_title(page, one.label), {}});
    return answers;
}

/// What is held but cannot be chosen any more shows as nothing chosen; the error says what it was.
void condition_choice(Page& page, const QuestionSpot& spot, kit::Select select) {
    const auto anchor = app::anchor_of(spot);
    const auto& held = app::text_of(page.state.staff.question.form, spot);
    for (const kit::Option& one : select.options)
        if (one.value == held) select.chosen = held;
    select.key = select.anchor = anchor;
    const auto chosen = page.frame.select(select);
    if (chosen) page.did(app::StaffFact{app::QuestionEdited{spot, *chosen}});
}

void one_condition(Page& page, const QuestionSpot& part, const std::string& title) {
    const auto& form = page.state.staff.question.form;
    const auto& condition = form.items[std::size_t(part.item)].conditions[std::size_t(part.line)];
    const auto state = app::state_of(form, part.item, condition);
    const std::string fault(app::fault_word(state));
    const auto error = fault.empty()
                           ? std::string()
                           : page.say(MessageKey::asking_condition_fault, {{"fault", fault}});
    const bool is_of_answer = state == app::ConditionState::AnswerGone;
    const auto name = title_of(page, part) + " \u2013 " + title;
    const auto box = page.frame.box(
        {.key = number_of(part), .role = Role::Group, .name = name, .layout = {.gap = 4}});
    {
        const auto row = page.frame.box(
            {.key = "choices",
             .layout = {.axis = Axis::Row, .gap = 16, .cross_gap = 8, .wrap = true}});
        {
            const auto column =
                page.frame.box({.key = "when", .layout = {.min_width = choice_px, .grow = 1}});
            condition_choice(page, part,
                             {.label = page.say(part.line == 0 ? MessageKey::asking_condition_when
                                                               : MessageKey::asking_condition_and),
                              .error = is_of_answer ? std::string() : error,
                              .options = earlier_items(page, part.item)});
        }
        const auto column =
            page.frame.box({.key = "answer", .layout = {.min_width = choice_px, .grow = 1}});
        condition_choice(page, {QuestionField::Answer, part.item, {}, part.line},
                         {.label = page.say(MessageKey::asking_condition_answer),
                          .error = is_of_answer ? error : std::string(),
                          .options = answers_of(page, condition.item)});
    }
    ways(page, part, name);
}

} // namespace

void item_options(Page& page, std::ptrdiff_t item, const std::string& title) {
    const QuestionSpot options{QuestionField::Option, item};
    if (word_of(page, options) == "column") listed(page, {QuestionField::Row, item}, title);
    listed(page, options, title);
}

void vote_options(Page& page) {
    listed(page, {QuestionField::Option}, {});
}

void item_conditions(Page& page, std::ptrdiff_t item, const std::string& title) {
    const QuestionSpot list{QuestionField::When, item};
    const auto count = app::count_parts(page.state.staff.question.form, list);
    const bool is_possible = earlier_items(page, item).size() > 1;
    const auto heading = page.say(MessageKey::asking_conditions);
    const auto group = page.frame.box({.key = "conditions",
                                       .role = Role::Group,
                                       .name = heading + " \u2013 " + title,
                                       .layout = {.gap = 8}});
    page.frame.heading(item_level(page) + 1, heading, TextLook::SmallStrong);
    page.frame.paragraph(
        page.say(MessageKey::asking_conditions_hint, {{"count", static_cast<std::int64_t>(count)}}),
        TextLook::Small);
    for (std::size_t i = 0; i < count; ++i)
        one_condition(page, {QuestionField::When, item, {}, std::ptrdiff_t(i)}, title);
    if (is_possible) return add_button(page, list, title);
    page.frame.paragraph(page.say(MessageKey::asking_condition_impossible), TextLook::Small);
}

void section_choice(Page& page, std::ptrdiff_t item) {
    const auto& form = page.state.staff.question.form;
    if (form.sections.size() < 2) return;
    std::vector<kit::Option> sections;
    for (std::size_t i = 0; i < form.sections.size(); ++i) {
        const QuestionSpot part{QuestionField::Section, -1, {}, std::ptrdiff_t(i)};
        sections.push_back({std::to_string(i),
                            title_of(page, part) + " \u2013 " + draft_title(page, form.sections[i]),
                            {}});
    }
    question_choice(page, {QuestionField::Section, item},
                    page.say(MessageKey::asking_section_choice), std::move(sections));
}

void survey_section(Page& page, std::ptrdiff_t section) {
    const auto& form = page.state.staff.question.form;
    const QuestionSpot part{QuestionField::Section, -1, {}, section};
    const auto title = title_of(page, part);
    const auto box = page.frame.box(
        {.key = number_of(part), .role = Role::Group, .name = title, .layout = {.gap = 8}});
    page.frame.heading(3, title, TextLook::CardTitle);
    question_pair(page, {.spot = part, .label = page.say(MessageKey::asking_section_title)});
    bool is_empty = true;
    for (std::size_t i = 0; i < form.items.size(); ++i)
        if (app::saved_section_of(form, i) == std::size_t(section)) is_empty = false;
    if (is_empty) page.frame.paragraph(page.say(MessageKey::asking_section_empty), TextLook::Muted);
    if (form.sections.size() > 1) ways(page, part, title);
}

void add_section(Page& page) {
    add_button(page, {QuestionField::Section}, {});
}

} // namespace hamandish::screens
