// What the drafting unit says in a report in its own words.
#pragma once

#include "contract/bilingual.h"

#include <cstdint>

namespace hamandish::contract {

/// Plain text of several paragraphs, one a line; empty where nothing is said.
struct OwnWords {
    Bilingual introduction, conclusion;
    friend bool operator==(const OwnWords&, const OwnWords&) = default;
    template <class F>
    static void fields(F&& f) {
        f("introduction", &OwnWords::introduction);
        f("conclusion", &OwnWords::conclusion);
    }
};

/// POST /api/v1/staff/calls/{call}/report/words → ConcernDesk. All of them at once; `seen_words`:
/// the `words_saves` of the desk on which they were written.
struct WriteOwnWords {
    OwnWords words;
    std::int64_t seen_words = 0;
    friend bool operator==(const WriteOwnWords&, const WriteOwnWords&) = default;
    template <class F>
    static void fields(F&& f) {
        f("words", &WriteOwnWords::words);
        f("seen_words", &WriteOwnWords::seen_words);
    }
};

} // namespace hamandish::contract
