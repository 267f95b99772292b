#include "server/store/subscriptions.h"

#include <algorithm>

namespace hamandish::store {
namespace {

/// "up": the organisation of a call and all above it; a circle, which no command makes, ends too.
/// People are gone through in the order of the key, so a part of them costs no more than itself.
const std::string up_sql =
    "WITH RECURSIVE up (id, height) AS (SELECT r.organisation_id, 0 FROM answer_rules r"
    " WHERE r.call_id = :call AND r.organisation_id IS NOT NULL"
    " UNION ALL SELECT o.parent_id, up.height + 1 FROM organisations o JOIN up ON o.id = up.id"
    " WHERE o.parent_id IS NOT NULL AND up.height < 20)";
const std::string from_followers =
    " FROM subscriptions s JOIN calls c ON c.id = :same"
    " WHERE s.person_id > :after AND (s.entry = 'document_kind/' || c.document_kind"
    " OR s.entry IN (SELECT 'organisation/' || o.slug FROM up JOIN organisations o"
    " ON o.id = up.id)"
    " OR (s.entry LIKE 'topic/%'"
    " AND ' ' || c.topics || ' ' LIKE '% ' || SUBSTR(s.entry, 7) || ' %'))";
const std::string followers_sql = up_sql + " SELECT s.person_id, MIN(s.entry)" + from_followers +
                                  " GROUP BY s.person_id ORDER BY s.person_id LIMIT :most";
const std::string concerned_sql =
    up_sql + " SELECT s.person_id AS person_id" + from_followers +
    " UNION SELECT p.person_id FROM participants p WHERE p.call_id = :joined"
    " AND p.person_id > :later ORDER BY person_id LIMIT :most";

} // namespace

Subscriptions::Subscriptions(soci::session& session)
    : of_(session, "SELECT entry FROM subscriptions WHERE person_id = :person"),
      put_(session, "INSERT INTO subscriptions (person_id, entry, subscribed_at_ms)"
                    " VALUES (:person, :entry, :now) ON CONFLICT DO NOTHING"),
      remove_(session, "DELETE FROM subscriptions WHERE person_id = :person AND entry = :entry"),
      next_opening_(session, "SELECT c.id, COALESCE(t.told_up_to, 0) FROM calls c"
                             " LEFT JOIN openings_told t ON t.call_id = c.id"
                             " WHERE c.opens_at_ms <= :now AND c.closes_at_ms > :same"
                             " AND c.withdrawn_at_ms = 0"
                             " AND COALESCE(t.is_done, 0) = 0 ORDER BY c.id LIMIT 1"),
      followers_(session, followers_sql),
      put_told_(session, "INSERT INTO openings_told (call_id, told_up_to, is_done)"
                         " VALUES (:call, :person, :done) ON CONFLICT (call_id)"
                         " DO UPDATE SET told_up_to = excluded.told_up_to,"
                         " is_done = excluded.is_done"),
      next_withdrawal_(session, "SELECT c.id, COALESCE(t.told_up_to, 0) FROM calls c"
                                " LEFT JOIN withdrawals_told t ON t.call_id = c.id"
                                " WHERE c.withdrawn_at_ms > c.opens_at_ms"
                                " AND COALESCE(t.is_done, 0) = 0 ORDER BY c.id LIMIT 1"),
      concerned_by_(session, concerned_sql),
      put_withdrawal_told_(session, "INSERT INTO withdrawals_told (call_id, told_up_to, is_done)"
                                    " VALUES (:call, :person, :done) ON CONFLICT (call_id)"
                                    " DO UPDATE SET told_up_to = excluded.told_up_to,"
                                    " is_done = excluded.is_done") {}

std::vector<std::string> Subscriptions::of(PersonId person) {
    std::vector<std::string> all;
    of_.each(person.value, [&](Text& entry) { all.push_back(entry); });
    std::sort(all.begin(), all.end()); // not by a database's collation
    return all;
}

void Subscriptions::put(PersonId person, const std::vector<std::string>& entries,
                        base::Instant now) {
    for (const std::string& old : of(person))
        if (std::find(entries.begin(), entries.end(), old) == entries.end())
            remove_.run(person.value, old);
    for (const std::string& entry : entries) put_.run(person.value, entry, now.ms);
}

std::optional<Opening> Subscriptions::next_opening(base::Instant now) {
    const auto row = next_opening_.first(now.ms, now.ms);
    if (!row) return std::nullopt;
    return Opening{{std::get<0>(*row)}, {std::get<1>(*row)}};
}

std::vector<Follower> Subscriptions::followers(const Opening& opening, int most) {
    std::vector<Follower> all;
    const Number call = opening.call.value;
    followers_.each(call, call, opening.told_up_to.value, most, [&](Number person, Text& entry) {
        const auto by = domain::subscription_from(entry);
        all.push_back({{person}, by.value_or(domain::Subscription{})});
    });
    return all;
}

void Subscriptions::put_told(const Opening& opening, bool is_done) {
    put_told_.run(opening.call.value, opening.told_up_to.value, is_done ? 1 : 0);
}

std::optional<Opening> Subscriptions::next_withdrawal() {
    const auto row = next_withdrawal_.first();
    if (!row) return std::nullopt;
    return Opening{{std::get<0>(*row)}, {std::get<1>(*row)}};
}

std::vector<PersonId> Subscriptions::concerned_by(const Opening& withdrawal, int most) {
    std::vector<PersonId> all;
    const Number call = withdrawal.call.value, after = withdrawal.told_up_to.value;
    concerned_by_.each(call, call, after, call, after, most,
                       [&](Number person) { all.push_back({person}); });
    return all;
}

void Subscriptions::put_withdrawal_told(const Opening& withdrawal, bool is_done) {
    put_withdrawal_told_.run(withdrawal.call.value, withdrawal.told_up_to.value, is_done ? 1 : 0);
}

} // namespace hamandish::store
