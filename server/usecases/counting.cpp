#include "server/usecases/counting.h"

#include "server/usecases/limit.h"

namespace hamandish::usecases {

base::Status require_uncounted(store::Connection& connection, store::PersonId person,
                               store::CallId call) {
    if (connection.erasure.was_counted(person, call))
        return base::fail(base::ErrorCode::AlreadyCounted, "call");
    return {};
}

base::Status count_choice(store::Connection& connection, store::PersonId person,
                          base::Instant now) {
    return count_act(connection, domain::choices_per_person, "choices",
                     std::to_string(person.value), now);
}

} // namespace hamandish::usecases
