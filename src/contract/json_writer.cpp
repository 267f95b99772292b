#include "contract/json_writer.h"

#include "base/utf8.h"

namespace hamandish::contract {
namespace {

/// The letter of \b, \t, \n, \f and \r; 0 for what has none.
char short_escape(char32_t value) {
    switch (value) {
    case '\b': return 'b';
    case '\t': return 't';
    case '\n': return 'n';
    case '\f': return 'f';
    case '\r': return 'r';
    default: return 0;
    }
}

} // namespace

void JsonWriter::separate() {
    if (!first_) out_ += ',';
    first_ = false;
}

void JsonWriter::open(char bracket) {
    separate();
    out_ += bracket;
    first_ = true;
}

void JsonWriter::shut(char bracket) {
    out_ += bracket;
    first_ = false;
}

void JsonWriter::key(std::string_view name) {
    separate();
    quote(name);
    out_ += ':';
    first_ = true;
}

void JsonWriter::value(std::string_view text) {
    separate();
    quote(text);
}

void JsonWriter::value(std::int64_t number) {
    separate();
    out_ += std::to_string(number);
}

void JsonWriter::value(bool truth) {
    separate();
    out_ += truth ? "true" : "false";
}

void JsonWriter::null() {
    separate();
    out_ += "null";
}

void JsonWriter::quote(std::string_view text) {
    constexpr char hexadecimal[] = "0123456789abcdef";
    out_ += '"';
    for (std::size_t at = 0; at < text.size();) {
        const auto point = base::decode_utf8(text, at);
        if (!point) {
            base::append_utf8(out_, 0xFFFD);
            ++at;
            continue;
        }
        const char32_t value = point->value;
        if (value == '"' || value == '\\')
            (out_ += '\\') += static_cast<char>(value);
        else if (const auto letter = short_escape(value); letter != 0)
            (out_ += '\\') += letter;
        else if (value < 0x20)
            ((out_ += "\\u00") += hexadecimal[value >> 4]) += hexadecimal[value & 15];
        else
            out_.append(text, at, point->bytes);
        at += point->bytes;
    }
    out_ += '"';
}

} // namespace hamandish::contract
