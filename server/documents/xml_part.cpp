#include "server/documents/xml_part.h"

#include "base/utf8.h"

#include <charconv>

namespace hamandish::documents {
namespace {

using base::ErrorCode;

constexpr int deepest = 256;

bool is_too_deep(const pugi::xml_document& document) {
    pugi::xml_node node = document.first_child();
    for (int depth = 1; node;) {
        if (depth > deepest) return true;
        if (node.first_child()) {
            node = node.first_child();
            ++depth;
            continue;
        }
        while (node && !node.next_sibling() && depth > 1) {
            node = node.parent();
            --depth;
        }
        node = node.next_sibling();
    }
    return false;
}

} // namespace

base::Result<pugi::xml_document> parse_part(std::string_view name, const std::string& bytes) {
    if (!base::is_well_formed_utf8(bytes)) return base::fail(ErrorCode::DocumentDamaged, name);
    // Looked for in the bytes: the parser would skip it in silence.
    if (bytes.find("<!DOCTYPE") != bytes.npos || bytes.find("<!ENTITY") != bytes.npos)
        return base::fail(ErrorCode::DocumentUnsafe, "doctype");
    pugi::xml_document document;
    const auto parsed =
        document.load_buffer(bytes.data(), bytes.size(),
                             pugi::parse_default | pugi::parse_ws_pcdata, pugi::encoding_utf8);
    if (parsed.status == pugi::status_out_of_memory) return base::fail(ErrorCode::TooLarge, name);
    if (!parsed) return base::fail(ErrorCode::DocumentDamaged, name);
    if (is_too_deep(document)) return base::fail(ErrorCode::DocumentUnsafe, "depth");
    return document;
}

std::string_view local_name(const char* qualified) {
    const std::string_view name(qualified);
    const std::size_t colon = name.find(':');
    return colon == name.npos ? name : name.substr(colon + 1);
}

pugi::xml_node child(const pugi::xml_node& node, std::string_view name) {
    for (const pugi::xml_node& one : node.children())
        if (local_name(one) == name) return one;
    return {};
}

std::string_view attribute(const pugi::xml_node& node, std::string_view name) {
    for (const pugi::xml_attribute& one : node.attributes())
        if (local_name(one.name()) == name) return one.value();
    return {};
}

int number_attribute(const pugi::xml_node& node, std::string_view name, int otherwise) {
    const std::string_view text = attribute(node, name);
    int number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size()) return otherwise;
    return number;
}

} // namespace hamandish::documents
