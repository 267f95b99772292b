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
/// The kinds that an item may have; a matrix only where a file has made one.
[[nodiscard]] std::vector<kit::Option> item_kinds(const Page& page, bool with_matrix);
/// The items of a survey, each a card of its own, and where one adds to them.
void question_items(Page& page, const contract::Question& question);

} // namespace hamandish::screens
