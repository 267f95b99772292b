// Inside screens only: what the values of a report's tables are called.
#pragma once

#include "screens/page.h"

namespace hamandish::screens {

/// `by`, `value`: contract::ReportTable, of one trait.
[[nodiscard]] std::string value_word(const Page& page, const std::string& by,
                                     const std::string& value);
/// Participants per 100,000 people, from thousandths, with two digits after the decimal sign.
[[nodiscard]] std::string rate_word(const Page& page, std::int64_t thousandths);

} // namespace hamandish::screens
