// The concerns of a closed call as its staff rework, sign and publish them.
#pragma once

#include "contract/report_messages.h"

namespace hamandish::contract {

/// POST /api/v1/staff/calls/{call}/concerns → ConcernDesk. `act` and what belongs to it as
/// domain/concern_act.h; `seen_acts`: the `act_count` of the desk that it was decided on.
struct ChangeConcerns {
    std::string act;
    std::int64_t seen_acts = 0;
    std::vector<std::int64_t> concerns, comments;
    Bilingual text;
    std::string reason;
    friend bool operator==(const ChangeConcerns&, const ChangeConcerns&) = default;
    template <class F>
    static void fields(F&& f) {
        f("act", &ChangeConcerns::act);
        f("seen_acts", &ChangeConcerns::seen_acts);
        f("concerns", &ChangeConcerns::concerns);
        f("comments", &ChangeConcerns::comments);
        f("text", &ChangeConcerns::text);
        f("reason", &ChangeConcerns::reason);
    }
};

/// POST /api/v1/staff/calls/{call}/concerns/signature → ConcernDesk.
struct SignConcerns {
    std::int64_t seen_acts = 0;
    friend bool operator==(const SignConcerns&, const SignConcerns&) = default;
    template <class F>
    static void fields(F&& f) {
        f("seen_acts", &SignConcerns::seen_acts);
    }
};

/// POST /api/v1/staff/calls/{call}/report/publication → ConcernDesk. `seen_words`: the
/// `words_saves` of the desk on which it was decided.
struct PublishReport {
    std::string reason;
    std::int64_t seen_words = 0;
    static constexpr std::array<std::string_view, 1> optional_fields{"seen_words"};
    friend bool operator==(const PublishReport&, const PublishReport&) = default;
    template <class F>
    static void fields(F&& f) {
        f("reason", &PublishReport::reason);
        f("seen_words", &PublishReport::seen_words);
    }
};

/// GET /api/v1/staff/calls/{call}/concerns, and …/concerns/{concern}, then with its `comments`.
/// `concerns`: all, those that stand first, those of most people before others; `in_report`: how
/// many of them the report tells. `last_act`: what can be taken back; empty for nothing. `lacks`:
/// words of domain/report_lack.h. `must_be_another`: the reader made the last change, and there is
/// somebody else who can sign. Instants are 0 where it has not happened. `words`: the unit's own,
/// published or not; `words_saves`: how often they were saved.
struct ConcernDesk {
    std::int64_t now_ms = 0;
    CallCard call;
    std::vector<ReportUnit> units;
    bool is_begun = false;
    std::int64_t act_count = 0;
    std::string last_act;
    std::vector<ReportConcern> concerns;
    std::int64_t in_report = 0, waiting_count = 0; ///< waiting: proposals without an answer
    ConcernSignature signature;
    std::int64_t published_at_ms = 0;
    std::vector<std::string> lacks;
    bool may_change = false, may_publish = false, must_be_another = false;
    std::int64_t opened = 0;           ///< the concern asked for; 0: none
    std::vector<ReportQuote> comments; ///< all of that one, oldest first
    OwnWords words = {};
    std::int64_t words_saves = 0;
    static constexpr std::array<std::string_view, 2> optional_fields{"words", "words_saves"};
    friend bool operator==(const ConcernDesk&, const ConcernDesk&) = default;
    template <class F>
    static void fields(F&& f) {
        f("now_ms", &ConcernDesk::now_ms);
        f("call", &ConcernDesk::call);
        f("units", &ConcernDesk::units);
        f("is_begun", &ConcernDesk::is_begun);
        f("act_count", &ConcernDesk::act_count);
        f("last_act", &ConcernDesk::last_act);
        f("concerns", &ConcernDesk::concerns);
        f("in_report", &ConcernDesk::in_report);
        f("waiting_count", &ConcernDesk::waiting_count);
        f("signature", &ConcernDesk::signature);
        f("published_at_ms", &ConcernDesk::published_at_ms);
        f("lacks", &ConcernDesk::lacks);
        f("may_change", &ConcernDesk::may_change);
        f("may_publish", &ConcernDesk::may_publish);
        f("must_be_another", &ConcernDesk::must_be_another);
        f("opened", &ConcernDesk::opened);
        f("comments", &ConcernDesk::comments);
        f("words", &ConcernDesk::words);
        f("words_saves", &ConcernDesk::words_saves);
    }
};

} // namespace hamandish::contract
