#include "server/usecases/sessions.h"

#include "domain/sign_in_code.h"
#include "server/outbox/message.h"
#include "server/usecases/limit.h"
#include "server/usecases/read_mine.h"
#include "server/usecases/sign_in.h"

namespace hamandish::usecases {
namespace {

using base::ErrorCode;

/// Enough to tell one person's sessions apart.
constexpr std::size_t id_digits = 16;
/// On the page; the whole history is in the export.
constexpr std::size_t most_changes = 20;

base::Status count_wish(store::Connection& connection, store::PersonId person, base::Instant now) {
    return count_act(connection, domain::own_data_per_person, "own data",
                     std::to_string(person.value), now);
}

} // namespace

void begin_session(store::Connection& connection, const std::string& token, store::PersonId person,
                   domain::Device device, base::Instant now, const std::string& channel) {
    connection.people.delete_sessions_expired_by(now);
    connection.people.put_session(session_hash_from(token), person,
                                  {now.ms + domain::session_life_ms},
                                  {now, std::string(domain::word(device)), channel});
}

std::string session_id_from(const std::string& session_hash) {
    return ops::sha256_hex("session id " + session_hash).substr(0, id_digits);
}

std::vector<contract::MySession> sessions_of(store::Connection& connection, store::PersonId person,
                                             const std::string& session_hash, base::Instant now) {
    std::vector<contract::MySession> all;
    for (const store::SessionRecord& one : connection.people.sessions_of(person, now))
        all.push_back({session_id_from(one.token_hash), one.origin.device, one.origin.begun_at.ms,
                       one.expires_at.ms, one.token_hash == session_hash, one.origin.channel});
    return all;
}

std::vector<contract::SignInChange> sign_in_changes_of(store::Connection& connection,
                                                       store::PersonId person) {
    std::vector<contract::SignInChange> all;
    for (const store::SignInChangeRecord& one : connection.sign_in_changes.of(person))
        all.push_back({one.kind, one.at.ms});
    return all;
}

base::Result<contract::MySessions> list_my_sessions(store::Connection& connection,
                                                    const std::string& session_hash,
                                                    base::Instant now) {
    TRY_ASSIGN(const auto person, require_person(connection, session_hash, now));
    contract::MySessions mine{sessions_of(connection, person.id, session_hash, now),
                              sign_in_changes_of(connection, person.id)};
    if (mine.changes.size() > most_changes) mine.changes.resize(most_changes);
    return mine;
}

base::Result<contract::MySessions> end_session(store::Connection& connection,
                                               const std::string& session_hash,
                                               const std::string& id, base::Instant now) {
    TRY_ASSIGN(const auto person, require_person(connection, session_hash, now));
    TRY(count_wish(connection, person.id, now));
    for (const store::SessionRecord& one : connection.people.sessions_of(person.id, now)) {
        if (session_id_from(one.token_hash) != id) continue;
        if (one.token_hash == session_hash) return base::fail(ErrorCode::Conflict, "session");
        connection.people.delete_session(one.token_hash);
        return list_my_sessions(connection, session_hash, now);
    }
    return base::fail(ErrorCode::NotFound, "session");
}

base::Result<contract::MySessions> end_other_sessions(store::Connection& connection,
                                                      const std::string& session_hash,
                                                      base::Instant now) {
    TRY_ASSIGN(const auto person, require_person(connection, session_hash, now));
    TRY(count_wish(connection, person.id, now));
    for (const store::SessionRecord& one : connection.people.sessions_of(person.id, now))
        if (one.token_hash != session_hash) connection.people.delete_session(one.token_hash);
    return list_my_sessions(connection, session_hash, now);
}

void tell_sign_in_change(store::Connection& connection, const ops::Key& key, store::PersonId person,
                         domain::SignInChange change, base::Instant now) {
    const std::int64_t row = connection.sign_in_changes.add(person, change, now);
    if (connection.addresses.of(person).empty()) return;
    outbox::Notice notice;
    notice.person = person;
    notice.kind = outbox::sign_in_changed;
    notice.about = "change " + std::to_string(row);
    notice.words = {{"change", std::string(domain::word(change))}};
    notice.path = "/profile";
    notice.urgent = true;
    outbox::write_notice(connection, key, notice, now);
}

} // namespace hamandish::usecases
