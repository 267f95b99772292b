#include "domain/translation.h"

#include <algorithm>

namespace hamandish::domain {
namespace {

base::Status check(std::string_view text, std::size_t most_bytes) {
    constexpr std::string_view where = "translation";
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
    if (title.find_first_not_of(" \t\r\n") == title.npos)
        return base::fail(base::ErrorCode::TextEmpty, "translation_title");
    TRY(check(title, most_translated_bytes));
    TRY(check(summary, most_translated_bytes));
    return check(translated_by, most_translator_bytes);
}

} // namespace hamandish::domain
