#include "server/store/held_since.h"

namespace hamandish::store {

std::optional<HeldSince> held_since(Database& database) {
    long long entry = -1, day = 0;
    database.session() << "SELECT COALESCE(MAX(entry_index), -1), COALESCE(MAX(uncounted_until), 0)"
                          " FROM held_since",
        soci::into(entry), soci::into(day);
    if (entry < 0) return std::nullopt;
    return HeldSince{entry, {static_cast<std::int32_t>(day)}};
}

} // namespace hamandish::store
