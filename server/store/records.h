// Rows as the store gives them to use cases.
#pragma once

#include "base/id.h"
#include "base/time.h"
#include "domain/choice.h"
#include "domain/contribution.h"
#include "domain/draft.h"
#include "domain/passage.h"
#include "domain/period.h"

#include <string>
#include <string_view>

namespace hamandish::store {

using CallId = base::Id<struct CallTag>;
using UnitId = base::Id<struct UnitTag>;
using CommentId = base::Id<struct CommentTag>;
using PersonId = base::Id<struct PersonTag>;
using PassageId = base::Id<struct PassageTag>;

struct Counts {
    std::int64_t agree = 0, disagree = 0, pass = 0;
    friend bool operator==(const Counts&, const Counts&) = default;
};

struct CallRecord {
    CallId id;
    std::string slug, document_kind;
    domain::TwoTexts title;
    domain::TwoTexts owner; ///< as the organisation is called now
    domain::TwoTexts summary;
    domain::Period period;
    base::Instant announced_closes_at; ///< first; the period may have been extended since
    std::int64_t participant_count = 0, comment_count = 0, vote_count = 0, unit_count = 0;
    std::int64_t latest_version = 0;      ///< 0: only the text consulted on
    std::int64_t predecessor_version = 0; ///< this text's number among those of its predecessor
    std::string predecessor = {};         ///< slug of the call whose text it revises, or empty
    domain::TwoTexts published_owner{};   ///< as it was called when the call was published
    std::string portal{};                 ///< of the organisation, or empty
    std::string topics{};                 ///< domain::text_from
    std::string organisation{};           ///< its slug, or empty
    std::string logo{};                   ///< what its picture is called, or empty
    domain::TwoTexts withdrawal_reason{}; ///< of a withdrawn call, as the public is told it
};

struct UnitRecord {
    UnitId id;
    std::string key, kind;
    int number = 0, depth = 0;
    domain::TwoTexts heading, text;
    std::int64_t comment_count = 0;
    Counts votes;
};

/// Where a contribution goes: a unit and the period of its call.
struct Place {
    CallId call;
    UnitId unit;
    domain::Period period;
    std::string call_slug, unit_key;
};

/// The entry of the event log that a row stands for, and the salt of its commitment; the salt is
/// empty once it was erased.
struct Evidence {
    std::int64_t entry_index = -1;
    std::string salt;
};

/// Why a comment is hidden now, and how its author's appeal stands; 0 and empty where there is
/// none.
struct StandingHiding {
    base::Instant hidden_at; ///< 0: it is not hidden
    std::string rule, reason;
    base::Instant appealed_at;
    std::string appeal_text, decision, decision_reason;
};

/// Why words of a comment are masked now, and what its author wrote; 0 and empty where there is
/// none.
struct StandingMasking {
    base::Instant masked_at; ///< 0: nothing is masked
    std::string reason, words, original_text, original_wording;
    base::Instant appealed_at;
    std::string appeal_text, decision, decision_reason;
};

/// Words of a unit's text in one language ("fa", "en"); an empty language: there are none.
struct PassageRecord {
    PassageId id{};
    std::string language = {};
    domain::Passage words = {};
    std::int64_t comment_count = 0; ///< of those that are not hidden; 0 where it was not asked for
};

struct CommentRecord {
    CommentId id;
    std::string unit_key, author, text;
    base::Instant created_at;
    Counts reactions;
    domain::ContributionKind kind = domain::ContributionKind::Comment;
    std::string wording = {}; ///< proposed in the unit's place; may be empty
    StandingHiding hiding = {};
    domain::TwoTexts organisation = {}; ///< for which it was said; empty: for themselves
    CommentId reply_to = {};            ///< 0: it replies to none
    std::int64_t reply_count = 0;
    PassageRecord passage = {};   ///< of the unit, that it is about; none: all of it
    StandingMasking masking = {}; ///< then text and wording have marks (domain/masking.h)
};

/// What a new call is made of.
struct NewCall {
    std::string slug, document_kind;
    domain::TwoTexts owner, summary;
    domain::Period period;
    domain::Draft draft;
    std::string topics = {}; ///< domain::text_from
};

} // namespace hamandish::store
