// What the entry that fixes the reactions of a call opens to (evidence/FORMAT.md). Fields stand in
// alphabetical order, as in log_openings.h.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace hamandish::contract {

struct ReactionTotal {
    std::int64_t agree = 0, comment = 0, disagree = 0, pass = 0;
    friend bool operator==(const ReactionTotal&, const ReactionTotal&) = default;
    template <class F>
    static void fields(F&& f) {
        f("agree", &ReactionTotal::agree);
        f("comment", &ReactionTotal::comment);
        f("disagree", &ReactionTotal::disagree);
        f("pass", &ReactionTotal::pass);
    }
};

/// reactions_counted: how many reacted how to each comment that anybody reacted to, by id. The same
/// numbers stand beside the comments, so this tells of nobody how they chose.
struct ReactionsOpening {
    std::string call;
    std::vector<ReactionTotal> counts;
    friend bool operator==(const ReactionsOpening&, const ReactionsOpening&) = default;
    template <class F>
    static void fields(F&& f) {
        f("call", &ReactionsOpening::call);
        f("counts", &ReactionsOpening::counts);
    }
};

} // namespace hamandish::contract
