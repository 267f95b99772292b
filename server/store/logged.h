// Rows that the event log speaks of, as it speaks of them: for receipts, ballots and verification.
#pragma once

#include "server/store/prepared.h"
#include "server/store/records.h"

#include <functional>
#include <optional>
#include <vector>

namespace hamandish::store {

struct LoggedChoiceRow {
    Evidence evidence;
    std::string choice, call_slug, unit_key, voter;
    std::int64_t comment_id = 0; ///< 0 for a vote
};

/// A file that came with a comment, without its content.
struct LoggedFileRow {
    std::int64_t byte_count = 0;
    std::string kind, name, sha256;
};

struct LoggedCommentRow {
    CommentId id;
    Evidence evidence;
    std::string call_slug, unit_key, author, text;
    std::string kind = "comment", wording = {};
    domain::TwoTexts organisation = {};
    CommentId reply_to = {}; ///< 0: to none
    PassageRecord passage = {};
    std::vector<LoggedFileRow> files = {};
};

struct LoggedObjectionRow {
    CommentId comment;
    Evidence evidence;
    std::string call_slug, unit_key, author, text;
};

/// A number kept beside the rows it counts.
struct KeptCount {
    std::string what; ///< "unit 3: agree"
    std::int64_t kept = 0, counted = 0;
};

/// Throws what the driver throws, like everything on a Connection.
class Logged {
  public:
    explicit Logged(soci::session& session);

    /// The entry that speaks of the row now; nothing without a row.
    [[nodiscard]] std::optional<std::int64_t> entry_of_vote(UnitId unit, PersonId person);
    [[nodiscard]] std::optional<std::int64_t> entry_of_reaction(CommentId comment, PersonId person);
    [[nodiscard]] std::optional<LoggedCommentRow> comment(CommentId comment);
    [[nodiscard]] std::optional<LoggedObjectionRow> objection(CommentId comment);

    /// Each row there is, in the order of their entries.
    void each_comment(const std::function<void(const LoggedCommentRow&)>& use);
    void each_objection(const std::function<void(const LoggedObjectionRow&)>& use);
    void each_vote(const std::function<void(const LoggedChoiceRow&)>& use);
    void each_reaction(const std::function<void(const LoggedChoiceRow&)>& use);
    [[nodiscard]] std::vector<LoggedChoiceRow> votes_in(CallId call);

    /// The salt of the commitment of a vote, a reaction or answers; empty without one.
    [[nodiscard]] std::string salt_of(std::int64_t entry_index, PersonId person);
    /// Empties the salt of the commitment behind a comment, a vote, an answer or the like; false
    /// if there is none.
    [[nodiscard]] bool erase_salt(std::int64_t entry_index);
    /// Entries of what a person did, or was verified to represent, whose commitments still have
    /// their salts, the oldest first.
    [[nodiscard]] std::vector<std::int64_t> salted_entries_of(PersonId person);
    /// Empties those salts.
    void erase_salts_of(PersonId person);
    /// Numbers that do not agree with their rows.
    [[nodiscard]] std::vector<KeptCount> wrong_counts();

  private:
    using Text = std::string;
    using Number = std::int64_t;
    using CommentColumns = Gives<Number, Number, Text, Text, Text, Text, Text, Text, Text, Text,
                                 Text, Number, Text, Text, Text, Text, Number, Number>;
    using ObjectionColumns = Gives<Number, Number, Text, Text, Text, Text, Text>;
    using ChoiceColumns = Gives<Number, Text, Text, Text, Text, Text, Number>;

    using FileColumns = Gives<Number, Number, Text, Text, Text>;

    soci::session& session_;
    Prepared<Takes<Number>, FileColumns> files_of_;
    Prepared<Takes<>, FileColumns> files_;
    Prepared<Takes<Number, Number>, Gives<Number>> entry_of_vote_, entry_of_reaction_;
    Prepared<Takes<Number>, CommentColumns> comment_;
    Prepared<Takes<>, CommentColumns> comments_;
    Prepared<Takes<Number>, ObjectionColumns> objection_;
    Prepared<Takes<>, ObjectionColumns> objections_;
    Prepared<Takes<>, ChoiceColumns> votes_, reactions_;
    Prepared<Takes<Number>, ChoiceColumns> votes_in_;
};

} // namespace hamandish::store
