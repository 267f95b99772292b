#include "server/store/sign_in_changes.h"

namespace hamandish::store {

SignInChanges::SignInChanges(soci::session& session)
    : add_(session, "INSERT INTO sign_in_changes (person_id, kind, at_ms)"
                    " VALUES (:person, :kind, :at) RETURNING id"),
      of_(session, "SELECT kind, at_ms FROM sign_in_changes WHERE person_id = :person"
                   " ORDER BY id DESC"),
      delete_of_(session, "DELETE FROM sign_in_changes WHERE person_id = :person") {}

std::int64_t SignInChanges::add(PersonId person, domain::SignInChange change, base::Instant at) {
    return std::get<0>(add_.first(person.value, Text(domain::word(change)), at.ms).value());
}

std::vector<SignInChangeRecord> SignInChanges::of(PersonId person) {
    std::vector<SignInChangeRecord> changes;
    of_.each(person.value, [&](Text& kind, Number at) {
        changes.push_back({std::move(kind), {at}});
    });
    return changes;
}

void SignInChanges::delete_of(PersonId person) {
    delete_of_.run(person.value);
}

} // namespace hamandish::store
