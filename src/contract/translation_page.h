// A call's text in a further language.
#pragma once

#include "contract/messages.h"

namespace hamandish::contract {

/// `unit` has the official words; `heading` and `text` are the translation's. Where both are empty
/// there is none, and the official words stand in its place.
struct TranslatedUnit {
    Unit unit;
    std::string heading, text;
    friend bool operator==(const TranslatedUnit&, const TranslatedUnit&) = default;
    template <class F>
    static void fields(F&& f) {
        f("unit", &TranslatedUnit::unit);
        f("heading", &TranslatedUnit::heading);
        f("text", &TranslatedUnit::text);
    }
};

/// GET /api/v1/calls/{call}/translations/{language}: not official; the Persian counts. `others`:
/// the call's translations into other languages; an empty `title` or `summary` has none.
/// GET /api/v1/calls/{call}/versions/{version}/translations/{language}: the same of an adopted text
/// of the call, whose number is `version`; in its units nobody takes part. 0: of the call's own.
struct TranslationPage {
    std::int64_t now_ms = 0;
    CallCard call;
    TranslationCard translation;
    std::string title, summary;
    std::vector<TranslatedUnit> units;
    std::vector<TranslationCard> others;
    std::int64_t version = 0;
    static constexpr std::array<std::string_view, 1> optional_fields{"version"};
    friend bool operator==(const TranslationPage&, const TranslationPage&) = default;
    template <class F>
    static void fields(F&& f) {
        f("now_ms", &TranslationPage::now_ms);
        f("call", &TranslationPage::call);
        f("translation", &TranslationPage::translation);
        f("title", &TranslationPage::title);
        f("summary", &TranslationPage::summary);
        f("units", &TranslationPage::units);
        f("others", &TranslationPage::others);
        f("version", &TranslationPage::version);
    }
};

} // namespace hamandish::contract
