#include "i18n/list.h"

#include "i18n/locale_tables.h"

namespace hamandish::i18n {

std::string format_list(Locale locale, std::span<const std::string> items) {
    const LocaleTables& tables = tables_of(locale);
    if (items.empty()) return {};
    std::string out = items.front();
    for (std::size_t index = 1; index < items.size(); ++index) {
        const bool last = index + 1 == items.size();
        out += last && index == 1 ? tables.list_two
               : last             ? tables.list_end
               : index == 1       ? tables.list_start
                                  : tables.list_middle;
        out += items[index];
    }
    return out;
}

} // namespace hamandish::i18n
