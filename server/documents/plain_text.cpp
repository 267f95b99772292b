#include "server/documents/plain_text.h"

#include "base/utf8.h"
#include "server/documents/source_builder.h"
#include "server/documents/windows_1256.h"

namespace hamandish::documents {
namespace {

using base::ErrorCode;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_control(unsigned char byte) {
    return byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f';
}

base::Result<DecodedText> from_utf16(std::string_view bytes, bool is_big) {
    if (bytes.size() % 2 != 0) return base::fail(ErrorCode::DocumentDamaged, "utf-16");
    std::u16string units;
    units.reserve(bytes.size() / 2);
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        const auto first = static_cast<unsigned char>(bytes[at]);
        const auto second = static_cast<unsigned char>(bytes[at + 1]);
        units += static_cast<char16_t>(is_big ? first << 8 | second : second << 8 | first);
    }
    return DecodedText{base::utf8_from_utf16(units), Encoding::Utf16, false};
}

DecodedText from_windows_1256(std::string_view bytes, bool is_guess) {
    DecodedText out{{}, Encoding::Windows1256, is_guess};
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        base::append_utf8(out.text, byte < 0x80 ? byte : char32_t{windows_1256[byte - 0x80]});
    }
    return out;
}

/// Of the bytes beyond ASCII, letters of the Arabic script must be the most by far.
bool looks_arabic(std::string_view bytes) {
    std::size_t beyond = 0, arabic = 0;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) continue;
        ++beyond;
        const char16_t letter = windows_1256[byte - 0x80];
        if (letter >= 0x0600 && letter <= 0x06FF) ++arabic;
    }
    return beyond > 0 && arabic * 10 >= beyond * 8;
}

base::Result<DecodedText> decoded(std::string_view bytes, std::string_view named) {
    if (named == "windows-1256") return from_windows_1256(bytes, false);
    if (!named.empty() && named != "utf-8")
        return base::fail(ErrorCode::InvalidInput, "--encoding");
    if (named.empty() && bytes.substr(0, 2) == "\xFF\xFE") return from_utf16(bytes, false);
    if (named.empty() && bytes.substr(0, 2) == "\xFE\xFF") return from_utf16(bytes, true);
    if (base::is_well_formed_utf8(bytes)) return DecodedText{std::string(bytes)};
    if (bytes.substr(0, 3) == byte_order_mark || !named.empty())
        return base::fail(ErrorCode::DocumentDamaged, "utf-8");
    if (!looks_arabic(bytes)) return base::fail(ErrorCode::DocumentUnknown, "encoding");
    return from_windows_1256(bytes, true);
}

} // namespace

base::Result<DecodedText> decode_text(std::string_view bytes, std::string_view named_encoding) {
    if (bytes.size() > most_text_bytes) return base::fail(ErrorCode::TooLarge, "file");
    TRY_ASSIGN(auto out, decoded(bytes, named_encoding));
    for (const char c : out.text)
        if (is_control(static_cast<unsigned char>(c)))
            return base::fail(ErrorCode::DocumentUnknown, "control");
    return out;
}

domain::SourceText read_plain_text(std::string text) {
    domain::SourceText source;
    source.text = std::move(text);
    const std::string_view all = source.text;
    for (std::size_t at = 0; at < all.size();) {
        std::size_t end = std::min(all.find_first_of("\r\n", at), all.size());
        if (end < all.size()) end += all.substr(end, 2) == "\r\n" ? 2 : 1;
        domain::SourceParagraph paragraph;
        paragraph.range = {at, end};
        paragraph.line = static_cast<int>(source.paragraphs.size()) + 1;
        if (at == 0 && all.substr(0, 3) == byte_order_mark) paragraph.markup.push_back({0, 3});
        source.paragraphs.push_back(std::move(paragraph));
        at = end;
    }
    return source;
}

} // namespace hamandish::documents
