#include "server/store/joining.h"

#include "domain/mobile.h"
#include "server/store/person_columns.h"

namespace hamandish::store {
namespace {

/// Of which there is one for each `key` of a person: what the account that stays has, it keeps.
struct KeyedTable {
    std::string_view name, key;
};
constexpr std::array keyed_tables{
    KeyedTable{"profile_answers", "field"},
    KeyedTable{"addresses", "reach"},
    KeyedTable{"notice_choices", "way"},
    KeyedTable{"answer_drafts", "question_id"},
    KeyedTable{"subscriptions", "entry"},
    KeyedTable{"notice_languages", "1"}, // one for each person
    KeyedTable{"person_universities", "1"},
};

/// "… FROM people p WHERE p.id = :person": 1 where a row forbids that the account ends.
std::string acts_sql() {
    std::string exists;
    for (const PersonColumn& one : person_columns)
        if (one.fate == Fate::Forbids)
            exists += (exists.empty() ? "" : " OR ") + std::string("EXISTS (SELECT 1 FROM ") +
                      std::string(one.table) + " t WHERE t." + std::string(one.column) + " = p.id)";
    return "SELECT CASE WHEN " + exists + " THEN 1 ELSE 0 END FROM people p WHERE p.id = :person";
}

std::string move_sql(std::string_view table) {
    return "UPDATE " + std::string(table) + " SET person_id = :kept WHERE person_id = :gone";
}

std::string drop_sql(std::string_view table) {
    return "DELETE FROM " + std::string(table) + " WHERE person_id = :gone";
}

} // namespace

Joining::Joining(soci::session& session)
    : forget_proofs_(session, "DELETE FROM joining_proofs WHERE expires_at_ms <= :now"),
      put_proof_(session, "INSERT INTO joining_proofs (token_hash, session_hash, subject_hash,"
                          " expires_at_ms) VALUES (:token, :session, :subject, :expires)"),
      find_proof_(session, "SELECT subject_hash FROM joining_proofs WHERE token_hash = :token"
                           " AND session_hash = :session AND expires_at_ms > :now"),
      acts_(session, acts_sql()),
      clashes_(session, "SELECT (SELECT COUNT(*) FROM person_identities a"
                        " JOIN person_identities b ON b.provider = a.provider"
                        " WHERE a.person_id = :one AND b.person_id = :other)"
                        " + (SELECT COUNT(*) FROM national_codes c, national_codes d"
                        " WHERE c.person_id = :first AND d.person_id = :second)"),
      number_of_(session, "SELECT mobile_hash FROM people WHERE id = :gone AND mobile_hash"
                          " NOT IN (SELECT subject_hash FROM person_identities)"),
      link_number_(session, "INSERT INTO person_identities (subject_hash, provider, person_id,"
                            " linked_at_ms) VALUES (:number, :provider, :kept, :now)"),
      move_identities_(session, move_sql("person_identities")),
      move_national_code_(session, move_sql("national_codes")),
      move_messages_(session, move_sql("outbox")),
      move_changes_(session, move_sql("sign_in_changes")),
      drop_answered_drafts_(session, drop_sql("answer_drafts") +
                                         " AND question_id IN (SELECT question_id"
                                         " FROM given_answers WHERE person_id = :kept)"),
      end_(session, "DELETE FROM people WHERE id = :gone RETURNING id") {
    for (const KeyedTable& table : keyed_tables) {
        const std::string name(table.name), key(table.key);
        move_lacking_.emplace_back(session, move_sql(name) + " AND " + key + " NOT IN (SELECT " +
                                                key + " FROM " + name +
                                                " WHERE person_id = :same)");
        drop_rest_.emplace_back(session, drop_sql(name));
    }
    for (const PersonColumn& one : person_columns)
        if (one.fate == Fate::Ends) drop_rest_.emplace_back(session, drop_sql(one.table));
}

void Joining::put_proof(const Text& token_hash, const Text& session_hash, const Text& subject_hash,
                        base::Instant expires_at, base::Instant now) {
    forget_proofs_.run(now.ms);
    put_proof_.run(token_hash, session_hash, subject_hash, expires_at.ms);
}

std::optional<std::string> Joining::proven_subject(const Text& token_hash, const Text& session_hash,
                                                   base::Instant now) {
    const auto row = find_proof_.first(token_hash, session_hash, now.ms);
    if (!row) return std::nullopt;
    return std::get<0>(*row);
}

bool Joining::has_acted(PersonId person) {
    const auto row = acts_.first(person.value);
    return row && std::get<0>(*row) > 0;
}

bool Joining::clash(PersonId one, PersonId other) {
    const auto row = clashes_.first(one.value, other.value, one.value, other.value);
    return row && std::get<0>(*row) > 0;
}

bool Joining::join(PersonId kept, PersonId gone, base::Instant now) {
    // The number it began with is found among the identities from now on; a provider's subject is
    // there already. The instant tells several numbers of one person apart.
    if (const auto number = number_of_.first(gone.value))
        link_number_.run(std::get<0>(*number),
                         Text(domain::number_identity) + ' ' + std::to_string(now.ms), kept.value,
                         now.ms);
    move_identities_.run(kept.value, gone.value);
    move_national_code_.run(kept.value, gone.value);
    move_messages_.run(kept.value, gone.value);
    move_changes_.run(kept.value, gone.value);
    drop_answered_drafts_.run(gone.value, kept.value);
    for (auto& move : move_lacking_) move.run(kept.value, gone.value, kept.value);
    for (auto& drop : drop_rest_) drop.run(gone.value);
    return end_.first(gone.value).has_value();
}

} // namespace hamandish::store
