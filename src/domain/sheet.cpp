#include "domain/sheet.h"

#include "domain/mobile.h"

#include <charconv>

namespace hamandish::domain {
namespace {

std::optional<std::int64_t> number_from(std::string_view digits) {
    std::int64_t number = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool whole = read.ec == std::errc() && read.ptr == digits.data() + digits.size();
    return whole && number > 0 ? std::optional(number) : std::nullopt;
}

} // namespace

std::string_view word(SheetState state) {
    switch (state) {
    case SheetState::Returned: return "returned";
    case SheetState::Checked: return "checked";
    case SheetState::Waiting: break;
    }
    return "waiting";
}

std::string_view word(SheetChannel channel) {
    return channel == SheetChannel::Phone ? "phone" : "paper";
}

base::Result<SheetChannel> sheet_channel_from_word(std::string_view text) {
    for (const SheetChannel one : sheet_channels)
        if (word(one) == text) return one;
    return base::fail(base::ErrorCode::InvalidInput, "channel");
}

base::Status check_sheet_number(std::int64_t number) {
    if (number < 1 || number > most_sheet_number)
        return base::fail(base::ErrorCode::InvalidInput, "sheet_number");
    return {};
}

base::Result<std::int64_t> sheet_number_from_text(std::string_view text) {
    constexpr std::size_t longest_bytes = 40;
    const auto number = number_from(ascii_digits_from(text.substr(0, longest_bytes)));
    if (!number) return base::fail(base::ErrorCode::InvalidInput, "sheet_number");
    TRY(check_sheet_number(*number));
    return *number;
}

std::string sheet_pseudonym(std::int64_t call, std::int64_t number, SheetChannel channel) {
    return std::string(word(channel)) + "-" + std::to_string(call) + "-" + std::to_string(number);
}

std::optional<SheetName> sheet_name_from(std::string_view pseudonym) {
    const auto first = pseudonym.find('-');
    if (first == pseudonym.npos) return std::nullopt;
    const auto channel = sheet_channel_from_word(pseudonym.substr(0, first));
    const auto second = pseudonym.find('-', first + 1);
    if (!channel || second == pseudonym.npos) return std::nullopt;
    const auto number = number_from(pseudonym.substr(second + 1));
    return number ? std::optional(SheetName{*channel, *number}) : std::nullopt;
}

std::optional<std::int64_t> sheet_number_from(std::string_view pseudonym) {
    const auto name = sheet_name_from(pseudonym);
    return name ? std::optional(name->number) : std::nullopt;
}

base::Status require_another_checker(std::int64_t enterer, std::int64_t checker) {
    if (enterer == checker) return base::fail(base::ErrorCode::Forbidden, "checker");
    return {};
}

} // namespace hamandish::domain
