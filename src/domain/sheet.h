// A form filled in on paper, or what somebody said on the telephone: one member of staff enters it,
// a second one holds it against the paper, or against the note or recording of the call.
#pragma once

#include "base/result.h"

#include <array>
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

/// How a sheet reached the unit: the channel that the report counts its person under.
enum class SheetChannel { Paper, Phone };
inline constexpr std::array sheet_channels{SheetChannel::Paper, SheetChannel::Phone};
[[nodiscard]] std::string_view word(SheetChannel channel); ///< "paper", "phone"
/// InvalidInput naming "channel" for any other word.
[[nodiscard]] base::Result<SheetChannel> sheet_channel_from_word(std::string_view word);

/// The number written on a sheet, from digits of any language. InvalidInput naming
/// "sheet_number" unless it is 1 to most_sheet_number.
[[nodiscard]] base::Result<std::int64_t> sheet_number_from_text(std::string_view text);
[[nodiscard]] base::Status check_sheet_number(std::int64_t number);

/// The public name of whose words a sheet has, "paper-3-12" or "phone-3-12": how it came, the row
/// of the call and the number on the sheet. No other pseudonym begins so.
[[nodiscard]] std::string sheet_pseudonym(std::int64_t call, std::int64_t number,
                                          SheetChannel channel = SheetChannel::Paper);
struct SheetName {
    SheetChannel channel;
    std::int64_t number;
};
/// What such a name says; nothing of any other.
[[nodiscard]] std::optional<SheetName> sheet_name_from(std::string_view pseudonym);
/// Its number alone.
[[nodiscard]] std::optional<std::int64_t> sheet_number_from(std::string_view pseudonym);

/// Forbidden naming "checker": nobody checks what they entered themselves.
[[nodiscard]] base::Status require_another_checker(std::int64_t enterer, std::int64_t checker);

} // namespace hamandish::domain
