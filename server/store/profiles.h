// What people say about themselves, and which identities are proven to be theirs.
#pragma once

#include "domain/profile.h"
#include "server/store/prepared.h"
#include "server/store/records.h"
#include "server/store/staff.h"

#include <optional>
#include <vector>

namespace hamandish::store {

struct AnswerRecord {
    std::string field, answer;
    std::string source; ///< "self", or the provider that vouches for it
    base::Instant answered_at;
};

/// What one of several people says.
struct PersonAnswer {
    PersonId person;
    std::string field, answer;
};

struct IdentityRecord {
    std::string provider;
    base::Instant linked_at;
};

/// How many participants of a call gave one answer.
struct AnswerCount {
    std::string field, answer;
    std::int64_t people = 0;
};

/// How many participants of a call gave one answer, and this one on gender.
struct GenderedAnswerCount {
    std::string field, answer, gender;
    std::int64_t people = 0;
};

/// Throws what the driver throws, like everything on a Connection.
class Profiles {
  public:
    explicit Profiles(soci::session& session);

    [[nodiscard]] std::vector<AnswerRecord> answers_of(PersonId person); ///< by field
    /// What the participants of a call say about themselves, by field and answer; whoever said
    /// nothing, or is erased, is in none of them.
    [[nodiscard]] std::vector<AnswerCount> answers_within(CallId call);
    /// The same as it was when the call closed, from the moment it was kept (once).
    [[nodiscard]] std::vector<AnswerCount> answers_at_closing(CallId call);
    /// The same for whoever answered on gender too, by that answer. At closing: nothing of calls
    /// that were closed before this was kept.
    [[nodiscard]] std::vector<GenderedAnswerCount> answers_with_gender_within(CallId call);
    [[nodiscard]] std::vector<GenderedAnswerCount> answers_with_gender_at_closing(CallId call);
    void keep_answers_at_closing(CallId call);
    /// What those who wrote comments on a call say now, by person and field.
    [[nodiscard]] std::vector<PersonAnswer> answers_of_authors(CallId call);
    void put_answer(PersonId person, const AnswerRecord& answer);
    void delete_answer(PersonId person, const std::string& field);

    /// The slug of the university a person named, empty for who would rather not say; nothing
    /// without an answer.
    [[nodiscard]] std::optional<std::string> university_of(PersonId person);
    /// 0: would rather not say.
    void put_university(PersonId person, OrganisationId university, base::Instant at);
    void delete_university(PersonId person);

    [[nodiscard]] std::optional<PersonId> find_by_subject(const std::string& subject_hash);
    [[nodiscard]] std::vector<IdentityRecord> identities_of(PersonId person);
    /// False when the subject, or another one of the same provider for this person, is linked.
    [[nodiscard]] bool link_subject(const std::string& subject_hash, const std::string& provider,
                                    PersonId person, base::Instant at);

    [[nodiscard]] std::optional<PersonId> find_by_national_code(const std::string& code_hash);
    /// False when the code is another person's, or the person has another code.
    [[nodiscard]] bool put_national_code(const std::string& code_hash, const std::string& provider,
                                         PersonId person, base::Instant at);

  private:
    using Text = std::string;
    using Number = std::int64_t;

    Prepared<Takes<Number>, Gives<Text, Text, Text, Number>> answers_of_;
    Prepared<Takes<Number>, Gives<Text, Text, Number>> answers_within_, answers_at_closing_;
    Prepared<Takes<Number>, Gives<Text, Text, Text, Number>> with_gender_within_,
        with_gender_at_closing_;
    Prepared<Takes<Number>, Gives<Number, Text, Text>> answers_of_authors_;
    Prepared<Takes<Number>> keep_answers_, keep_with_gender_;
    Prepared<Takes<Number, Text, Text, Text, Number>> put_answer_;
    Prepared<Takes<Number, Text>> delete_answer_;
    Prepared<Takes<Number>, Gives<Text>> university_of_;
    Prepared<Takes<Number, Number, Number>> put_university_;
    Prepared<Takes<Number>> delete_university_;
    Prepared<Takes<Text>, Gives<Number>> find_by_subject_, find_by_code_;
    Prepared<Takes<Number>, Gives<Text, Number>> identities_of_;
    Prepared<Takes<Text, Text, Number, Number>, Gives<Number>> link_subject_, put_code_;
};

} // namespace hamandish::store
