// What the pages of points and of the ranking share.
#pragma once

#include "domain/season.h"
#include "screens/page.h"

#include <string>

namespace hamandish::screens {

/// "پاییز ۱۴۰۵", from "1405-3"; what is no season as it is.
[[nodiscard]] std::string season_name(const Page& page, const std::string& season);
/// Rows of a table with numbers at their ends.
[[nodiscard]] kit::Layout point_row_layout();
[[nodiscard]] kit::Layout point_number_layout(const Page& page);
void point_cell(Page& page, std::string_view key, std::string text, kit::TextLook look);

/// In place of a list of people who would be fewer than may be shown.
void too_few_to_show(Page& page);

/// Whether one is shown in the ranking, and how: a form.
void recognition_form(Page& page, const contract::MyPoints& mine);

} // namespace hamandish::screens
