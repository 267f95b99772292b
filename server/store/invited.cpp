#include "server/store/invited.h"

namespace hamandish::store {

Invited::Invited(soci::session& session)
    : count_(session, "INSERT INTO invited_participants (call_id, way, people)"
                      " VALUES (:call, :way, 1) ON CONFLICT (call_id, way) DO UPDATE"
                      " SET people = invited_participants.people + 1"),
      participants_(session, "SELECT way, people FROM invited_participants WHERE call_id = :call") {
}

void Invited::count_participant(CallId call, domain::Invitation way) {
    count_.run(call.value, std::string(domain::word(way)));
}

std::map<domain::Invitation, std::int64_t> Invited::participants(CallId call) {
    std::map<domain::Invitation, std::int64_t> people;
    participants_.each(call.value, [&](Text& way, Number count) {
        if (const auto known = domain::invitation_from_word(way)) people[*known] = count;
    });
    return people;
}

} // namespace hamandish::store
