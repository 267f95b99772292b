// JSON out of and into messages. json_tree.cpp is the only home of the JSON library.
#pragma once

#include "base/result.h"
#include "contract/messages.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hamandish::contract {

/// Deepest nesting and largest text that decode() looks at.
inline constexpr std::size_t max_depth = 16;
inline constexpr std::size_t max_bytes = 4 * 1024 * 1024;

/// Compact JSON, fields in declaration order: the same message gives the same bytes.
template <class Message>
[[nodiscard]] std::string encode(const Message& message);

/// Parses strictly: unknown fields are ignored; a missing field (but for those a message names in
/// `optional_fields`, which keep their first values), a wrong type, ill-formed UTF-8, a
/// lone surrogate or too deep a nesting is InvalidInput with the field's name in `where`.
template <class Message>
[[nodiscard]] base::Result<Message> decode(std::string_view json);

/// A flat object of texts, such as a manifest of file names, in its own order.
[[nodiscard]] base::Result<std::vector<std::pair<std::string, std::string>>>
decode_texts(std::string_view json);

} // namespace hamandish::contract
