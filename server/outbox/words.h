// The words of a message in its reader's language, from the templates of locale/*.json.
#pragma once

#include "i18n/locale.h"
#include "server/outbox/message.h"

namespace hamandish::outbox {

struct Words {
    std::string subject, text;
};

struct Telling {
    std::string kind;
    std::int64_t merged = 0; ///< how many other messages it speaks for: then it only says how many
    i18n::Locale locale = i18n::first_locale;
    std::string origin;     ///< "https://…", where the site is
    bool stoppable = false; ///< say how to stop: the channel hears what is sent back
};
/// Plain text: the isolates around names are taken out, because phones show them as boxes.
[[nodiscard]] Words words_of(const Message& message, const Telling& telling);
/// Of a sign-in by sharing one's number: the text in Persian, and below it in English.
[[nodiscard]] Words words_in_both_languages(const Message& message, Telling telling);

/// Is it one of the words, in any language, by which people say that they want no more? Spelling,
/// letter case and digits around it do not matter.
[[nodiscard]] bool is_stop_word(std::string_view text);

} // namespace hamandish::outbox
