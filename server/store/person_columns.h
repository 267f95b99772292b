// Two accounts become one: which rows of an account move, and which forbid it.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace hamandish::store {

/// What becomes of the rows that name a person when the account ends.
enum class Fate : std::uint8_t {
    Moves,   ///< to the account that stays; where it has one of its own, that one stays
    Ends,    ///< with the account
    Forbids, ///< the account has acted: it cannot end like this
};
struct PersonColumn {
    std::string_view table, column;
    Fate fate;
};

/// Every column of the schema that names a person. A test holds it against both databases: a new
/// one fails there until somebody has decided.
inline constexpr auto person_columns = std::to_array<PersonColumn>({
    {"addresses", "person_id", Fate::Moves},
    {"answer_drafts", "person_id", Fate::Moves},
    {"answers", "author_id", Fate::Forbids},
    {"answers", "reviewer_id", Fate::Forbids},
    {"appeals", "decider_id", Fate::Forbids},
    {"appeals", "moderator_id", Fate::Forbids},
    {"appeals", "person_id", Fate::Forbids},
    {"attachments", "person_id", Fate::Forbids},
    {"campaign_marks", "moderator_id", Fate::Forbids},
    {"certificates", "person_id", Fate::Forbids},
    {"comment_files", "person_id", Fate::Forbids},
    {"comment_reports", "person_id", Fate::Forbids},
    {"comments", "person_id", Fate::Forbids},
    {"concern_acts", "person_id", Fate::Forbids},
    {"given_answers", "person_id", Fate::Forbids},
    {"hidings", "moderator_id", Fate::Forbids},
    {"kiosks", "registered_by", Fate::Forbids},
    {"kiosks", "revoked_by", Fate::Forbids},
    {"made_appeals", "person_id", Fate::Forbids},
    {"maskings", "decider_id", Fate::Forbids},
    {"maskings", "moderator_id", Fate::Forbids},
    {"maskings", "person_id", Fate::Forbids},
    {"national_codes", "person_id", Fate::Moves},
    {"notice_choices", "person_id", Fate::Moves},
    {"notice_languages", "person_id", Fate::Moves},
    {"objections", "person_id", Fate::Forbids},
    {"outbox", "person_id", Fate::Moves},
    {"paper_sheets", "checked_by", Fate::Forbids},
    {"paper_sheets", "entered_by", Fate::Forbids},
    {"paper_sheets", "person_id", Fate::Forbids},
    {"participants", "person_id", Fate::Forbids},
    {"person_identities", "person_id", Fate::Moves},
    {"person_universities", "person_id", Fate::Moves},
    {"point_appeals", "decider_id", Fate::Forbids},
    {"point_appeals", "person_id", Fate::Forbids},
    {"profile_answers", "person_id", Fate::Moves},
    {"reactions", "person_id", Fate::Forbids},
    {"recognitions", "person_id", Fate::Forbids},
    {"recovery_codes", "person_id", Fate::Forbids},
    {"representations", "person_id", Fate::Forbids},
    {"representations", "verified_by", Fate::Forbids},
    {"representations", "withdrawn_by", Fate::Forbids},
    {"report_own_words", "person_id", Fate::Forbids},
    {"report_publications", "person_id", Fate::Forbids},
    {"second_factors", "person_id", Fate::Forbids},
    {"sent_keys", "person_id", Fate::Forbids},
    // Whoever left a session of the empty account somewhere has not left one of the other.
    {"sessions", "person_id", Fate::Ends},
    {"sign_in_changes", "person_id", Fate::Moves},
    {"staff_acts", "person_id", Fate::Forbids},
    {"staff_roles", "person_id", Fate::Forbids},
    {"staff_sessions", "person_id", Fate::Forbids},
    {"subscriptions", "person_id", Fate::Moves},
    {"votes", "person_id", Fate::Forbids},
});

} // namespace hamandish::store
