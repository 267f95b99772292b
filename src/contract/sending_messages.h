// What people send about a unit: words, and choices.
#pragma once

#include "contract/passage_messages.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace hamandish::contract {

/// POST /api/v1/calls/{call}/units/{unit}/comments → CommentRecorded. `client_key` (16–64
/// characters of [0-9a-zA-Z_-]) makes sending again harmless: the same key gives the same comment
/// back. `kind` and `wording` are as in Comment; whoever leaves them out comments. `representing`:
/// of Me::represents, 0 for oneself. `reply_to` is as in Comment (domain/reply.h). `passage`: the
/// words of the unit that it is about, if not all; NotFound naming "passage" where they are not in
/// its text, Conflict where more than once. `files`: ids of those that wait for it (WaitingFile),
/// in an organisation's name only; as domain::check_comment_files.
struct SubmitComment {
    std::string client_key, text, kind = "comment", wording = {};
    std::int64_t representing = 0;
    std::int64_t reply_to = 0;
    TextQuote passage = {};
    std::vector<std::int64_t> files = {};
    static constexpr std::array<std::string_view, 6> optional_fields{
        "kind", "wording", "representing", "reply_to", "passage", "files"};
    friend bool operator==(const SubmitComment&, const SubmitComment&) = default;
    template <class F>
    static void fields(F&& f) {
        f("client_key", &SubmitComment::client_key);
        f("text", &SubmitComment::text);
        f("kind", &SubmitComment::kind);
        f("wording", &SubmitComment::wording);
        f("representing", &SubmitComment::representing);
        f("reply_to", &SubmitComment::reply_to);
        f("passage", &SubmitComment::passage);
        f("files", &SubmitComment::files);
    }
};

/// PUT …/vote and PUT /api/v1/comments/{comment}/reaction → Counted. May be changed until the
/// deadline; always counted once.
struct Choose {
    std::string choice;
    friend bool operator==(const Choose&, const Choose&) = default;
    template <class F>
    static void fields(F&& f) {
        f("choice", &Choose::choice);
    }
};

} // namespace hamandish::contract
