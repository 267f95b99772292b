#include "server/store/addresses.h"

namespace hamandish::store {

Addresses::Addresses(soci::session& session)
    : of_(session, "SELECT reach, sealed, address_hash FROM addresses WHERE person_id = :person"
                   " ORDER BY reach"),
      put_(session, "INSERT INTO addresses (person_id, reach, sealed, address_hash, known_at_ms)"
                    " VALUES (:person, :reach, :sealed, :hash, :now)"
                    " ON CONFLICT (person_id, reach) DO UPDATE SET sealed = excluded.sealed,"
                    " address_hash = excluded.address_hash, known_at_ms = excluded.known_at_ms"),
      remove_(session, "DELETE FROM addresses WHERE person_id = :person AND reach = :reach"),
      forget_(session, "DELETE FROM addresses WHERE person_id = :person AND address_hash = :hash"),
      who_has_(session, "SELECT person_id FROM addresses WHERE address_hash = :hash"
                        " ORDER BY person_id"),
      wants_(session, "SELECT wanted FROM notice_choices WHERE person_id = :person"
                      " AND way = :way"),
      choose_(session, "INSERT INTO notice_choices (person_id, way, wanted, chosen_at_ms)"
                       " VALUES (:person, :way, :wanted, :now) ON CONFLICT (person_id, way)"
                       " DO UPDATE SET wanted = excluded.wanted,"
                       " chosen_at_ms = excluded.chosen_at_ms"),
      language_of_(session, "SELECT language FROM notice_languages WHERE person_id = :person"),
      put_language_(session, "INSERT INTO notice_languages (person_id, language)"
                             " VALUES (:person, :language) ON CONFLICT (person_id)"
                             " DO UPDATE SET language = excluded.language"),
      delete_addresses_(session, "DELETE FROM addresses WHERE person_id = :person"),
      delete_choices_(session, "DELETE FROM notice_choices WHERE person_id = :person"),
      delete_language_(session, "DELETE FROM notice_languages WHERE person_id = :person") {}

std::vector<Address> Addresses::of(PersonId person) {
    std::vector<Address> all;
    of_.each(person.value, [&](Text& reach, Text& sealed, Text& hash) {
        all.push_back({reach, sealed, hash});
    });
    return all;
}

void Addresses::put(PersonId person, const Address& address, base::Instant now) {
    put_.run(person.value, address.reach, address.sealed, address.hash, now.ms);
}

void Addresses::remove(PersonId person, const Text& reach) {
    remove_.run(person.value, reach);
}

void Addresses::forget(PersonId person, const Text& hash) {
    forget_.run(person.value, hash);
}

std::vector<PersonId> Addresses::who_has(const Text& hash) {
    std::vector<PersonId> people;
    who_has_.each(hash, [&](Number person) { people.push_back({person}); });
    return people;
}

bool Addresses::wants(PersonId person, const Text& way) {
    const auto row = wants_.first(person.value, way);
    return !row || std::get<0>(*row) == 1;
}

void Addresses::choose(PersonId person, const Text& way, bool wanted, base::Instant now) {
    choose_.run(person.value, way, wanted ? 1 : 0, now.ms);
}

std::optional<std::string> Addresses::language_of(PersonId person) {
    const auto row = language_of_.first(person.value);
    if (!row) return std::nullopt;
    return std::get<0>(*row);
}

void Addresses::put_language(PersonId person, const Text& language) {
    put_language_.run(person.value, language);
}

void Addresses::delete_everything_of(PersonId person) {
    for (auto* statement : {&delete_addresses_, &delete_choices_, &delete_language_})
        statement->run(person.value);
}

} // namespace hamandish::store
