// Strong identifiers: an Id<CallTag> is never an Id<PersonTag>.
#pragma once

#include <compare>
#include <cstdint>

namespace hamandish::base {

/// A row number given by the store; 0 means "not stored yet".
template <typename Tag>
struct Id {
    std::int64_t value = 0;
    friend bool operator==(const Id&, const Id&) = default;
    friend auto operator<=>(const Id&, const Id&) = default;
    explicit operator bool() const { return value != 0; }
};

} // namespace hamandish::base
