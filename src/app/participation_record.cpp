#include "app/participation_record.h"

#include <algorithm>

namespace hamandish::app {

const contract::OrganisationRecord* shown_record(const State& state) {
    const auto& record = state.record.value;
    if (!record) return nullptr;
    if (state.address.call.empty()) return &record->all;
    const auto found =
        std::find_if(record->organisations.begin(), record->organisations.end(),
                     [&](const auto& one) { return one.slug == state.address.call; });
    return found == record->organisations.end() ? nullptr : &*found;
}

} // namespace hamandish::app
