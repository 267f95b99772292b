#include "domain/own_words.h"

#include "base/utf8.h"
#include "domain/comment_text.h"

#include <string>
#include <string_view>

namespace hamandish::domain {
namespace {

using base::ErrorCode;

base::Result<std::string> text_from(const std::string& typed, std::string_view where) {
    auto text = comment_text_from(typed);
    if (!text && text.error().code == ErrorCode::TextEmpty) return std::string();
    if (!text) return base::fail(text.error().code, where);
    if (base::count_code_points(*text) > most_own_words)
        return base::fail(ErrorCode::TextTooLong, where);
    return text;
}

bool is_in_both_or_none(const TwoTexts& text) {
    return text.fa.empty() == text.en.empty();
}

} // namespace

base::Result<OwnWords> own_words_from(const OwnWords& typed) {
    OwnWords words;
    TRY_ASSIGN(words.introduction.fa, text_from(typed.introduction.fa, "introduction_fa"));
    TRY_ASSIGN(words.introduction.en, text_from(typed.introduction.en, "introduction_en"));
    TRY_ASSIGN(words.conclusion.fa, text_from(typed.conclusion.fa, "conclusion_fa"));
    TRY_ASSIGN(words.conclusion.en, text_from(typed.conclusion.en, "conclusion_en"));
    return words;
}

bool are_in_both_languages(const OwnWords& words) {
    return is_in_both_or_none(words.introduction) && is_in_both_or_none(words.conclusion);
}

} // namespace hamandish::domain
