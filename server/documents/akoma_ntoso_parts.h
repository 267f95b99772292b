// The parts that a document of Akoma Ntoso is put together from.
#pragma once

#include "server/documents/akoma_ntoso.h"

#include <pugixml.hpp>
#include <string_view>

namespace hamandish::documents {

/// Without characters that XML 1.0 forbids (2.2); each of them is U+FFFD.
[[nodiscard]] std::string xml_characters(std::string_view text);

pugi::xml_node add_element(pugi::xml_node parent, const char* name);
void set_attribute(pugi::xml_node node, const char* name, const std::string& value);
void set_words(pugi::xml_node node, const std::string& words);

/// Who and what it is, its history, and whom it names.
void add_meta(pugi::xml_node document, const LegalText& text);

/// The preamble, the body and the conclusions: the units.
void add_units(pugi::xml_node document, const LegalText& text);

} // namespace hamandish::documents
