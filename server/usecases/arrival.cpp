#include "server/usecases/arrival.h"

#include "domain/invitation.h"

namespace hamandish::usecases {
namespace {

/// Where somebody sits says more than how they signed in there.
void count_channel(store::Connection& connection, store::CallId call, const Arrival& arrival) {
    const auto kiosk = arrival.kiosk_hash.empty()
                           ? std::nullopt
                           : connection.kiosks.find_by_secret(arrival.kiosk_hash);
    if (kiosk && kiosk->revoked_at.ms == 0)
        connection.kiosks.count_participant(call, kiosk->id);
    else if (!arrival.session_hash.empty() &&
             connection.people.session_channel(arrival.session_hash) == "messenger")
        connection.report_channels.count_messenger(call);
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
    count_channel(connection, call, arrival);
    count_invitation(connection, call, arrival.invitation);
}

} // namespace hamandish::usecases
