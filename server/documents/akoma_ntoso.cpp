#include "server/documents/akoma_ntoso.h"

#include "base/utf8.h"
#include "server/documents/akoma_ntoso_parts.h"

#include <sstream>

namespace hamandish::documents {
namespace {

constexpr const char* name_space = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

/// What stands above the text: its title, whose it is, and the facts of the document.
void add_preface(pugi::xml_node document, const LegalText& text) {
    const pugi::xml_node preface = add_element(document, "preface");
    set_attribute(preface, "xml:lang", text.language);
    const pugi::xml_node title = add_element(add_element(preface, "longTitle"), "p");
    set_words(add_element(title, "docTitle"), text.title);
    set_words(add_element(add_element(preface, "p"), "docProponent"), text.owner);
    for (const std::string& fact : text.facts) set_words(add_element(preface, "p"), fact);
}

} // namespace

std::string xml_characters(std::string_view text) {
    const auto is_forbidden = [](char32_t c) {
        return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0xFFFE || c == 0xFFFF;
    };
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto found = base::decode_utf8(text, at);
        const std::size_t bytes = found ? found->bytes : 1;
        const bool stays = found && !is_forbidden(found->value);
        out += stays ? text.substr(at, bytes) : std::string_view("\uFFFD");
        at += bytes;
    }
    return out;
}

pugi::xml_node add_element(pugi::xml_node parent, const char* name) {
    return parent.append_child(name);
}

void set_attribute(pugi::xml_node node, const char* name, const std::string& value) {
    node.append_attribute(name) = xml_characters(value).c_str();
}

void set_words(pugi::xml_node node, const std::string& words) {
    node.text().set(xml_characters(words).c_str());
}

std::string akoma_ntoso(const LegalText& text) {
    pugi::xml_document file;
    pugi::xml_node declaration = file.append_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = "UTF-8";
    const pugi::xml_node root = add_element(file, "akomaNtoso");
    set_attribute(root, "xmlns", name_space);
    const bool is_adopted = text.versions.back().kind == "adopted";
    const pugi::xml_node document = add_element(root, is_adopted ? "act" : "bill");
    set_attribute(document, "name", text.document_kind);
    set_attribute(document, "contains",
                  text.versions.size() == 1 ? "originalVersion" : "singleVersion");
    add_meta(document, text);
    add_preface(document, text);
    add_units(document, text);
    std::ostringstream out;
    file.save(out, " ", pugi::format_indent, pugi::encoding_utf8);
    return out.str();
}

} // namespace hamandish::documents
