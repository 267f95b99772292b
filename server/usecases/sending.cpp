#include "server/usecases/sending.h"

#include "domain/client_key.h"

namespace hamandish::usecases {

base::Status require_sender(const Sending& sending, const store::PersonRecord& person) {
    if (!sending.key.empty()) TRY(domain::check_client_key(sending.key));
    if (!sending.person.empty() && sending.person != person.pseudonym)
        return base::fail(base::ErrorCode::Conflict, "person");
    return {};
}

base::Result<bool> was_recorded(store::Connection& connection, const Sending& sending,
                                store::PersonId person, std::optional<std::int64_t> current) {
    if (sending.key.empty()) return false;
    const auto entry = connection.sent_keys.find(person, sending.key);
    if (!entry) return false;
    if (entry != current) return base::fail(base::ErrorCode::Conflict, "client_key");
    return true;
}

void note_recorded(store::Connection& connection, const Sending& sending, store::PersonId person,
                   std::int64_t entry_index) {
    if (!sending.key.empty()) connection.sent_keys.put(person, sending.key, entry_index);
}

} // namespace hamandish::usecases
