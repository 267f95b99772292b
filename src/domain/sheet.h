// A form filled in on paper: one member of staff enters it, a second one holds it against the
// paper.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hamandish::domain {

/// How many contributions a form has room for.
inline constexpr std::size_t most_sheet_contributions = 6;
inline constexpr std::int64_t most_sheet_number = 99'999;
/// How many that are not checked one page shows.
inline constexpr std::size_t most_sheets_shown = 40;

/// Returned: what was entered is not what the paper says; it may be entered anew.
enum class SheetState { Waiting, Returned, Checked };
[[nodiscard]] std::string_view word(SheetState state); ///< "waiting", "returned", "checked"

/// The number written on a sheet, from digits of any language. InvalidInput naming
/// "sheet_number" unless it is 1 to most_sheet_number.
[[nodiscard]] base::Result<std::int64_t> sheet_number_from_text(std::string_view text);
[[nodiscard]] base::Status check_sheet_number(std::int64_t number);

/// The public name of whoever filled a sheet in, "paper-3-12": the row of the call and the number
/// on the sheet. No other pseudonym begins so.
[[nodiscard]] std::string sheet_pseudonym(std::int64_t call, std::int64_t number);
/// The sheet's number in such a name; nothing of any other.
[[nodiscard]] std::optional<std::int64_t> sheet_number_from(std::string_view pseudonym);

/// Forbidden naming "checker": nobody checks what they entered themselves.
[[nodiscard]] base::Status require_another_checker(std::int64_t enterer, std::int64_t checker);

} // namespace hamandish::domain
