#include "server/store/erasure.h"

#include "server/store/closing.h"

namespace hamandish::store {
namespace {

/// What a call is in which nobody can act any more at the instant that follows.
const std::string closed_by = over_sql() + " <= ";

/// The one the account began with, and those that came to it.
const std::string all_identities =
    " (SELECT mobile_hash FROM people WHERE id = :person UNION ALL"
    " SELECT subject_hash FROM person_identities WHERE person_id = :same)";

} // namespace

Erasure::Erasure(soci::session& session)
    : forget_closed_(session, "DELETE FROM erased_participations WHERE call_id IN"
                              " (SELECT c.id FROM calls c WHERE " +
                                  closed_by + ":now)"),
      keep_number_(session,
                   "INSERT INTO erased_participations (identity_hash, call_id)"
                   " SELECT p.mobile_hash, t.call_id FROM people p"
                   " JOIN participants t ON t.person_id = p.id JOIN calls c ON c.id = t.call_id"
                   " WHERE p.id = :person AND NOT " +
                       closed_by + ":now ON CONFLICT DO NOTHING"),
      keep_subjects_(session, "INSERT INTO erased_participations (identity_hash, call_id)"
                              " SELECT i.subject_hash, t.call_id FROM person_identities i"
                              " JOIN participants t ON t.person_id = i.person_id"
                              " JOIN calls c ON c.id = t.call_id"
                              " WHERE i.person_id = :person AND NOT " +
                                  closed_by +
                                  ":now"
                                  " ON CONFLICT DO NOTHING"),
      was_counted_(session, "SELECT COUNT(*) FROM erased_participations WHERE call_id = :call"
                            " AND (identity_hash = (SELECT mobile_hash FROM people WHERE id = :one)"
                            " OR identity_hash IN (SELECT subject_hash FROM person_identities"
                            " WHERE person_id = :other))"),
      delete_codes_(session, "DELETE FROM sign_in_codes WHERE mobile_hash IN" + all_identities),
      delete_contacts_(session,
                       "DELETE FROM contact_sign_ins WHERE mobile_hash IN" + all_identities),
      delete_proofs_(session, "DELETE FROM joining_proofs WHERE subject_hash IN" + all_identities),
      empty_texts_(session, "UPDATE comments SET body = '', wording = ''"
                            " WHERE person_id = :person"),
      empty_objections_(session, "UPDATE objections SET body = '' WHERE person_id = :person"),
      empty_appeals_(session, "UPDATE appeals SET body = '' WHERE person_id = :person"),
      empty_maskings_(session, "UPDATE maskings SET words = '', original_body = '',"
                               " original_wording = '', appeal_text = '' WHERE comment_id IN"
                               " (SELECT id FROM comments WHERE person_id = :person)"),
      empty_reports_(session, "UPDATE comment_reports SET words = '' WHERE person_id = :person"
                              " OR comment_id IN (SELECT id FROM comments"
                              " WHERE person_id = :same)"),
      delete_sessions_(session, "DELETE FROM sessions WHERE person_id = :person"),
      delete_answers_(session, "DELETE FROM profile_answers WHERE person_id = :person"),
      delete_university_(session, "DELETE FROM person_universities WHERE person_id = :person"),
      delete_identities_(session, "DELETE FROM person_identities WHERE person_id = :person"),
      delete_national_code_(session, "DELETE FROM national_codes WHERE person_id = :person"),
      empty_point_appeals_(session, "UPDATE point_appeals SET body = '' WHERE person_id = :person"),
      rename_(session, "UPDATE people SET mobile_hash = :identity, pseudonym = :name"
                       " WHERE id = :person") {}

void Erasure::keep_counted(PersonId person, base::Instant now) {
    forget_closed_.run(now.ms);
    keep_number_.run(person.value, now.ms);
    keep_subjects_.run(person.value, now.ms);
}

bool Erasure::was_counted(PersonId person, CallId call) {
    const auto row = was_counted_.first(call.value, person.value, person.value);
    return row && std::get<0>(*row) > 0;
}

void Erasure::empty_texts(PersonId person) {
    empty_texts_.run(person.value);
    empty_objections_.run(person.value);
    empty_appeals_.run(person.value);
    empty_maskings_.run(person.value);
    empty_reports_.run(person.value, person.value);
}

void Erasure::unname(PersonId person, const Text& name_after) {
    delete_codes_.run(person.value, person.value);
    delete_contacts_.run(person.value, person.value);
    delete_proofs_.run(person.value, person.value);
    delete_sessions_.run(person.value);
    delete_answers_.run(person.value);
    delete_university_.run(person.value);
    delete_identities_.run(person.value);
    delete_national_code_.run(person.value);
    empty_point_appeals_.run(person.value);
    rename_.run(name_after, name_after, person.value);
}

} // namespace hamandish::store
