// What one person said to a vote or a survey (question_messages.h), of which messages.h makes more.
#pragma once

#include "contract/bilingual.h"
#include "contract/log_openings.h"

#include <cstdint>
#include <string>
#include <vector>

namespace hamandish::contract {

/// What I said to a vote or a survey of a call. `kind`: vote, survey; the other's list is empty.
struct MyAnswered {
    std::string call_slug, question_key, kind;
    Bilingual call_title, question_title;
    std::vector<std::int64_t> marks;
    std::vector<ItemAnswer> answers;
    bool is_draft = false;
    std::int64_t given_at_ms = 0;
    friend bool operator==(const MyAnswered&, const MyAnswered&) = default;
    template <class F>
    static void fields(F&& f) {
        f("call_slug", &MyAnswered::call_slug);
        f("question_key", &MyAnswered::question_key);
        f("kind", &MyAnswered::kind);
        f("call_title", &MyAnswered::call_title);
        f("question_title", &MyAnswered::question_title);
        f("marks", &MyAnswered::marks);
        f("answers", &MyAnswered::answers);
        f("is_draft", &MyAnswered::is_draft);
        f("given_at_ms", &MyAnswered::given_at_ms);
    }
};

} // namespace hamandish::contract
