// Answering in public: the page of answers, and what staff and authors send about them.
#pragma once

#include "contract/messages.h"

namespace hamandish::contract {

/// How a call keeps its promise: of everything that is owed an answer, what was answered within
/// `days` of the deadline, later, what waits, and what waits although the limit has passed.
struct AnswerFigures {
    std::int64_t days = 0, in_time = 0, late = 0, waiting = 0, overdue = 0;
    friend bool operator==(const AnswerFigures&, const AnswerFigures&) = default;
    template <class F>
    static void fields(F&& f) {
        f("days", &AnswerFigures::days);
        f("in_time", &AnswerFigures::in_time);
        f("late", &AnswerFigures::late);
        f("waiting", &AnswerFigures::waiting);
        f("overdue", &AnswerFigures::overdue);
    }
};

/// Proposals and requests on one unit that get, or got, one answer together: near-identical ones,
/// the oldest first; of more than five, the others come without their words. `answer` has id 0
/// while there is none.
struct AnswerGroup {
    std::string unit_key, unit_kind;
    std::int64_t unit_number = 0;
    Bilingual unit_heading;
    Answer answer;
    std::vector<Comment> contributions;
    friend bool operator==(const AnswerGroup&, const AnswerGroup&) = default;
    template <class F>
    static void fields(F&& f) {
        f("unit_key", &AnswerGroup::unit_key);
        f("unit_kind", &AnswerGroup::unit_kind);
        f("unit_number", &AnswerGroup::unit_number);
        f("unit_heading", &AnswerGroup::unit_heading);
        f("answer", &AnswerGroup::answer);
        f("contributions", &AnswerGroup::contributions);
    }
};

/// GET /api/v1/calls/{call}/answers?q=…: public. `groups` are the answered ones, the newest answer
/// first; with `q` those in which its words are found, however they are spelt. At most a hundred of
/// `group_count`.
struct AnswersPage {
    std::int64_t now_ms = 0;
    CallCard call;
    AnswerFigures figures;
    std::int64_t group_count = 0;
    std::vector<AnswerGroup> groups;
    friend bool operator==(const AnswersPage&, const AnswersPage&) = default;
    template <class F>
    static void fields(F&& f) {
        f("now_ms", &AnswersPage::now_ms);
        f("call", &AnswersPage::call);
        f("figures", &AnswersPage::figures);
        f("group_count", &AnswersPage::group_count);
        f("groups", &AnswersPage::groups);
    }
};

/// An answer that is not public yet. `state`: in_review, or returned to whoever wrote it with
/// `note`. `mine`: the asking member of staff wrote it and so can't review it.
struct WrittenAnswer {
    AnswerGroup group;
    std::string state, note;
    bool mine = false;
    friend bool operator==(const WrittenAnswer&, const WrittenAnswer&) = default;
    template <class F>
    static void fields(F&& f) {
        f("group", &WrittenAnswer::group);
        f("state", &WrittenAnswer::state);
        f("note", &WrittenAnswer::note);
        f("mine", &WrittenAnswer::mine);
    }
};

/// GET /api/v1/staff/calls/{call}/answers (staff who answer): what waits, soonest due and then
/// oldest first, and what was written and is not public yet. A unit's text stands once in `units`.
struct AnswerQueue {
    std::int64_t now_ms = 0;
    CallCard call;
    AnswerFigures figures;
    std::vector<AnswerGroup> waiting;
    std::vector<WrittenAnswer> written;
    std::vector<Unit> units;
    friend bool operator==(const AnswerQueue&, const AnswerQueue&) = default;
    template <class F>
    static void fields(F&& f) {
        f("now_ms", &AnswerQueue::now_ms);
        f("call", &AnswerQueue::call);
        f("figures", &AnswerQueue::figures);
        f("waiting", &AnswerQueue::waiting);
        f("written", &AnswerQueue::written);
        f("units", &AnswerQueue::units);
    }
};

/// POST /api/v1/staff/calls/{call}/answers → AnswerQueue. `answer_id` 0 writes a new answer to
/// `comment_ids`, all of one unit; else a returned one is written anew for those it is about. An
/// answer without a ground has an empty one.
struct WriteAnswer {
    std::int64_t answer_id = 0;
    std::vector<std::int64_t> comment_ids;
    std::string decision;
    Bilingual reason;
    LegalGround ground;
    friend bool operator==(const WriteAnswer&, const WriteAnswer&) = default;
    template <class F>
    static void fields(F&& f) {
        f("answer_id", &WriteAnswer::answer_id);
        f("comment_ids", &WriteAnswer::comment_ids);
        f("decision", &WriteAnswer::decision);
        f("reason", &WriteAnswer::reason);
        f("ground", &WriteAnswer::ground);
    }
};

/// POST /api/v1/staff/answers/{answer}/review → AnswerQueue, by somebody else than its author.
/// `published`: it goes out as it is; else it goes back to its author with `note`.
struct ReviewAnswer {
    bool published = false;
    std::string note;
    friend bool operator==(const ReviewAnswer&, const ReviewAnswer&) = default;
    template <class F>
    static void fields(F&& f) {
        f("published", &ReviewAnswer::published);
        f("note", &ReviewAnswer::note);
    }
};

/// PUT /api/v1/staff/calls/{call}/answer-rules → AnswerRules: within how many days after the
/// deadline answers are due, and which organisation gives them (empty: as before).
struct AnswerRules {
    std::int64_t days = 0;
    std::string organisation, reason;
    friend bool operator==(const AnswerRules&, const AnswerRules&) = default;
    template <class F>
    static void fields(F&& f) {
        f("days", &AnswerRules::days);
        f("organisation", &AnswerRules::organisation);
        f("reason", &AnswerRules::reason);
    }
};

/// POST /api/v1/comments/{comment}/objection (its author, once) → Objected: "not satisfied", which
/// opens the answer for another review.
struct ObjectToAnswer {
    std::string text;
    friend bool operator==(const ObjectToAnswer&, const ObjectToAnswer&) = default;
    template <class F>
    static void fields(F&& f) {
        f("text", &ObjectToAnswer::text);
    }
};

struct Objected {
    Comment comment;
    Receipt receipt;
    friend bool operator==(const Objected&, const Objected&) = default;
    template <class F>
    static void fields(F&& f) {
        f("comment", &Objected::comment);
        f("receipt", &Objected::receipt);
    }
};

} // namespace hamandish::contract
