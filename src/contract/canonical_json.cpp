#include "contract/canonical_json.h"

#include "base/overloaded.h"
#include "contract/json_tree.h"
#include "contract/json_writer.h"

#include <algorithm>
#include <numeric>

namespace hamandish::contract {
namespace {

/// Bytes of UTF-8 ordered as their code points' UTF-16: what lies beyond U+FFFF is written there
/// with surrogates, which come before U+E000.
int rank(char byte) {
    const int value = static_cast<unsigned char>(byte);
    if (value >= 0xF0) return value - 2;
    return value >= 0xEE ? value + 16 : value;
}

bool comes_before(std::string_view one, std::string_view other) {
    return std::lexicographical_compare(one.begin(), one.end(), other.begin(), other.end(),
                                        [](char a, char b) { return rank(a) < rank(b); });
}

bool write(JsonWriter& out, const Value& value);

bool write(JsonWriter& out, const Array& array) {
    out.begin_array();
    const bool written =
        std::all_of(array.begin(), array.end(), [&](const Value& one) { return write(out, one); });
    out.end_array();
    return written;
}

bool write(JsonWriter& out, const Object& object) {
    std::vector<std::size_t> order(object.names.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return comes_before(object.names[a], object.names[b]);
    });
    out.begin_object();
    const bool written = std::all_of(order.begin(), order.end(), [&](std::size_t at) {
        out.key(object.names[at]);
        return write(out, object.values[at]);
    });
    out.end_object();
    return written;
}

bool write(JsonWriter& out, const Value& value) {
    return std::visit(
        base::Overloaded{
            [&](std::monostate) { return out.null(), true; },
            [](Inexact) { return false; },
            [&](bool truth) { return out.value(truth), true; },
            [&](std::int64_t number) { return out.value(number), true; },
            [&](const std::string& text) { return out.value(std::string_view(text)), true; },
            [&](const Array& array) { return write(out, array); },
            [&](const Object& object) { return write(out, object); },
        },
        value.is);
}

} // namespace

base::Result<std::string> canonical_json(std::string_view json) {
    TRY_ASSIGN(const auto root, json_tree_from(json));
    return canonical_json_of(root);
}

base::Result<std::string> canonical_json_of(const Value& value) {
    JsonWriter out;
    if (!write(out, value)) return base::fail(base::ErrorCode::InvalidInput, "number");
    return out.take();
}

} // namespace hamandish::contract
