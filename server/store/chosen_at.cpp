#include "server/store/chosen_at.h"

namespace hamandish::store {

base::Instant chosen_at(Connection& connection, PersonId person, const std::string& way) {
    Prepared<Takes<std::int64_t, std::string>, Gives<std::int64_t>> statement(
        connection.database->session(),
        "SELECT chosen_at_ms FROM notice_choices WHERE person_id = :person AND way = :way");
    const auto row = statement.first(person.value, way);
    return {row ? std::get<0>(*row) : 0};
}

} // namespace hamandish::store
