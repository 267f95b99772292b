// What the event log says of translations of a call's text. As in log_openings.h, fields stand in
// alphabetical order: what the codec writes is canonical JSON.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hamandish::contract {

/// `source`: hexadecimal SHA-256 of the Persian that was translated: its heading, U+000A, its text.
struct LoggedTranslatedUnit {
    std::string heading, key, source, text;
    friend bool operator==(const LoggedTranslatedUnit&, const LoggedTranslatedUnit&) = default;
    template <class F>
    static void fields(F&& f) {
        f("heading", &LoggedTranslatedUnit::heading);
        f("key", &LoggedTranslatedUnit::key);
        f("source", &LoggedTranslatedUnit::source);
        f("text", &LoggedTranslatedUnit::text);
    }
};

/// translation_changed: the whole of it as it reads from then on. Without units it is shown to
/// nobody, without a title it was taken away. It is what the store keeps, too. `version`: of an
/// adopted text its number among those of the call; 0: of the text that the call is about.
struct TranslationOpening {
    std::string call, language, summary, title, translated_by;
    std::vector<LoggedTranslatedUnit> units;
    std::int64_t version = 0;
    static constexpr std::array<std::string_view, 1> optional_fields{"version"};
    friend bool operator==(const TranslationOpening&, const TranslationOpening&) = default;
    template <class F>
    static void fields(F&& f) {
        f("call", &TranslationOpening::call);
        f("language", &TranslationOpening::language);
        f("summary", &TranslationOpening::summary);
        f("title", &TranslationOpening::title);
        f("translated_by", &TranslationOpening::translated_by);
        f("units", &TranslationOpening::units);
        f("version", &TranslationOpening::version);
    }
};

} // namespace hamandish::contract
