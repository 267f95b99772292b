// The form by which one sheet of paper or one telephone call is entered, as it reads.
#pragma once

#include "domain/sheet.h"
#include "screens/page.h"

namespace hamandish::screens {

/// "Form on paper" or "Telephone call".
[[nodiscard]] std::string sheet_channel_word(const Page& page, domain::SheetChannel channel);

void sheet_form(Page& page, const contract::PaperDesk& desk);

} // namespace hamandish::screens
