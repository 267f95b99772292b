#include "server/usecases/openings.h"

#include "server/outbox/message.h"

#include <algorithm>

namespace hamandish::usecases {
namespace {

using domain::FollowedBy;

bool can_be_told(store::Connection& connection, store::PersonId person, const Ways& ways) {
    const auto notices = notices_of(connection, person, ways);
    return std::any_of(notices.channels.begin(), notices.channels.end(),
                       [](const auto& one) { return one.on && one.reachable; });
}

/// What is followed, as the template's words need it: each of them in the case that tells of it.
std::vector<std::pair<std::string, std::string>> words_of(const domain::Subscription& by) {
    const auto value = [&](FollowedBy wanted) {
        return by.by == wanted ? by.value : std::string("other");
    };
    return {{"by", std::string(domain::word(by.by))},
            {"kind", value(FollowedBy::DocumentKind)},
            {"topic", value(FollowedBy::Topic)}};
}

void tell(store::Connection& connection, const ops::Key& key, const store::CallRecord& call,
          const store::Follower& follower, base::Instant now) {
    domain::TwoTexts organisation = call.owner;
    if (follower.by.by == FollowedBy::Organisation)
        if (const auto followed = connection.staff.find_organisation(follower.by.value))
            organisation = followed->name;
    outbox::write_notice(connection, key,
                         {follower.person,
                          std::string(outbox::call_opened),
                          "call " + call.slug,
                          {{"call", call.title}, {"organisation", organisation}},
                          words_of(follower.by),
                          "/calls/" + call.slug},
                         now);
}

void tell_withdrawn(store::Connection& connection, const ops::Key& key,
                    const store::CallRecord& call, store::PersonId person, base::Instant now) {
    outbox::write_notice(connection, key,
                         {person,
                          std::string(outbox::call_withdrawn),
                          "withdrawal of " + call.slug,
                          {{"call", call.title}, {"organisation", call.owner}},
                          {},
                          "/calls/" + call.slug},
                         now);
}

} // namespace

bool tell_of_openings(store::Connection& connection, const ops::Key& key, const Ways& ways,
                      base::Instant now, int most) {
    auto opening = connection.subscriptions.next_opening(now);
    if (!opening) return false;
    const auto call = connection.calls.find(opening->call);
    const auto followers = connection.subscriptions.followers(*opening, most);
    for (const store::Follower& follower : followers) {
        if (call && can_be_told(connection, follower.person, ways))
            tell(connection, key, *call, follower, now);
        opening->told_up_to = follower.person;
    }
    connection.subscriptions.put_told(*opening, static_cast<int>(followers.size()) < most);
    return true;
}

bool tell_of_withdrawals(store::Connection& connection, const ops::Key& key, const Ways& ways,
                         base::Instant now, int most) {
    auto withdrawal = connection.subscriptions.next_withdrawal();
    if (!withdrawal) return false;
    const auto call = connection.calls.find(withdrawal->call);
    const auto people = connection.subscriptions.concerned_by(*withdrawal, most);
    for (const store::PersonId person : people) {
        if (call && can_be_told(connection, person, ways))
            tell_withdrawn(connection, key, *call, person, now);
        withdrawal->told_up_to = person;
    }
    connection.subscriptions.put_withdrawal_told(*withdrawal,
                                                 static_cast<int>(people.size()) < most);
    return true;
}

} // namespace hamandish::usecases
