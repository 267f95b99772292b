#include "i18n/plural.h"

#include "i18n/locale_tables.h"

#include <cstddef>
#include <string_view>

namespace hamandish::i18n {

namespace {

// The rules of our languages look at n below 100 and at n mod 100 above it; the generator of
// locale/tables.json proves that before it writes them down.
PluralCategory category(std::string_view table, std::int64_t value) {
    const std::uint64_t n =
        value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
    const auto index = static_cast<std::size_t>(n < 100 ? n : 100 + n % 100);
    return static_cast<PluralCategory>(table[index] - '0');
}

} // namespace

PluralCategory cardinal_category(Locale locale, std::int64_t value) {
    return category(tables_of(locale).cardinals, value);
}

PluralCategory ordinal_category(Locale locale, std::int64_t value) {
    return category(tables_of(locale).ordinals, value);
}

} // namespace hamandish::i18n
