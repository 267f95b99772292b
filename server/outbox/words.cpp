#include "server/outbox/words.h"

#include "analysis/folding.h"
#include "i18n/catalogue.h"

namespace hamandish::outbox {
namespace {

using i18n::MessageKey;

constexpr std::string_view mine = "/me", all_calls = "/", settings = "/profile#subscriptions";

/// U+2067 to U+2069, three bytes each.
std::string without_isolates(std::string text) {
    for (const std::string_view mark : {"\u2067", "\u2068", "\u2069"})
        for (std::size_t at = 0; (at = text.find(mark, at)) != text.npos;)
            text.erase(at, mark.size());
    return text;
}

std::string link_of(const Telling& telling, std::string_view path) {
    return telling.origin + "/" + std::string(i18n::code(telling.locale)) + std::string(path);
}

std::string say(const Telling& telling, std::string_view name,
                std::span<const i18n::Argument> arguments) {
    const auto key = i18n::message_key_from_name("message." + std::string(name));
    if (!key) return {};
    return without_isolates(i18n::Catalogue(telling.locale).format_with(*key, arguments));
}

/// "call.fa" is "call" for those who read Persian texts, and nothing for others.
std::vector<i18n::Argument> arguments_of(const Message& message, const Telling& telling) {
    const std::string end = "." + std::string(i18n::code(i18n::locale_of_texts(telling.locale)));
    std::vector<i18n::Argument> arguments;
    for (const auto& [name, value] : message.parameters) {
        const std::size_t dot = name.find('.');
        if (dot == name.npos || name.compare(dot, name.npos, end) == 0)
            arguments.push_back({std::string_view(name).substr(0, dot), std::string_view(value)});
    }
    return arguments;
}

} // namespace

Words words_of(const Message& message, const Telling& telling) {
    const bool is_digest = telling.merged > 0;
    const bool is_opening = telling.kind == call_opened;
    const std::string kind = !is_digest ? telling.kind : is_opening ? "calls_opened" : "digest";
    const std::string_view gathered = is_opening ? all_calls : mine;
    const std::string link =
        link_of(telling, is_digest ? gathered : std::string_view(message.path));
    const std::string settings_link = link_of(telling, settings);
    auto arguments = arguments_of(message, telling);
    arguments.push_back({"link", std::string_view(link)});
    arguments.push_back({"settings", std::string_view(settings_link)});
    arguments.push_back({"count", telling.merged + 1});
    arguments.push_back({"code", std::string_view(message.code)});
    Words words{say(telling, kind + "_subject", arguments), say(telling, kind, arguments)};
    if (telling.stoppable) words.text += "\n" + say(telling, "stop_hint", {});
    return words;
}

Words words_in_both_languages(const Message& message, Telling telling) {
    telling.locale = i18n::Locale::Persian;
    Words words = words_of(message, telling);
    telling.locale = i18n::Locale::English;
    words.text += "\n\n" + words_of(message, telling).text;
    return words;
}

bool is_stop_word(std::string_view text) {
    const auto bare = [](std::string_view words) {
        std::string folded = analysis::fold_text(words).text;
        const auto is_other = [](char c) { return c == ' ' || (c >= '0' && c <= '9'); };
        std::erase_if(folded, is_other);
        return folded;
    };
    const std::string said = bare(text);
    for (const i18n::Locale locale : i18n::locales) {
        const std::string list = i18n::Catalogue(locale).format(MessageKey::message_stop_words);
        for (std::string_view rest = list; !rest.empty();) {
            const std::string_view one = rest.substr(0, rest.find('/'));
            rest.remove_prefix(std::min(rest.size(), one.size() + 1));
            if (!said.empty() && said == bare(one)) return true;
        }
    }
    return false;
}

} // namespace hamandish::outbox
