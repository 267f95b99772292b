// The words of a unit that a comment is about (domain/passage.h).
#pragma once

#include <cstdint>
#include <string>

namespace hamandish::contract {

/// Words of a unit as somebody quotes them, in the language of its text ("fa", "en"), with what
/// stands before and after them where that is known. Empty `exact`: nothing is quoted.
struct TextQuote {
    std::string language, exact, prefix, suffix;
    friend bool operator==(const TextQuote&, const TextQuote&) = default;
    template <class F>
    static void fields(F&& f) {
        f("language", &TextQuote::language);
        f("exact", &TextQuote::exact);
        f("prefix", &TextQuote::prefix);
        f("suffix", &TextQuote::suffix);
    }
};

/// The same as it was found: `start` and `end` count code points of the unit's text.
struct Passage {
    std::int64_t id = 0; ///< 0: there is none, and everything else is empty
    std::string language, exact, prefix, suffix;
    std::int64_t start = 0, end = 0;
    friend bool operator==(const Passage&, const Passage&) = default;
    template <class F>
    static void fields(F&& f) {
        f("id", &Passage::id);
        f("language", &Passage::language);
        f("exact", &Passage::exact);
        f("prefix", &Passage::prefix);
        f("suffix", &Passage::suffix);
        f("start", &Passage::start);
        f("end", &Passage::end);
    }
};

/// How many comments that can be read are about it.
struct CommentedPassage {
    Passage passage;
    std::int64_t comment_count = 0;
    friend bool operator==(const CommentedPassage&, const CommentedPassage&) = default;
    template <class F>
    static void fields(F&& f) {
        f("passage", &CommentedPassage::passage);
        f("comment_count", &CommentedPassage::comment_count);
    }
};

} // namespace hamandish::contract
