// What may be answered to the questions about people, wherever they are asked.
#pragma once

#include "domain/profile.h"
#include "screens/page.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hamandish::screens {

[[nodiscard]] std::string profile_question(const Page& page, domain::ProfileField field);
/// One answer in the reader's words; a birth year in the reader's digits.
[[nodiscard]] std::string profile_answer(const Page& page, domain::ProfileField field,
                                         const std::string& answer);
/// All of them, "not answered" first; `chosen` is among them even if it is offered to nobody.
[[nodiscard]] std::vector<kit::Option> profile_options(const Page& page, domain::ProfileField field,
                                                       const std::string& chosen);
/// Where a province ("IR-07") stands among all by its name in the reader's language; whatever is
/// no province comes after them.
[[nodiscard]] std::ptrdiff_t province_place(const Page& page, std::string_view code);

} // namespace hamandish::screens
