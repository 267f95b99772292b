// Translations of a call's text into further languages: which there are, and what staff say of one.
#pragma once

#include "contract/draft_leftover.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hamandish::contract {

/// `language`: a tag of domain/translation.h; `translated_by`: whose work it is, empty where it is
/// the drafting unit's own. `unit_count`: units of which there is a translation, or that have
/// no words of their own to translate.
struct TranslationCard {
    std::string language, translated_by;
    std::int64_t changed_at_ms = 0, unit_count = 0;
    friend bool operator==(const TranslationCard&, const TranslationCard&) = default;
    template <class F>
    static void fields(F&& f) {
        f("language", &TranslationCard::language);
        f("translated_by", &TranslationCard::translated_by);
        f("changed_at_ms", &TranslationCard::changed_at_ms);
        f("unit_count", &TranslationCard::unit_count);
    }
};

/// A language into which this text is not translated, and an earlier one was: the text of `call`,
/// or, where `version` is more than 1, an adopted text of it. The newest that was.
struct EarlierTranslation {
    std::string language, call;
    std::int64_t version = 1;
    friend bool operator==(const EarlierTranslation&, const EarlierTranslation&) = default;
    template <class F>
    static void fields(F&& f) {
        f("language", &EarlierTranslation::language);
        f("call", &EarlierTranslation::call);
        f("version", &EarlierTranslation::version);
    }
};

/// What a translation says of a part of a call that is described in prose. `unit`: its id in the
/// draft. Where both texts are empty there is no translation of it.
struct TranslatedPart {
    std::int64_t unit = 0;
    std::string heading, text;
    friend bool operator==(const TranslatedPart&, const TranslatedPart&) = default;
    template <class F>
    static void fields(F&& f) {
        f("unit", &TranslatedPart::unit);
        f("heading", &TranslatedPart::heading);
        f("text", &TranslatedPart::text);
    }
};

/// PUT /api/v1/staff/drafts/{draft}/translations/{language} → DraftPage. Begins the translation if
/// there is none yet; it needs a title. A text comes as a file. Of what is described in prose
/// `parts` are written here: each that is named counts as translated from its Persian as that is
/// now, and those that are not stay as they are. `seen`: the `version` that was changed, as of a
/// question of the draft; "new" where there was no translation.
struct SaveTranslation {
    std::string title, summary, translated_by;
    std::vector<TranslatedPart> parts = {};
    std::string seen = {};
    static constexpr std::array<std::string_view, 2> optional_fields{"parts", "seen"};
    friend bool operator==(const SaveTranslation&, const SaveTranslation&) = default;
    template <class F>
    static void fields(F&& f) {
        f("title", &SaveTranslation::title);
        f("summary", &SaveTranslation::summary);
        f("translated_by", &SaveTranslation::translated_by);
        f("parts", &SaveTranslation::parts);
        f("seen", &SaveTranslation::seen);
    }
};

/// A translation as the draft's staff see it. `missing`: ids of the units of which there is none,
/// or whose Persian was another when they were translated. `leftovers`: what its file has and the
/// Persian does not, until another file comes. `parts`: of what is described in prose, what was
/// written of each, of those that are missing because their Persian changed, too. `version`: a word
/// that is another one once somebody has changed it.
struct DraftTranslation {
    TranslationCard card;
    std::string title, summary;
    std::vector<std::int64_t> missing;
    std::vector<DraftLeftover> leftovers = {};
    std::vector<TranslatedPart> parts = {};
    std::string version = {};
    static constexpr std::array<std::string_view, 3> optional_fields{"leftovers", "parts",
                                                                     "version"};
    friend bool operator==(const DraftTranslation&, const DraftTranslation&) = default;
    template <class F>
    static void fields(F&& f) {
        f("card", &DraftTranslation::card);
        f("title", &DraftTranslation::title);
        f("summary", &DraftTranslation::summary);
        f("missing", &DraftTranslation::missing);
        f("leftovers", &DraftTranslation::leftovers);
        f("parts", &DraftTranslation::parts);
        f("version", &DraftTranslation::version);
    }
};

/// A unit in a further language. Where `heading` and `text` are both empty there is no translation
/// of it in this one, and the official words stand in its place.
struct UnitTranslation {
    TranslationCard card; ///< of the whole text
    std::string heading, text;
    friend bool operator==(const UnitTranslation&, const UnitTranslation&) = default;
    template <class F>
    static void fields(F&& f) {
        f("card", &UnitTranslation::card);
        f("heading", &UnitTranslation::heading);
        f("text", &UnitTranslation::text);
    }
};

} // namespace hamandish::contract
