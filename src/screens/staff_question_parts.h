// Inside screens only: the fields of a vote or a survey that is being made.
#pragma once

#include "screens/page.h"

#include <string>
#include <string_view>
#include <vector>

namespace hamandish::screens {

/// One field of the form, by where it stands there; what was wrong with it is said at it.
struct QuestionLine {
    app::QuestionSpot spot;
    std::string label, hint = {};
    bool multiline = false;
    std::string_view inputmode = {};
};
void question_line(Page& page, const QuestionLine& line);
/// Both languages of a field side by side where there is room; `label` without its language.
void question_pair(Page& page, const QuestionLine& line);
/// One of a list.
void question_choice(Page& page, const app::QuestionSpot& spot, std::string label,
                     std::vector<kit::Option> options);
/// What was wrong with this field when it was sent last; empty: nothing.
[[nodiscard]] std::string question_error(const Page& page, const app::QuestionSpot& spot);
/// The items of a survey, each a card of its own, and where one adds to them.
void question_items(Page& page, const contract::Question& question);

/// Of an item's heading: below that of its section, if there are sections.
[[nodiscard]] inline int item_level(const Page& page) {
    return page.state.staff.question.form.sections.empty() ? 3 : 4;
}
/// Pressed, it does that, unless something is on its way. `name` where its words say too little.
struct QuestionButton {
    std::string_view key;
    std::string words, name;
    app::QuestionPressed pressed;
    bool disabled = false;
    kit::BoxLook look = kit::BoxLook::Quiet;
};
void question_button(Page& page, const QuestionButton& button);
/// The options of an item, each in fields of its own; of a matrix its rows and columns. `title`
/// names the item.
void item_options(Page& page, std::ptrdiff_t item, const std::string& title);
/// The options of a vote likewise, with their costs in a budget.
void vote_options(Page& page);
/// Of whom the item is asked.
void item_conditions(Page& page, std::ptrdiff_t item, const std::string& title);
/// In which section it stands, where there are several.
void section_choice(Page& page, std::ptrdiff_t item);
/// The heading of a section, above its items.
void survey_section(Page& page, std::ptrdiff_t section);
/// Where one adds a section to the last.
void add_section(Page& page);

} // namespace hamandish::screens
