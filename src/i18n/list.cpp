#include "i18n/list.h"

#include "i18n/locale_tables.h"

namespace hamandish::i18n {

std::string format_list(Locale locale, std::span<const std::string> items, ListKind kind) {
    const LocaleTables& tables = tables_of(locale);
    const Joints& joints = kind == ListKind::And ? tables.list_and : tables.list_or;
    if (items.empty()) return {};
    std::string out = items.front();
    for (std::size_t index = 1; index < items.size(); ++index) {
        const bool last = index + 1 == items.size();
        out += last && index == 1 ? joints.two
               : last             ? joints.end
               : index == 1       ? joints.start
                                  : joints.middle;
        out += items[index];
    }
    return out;
}

} // namespace hamandish::i18n
