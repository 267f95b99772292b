#include "domain/translation.h"

#include <algorithm>

namespace hamandish::domain {
namespace {

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == text.npos;
}

base::Status check(std::string_view text, std::size_t most_bytes,
                   std::string_view where = "translation") {
    if (text.size() > most_bytes) return base::fail(base::ErrorCode::TextTooLong, where);
    if (text.find('\0') != text.npos) return base::fail(base::ErrorCode::TextForbidden, where);
    return {};
}

} // namespace

bool is_translation_language(std::string_view tag) {
    return std::find(translation_languages.begin(), translation_languages.end(), tag) !=
           translation_languages.end();
}

base::Status check_translation_words(std::string_view title, std::string_view summary,
                                     std::string_view translated_by) {
    if (is_blank(title)) return base::fail(base::ErrorCode::TextEmpty, "translation_title");
    TRY(check(title, most_translated_bytes));
    TRY(check(summary, most_translated_bytes));
    return check(translated_by, most_translator_bytes);
}

base::Status check_translated_part(std::string_view heading, std::string_view text) {
    constexpr std::string_view where = "translation_part";
    if (is_blank(text) && !is_blank(heading)) return base::fail(base::ErrorCode::TextEmpty, where);
    TRY(check(heading, most_translated_bytes, where));
    return check(text, most_translated_bytes, where);
}

} // namespace hamandish::domain
