// Two accounts become one (person_columns.h says which rows move, and which forbid it).
#pragma once

#include "server/store/prepared.h"
#include "server/store/records.h"

#include <list>
#include <optional>

namespace hamandish::store {

/// Throws what the driver throws, like everything on a Connection.
class Joining {
  public:
    explicit Joining(soci::session& session);

    /// `session` has proven to be `subject` (keyed hash), until `expires_at`. Those whose time is
    /// over at `now` are forgotten.
    void put_proof(const std::string& token_hash, const std::string& session_hash,
                   const std::string& subject_hash, base::Instant expires_at, base::Instant now);
    /// The subject that this session has proven.
    [[nodiscard]] std::optional<std::string> proven_subject(const std::string& token_hash,
                                                            const std::string& session_hash,
                                                            base::Instant now);

    /// Does any row forbid that the account ends?
    [[nodiscard]] bool has_acted(PersonId person);
    /// Has each an identity of its own at the same provider, or a national code of its own?
    [[nodiscard]] bool clash(PersonId one, PersonId other);
    /// What is `gone`'s becomes `kept`'s, and the account `gone` is no more. False when it was not
    /// there any more. Throws where something came to name `gone` meanwhile: then the schema's
    /// references hold it.
    [[nodiscard]] bool join(PersonId kept, PersonId gone, base::Instant now);

  private:
    using Text = std::string;
    using Number = std::int64_t;
    using ToAnother = Prepared<Takes<Number, Number>>; ///< kept, gone

    Prepared<Takes<Number>> forget_proofs_;
    Prepared<Takes<Text, Text, Text, Number>> put_proof_;
    Prepared<Takes<Text, Text, Number>, Gives<Text>> find_proof_;
    Prepared<Takes<Number>, Gives<Number>> acts_;
    Prepared<Takes<Number, Number, Number, Number>, Gives<Number>> clashes_;
    Prepared<Takes<Number>, Gives<Text>> number_of_;
    Prepared<Takes<Text, Text, Number, Number>> link_number_;
    ToAnother move_identities_, move_national_code_, move_messages_, move_changes_;
    ToAnother drop_answered_drafts_; ///< gone, kept
    std::list<Prepared<Takes<Number, Number, Number>>> move_lacking_;
    std::list<Prepared<Takes<Number>>> drop_rest_;
    Prepared<Takes<Number>, Gives<Number>> end_;
};

} // namespace hamandish::store
