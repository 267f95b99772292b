// What remains of a person who erases themselves: contributions without a name.
#pragma once

#include "server/store/prepared.h"
#include "server/store/records.h"

namespace hamandish::store {

/// Throws what the driver throws, like everything on a Connection.
class Erasure {
  public:
    explicit Erasure(soci::session& session);

    /// Remembers, for calls open at `now`, that the person's identities were counted there; forgets
    /// what was remembered of calls that are closed.
    void keep_counted(PersonId person, base::Instant now);
    /// Was an identity of the person counted in the call before its account was erased?
    [[nodiscard]] bool was_counted(PersonId person, CallId call);

    /// Empties the texts of the person's comments, proposals and objections; the rows stay, and
    /// stay counted.
    void empty_texts(PersonId person);
    /// Deletes everything that says who the person is: sessions, codes, answers, identities.
    /// `name_after` takes the place of identity and pseudonym and must be nobody else's.
    void unname(PersonId person, const std::string& name_after);

  private:
    using Text = std::string;
    using Number = std::int64_t;

    Prepared<Takes<Number>> forget_closed_;
    Prepared<Takes<Number, Number>> keep_number_, keep_subjects_;
    Prepared<Takes<Number, Number, Number>, Gives<Number>> was_counted_;
    Prepared<Takes<Number, Number>> delete_codes_, delete_contacts_, delete_proofs_;
    Prepared<Takes<Number>> empty_texts_, empty_objections_, empty_appeals_, empty_maskings_;
    Prepared<Takes<Number, Number>> empty_reports_;
    Prepared<Takes<Number>> delete_sessions_, delete_answers_, delete_university_,
        delete_identities_, delete_national_code_, empty_point_appeals_;
    Prepared<Takes<Text, Text, Number>> rename_;
};

} // namespace hamandish::store
