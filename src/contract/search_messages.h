// The messages of a search (messages.h): what was found, and where.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace hamandish::contract {

/// Code points of a text, the end not among them.
struct TextRange {
    std::int64_t start = 0, end = 0;
    friend bool operator==(const TextRange&, const TextRange&) = default;
    template <class F>
    static void fields(F&& f) {
        f("start", &TextRange::start);
        f("end", &TextRange::end);
    }
};

/// One text in which every word of a query stands. `kind`: heading or text of a unit in the
/// language `lang`, or comment (`comment_id`, `lang` empty). `excerpt` is the part of it around the
/// first match that begins at code point `excerpt_start`; `matches` count from the beginning of the
/// whole text. `goes_on`: the text does not end where the excerpt does.
struct SearchHit {
    std::string kind, unit_key, lang;
    std::int64_t comment_id = 0;
    std::string excerpt;
    std::int64_t excerpt_start = 0;
    std::vector<TextRange> matches;
    bool goes_on = false;
    friend bool operator==(const SearchHit&, const SearchHit&) = default;
    template <class F>
    static void fields(F&& f) {
        f("kind", &SearchHit::kind);
        f("unit_key", &SearchHit::unit_key);
        f("lang", &SearchHit::lang);
        f("comment_id", &SearchHit::comment_id);
        f("excerpt", &SearchHit::excerpt);
        f("excerpt_start", &SearchHit::excerpt_start);
        f("matches", &SearchHit::matches);
        f("goes_on", &SearchHit::goes_on);
    }
};

/// GET /api/v1/calls/{call}/search?q=…: what is found however it is spelt, units in the order of
/// the draft and then comments, newest first. `hits` holds the first of `hit_count`. The words of
/// `hidden_count` hidden comments are not looked into: finding them would tell them.
struct SearchPage {
    std::int64_t now_ms = 0, hit_count = 0;
    std::vector<SearchHit> hits;
    std::int64_t hidden_count = 0;
    friend bool operator==(const SearchPage&, const SearchPage&) = default;
    template <class F>
    static void fields(F&& f) {
        f("now_ms", &SearchPage::now_ms);
        f("hit_count", &SearchPage::hit_count);
        f("hits", &SearchPage::hits);
        f("hidden_count", &SearchPage::hidden_count);
    }
};

} // namespace hamandish::contract
