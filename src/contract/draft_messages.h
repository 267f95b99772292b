// What staff see and do about drafts, from the file to the open call.
#pragma once

#include "contract/attachment_messages.h"
#include "contract/draft_question_messages.h"
#include "contract/messages.h"
#include "contract/withdrawal.h"

#include <cstdint>
#include <string>
#include <vector>

namespace hamandish::contract {

/// Without it a call can't open. `what`: title, summary, questions, units, heading, text, doubts,
/// attachment (a title of a file), scan (a file that is not found clean), question (words of a vote
/// or a survey), question_fault (one that is not whole); `unit` is an id, of those a file's or a
/// question's, or 0; `language`: fa, en, or empty.
struct DraftLack {
    std::string what, language;
    std::int64_t unit = 0;
    friend bool operator==(const DraftLack&, const DraftLack&) = default;
    template <class F>
    static void fields(F&& f) {
        f("what", &DraftLack::what);
        f("language", &DraftLack::language);
        f("unit", &DraftLack::unit);
    }
};

/// A call as staff see it in a list. `state`: draft, scheduled, open, closed; `organisation` a
/// slug, empty for a call that was imported at the command line. `may_edit`, `may_open`: whoever
/// asked. `revises`: the slug of the call whose text it changes, `version` its number among the
/// versions there once it is published; the state of a decided text is then `adopted`.
/// `may_continue`: the call is over and a next version of its text may be begun. `report_lacks`: of
/// a closed call, what its report is still without: proposals, signature, words
/// (domain/report_lack.h), publication; nothing once it is published. `answer_days`: within how
/// many days after the period proposals are answered (AnswerRules); 0 before it is scheduled, or
/// where the call has no draft. `withdrawal`: as of CallCard; of a draft, that of the call whose
/// text it continues, and then it cannot become a decided text.
struct StaffCall {
    std::string slug, organisation, document_kind, state;
    Bilingual title;
    std::int64_t unit_count = 0, opens_at_ms = 0, closes_at_ms = 0;
    bool may_edit = false, may_open = false;
    std::vector<DraftLack> lacks;
    std::string revises = {};
    std::int64_t version = 0;
    bool may_continue = false;
    std::vector<std::string> report_lacks = {};
    std::vector<std::string> topics = {};
    std::int64_t answer_days = 0;
    Withdrawal withdrawal = {};
    static constexpr std::array<std::string_view, 3> optional_fields{"topics", "answer_days",
                                                                     "withdrawal"};
    friend bool operator==(const StaffCall&, const StaffCall&) = default;
    template <class F>
    static void fields(F&& f) {
        f("slug", &StaffCall::slug);
        f("organisation", &StaffCall::organisation);
        f("document_kind", &StaffCall::document_kind);
        f("state", &StaffCall::state);
        f("title", &StaffCall::title);
        f("unit_count", &StaffCall::unit_count);
        f("opens_at_ms", &StaffCall::opens_at_ms);
        f("closes_at_ms", &StaffCall::closes_at_ms);
        f("may_edit", &StaffCall::may_edit);
        f("may_open", &StaffCall::may_open);
        f("lacks", &StaffCall::lacks);
        f("revises", &StaffCall::revises);
        f("version", &StaffCall::version);
        f("may_continue", &StaffCall::may_continue);
        f("report_lacks", &StaffCall::report_lacks);
        f("topics", &StaffCall::topics);
        f("answer_days", &StaffCall::answer_days);
        f("withdrawal", &StaffCall::withdrawal);
    }
};
/// GET /api/v1/staff/calls: those of the organisations in which one holds a role. `organisations`:
/// where one may begin a draft.
struct StaffCalls {
    std::int64_t now_ms = 0;
    std::vector<StaffCall> calls;
    std::vector<std::string> organisations;
    friend bool operator==(const StaffCalls&, const StaffCalls&) = default;
    template <class F>
    static void fields(F&& f) {
        f("now_ms", &StaffCalls::now_ms);
        f("calls", &StaffCalls::calls);
        f("organisations", &StaffCalls::organisations);
    }
};

/// POST /api/v1/staff/drafts → DraftPage. `document_kind`: regulation, bill, instruction …, or
/// process, measure, service, whose draft begins with parts to be written and takes no file;
/// `topics`: three at most (domain/topic.h).
struct StartDraft {
    std::string slug, organisation, document_kind;
    std::vector<std::string> topics = {};
    static constexpr std::array<std::string_view, 1> optional_fields{"topics"};
    friend bool operator==(const StartDraft&, const StartDraft&) = default;
    template <class F>
    static void fields(F&& f) {
        f("slug", &StartDraft::slug);
        f("organisation", &StartDraft::organisation);
        f("document_kind", &StartDraft::document_kind);
        f("topics", &StartDraft::topics);
    }
};

/// A unit of a draft: words of both languages, the words of the file it came from, and what was
/// doubtful in them ("number_gap:4,5", domain/recognised_unit.h; "english_kept": it was written for
/// other Persian words). `kind`: domain/unit_kind.h; `label`: the number as printed where digits
/// would not say it; `name`: what it will be called; `settled`: somebody answered doubts, which can
/// be asked again.
struct DraftUnit {
    std::int64_t id = 0, depth = 0, number = 0;
    std::string kind, label;
    Bilingual name, heading, text;
    std::string source;
    std::vector<std::string> doubts;
    bool settled = false;
    static constexpr std::array<std::string_view, 1> optional_fields{"settled"};
    friend bool operator==(const DraftUnit&, const DraftUnit&) = default;
    template <class F>
    static void fields(F&& f) {
        f("id", &DraftUnit::id);
        f("depth", &DraftUnit::depth);
        f("number", &DraftUnit::number);
        f("kind", &DraftUnit::kind);
        f("label", &DraftUnit::label);
        f("name", &DraftUnit::name);
        f("heading", &DraftUnit::heading);
        f("text", &DraftUnit::text);
        f("source", &DraftUnit::source);
        f("doubts", &DraftUnit::doubts);
        f("settled", &DraftUnit::settled);
    }
};

/// GET /api/v1/staff/drafts/{draft}, and the answer to whatever changes its shape. `files`: the
/// names of what was read. `asked`: its votes and surveys, in their order. `leftovers`: until
/// POST …/leftovers/{leftover}/dismissal, or another English file says them anew. GET
/// /api/v1/staff/calls/{call}/period is the same of a draft; of a call that was imported at the
/// command line, which has none, it has `call`, `owner` and `summary` alone.
struct DraftPage {
    std::int64_t now_ms = 0;
    StaffCall call;
    Bilingual owner, summary, questions, files;
    std::vector<DraftUnit> units;
    std::vector<Attachment> attachments = {};
    std::vector<DraftQuestion> asked = {};
    std::vector<DraftTranslation> translations = {};
    std::vector<DraftLeftover> leftovers = {};
    static constexpr std::array<std::string_view, 3> optional_fields{"asked", "translations",
                                                                     "leftovers"};
    friend bool operator==(const DraftPage&, const DraftPage&) = default;
    template <class F>
    static void fields(F&& f) {
        f("now_ms", &DraftPage::now_ms);
        f("call", &DraftPage::call);
        f("owner", &DraftPage::owner);
        f("summary", &DraftPage::summary);
        f("questions", &DraftPage::questions);
        f("files", &DraftPage::files);
        f("units", &DraftPage::units);
        f("attachments", &DraftPage::attachments);
        f("asked", &DraftPage::asked);
        f("translations", &DraftPage::translations);
        f("leftovers", &DraftPage::leftovers);
    }
};

/// One field as it now reads. `field`: title, summary, questions (unit 0), heading, text; or
/// attachment, the title of the file whose id is then `unit`. `seen`: base::fingerprint of what
/// stood there before it was changed; empty: whatever stands there.
struct DraftWords {
    std::int64_t unit = 0;
    std::string field, language, text;
    std::string seen = {};
    static constexpr std::array<std::string_view, 1> optional_fields{"seen"};
    friend bool operator==(const DraftWords&, const DraftWords&) = default;
    template <class F>
    static void fields(F&& f) {
        f("unit", &DraftWords::unit);
        f("field", &DraftWords::field);
        f("language", &DraftWords::language);
        f("text", &DraftWords::text);
        f("seen", &DraftWords::seen);
    }
};
/// PUT /api/v1/staff/drafts/{draft}/words → DraftSaved.
struct SaveDraft {
    std::vector<DraftWords> words;
    friend bool operator==(const SaveDraft&, const SaveDraft&) = default;
    template <class F>
    static void fields(F&& f) {
        f("words", &SaveDraft::words);
    }
};
/// `changed`: of what was to be saved, fields that somebody else had changed since they were seen,
/// as they read now; all others are saved.
struct DraftSaved {
    std::int64_t now_ms = 0;
    std::vector<DraftLack> lacks;
    std::vector<DraftWords> changed = {};
    static constexpr std::array<std::string_view, 1> optional_fields{"changed"};
    friend bool operator==(const DraftSaved&, const DraftSaved&) = default;
    template <class F>
    static void fields(F&& f) {
        f("now_ms", &DraftSaved::now_ms);
        f("lacks", &DraftSaved::lacks);
        f("changed", &DraftSaved::changed);
    }
};

/// POST /api/v1/staff/drafts/{draft}/units/{unit} → DraftPage. `change`: retype (to `kind`,
/// `number` and `label`), merge (with the unit before), split (the Persian text, `at` UTF-16 units
/// into it), deeper, shallower, settle (its doubts are answered),
/// ask_again (they are not), add (an empty unit after it). Of what is described in prose the parts
/// are counted anew and not retyped.
struct ChangeDraftUnit {
    std::string change, kind, label;
    std::int64_t number = 0, at = 0;
    friend bool operator==(const ChangeDraftUnit&, const ChangeDraftUnit&) = default;
    template <class F>
    static void fields(F&& f) {
        f("change", &ChangeDraftUnit::change);
        f("kind", &ChangeDraftUnit::kind);
        f("label", &ChangeDraftUnit::label);
        f("number", &ChangeDraftUnit::number);
        f("at", &ChangeDraftUnit::at);
    }
};

/// POST /api/v1/staff/drafts/{draft}/opening → DraftPage. Days of Tehran since 1970, both counted.
struct ScheduleDraft {
    std::int64_t first_day = 0, last_day = 0;
    std::string reason;
    friend bool operator==(const ScheduleDraft&, const ScheduleDraft&) = default;
    template <class F>
    static void fields(F&& f) {
        f("first_day", &ScheduleDraft::first_day);
        f("last_day", &ScheduleDraft::last_day);
        f("reason", &ScheduleDraft::reason);
    }
};
/// POST /api/v1/staff/calls/{call}/extension → DraftPage.
struct ExtendCall {
    std::int64_t last_day = 0;
    std::string reason;
    friend bool operator==(const ExtendCall&, const ExtendCall&) = default;
    template <class F>
    static void fields(F&& f) {
        f("last_day", &ExtendCall::last_day);
        f("reason", &ExtendCall::reason);
    }
};
/// POST /api/v1/staff/calls/{call}/withdrawal → DraftPage. `reason`: for everyone to read, in both
/// languages.
struct WithdrawCall {
    Bilingual reason;
    friend bool operator==(const WithdrawCall&, const WithdrawCall&) = default;
    template <class F>
    static void fields(F&& f) {
        f("reason", &WithdrawCall::reason);
    }
};

/// POST /api/v1/staff/drafts/{draft}/adoption → DraftPage: the draft of a next version becomes the
/// decided text, its `questions` the public note on what changed and why.
struct AdoptDraft {
    std::string reason;
    friend bool operator==(const AdoptDraft&, const AdoptDraft&) = default;
    template <class F>
    static void fields(F&& f) {
        f("reason", &AdoptDraft::reason);
    }
};

/// POST /api/v1/staff/drafts/{draft}/deletion → Empty: a draft that was never published goes with
/// its units, files, votes and surveys.
struct DeleteDraft {
    std::string reason;
    friend bool operator==(const DeleteDraft&, const DeleteDraft&) = default;
    template <class F>
    static void fields(F&& f) {
        f("reason", &DeleteDraft::reason);
    }
};

} // namespace hamandish::contract
