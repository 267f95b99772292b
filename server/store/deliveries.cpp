#include "server/store/deliveries.h"

namespace hamandish::store {

Deliveries::Deliveries(soci::session& session)
    : of_(session, "SELECT channel, state, tries, provider_id, reason FROM deliveries"
                   " WHERE outbox_id = :id ORDER BY channel"),
      put_(session, "INSERT INTO deliveries (outbox_id, channel, state, tries, provider_id, reason,"
                    " changed_at_ms) VALUES (:id, :channel, :state, :tries, :provider, :reason,"
                    " :now) ON CONFLICT (outbox_id, channel) DO UPDATE SET state = excluded.state,"
                    " tries = excluded.tries, provider_id = excluded.provider_id,"
                    " reason = excluded.reason, changed_at_ms = excluded.changed_at_ms"),
      find_(session, "SELECT outbox_id FROM deliveries WHERE channel = :channel"
                     " AND provider_id = :provider"),
      forget_fallen_back_(session, "DELETE FROM deliveries WHERE outbox_id = :id"
                                   " AND state = 'fell_back'"),
      counts_(session, "SELECT channel, state, COUNT(*) FROM deliveries"
                       " GROUP BY channel, state ORDER BY channel, state"),
      fates_(session,
             "SELECT COALESCE(d.channel, '') AS name,"
             " COUNT(CASE WHEN d.state IN ('sent', 'delivered') THEN 1 END),"
             " COUNT(CASE WHEN o.state = 'queued' AND COALESCE(d.state, 'queued') IN"
             " ('queued', 'sending') THEN 1 END),"
             " COUNT(CASE WHEN o.state = 'failed' THEN 1 END),"
             " COUNT(CASE WHEN o.state = 'failed' AND o.sealed <> '' AND (o.expires_at_ms = 0"
             " OR o.expires_at_ms > :now) THEN 1 END) FROM outbox o"
             " LEFT JOIN deliveries d ON d.outbox_id = o.id GROUP BY 1 ORDER BY 1"),
      is_busy_(session, "SELECT COUNT(*) FROM deliveries d JOIN outbox o ON o.id = d.outbox_id"
                        " WHERE d.channel = :channel AND d.state = 'sending'"
                        " AND o.leased_until_ms > :now AND o.leased_until_ms <= :last_lease"),
      paused_until_(session, "SELECT paused_until_ms FROM channels WHERE name = :name"),
      pause_(session, "INSERT INTO channels (name, paused_until_ms, checked_at_ms, check_outcome)"
                      " VALUES (:name, :until, 0, '') ON CONFLICT (name) DO UPDATE"
                      " SET paused_until_ms = excluded.paused_until_ms"),
      check_of_(session, "SELECT checked_at_ms, check_outcome FROM channels WHERE name = :name"
                         " AND checked_at_ms > 0"),
      put_check_(session,
                 "INSERT INTO channels (name, paused_until_ms, checked_at_ms,"
                 " check_outcome) VALUES (:name, 0, :now, :outcome)"
                 " ON CONFLICT (name) DO UPDATE SET checked_at_ms = excluded.checked_at_ms,"
                 " check_outcome = excluded.check_outcome") {}

std::vector<Delivery> Deliveries::of(OutboxId message) {
    std::vector<Delivery> all;
    of_.each(message.value,
             [&](Text& channel, Text& state, int tries, Text& provider_id, Text& reason) {
                 all.push_back({channel, state, tries, provider_id, reason});
             });
    return all;
}

void Deliveries::put(OutboxId message, const Delivery& delivery, base::Instant now) {
    put_.run(message.value, delivery.channel, delivery.state, delivery.tries, delivery.provider_id,
             delivery.reason, now.ms);
}

std::optional<OutboxId> Deliveries::find(const Text& channel, const Text& provider_id) {
    const auto row = find_.first(channel, provider_id);
    if (!row || provider_id.empty()) return std::nullopt;
    return OutboxId{std::get<0>(*row)};
}

void Deliveries::forget_fallen_back(OutboxId message) {
    forget_fallen_back_.run(message.value);
}

std::vector<DeliveryCount> Deliveries::counts() {
    std::vector<DeliveryCount> all;
    counts_.each([&](Text& channel, Text& state, Number count) {
        all.push_back({channel, state, count});
    });
    return all;
}

std::vector<ChannelFate> Deliveries::fates(base::Instant now) {
    std::vector<ChannelFate> all;
    fates_.each(now.ms,
                [&](Text& channel, Number sent, Number waiting, Number failed, Number of_use) {
                    all.push_back({channel, sent, waiting, failed, of_use});
                });
    return all;
}

bool Deliveries::is_busy(const Text& channel, base::Instant now, base::Instant last_lease) {
    const auto row = is_busy_.first(channel, now.ms, last_lease.ms);
    return row && std::get<0>(*row) > 0;
}

base::Instant Deliveries::paused_until(const Text& channel) {
    const auto row = paused_until_.first(channel);
    return {row ? std::get<0>(*row) : 0};
}

void Deliveries::pause(const Text& channel, base::Instant until) {
    pause_.run(channel, until.ms);
}

std::optional<ChannelCheck> Deliveries::check_of(const Text& channel) {
    const auto row = check_of_.first(channel);
    if (!row) return std::nullopt;
    return ChannelCheck{{std::get<0>(*row)}, std::get<1>(*row)};
}

void Deliveries::put_check(const Text& channel, const ChannelCheck& check) {
    put_check_.run(channel, check.checked_at.ms, check.outcome);
}

} // namespace hamandish::store
