// Inside contract only: any JSON text as a small tree, within the limits of codec.h.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace hamandish::contract {

struct Value;
using Array = std::vector<Value>;
struct Object {
    std::vector<std::string> names;
    std::vector<Value> values; ///< one for each name
};
/// A number that is not whole, or beyond what JavaScript, too, holds exactly. No message has one;
/// it is kept so that an unknown field may.
struct Inexact {};
/// Null is the monostate.
struct Value {
    std::variant<std::monostate, Inexact, bool, std::int64_t, std::string, Array, Object> is;
};

/// InvalidInput naming "body" for anything but one JSON text of at most max_depth levels, in
/// well-formed UTF-8, in which no object has a name twice. Nothing is built of hostile nesting.
[[nodiscard]] base::Result<Value> json_tree_from(std::string_view json);

/// The member's value; null where there is none.
[[nodiscard]] const Value* find(const Object& object, std::string_view name);

/// The one spelling of a tree (canonical_json.h): InvalidInput naming "number" for an Inexact.
[[nodiscard]] base::Result<std::string> canonical_json_of(const Value& value);

} // namespace hamandish::contract
