#include "server/store/profiles.h"

namespace hamandish::store {

namespace {

const std::string counted_answers = "SELECT a.field, a.answer, COUNT(*)";
const std::string of_participants = " FROM participants t JOIN profile_answers a"
                                    " ON a.person_id = t.person_id WHERE t.call_id = :call"
                                    " GROUP BY t.call_id, a.field, a.answer";

const std::string counted_with_gender = "SELECT a.field, a.answer, g.answer, COUNT(*)";
/// Education stands in no table of a report.
const std::string of_gendered_participants =
    " FROM participants t JOIN profile_answers a ON a.person_id = t.person_id"
    " JOIN profile_answers g ON g.person_id = t.person_id AND g.field = 'gender'"
    " WHERE t.call_id = :call AND a.field IN ('birth_year', 'province', 'audience_group')"
    " GROUP BY t.call_id, a.field, a.answer, g.answer";

template <class Statement>
std::vector<AnswerCount> counts_from(Statement& statement, CallId call) {
    std::vector<AnswerCount> counts;
    statement.each(call.value, [&](std::string& field, std::string& answer, std::int64_t people) {
        counts.push_back({field, answer, people});
    });
    return counts;
}

template <class Statement>
std::vector<GenderedAnswerCount> gendered_from(Statement& statement, CallId call) {
    std::vector<GenderedAnswerCount> counts;
    statement.each(call.value, [&](std::string& field, std::string& answer, std::string& by,
                                   std::int64_t people) {
        counts.push_back({field, answer, by, people});
    });
    return counts;
}

} // namespace

Profiles::Profiles(soci::session& session)
    : answers_of_(session, "SELECT field, answer, source, answered_at_ms FROM profile_answers"
                           " WHERE person_id = :person ORDER BY field"),
      answers_within_(session, counted_answers + of_participants + " ORDER BY a.field, a.answer"),
      answers_at_closing_(session, "SELECT field, answer, people FROM answers_at_closing"
                                   " WHERE call_id = :call ORDER BY field, answer"),
      with_gender_within_(session, counted_with_gender + of_gendered_participants +
                                       " ORDER BY a.field, a.answer, g.answer"),
      with_gender_at_closing_(session, "SELECT field, answer, gender, people"
                                       " FROM answers_with_gender_at_closing"
                                       " WHERE call_id = :call ORDER BY field, answer, gender"),
      answers_of_authors_(session, "SELECT person_id, field, answer FROM profile_answers"
                                   " WHERE person_id IN (SELECT m.person_id FROM comments m"
                                   " JOIN units u ON u.id = m.unit_id WHERE u.call_id = :call)"
                                   " ORDER BY person_id, field"),
      keep_answers_(session, "INSERT INTO answers_at_closing (field, answer, people, call_id) " +
                                 counted_answers + ", t.call_id" + of_participants),
      keep_with_gender_(session, "INSERT INTO answers_with_gender_at_closing"
                                 " (field, answer, gender, people, call_id) " +
                                     counted_with_gender + ", t.call_id" +
                                     of_gendered_participants),
      put_answer_(session,
                  "INSERT INTO profile_answers (person_id, field, answer, source, answered_at_ms)"
                  " VALUES (:person, :field, :answer, :source, :at)"
                  " ON CONFLICT (person_id, field) DO UPDATE SET answer = excluded.answer,"
                  " source = excluded.source, answered_at_ms = excluded.answered_at_ms"),
      delete_answer_(session, "DELETE FROM profile_answers"
                              " WHERE person_id = :person AND field = :field"),
      university_of_(session, "SELECT COALESCE(o.slug, '') FROM person_universities u"
                              " LEFT JOIN organisations o ON o.id = u.organisation_id"
                              " WHERE u.person_id = :person"),
      put_university_(session, "INSERT INTO person_universities"
                               " (person_id, organisation_id, answered_at_ms)"
                               " VALUES (:person, NULLIF(:university, 0), :at)"
                               " ON CONFLICT (person_id) DO UPDATE SET"
                               " organisation_id = excluded.organisation_id,"
                               " answered_at_ms = excluded.answered_at_ms"),
      delete_university_(session, "DELETE FROM person_universities WHERE person_id = :person"),
      find_by_subject_(session, "SELECT person_id FROM person_identities"
                                " WHERE subject_hash = :subject"),
      find_by_code_(session, "SELECT person_id FROM national_codes WHERE code_hash = :code"),
      identities_of_(session, "SELECT provider, linked_at_ms FROM person_identities"
                              " WHERE person_id = :person ORDER BY linked_at_ms, provider"),
      link_subject_(session, "INSERT INTO person_identities (subject_hash, provider, person_id,"
                             " linked_at_ms) VALUES (:subject, :provider, :person, :at)"
                             " ON CONFLICT DO NOTHING RETURNING person_id"),
      put_code_(session, "INSERT INTO national_codes (code_hash, provider, person_id,"
                         " verified_at_ms) VALUES (:code, :provider, :person, :at)"
                         " ON CONFLICT DO NOTHING RETURNING person_id") {}

std::vector<AnswerRecord> Profiles::answers_of(PersonId person) {
    std::vector<AnswerRecord> answers;
    answers_of_.each(person.value, [&](Text& field, Text& answer, Text& source, Number at) {
        answers.push_back({field, answer, source, {at}});
    });
    return answers;
}

std::vector<AnswerCount> Profiles::answers_within(CallId call) {
    return counts_from(answers_within_, call);
}

std::vector<AnswerCount> Profiles::answers_at_closing(CallId call) {
    return counts_from(answers_at_closing_, call);
}

std::vector<GenderedAnswerCount> Profiles::answers_with_gender_within(CallId call) {
    return gendered_from(with_gender_within_, call);
}

std::vector<GenderedAnswerCount> Profiles::answers_with_gender_at_closing(CallId call) {
    return gendered_from(with_gender_at_closing_, call);
}

void Profiles::keep_answers_at_closing(CallId call) {
    keep_answers_.run(call.value);
    keep_with_gender_.run(call.value);
}

std::vector<PersonAnswer> Profiles::answers_of_authors(CallId call) {
    std::vector<PersonAnswer> answers;
    answers_of_authors_.each(call.value, [&](Number person, Text& field, Text& answer) {
        answers.push_back({{person}, field, answer});
    });
    return answers;
}

void Profiles::put_answer(PersonId person, const AnswerRecord& answer) {
    put_answer_.run(person.value, answer.field, answer.answer, answer.source,
                    answer.answered_at.ms);
}

void Profiles::delete_answer(PersonId person, const Text& field) {
    delete_answer_.run(person.value, field);
}

std::optional<std::string> Profiles::university_of(PersonId person) {
    const auto row = university_of_.first(person.value);
    if (!row) return std::nullopt;
    return std::get<0>(*row);
}

void Profiles::put_university(PersonId person, OrganisationId university, base::Instant at) {
    put_university_.run(person.value, university.value, at.ms);
}

void Profiles::delete_university(PersonId person) {
    delete_university_.run(person.value);
}

std::optional<PersonId> Profiles::find_by_subject(const Text& subject_hash) {
    const auto row = find_by_subject_.first(subject_hash);
    if (!row) return std::nullopt;
    return PersonId{std::get<0>(*row)};
}

std::vector<IdentityRecord> Profiles::identities_of(PersonId person) {
    std::vector<IdentityRecord> identities;
    identities_of_.each(person.value, [&](Text& provider, Number at) {
        // What follows a space tells several numbers of one person apart (joining.h).
        identities.push_back({provider.substr(0, provider.find(' ')), {at}});
    });
    return identities;
}

bool Profiles::link_subject(const Text& subject_hash, const Text& provider, PersonId person,
                            base::Instant at) {
    return link_subject_.first(subject_hash, provider, person.value, at.ms).has_value();
}

std::optional<PersonId> Profiles::find_by_national_code(const Text& code_hash) {
    const auto row = find_by_code_.first(code_hash);
    if (!row) return std::nullopt;
    return PersonId{std::get<0>(*row)};
}

bool Profiles::put_national_code(const Text& code_hash, const Text& provider, PersonId person,
                                 base::Instant at) {
    return put_code_.first(code_hash, provider, person.value, at.ms).has_value();
}

} // namespace hamandish::store
