// The parts of a table with a name at the start of each row and numbers after it, each below its
// header.
#pragma once

#include "screens/pieces.h"

#include <string>
#include <string_view>

namespace hamandish::screens {

/// How much room a number has, in px: on a wide page, and on a phone beside the names.
struct NumberColumn {
    float wide = 110, narrow = 72;
};

/// Of the head or of the body.
[[nodiscard]] kit::Scope table_row(Page& page, std::string_view key);
void name_header(Page& page, std::string words);
void number_header(Page& page, const NumberColumn& column, std::string_view key, std::string words);
void number_cell(Page& page, const NumberColumn& column, std::string_view key, std::string words,
                 kit::TextLook look = kit::TextLook::Body);

} // namespace hamandish::screens
