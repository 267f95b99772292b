// Lists of numbers as one parameter of a prepared statement: one question for a page, not one each.
#pragma once

#include "server/store/prepared.h"

#include <algorithm>
#include <vector>

namespace hamandish::store {

/// The SQL that goes with a NumberList: "IN (:one0, :one1, ...)".
[[nodiscard]] inline std::string in_list() {
    std::string sql = "IN (";
    for (std::size_t i = 0; i < NumberList{}.size(); ++i)
        sql += (i == 0 ? ":one" : ", :one") + std::to_string(i);
    return sql + ") ";
}

/// `use(list)` until every id was in a list; the last one repeats its first id to its end.
template <class Id, class Use>
void each_list(const std::vector<Id>& ids, Use&& use) {
    for (std::size_t at = 0; at < ids.size(); at += NumberList{}.size()) {
        NumberList list;
        list.fill(ids[at].value);
        const std::size_t count = std::min(list.size(), ids.size() - at);
        for (std::size_t i = 1; i < count; ++i) list[i] = ids[at + i].value;
        use(list);
    }
}

} // namespace hamandish::store
