#include "server/store/sent_keys.h"

namespace hamandish::store {

SentKeys::SentKeys(soci::session& session)
    : find_(session, "SELECT entry_index FROM sent_keys"
                     " WHERE person_id = :person AND client_key = :key"),
      put_(session, "INSERT INTO sent_keys (person_id, client_key, entry_index)"
                    " VALUES (:person, :key, :entry)"),
      remove_of_(session, "DELETE FROM sent_keys WHERE person_id = :person") {}

std::optional<std::int64_t> SentKeys::find(PersonId person, const Text& key) {
    const auto row = find_.first(person.value, key);
    if (!row) return std::nullopt;
    return std::get<0>(*row);
}

void SentKeys::put(PersonId person, const Text& key, std::int64_t entry_index) {
    put_.run(person.value, key, entry_index);
}

void SentKeys::remove_of(PersonId person) {
    remove_of_.run(person.value);
}

} // namespace hamandish::store
