// The fields of a vote or a survey, and the items of a survey.
#include "app/survey_parts.h"
#include "domain/survey.h"
#include "screens/pieces.h"
#include "screens/staff_pieces.h"
#include "screens/staff_question_parts.h"

#include <algorithm>
#include <array>

namespace hamandish::screens {
namespace {

using app::QuestionField;
using app::QuestionPress;
using app::QuestionSpot;
using domain::QuestionKind;
using i18n::MessageKey;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

constexpr float items_column_px = 280, bound_px = 200, lines_px = 120, line_px = 48;
constexpr std::array<std::string_view, 2> languages{"fa", "en"};

std::string item_field(const Page& page, std::string_view field) {
    return page.say(MessageKey::asking_field, {{"field", std::string(field)}});
}

std::string hint_of_bound(const Page& page, const std::string& kind, QuestionField field) {
    if (kind == domain::word(QuestionKind::Date)) return page.say(MessageKey::staff_day_hint);
    const bool may_be_all =
        kind == domain::word(QuestionKind::Multiple) && field == QuestionField::Most;
    return may_be_all ? page.say(MessageKey::asking_most_hint) : std::string();
}

void bounds(Page& page, const app::ItemForm& item, std::ptrdiff_t index) {
    const auto row = page.frame.box(
        {.key = "bounds", .layout = {.axis = Axis::Row, .gap = 16, .cross_gap = 8, .wrap = true}});
    const bool is_day = item.kind == domain::word(QuestionKind::Date);
    for (const auto field : {QuestionField::Least, QuestionField::Most}) {
        const bool is_least = field == QuestionField::Least;
        const auto column =
            page.frame.box({.key = is_least ? "least" : "most", .layout = {.min_width = bound_px}});
        question_line(
            page, {.spot = {field, index},
                   .label = page.say(is_least ? MessageKey::asking_least : MessageKey::asking_most,
                                     {{"kind", item.kind}}),
                   .hint = hint_of_bound(page, item.kind, field),
                   .inputmode = is_day ? "" : "numeric"});
    }
}

void required(Page& page, const app::ItemForm& item, std::ptrdiff_t index) {
    const QuestionSpot spot{QuestionField::Required, index};
    if (page.frame.tick({.key = "required",
                         .anchor = app::anchor_of(spot),
                         .label = page.say(MessageKey::asking_required),
                         .checked = item.required}))
        page.did(app::StaffFact{app::QuestionEdited{spot, item.required ? "" : "yes"}});
}

/// Is this the item that the rules of surveys refuse, as it is saved?
bool is_refused(const app::QuestionLacks& lacks, const std::string& key) {
    return std::find(lacks.refused.begin(), lacks.refused.end(), "questions." + key) !=
           lacks.refused.end();
}

/// Where else the item may stand, and out of the survey.
void ways(Page& page, std::ptrdiff_t index, const std::string& title) {
    const auto& form = page.state.staff.question.form;
    const auto count = std::ptrdiff_t(form.items.size());
    const auto section = app::section_of(form, std::size_t(index));
    const auto row = page.frame.box(
        {.key = "ways", .layout = {.axis = Axis::Row, .gap = 10, .cross_gap = 4, .wrap = true}});
    question_button(page, {"up",
                           page.say(MessageKey::question_up),
                           page.say(MessageKey::question_move_up, {{"option", title}}),
                           {QuestionPress::ItemUp, {}, index},
                           index == 0 && section == 0});
    question_button(page, {"down",
                           page.say(MessageKey::question_down),
                           page.say(MessageKey::question_move_down, {{"option", title}}),
                           {QuestionPress::ItemDown, {}, index},
                           index + 1 == count && section + 1 >= form.sections.size()});
    const auto remove = page.say(MessageKey::asking_item_remove);
    question_button(page, {"remove",
                           remove,
                           remove + " \u2013 " + title,
                           {QuestionPress::ReviewItemRemoval, {}, index}});
}

/// Asked once more, because nothing brings it back.
void removal(Page& page, std::ptrdiff_t index, const std::string& title) {
    const auto box =
        page.frame.box({.key = "removal", .look = BoxLook::Notice, .layout = {.gap = 10}});
    page.frame.heading(item_level(page) + 1,
                       page.say(MessageKey::asking_item_remove_sure, {{"title", title}}),
                       TextLook::Strong, "removal-heading");
    const auto row = page.frame.box({.layout = {.axis = Axis::Row, .gap = 10, .wrap = true}});
    question_button(page, {"remove-yes",
                           page.say(MessageKey::asking_remove_yes),
                           {},
                           {QuestionPress::RemoveItem, {}, index},
                           false,
                           BoxLook::Ghost});
    question_button(
        page, {"keep", page.say(MessageKey::action_cancel), {}, {QuestionPress::Keep, {}, index}});
}

/// What of it is not whole. A condition says at its fields what it lacks.
void item_faults(Page& page, const app::QuestionLacks& lacks, std::size_t number) {
    const auto& form = page.state.staff.question.form;
    const auto& item = form.items[number];
    const bool is_open = app::has_open_condition(form, std::ptrdiff_t(number));
    if (is_open) notice(page, page.say(MessageKey::asking_condition_open));
    if (!is_open && is_refused(lacks, item.was.key))
        notice(page, page.say(MessageKey::asking_item_fault, {{"kind", item.was.kind}}));
}

void answers(Page& page, const app::ItemForm& item, std::ptrdiff_t index,
             const std::string& title) {
    if (app::has_options(item.kind)) item_options(page, index, title);
    if (app::has_bounds(item.kind)) bounds(page, item, index);
}

std::vector<kit::Option> item_kinds(const Page& page) {
    std::vector<kit::Option> kinds;
    for (const auto kind :
         {QuestionKind::Single, QuestionKind::Multiple, QuestionKind::Scale, QuestionKind::Ranking,
          QuestionKind::Number, QuestionKind::Date, QuestionKind::Text, QuestionKind::Matrix}) {
        const std::string word(domain::word(kind));
        kinds.push_back({word, page.say(MessageKey::asking_kind_of_item, {{"kind", word}}), {}});
    }
    return kinds;
}

void one_item(Page& page, const app::QuestionLacks& lacks, std::size_t number) {
    const auto& item = page.state.staff.question.form.items[number];
    const auto index = static_cast<std::ptrdiff_t>(number);
    const auto title = page.say(MessageKey::asking_item, {{"number", std::int64_t(number) + 1}});
    const auto card = page.frame.box({.key = item.was.key,
                                      .role = Role::Group,
                                      .name = title,
                                      .look = BoxLook::Quoted,
                                      .layout = {.gap = 12}});
    page.frame.heading(item_level(page), title, TextLook::Strong);
    item_faults(page, lacks, number);
    question_pair(page,
                  {.spot = {QuestionField::Label, index}, .label = item_field(page, "label")});
    question_choice(page, {QuestionField::Kind, index}, page.say(MessageKey::asking_item_kind),
                    item_kinds(page));
    answers(page, item, index, title);
    required(page, item, index);
    item_conditions(page, index, title);
    section_choice(page, index);
    ways(page, index, title);
    if (app::is_item_removal_reviewed(page.state.staff, index)) removal(page, index, title);
}

void add_item(Page& page, const contract::Question& saved) {
    staff_choice(page, {.field = app::StaffField::ItemKind,
                        .anchor = "item-kind-field",
                        .label = MessageKey::asking_new_item,
                        .options = item_kinds(page)});
    const auto row = page.frame.box({.layout = {.axis = Axis::Row}});
    question_button(page, {"add-item",
                           page.say(MessageKey::asking_item_add),
                           {},
                           {QuestionPress::AddItem, saved.key},
                           false,
                           BoxLook::Ghost});
}

} // namespace

std::string question_error(const Page& page, const QuestionSpot& spot) {
    const auto& fault = page.state.staff.question.fault;
    if (!fault || !(fault->spot == spot)) return {};
    if (fault->code == base::ErrorCode::Conflict) return page.say(MessageKey::asking_kind_loses);
    if (fault->code != base::ErrorCode::Misaligned) {
        const auto& kind =
            app::text_of(page.state.staff.question.form, {QuestionField::Kind, spot.item});
        const bool is_day = kind == domain::word(QuestionKind::Date);
        return page.say(is_day ? MessageKey::staff_day_unread : MessageKey::asking_number_unread);
    }
    if (spot.field == QuestionField::MoreCosts)
        return page.say(MessageKey::asking_costs_differ,
                        {{"options", fault->wanted}, {"costs", fault->found}});
    return page.say(MessageKey::asking_more_differ, {{"fa", fault->wanted}, {"en", fault->found}});
}

void question_button(Page& page, const QuestionButton& button) {
    if (page.frame.button({.key = button.key,
                           .text = button.words,
                           .name = button.name,
                           .look = button.look,
                           .disabled = button.disabled || !app::is_all_saved(page.state.staff),
                           .busy = page.state.staff.busy}))
        page.did(app::StaffFact{button.pressed});
}

void question_line(Page& page, const QuestionLine& line) {
    const auto anchor = app::anchor_of(line.spot);
    const auto edited =
        page.frame.text_field({.key = anchor,
                               .anchor = anchor,
                               .label = line.label,
                               .hint = line.hint,
                               .value = app::text_of(page.state.staff.question.form, line.spot),
                               .error = question_error(page, line.spot),
                               .multiline = line.multiline,
                               .min_height_px = line.multiline ? lines_px : line_px,
                               .inputmode = line.inputmode});
    if (edited) page.did(app::StaffFact{app::QuestionEdited{line.spot, *edited}});
}

void question_pair(Page& page, const QuestionLine& line) {
    const bool wide = page.frame.wide();
    const auto key = app::anchor_of(line.spot);
    const auto row = page.frame.box(
        {.key = key, .layout = {.axis = wide ? Axis::Row : Axis::Column, .gap = 16}});
    for (const std::string_view language : languages) {
        const std::string word(language);
        const auto column = page.frame.box(
            {.key = language, .layout = {.min_width = wide ? items_column_px : 0, .grow = 1}});
        QuestionLine one = line;
        one.spot.language = word;
        one.label =
            page.say(MessageKey::staff_field_in,
                     {{"field", line.label},
                      {"language", page.say(MessageKey::staff_language, {{"language", word}})}});
        question_line(page, one);
    }
}

void question_choice(Page& page, const QuestionSpot& spot, std::string label,
                     std::vector<kit::Option> options) {
    const auto anchor = app::anchor_of(spot);
    const auto chosen =
        page.frame.select({.key = anchor,
                           .anchor = anchor,
                           .label = std::move(label),
                           .error = question_error(page, spot),
                           .options = std::move(options),
                           .chosen = app::text_of(page.state.staff.question.form, spot)});
    if (chosen) page.did(app::StaffFact{app::QuestionEdited{spot, *chosen}});
}

void question_items(Page& page, const contract::Question& question) {
    page.frame.heading(2, page.say(MessageKey::asking_items), TextLook::CardTitle, "items-heading");
    const auto& form = page.state.staff.question.form;
    const auto& items = form.items;
    if (items.empty()) page.frame.paragraph(page.say(MessageKey::asking_no_items), TextLook::Muted);
    if (form.sections.size() > 1)
        page.frame.paragraph(page.say(MessageKey::asking_sections_hint), TextLook::Small);
    const auto lacks = app::lacks_of(question);
    std::size_t sections = 0; // whose headings stand above by now
    for (std::size_t i = 0; i < items.size(); ++i) {
        while (sections < form.sections.size() && sections <= app::saved_section_of(form, i))
            survey_section(page, std::ptrdiff_t(sections++));
        one_item(page, lacks, i);
    }
    while (sections < form.sections.size()) survey_section(page, std::ptrdiff_t(sections++));
    add_item(page, question);
    add_section(page);
}

} // namespace hamandish::screens
