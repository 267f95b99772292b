#include "domain/translation.h"

#include <algorithm>

namespace hamandish::domain {
namespace {

base::Status check(std::string_view text, std::size_t most_bytes, std::string_view field) {
    if (text.size() > most_bytes) return base::fail(base::ErrorCode::TextTooLong, field);
    if (text.find('\0') != text.npos) return base::fail(base::ErrorCode::TextForbidden, field);
    return {};
}

} // namespace

bool is_translation_language(std::string_view tag) {
    return std::find(translation_languages.begin(), translation_languages.end(), tag) !=
           translation_languages.end();
}

base::Status check_translation_words(std::string_view title, std::string_view summary,
                                     std::string_view translated_by) {
    if (title.find_first_not_of(" \t\r\n") == title.npos)
        return base::fail(base::ErrorCode::TextEmpty, "title");
    TRY(check(title, most_translated_bytes, "title"));
    TRY(check(summary, most_translated_bytes, "summary"));
    return check(translated_by, most_translator_bytes, "translated_by");
}

} // namespace hamandish::domain
