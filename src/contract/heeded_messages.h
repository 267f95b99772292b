// What changed because of people, as messages.h tells it beside the list of calls.
#pragma once

#include "contract/bilingual.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace hamandish::contract {

/// A proposal or request that was accepted, in full or in part. `text`: its beginning, at most 240
/// characters. `decision`: accepted, partly_accepted. `voices`: how many the answer went to.
struct HeededProposal {
    std::string call_slug;
    Bilingual call_title;
    std::string unit_key, unit_kind;
    std::int64_t unit_number = 0;
    Bilingual unit_heading;
    std::int64_t comment_id = 0;
    std::string author, text, decision;
    Bilingual reason;
    std::int64_t answered_at_ms = 0, voices = 1;
    Bilingual organisation = {}; ///< as Comment::organisation
    static constexpr std::array<std::string_view, 1> optional_fields{"organisation"};
    friend bool operator==(const HeededProposal&, const HeededProposal&) = default;
    template <class F>
    static void fields(F&& f) {
        f("call_slug", &HeededProposal::call_slug);
        f("call_title", &HeededProposal::call_title);
        f("unit_key", &HeededProposal::unit_key);
        f("unit_kind", &HeededProposal::unit_kind);
        f("unit_number", &HeededProposal::unit_number);
        f("unit_heading", &HeededProposal::unit_heading);
        f("comment_id", &HeededProposal::comment_id);
        f("author", &HeededProposal::author);
        f("text", &HeededProposal::text);
        f("decision", &HeededProposal::decision);
        f("reason", &HeededProposal::reason);
        f("answered_at_ms", &HeededProposal::answered_at_ms);
        f("voices", &HeededProposal::voices);
        f("organisation", &HeededProposal::organisation);
    }
};

} // namespace hamandish::contract
