// Lists that people read, in the order of their names.
#pragma once

#include "server/ops/collation.h"
#include "server/store/connection.h"

#include <utility>
#include <vector>

namespace hamandish::usecases {

/// Sorts by `name_of(thing)`, a Persian name, as readers look for it; equal names stay as they
/// were. Internal when ICU has no data.
template <class Thing, class NameOf>
[[nodiscard]] base::Status sort_by_persian_name(std::vector<Thing>& things, NameOf name_of) {
    TRY_ASSIGN(const auto collation, ops::Collation::create("fa"));
    std::vector<std::string> names;
    for (const Thing& one : things) names.push_back(name_of(one));
    std::vector<Thing> sorted;
    for (const std::size_t index : ops::reading_order(collation, names))
        sorted.push_back(std::move(things[index]));
    things = std::move(sorted);
    return {};
}

/// Every organisation, for people to choose from. Internal when ICU has no data.
[[nodiscard]] inline base::Result<std::vector<store::OrganisationRecord>>
organisations_by_name(store::Connection& connection) {
    auto all = connection.staff.organisations();
    TRY(sort_by_persian_name(all, [](const auto& one) { return one.name.fa; }));
    return all;
}

} // namespace hamandish::usecases
