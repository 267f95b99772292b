#include "i18n/number.h"

#include "i18n/locale_tables.h"

#include <charconv>
#include <string_view>

namespace hamandish::i18n {

namespace {

// The magnitude in an unsigned type, so that the least int64 has one too.
std::uint64_t magnitude(std::int64_t value) {
    return value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
}

void append_digits(std::string& out, const LocaleTables& tables, std::uint64_t value,
                   std::string_view group) {
    char ascii[20];
    const char* const end = std::to_chars(ascii, ascii + sizeof ascii, value).ptr;
    for (const char* digit = ascii; digit != end; ++digit) {
        if (digit != ascii && (end - digit) % 3 == 0) out += group;
        out += tables.digits[static_cast<std::size_t>(*digit - '0')];
    }
}

std::string with_affixes(const LocaleTables& tables, std::uint64_t value, std::string_view group,
                         const Affixes& affixes) {
    std::string out{affixes.before};
    append_digits(out, tables, value, group);
    out += affixes.after;
    return out;
}

std::uint64_t divide_half_even(std::uint64_t value, std::uint64_t divisor) {
    const std::uint64_t quotient = value / divisor, rest = value % divisor;
    const bool up = 2 * rest > divisor || (2 * rest == divisor && quotient % 2 == 1);
    return quotient + (up ? 1 : 0);
}

} // namespace

std::string format_number(Locale locale, std::int64_t value) {
    const LocaleTables& tables = tables_of(locale);
    return with_affixes(tables, magnitude(value), tables.group,
                        value < 0 ? tables.negative : Affixes{});
}

std::string format_plain_number(Locale locale, std::int64_t value) {
    const LocaleTables& tables = tables_of(locale);
    return with_affixes(tables, magnitude(value), {}, value < 0 ? tables.negative : Affixes{});
}

std::string format_magnitude(Locale locale, std::int64_t value) {
    const LocaleTables& tables = tables_of(locale);
    return with_affixes(tables, magnitude(value), tables.group, Affixes{});
}

std::string format_percent(Locale locale, std::int64_t per_mille) {
    const LocaleTables& tables = tables_of(locale);
    return with_affixes(tables, divide_half_even(magnitude(per_mille), 10), tables.group,
                        per_mille < 0 ? tables.negative_percent : tables.percent);
}

} // namespace hamandish::i18n
