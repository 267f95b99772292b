#include "server/usecases/arrival.h"

#include "domain/invitation.h"

namespace hamandish::usecases {
namespace {

void count_kiosk(store::Connection& connection, store::CallId call, const std::string& hash) {
    if (hash.empty()) return;
    const auto kiosk = connection.kiosks.find_by_secret(hash);
    if (kiosk && kiosk->revoked_at.ms == 0) connection.kiosks.count_participant(call, kiosk->id);
}

void count_invitation(store::Connection& connection, store::CallId call, const std::string& text) {
    const auto address = domain::short_address_from(text);
    if (address && address->invitation && store::CallId{address->call} == call)
        connection.invited.count_participant(call, *address->invitation);
}

} // namespace

void count_participant(store::Connection& connection, store::CallId call, store::PersonId person,
                       const Arrival& arrival, base::Instant now) {
    if (!connection.contributions.put_participant(call, person)) return;
    connection.call_days.count(call, store::Counted::Participants, now);
    count_kiosk(connection, call, arrival.kiosk_hash);
    count_invitation(connection, call, arrival.invitation);
}

} // namespace hamandish::usecases
