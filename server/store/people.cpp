#include "server/store/people.h"

namespace hamandish::store {

People::People(soci::session& session)
    : find_(session, "SELECT id, pseudonym FROM people WHERE id = :person"),
      find_by_pseudonym_(session, "SELECT id, pseudonym FROM people WHERE pseudonym = :name"),
      find_by_mobile_(session, "SELECT id, pseudonym FROM people WHERE mobile_hash = :mobile"
                               " OR id = (SELECT person_id FROM person_identities"
                               " WHERE subject_hash = :joined)"),
      insert_(session, "INSERT INTO people (mobile_hash, pseudonym, joined_at_ms)"
                       " VALUES (:mobile, :pseudonym, :at) ON CONFLICT DO NOTHING RETURNING id"),
      find_by_session_(session, "SELECT p.id, p.pseudonym FROM sessions s"
                                " JOIN people p ON p.id = s.person_id"
                                " WHERE s.token_hash = :token AND s.expires_at_ms > :now"),
      put_session_(session, "INSERT INTO sessions (token_hash, person_id, expires_at_ms,"
                            " begun_at_ms, device, channel)"
                            " VALUES (:token, :person, :expires, :begun, :device, :channel)"),
      session_channel_(session, "SELECT channel FROM sessions WHERE token_hash = :token"),
      delete_session_(session, "DELETE FROM sessions WHERE token_hash = :token"),
      delete_staff_session_(session, "DELETE FROM staff_sessions WHERE token_hash = :token"),
      sessions_of_(session, "SELECT token_hash, begun_at_ms, device, channel, expires_at_ms"
                            " FROM sessions"
                            " WHERE person_id = :person AND expires_at_ms > :now"
                            " ORDER BY begun_at_ms DESC, token_hash"),
      delete_expired_(session, "DELETE FROM sessions WHERE expires_at_ms <= :now"),
      count_sessions_(session, "SELECT COUNT(*) FROM sessions"
                               " WHERE person_id = :person AND expires_at_ms > :now"),
      joined_at_(session, "SELECT joined_at_ms FROM people WHERE id = :person"),
      find_code_(session, "SELECT code_hash, sent_at_ms, tries, sends FROM sign_in_codes"
                          " WHERE mobile_hash = :mobile"),
      put_code_(session, "INSERT INTO sign_in_codes (mobile_hash, code_hash, sent_at_ms, tries,"
                         " sends) VALUES (:mobile, :code, :sent, :tries, :sends)"
                         " ON CONFLICT (mobile_hash) DO UPDATE SET code_hash = excluded.code_hash,"
                         " sent_at_ms = excluded.sent_at_ms, tries = excluded.tries,"
                         " sends = excluded.sends") {}

std::optional<PersonRecord> People::find(PersonId person) {
    auto row = find_.first(person.value);
    if (!row) return std::nullopt;
    return PersonRecord{{std::get<0>(*row)}, std::get<1>(*row)};
}

std::optional<PersonRecord> People::find_by_pseudonym(const Text& pseudonym) {
    auto row = find_by_pseudonym_.first(pseudonym);
    if (!row) return std::nullopt;
    return PersonRecord{{std::get<0>(*row)}, std::get<1>(*row)};
}

std::optional<PersonRecord> People::find_by_mobile(const Text& mobile_hash) {
    auto row = find_by_mobile_.first(mobile_hash, mobile_hash);
    if (!row) return std::nullopt;
    return PersonRecord{{std::get<0>(*row)}, std::get<1>(*row)};
}

std::optional<PersonId> People::insert(const Text& mobile_hash, const Text& pseudonym,
                                       base::Instant joined_at) {
    const auto row = insert_.first(mobile_hash, pseudonym, joined_at.ms);
    if (!row) return std::nullopt;
    return PersonId{std::get<0>(*row)};
}

std::optional<PersonRecord> People::find_by_session(const Text& token_hash, base::Instant now) {
    auto row = find_by_session_.first(token_hash, now.ms);
    if (!row) return std::nullopt;
    return PersonRecord{{std::get<0>(*row)}, std::get<1>(*row)};
}

void People::put_session(const Text& token_hash, PersonId person, base::Instant expires_at,
                         const SessionOrigin& origin) {
    put_session_.run(token_hash, person.value, expires_at.ms, origin.begun_at.ms, origin.device,
                     origin.channel);
}

std::string People::session_channel(const Text& token_hash) {
    auto row = session_channel_.first(token_hash);
    return row ? std::move(std::get<0>(*row)) : std::string("web");
}

void People::delete_session(const Text& token_hash) {
    delete_session_.run(token_hash);
    delete_staff_session_.run(token_hash);
}

std::vector<SessionRecord> People::sessions_of(PersonId person, base::Instant now) {
    std::vector<SessionRecord> all;
    sessions_of_.each(
        person.value, now.ms,
        [&](Text& token_hash, Number begun, Text& device, Text& channel, Number expires) {
            all.push_back({std::move(token_hash),
                           {{begun}, std::move(device), std::move(channel)},
                           {expires}});
        });
    return all;
}

void People::delete_sessions_expired_by(base::Instant now) {
    delete_expired_.run(now.ms);
}

std::int64_t People::count_sessions(PersonId person, base::Instant now) {
    const auto row = count_sessions_.first(person.value, now.ms);
    return row ? std::get<0>(*row) : 0;
}

base::Instant People::joined_at(PersonId person) {
    const auto row = joined_at_.first(person.value);
    return {row ? std::get<0>(*row) : 0};
}

std::optional<StoredCode> People::find_code(const Text& mobile_hash) {
    auto row = find_code_.first(mobile_hash);
    if (!row) return std::nullopt;
    auto& [code_hash, sent_at, tries, sends] = *row;
    return StoredCode{code_hash, {{sent_at}, tries, sends}};
}

void People::put_code(const Text& mobile_hash, const StoredCode& code) {
    put_code_.run(mobile_hash, code.code_hash, code.record.sent_at.ms, code.record.tries,
                  code.record.sends);
}

} // namespace hamandish::store
