// The XML of one part of an office file.
#pragma once

#include "base/result.h"

#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace hamandish::documents {

/// Parsed without a DTD: no entity is ever expanded and no address ever followed. DocumentUnsafe
/// for a DOCTYPE or for elements nested deeper than any word processor nests them, DocumentDamaged
/// for what is not well-formed or not UTF-8. `name` is said in the error.
[[nodiscard]] base::Result<pugi::xml_document> parse_part(std::string_view name,
                                                          const std::string& bytes);

/// The name of an element or attribute without its prefix ("w:p" is "p").
[[nodiscard]] std::string_view local_name(const char* qualified);
[[nodiscard]] inline std::string_view local_name(const pugi::xml_node& node) {
    return local_name(node.name());
}
/// The child or attribute with this local name; empty when there is none.
[[nodiscard]] pugi::xml_node child(const pugi::xml_node& node, std::string_view name);
[[nodiscard]] std::string_view attribute(const pugi::xml_node& node, std::string_view name);
/// The attribute as a whole number; `otherwise` when it is none.
[[nodiscard]] int number_attribute(const pugi::xml_node& node, std::string_view name,
                                   int otherwise);

} // namespace hamandish::documents
