// The texts of a call that came after the one consulted on, compared with it word by word.
#pragma once

#include "contract/answer_messages.h"

namespace hamandish::contract {

/// One text of a call. `number` 1 is the one that the public was asked about; `kind`: consulted,
/// adopted, or revised, then `opened` is the slug of the call in which it is consulted on. `note`
/// says what changed and why; it is empty for the first.
struct VersionCard {
    std::int64_t number = 0;
    std::string kind, opened;
    Bilingual title, note;
    std::int64_t published_at_ms = 0;
    friend bool operator==(const VersionCard&, const VersionCard&) = default;
    template <class F>
    static void fields(F&& f) {
        f("number", &VersionCard::number);
        f("kind", &VersionCard::kind);
        f("opened", &VersionCard::opened);
        f("title", &VersionCard::title);
        f("note", &VersionCard::note);
        f("published_at_ms", &VersionCard::published_at_ms);
    }
};

/// GET /api/v1/calls/{call}/versions: the newest first, the one consulted on last.
struct VersionsPage {
    std::int64_t now_ms = 0;
    CallCard call;
    std::vector<VersionCard> versions;
    friend bool operator==(const VersionsPage&, const VersionsPage&) = default;
    template <class F>
    static void fields(F&& f) {
        f("now_ms", &VersionsPage::now_ms);
        f("call", &VersionsPage::call);
        f("versions", &VersionsPage::versions);
    }
};

/// A stretch of a redline. `change`: kept, removed, added. What was kept is told as the new text
/// spells it.
struct RedlinePart {
    std::string change, text;
    friend bool operator==(const RedlinePart&, const RedlinePart&) = default;
    template <class F>
    static void fields(F&& f) {
        f("change", &RedlinePart::change);
        f("text", &RedlinePart::text);
    }
};
/// In reading order, in each language by itself.
struct Redline {
    std::vector<RedlinePart> fa, en;
    friend bool operator==(const Redline&, const Redline&) = default;
    template <class F>
    static void fields(F&& f) {
        f("fa", &Redline::fa);
        f("en", &Redline::en);
    }
};

/// What a unit is called in one of the two texts; an empty key: it does not stand there.
struct UnitInVersion {
    std::string key, kind;
    std::int64_t number = 0;
    Bilingual heading;
    friend bool operator==(const UnitInVersion&, const UnitInVersion&) = default;
    template <class F>
    static void fields(F&& f) {
        f("key", &UnitInVersion::key);
        f("kind", &UnitInVersion::kind);
        f("number", &UnitInVersion::number);
        f("heading", &UnitInVersion::heading);
    }
};

/// A passage that people commented on, and what became of it. `fate`: stands, changed, gone;
/// `now`: the words that stand there in this version, empty once it is gone.
struct PassageInVersion {
    Passage passage;
    std::int64_t comment_count = 0;
    std::string fate, now;
    friend bool operator==(const PassageInVersion&, const PassageInVersion&) = default;
    template <class F>
    static void fields(F&& f) {
        f("passage", &PassageInVersion::passage);
        f("comment_count", &PassageInVersion::comment_count);
        f("fate", &PassageInVersion::fate);
        f("now", &PassageInVersion::now);
    }
};

/// A unit of either text, and what became of it. `change`: unchanged, changed, added, removed;
/// `moved`: it stands elsewhere in the order. `proposals` are those to the unit as it was consulted
/// on that were accepted, wholly or in part, by their newest answer.
struct VersionUnit {
    std::string change;
    bool moved = false;
    std::int64_t depth = 0;
    UnitInVersion before, after;
    Redline heading, text;
    std::int64_t removed_words = 0, added_words = 0; ///< of the Persian text
    std::vector<AnswerGroup> proposals;
    std::vector<PassageInVersion> passages = {}; ///< of the unit as it was consulted on
    static constexpr std::array<std::string_view, 1> optional_fields{"passages"};
    friend bool operator==(const VersionUnit&, const VersionUnit&) = default;
    template <class F>
    static void fields(F&& f) {
        f("change", &VersionUnit::change);
        f("moved", &VersionUnit::moved);
        f("depth", &VersionUnit::depth);
        f("before", &VersionUnit::before);
        f("after", &VersionUnit::after);
        f("heading", &VersionUnit::heading);
        f("text", &VersionUnit::text);
        f("removed_words", &VersionUnit::removed_words);
        f("added_words", &VersionUnit::added_words);
        f("proposals", &VersionUnit::proposals);
        f("passages", &VersionUnit::passages);
    }
};

/// GET /api/v1/calls/{call}/versions/{version}: the version beside the text consulted on, in the
/// order of the new one, what was removed where it stood. The counts are of units. `translations`:
/// of the version; those of a revised text are read in the call that was opened for it.
struct VersionPage {
    std::int64_t now_ms = 0;
    CallCard call;
    VersionCard version;
    std::int64_t unchanged = 0, changed = 0, added = 0, removed = 0;
    std::vector<VersionUnit> units;
    std::vector<TranslationCard> translations = {};
    std::vector<EarlierTranslation> earlier = {}; ///< of texts before this one
    static constexpr std::array<std::string_view, 2> optional_fields{"translations", "earlier"};
    friend bool operator==(const VersionPage&, const VersionPage&) = default;
    template <class F>
    static void fields(F&& f) {
        f("now_ms", &VersionPage::now_ms);
        f("call", &VersionPage::call);
        f("version", &VersionPage::version);
        f("unchanged", &VersionPage::unchanged);
        f("changed", &VersionPage::changed);
        f("added", &VersionPage::added);
        f("removed", &VersionPage::removed);
        f("units", &VersionPage::units);
        f("translations", &VersionPage::translations);
        f("earlier", &VersionPage::earlier);
    }
};

} // namespace hamandish::contract
