// The archive of answers: those of every call, to be searched.
#pragma once

#include "contract/answer_messages.h"
#include "contract/search_messages.h"

namespace hamandish::contract {

/// What answers may be chosen by: an organisation under its slug, or the document that legal
/// grounds stand in under its key.
struct ArchiveShelf {
    std::string key;
    Bilingual name;
    friend bool operator==(const ArchiveShelf&, const ArchiveShelf&) = default;
    template <class F>
    static void fields(F&& f) {
        f("key", &ArchiveShelf::key);
        f("name", &ArchiveShelf::name);
    }
};

/// A public answer with the first of the contributions it is about that everyone may read.
/// `organisation`: who answers for the call, with an empty key where nobody in particular does.
/// `ground`: the key of its legal ground, or empty. `hits`: where the words that were looked for
/// stand, of `kind` comment or answer.
struct ArchivedAnswer {
    CallCard call;
    ArchiveShelf organisation;
    std::string ground;
    AnswerGroup group;
    std::vector<SearchHit> hits;
    friend bool operator==(const ArchivedAnswer&, const ArchivedAnswer&) = default;
    template <class F>
    static void fields(F&& f) {
        f("call", &ArchivedAnswer::call);
        f("organisation", &ArchivedAnswer::organisation);
        f("ground", &ArchivedAnswer::ground);
        f("group", &ArchivedAnswer::group);
        f("hits", &ArchivedAnswer::hits);
    }
};

/// What is asked for where nothing is chosen, and where the newest ones are.
inline constexpr std::string_view all_answers = "all", newest_answers = "newest";

/// GET /api/v1/answers/{outcome}/{answerer}/{ground}/{before}?q=…: public. Newest first, a page of
/// them; `older` is the {before} with which the next page is asked for, 0 where there is none. The
/// organisations and grounds to choose by are those used last, and the ones chosen.
struct AnswerArchive {
    std::int64_t now_ms = 0;
    std::vector<ArchivedAnswer> answers;
    std::int64_t older = 0;
    std::vector<ArchiveShelf> organisations, grounds;
    friend bool operator==(const AnswerArchive&, const AnswerArchive&) = default;
    template <class F>
    static void fields(F&& f) {
        f("now_ms", &AnswerArchive::now_ms);
        f("answers", &AnswerArchive::answers);
        f("older", &AnswerArchive::older);
        f("organisations", &AnswerArchive::organisations);
        f("grounds", &AnswerArchive::grounds);
    }
};

} // namespace hamandish::contract
