#include "base/utf8.h"

namespace hamandish::base {
namespace {

struct Lead {
    int trailing;
    unsigned char second_low, second_high; // the range of the second byte, Unicode table 3-7
    char32_t bits;
};

std::optional<Lead> lead_from_byte(unsigned char byte) {
    if (byte >= 0xC2 && byte <= 0xDF) return Lead{1, 0x80, 0xBF, byte & 0x1Fu};
    if (byte == 0xE0) return Lead{2, 0xA0, 0xBF, 0};
    if (byte == 0xED) return Lead{2, 0x80, 0x9F, 0xD};
    if (byte >= 0xE1 && byte <= 0xEF) return Lead{2, 0x80, 0xBF, byte & 0x0Fu};
    if (byte == 0xF0) return Lead{3, 0x90, 0xBF, 0};
    if (byte >= 0xF1 && byte <= 0xF3) return Lead{3, 0x80, 0xBF, byte & 0x07u};
    if (byte == 0xF4) return Lead{3, 0x80, 0x8F, 4};
    return std::nullopt;
}

/// Decodes at `at`; on failure `bytes` is the length of the maximal ill-formed subpart.
struct Decoded {
    bool well_formed;
    CodePoint point;
};

Decoded decode(std::string_view text, std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) return {true, {byte, 1}};
    const auto lead = lead_from_byte(byte);
    if (!lead) return {false, {replacement_character, 1}};
    auto value = lead->bits;
    for (int index = 1; index <= lead->trailing; ++index) {
        const auto low = index == 1 ? lead->second_low : 0x80;
        const auto high = index == 1 ? lead->second_high : 0xBF;
        const auto position = at + static_cast<std::size_t>(index);
        const auto next = position < text.size() ? static_cast<unsigned char>(text[position]) : 0;
        if (next < low || next > high)
            return {false, {replacement_character, static_cast<std::uint8_t>(index)}};
        value = (value << 6) | (next & 0x3Fu);
    }
    return {true, {value, static_cast<std::uint8_t>(lead->trailing + 1)}};
}

} // namespace

std::optional<CodePoint> decode_utf8(std::string_view text, std::size_t at) {
    if (at >= text.size()) return std::nullopt;
    const auto decoded = decode(text, at);
    return decoded.well_formed ? std::optional(decoded.point) : std::nullopt;
}

bool is_well_formed_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto decoded = decode(text, at);
        if (!decoded.well_formed) return false;
        at += decoded.point.bytes;
    }
    return true;
}

std::size_t count_code_points(std::string_view text) {
    std::size_t count = 0;
    for (const char byte : text) count += (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
    return count;
}

void append_utf8(std::string& out, char32_t value) {
    const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
    if (value < 0x80) {
        put(value);
    } else if (value < 0x800) {
        put(0xC0 | (value >> 6));
        put(0x80 | (value & 0x3F));
    } else if (value < 0x10000) {
        put(0xE0 | (value >> 12));
        put(0x80 | ((value >> 6) & 0x3F));
        put(0x80 | (value & 0x3F));
    } else {
        put(0xF0 | (value >> 18));
        put(0x80 | ((value >> 12) & 0x3F));
        put(0x80 | ((value >> 6) & 0x3F));
        put(0x80 | (value & 0x3F));
    }
}

std::u16string utf16_from_utf8(std::string_view text) {
    std::u16string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto point = decode(text, at).point;
        at += point.bytes;
        if (point.value < 0x10000) {
            out.push_back(static_cast<char16_t>(point.value));
        } else {
            const auto offset = point.value - 0x10000;
            out.push_back(static_cast<char16_t>(0xD800 + (offset >> 10)));
            out.push_back(static_cast<char16_t>(0xDC00 + (offset & 0x3FF)));
        }
    }
    return out;
}

std::string utf8_from_utf16(std::u16string_view text) {
    std::string out;
    out.reserve(text.size() * 2);
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char32_t unit = text[at];
        const bool high = unit >= 0xD800 && unit < 0xDC00;
        if (high && at + 1 < text.size() && text[at + 1] >= 0xDC00 && text[at + 1] < 0xE000) {
            append_utf8(out, 0x10000 + ((unit - 0xD800) << 10) + (text[++at] - 0xDC00u));
        } else {
            append_utf8(out, unit >= 0xD800 && unit < 0xE000 ? replacement_character : unit);
        }
    }
    return out;
}

} // namespace hamandish::base
