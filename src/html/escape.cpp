#include "html/escape.h"

namespace hamandish::html {
namespace {

bool is_forbidden_control(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t' && c != '\n') || byte == 0x7F;
}

} // namespace

void append_escaped(std::string& out, std::string_view text) {
    for (const char c : text) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        default:
            if (is_forbidden_control(c))
                out += "\xEF\xBF\xBD";
            else
                out += c;
        }
    }
}

void append_escaped_json(std::string& out, std::string_view json) {
    // U+2028 and U+2029 in UTF-8.
    constexpr std::string_view line_separator = "\xE2\x80\xA8",
                               paragraph_separator = "\xE2\x80\xA9";
    while (!json.empty()) {
        std::size_t length = 1;
        if (json.front() == '<') {
            out += "\\u003c";
        } else if (json.front() == '>') {
            out += "\\u003e";
        } else if (json.front() == '&') {
            out += "\\u0026";
        } else if (json.starts_with(line_separator) || json.starts_with(paragraph_separator)) {
            out += json.starts_with(line_separator) ? "\\u2028" : "\\u2029";
            length = line_separator.size();
        } else {
            out += json.front();
        }
        json.remove_prefix(length);
    }
}

} // namespace hamandish::html
