// The answers that proposals and requests get, as everyone reads them beside what they answer.
#pragma once

#include "contract/bilingual.h"

#include <cstdint>
#include <string>
#include <vector>

namespace hamandish::contract {

/// Where the law says so. All empty where an answer needs no ground; `clause` and `link` may be.
struct LegalGround {
    Bilingual document, article, clause;
    std::string link;
    friend bool operator==(const LegalGround&, const LegalGround&) = default;
    template <class F>
    static void fields(F&& f) {
        f("document", &LegalGround::document);
        f("article", &LegalGround::article);
        f("clause", &LegalGround::clause);
        f("link", &LegalGround::link);
    }
};

/// A published answer. `decision`: accepted, partly_accepted, rejected, out_of_scope.
/// `contribution_count`: how many proposals and requests it answers together.
struct Answer {
    std::int64_t id = 0;
    std::string decision;
    Bilingual reason;
    LegalGround ground;
    std::int64_t published_at_ms = 0, contribution_count = 0;
    friend bool operator==(const Answer&, const Answer&) = default;
    template <class F>
    static void fields(F&& f) {
        f("id", &Answer::id);
        f("decision", &Answer::decision);
        f("reason", &Answer::reason);
        f("ground", &Answer::ground);
        f("published_at_ms", &Answer::published_at_ms);
        f("contribution_count", &Answer::contribution_count);
    }
};

/// One place where replacement wording differs from the unit's text, word by word: after the words
/// `after`, `removed` is taken out and `added` put in; either may be empty.
struct WordingChange {
    std::string after, removed, added;
    friend bool operator==(const WordingChange&, const WordingChange&) = default;
    template <class F>
    static void fields(F&& f) {
        f("after", &WordingChange::after);
        f("removed", &WordingChange::removed);
        f("added", &WordingChange::added);
    }
};

/// Where a proposal or a request stands. `state`: empty for a comment, which is owed no answer;
/// waiting; answered; reopened, when its author was not satisfied and the answer is looked at
/// again. `answers` holds what was published, the newest last.
struct Answering {
    std::string state;
    std::int64_t due_at_ms = 0; ///< until when an answer is in time
    std::vector<Answer> answers;
    std::string objection;           ///< the author's words on why the first answer will not do
    std::int64_t objected_at_ms = 0; ///< 0: there is none
    friend bool operator==(const Answering&, const Answering&) = default;
    template <class F>
    static void fields(F&& f) {
        f("state", &Answering::state);
        f("due_at_ms", &Answering::due_at_ms);
        f("answers", &Answering::answers);
        f("objection", &Answering::objection);
        f("objected_at_ms", &Answering::objected_at_ms);
    }
};

} // namespace hamandish::contract
