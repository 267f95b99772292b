#include "i18n/province_order.h"

#include "i18n/locale_tables.h"

namespace hamandish::i18n {

std::span<const std::string_view> provinces_in_order(Locale locale) {
    return tables_of(locale).provinces;
}

} // namespace hamandish::i18n
