// The votes and surveys of a draft, as staff make them before it is a call.
#pragma once

#include "contract/question_messages.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace hamandish::contract {

/// A question of a draft, whole or not (question_document.h); once the draft is published, as it is
/// asked, and how many have answered it: from the first answer on it is locked. `id`: the draft's
/// own number for it, 0 of what was added to a call that was published. `version`: a word that is
/// another one once it reads otherwise; empty once it is published.
struct DraftQuestion {
    std::int64_t id = 0;
    Question question;
    std::int64_t answer_count = 0;
    std::string version = {};
    static constexpr std::array<std::string_view, 1> optional_fields{"version"};
    friend bool operator==(const DraftQuestion&, const DraftQuestion&) = default;
    template <class F>
    static void fields(F&& f) {
        f("id", &DraftQuestion::id);
        f("question", &DraftQuestion::question);
        f("answer_count", &DraftQuestion::answer_count);
        f("version", &DraftQuestion::version);
    }
};

/// PUT /api/v1/staff/drafts/{draft}/questions/{question} → DraftPage. `seen`: the `version` that it
/// was made from: what somebody else saved since is not overwritten. Empty: whatever stands there.
struct SaveDraftQuestion {
    Question question;
    std::string seen;
    static constexpr std::array<std::string_view, 1> optional_fields{"seen"};
    friend bool operator==(const SaveDraftQuestion&, const SaveDraftQuestion&) = default;
    template <class F>
    static void fields(F&& f) {
        f("question", &SaveDraftQuestion::question);
        f("seen", &SaveDraftQuestion::seen);
    }
};

/// POST /api/v1/staff/drafts/{draft}/questions/{question} → DraftPage. `change`: up, down (among
/// the draft's questions), remove.
struct ChangeDraftQuestion {
    std::string change;
    friend bool operator==(const ChangeDraftQuestion&, const ChangeDraftQuestion&) = default;
    template <class F>
    static void fields(F&& f) {
        f("change", &ChangeDraftQuestion::change);
    }
};

} // namespace hamandish::contract
