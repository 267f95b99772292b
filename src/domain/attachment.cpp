#include "domain/attachment.h"

#include "base/utf8.h"

#include <algorithm>

namespace hamandish::domain {
namespace {

using base::ErrorCode;

constexpr std::string_view field = "attachment";
constexpr std::size_t most_name_points = 100;
constexpr std::string_view package_start = "PK\x03\x04", pdf_start = "%PDF-",
                           png_start = "\x89PNG\r\n\x1A\n", jpeg_start = "\xFF\xD8\xFF";
/// What programs open by its content, whatever it is called.
constexpr std::array<std::string_view, 7> not_text{package_start,
                                                   pdf_start,
                                                   png_start,
                                                   jpeg_start,
                                                   "MZ\x90",
                                                   "\x7F"
                                                   "ELF",
                                                   "{\\rtf"};
constexpr std::array<std::string_view, 5> scan_words{"none", "waiting", "clean", "infected",
                                                     "unknown"};

char small(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string small_ending(std::string_view name) {
    const std::size_t dot = name.rfind('.');
    if (dot == name.npos || dot == 0) return {};
    std::string ending(name.substr(dot + 1));
    std::transform(ending.begin(), ending.end(), ending.begin(), small);
    return ending;
}

/// Invisible, or turning what is read around: U+200C alone is a letter's neighbour in Persian.
bool is_hidden(char32_t value) {
    const auto within = [value](char32_t first, char32_t last) {
        return value >= first && value <= last;
    };
    return value < 0x20 || within(0x7F, 0x9F) || value == 0xAD || value == 0x61C ||
           value == 0x200B || within(0x200D, 0x200F) || within(0x2028, 0x202E) ||
           within(0x2060, 0x206F) || value == 0xFEFF || within(0xFFF9, 0xFFFC) ||
           within(0xE0000, 0xE007F);
}

/// What a path or a file system understands otherwise.
bool is_refused(char32_t value) {
    return value < 0x80 &&
           std::string_view("<>:\"|?*%").find(static_cast<char>(value)) != std::string_view::npos;
}

std::string_view last_part(std::string_view path) {
    const std::size_t slash = path.find_last_of("/\\");
    return slash == path.npos ? path : path.substr(slash + 1);
}

void trim(std::string& text) {
    constexpr std::string_view around = " .";
    const std::size_t first = text.find_first_not_of(around);
    text = first == text.npos ? std::string()
                              : text.substr(first, text.find_last_not_of(around) + 1 - first);
}

bool begins(std::string_view bytes, std::string_view start) {
    return bytes.substr(0, start.size()) == start;
}

bool is_text(std::string_view bytes) {
    const bool is_other = std::any_of(not_text.begin(), not_text.end(),
                                      [&](std::string_view one) { return begins(bytes, one); });
    return !is_other && bytes.find('\0') == bytes.npos && base::is_well_formed_utf8(bytes);
}

bool begins_as(AttachmentForm form, std::string_view bytes) {
    switch (form) {
    case AttachmentForm::Pdf: return begins(bytes, pdf_start);
    case AttachmentForm::Package: return begins(bytes, package_start);
    case AttachmentForm::Text: return is_text(bytes);
    case AttachmentForm::Png: return begins(bytes, png_start);
    case AttachmentForm::Jpeg: return begins(bytes, jpeg_start);
    }
    return false;
}

} // namespace

const AttachmentType& type_of(AttachmentKind kind) {
    return attachment_types[static_cast<std::size_t>(kind)];
}

std::optional<AttachmentKind> attachment_kind_from_word(std::string_view word) {
    for (const AttachmentType& one : attachment_types)
        if (one.word == word) return one.kind;
    return std::nullopt;
}

std::optional<AttachmentKind> attachment_kind_from_name(std::string_view name) {
    const std::string ending = small_ending(name);
    return attachment_kind_from_word(ending == "jpg" ? "jpeg" : ending);
}

base::Result<std::string> attachment_name_from(std::string_view name) {
    if (!base::is_well_formed_utf8(name)) return base::fail(ErrorCode::InvalidInput, field);
    const std::string_view whole = last_part(name);
    const std::size_t dot = std::min(whole.rfind('.'), whole.size());
    const std::string ending = small_ending(whole);
    std::string stem;
    std::size_t points = 0;
    for (std::size_t at = 0; at < dot && points + ending.size() + 1 < most_name_points;) {
        const auto point = *base::decode_utf8(whole, at);
        at += point.bytes;
        if (is_hidden(point.value)) continue;
        base::append_utf8(stem, is_refused(point.value) ? U'_' : point.value);
        ++points;
    }
    trim(stem);
    if (stem.empty() || !attachment_kind_from_name("a." + ending))
        return base::fail(stem.empty() ? ErrorCode::InvalidInput : ErrorCode::DocumentUnknown,
                          field);
    return stem + "." + ending;
}

base::Status check_attachment_beginning(AttachmentKind kind, std::string_view bytes) {
    if (bytes.empty()) return base::fail(ErrorCode::TextEmpty, field);
    if (bytes.size() > most_attachment_bytes) return base::fail(ErrorCode::TooLarge, field);
    if (!begins_as(type_of(kind).form, bytes)) return base::fail(ErrorCode::DocumentDamaged, field);
    return {};
}

std::string_view word(ScanState state) {
    return scan_words[static_cast<std::size_t>(state)];
}

std::optional<ScanState> scan_state_from_word(std::string_view text) {
    for (std::size_t i = 0; i < scan_words.size(); ++i)
        if (scan_words[i] == text) return static_cast<ScanState>(i);
    return std::nullopt;
}

bool is_offered(ScanState state) {
    return state == ScanState::None || state == ScanState::Clean;
}

} // namespace hamandish::domain
