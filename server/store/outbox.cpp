#include "server/store/outbox.h"

namespace hamandish::store {
namespace {

constexpr const char* row_columns =
    "SELECT id, kind, message_key, person_id, sealed, urgent, rounds, expires_at_ms FROM outbox ";

template <class Columns>
OutboxRow row_from(const Columns& columns) {
    const auto& [id, kind, key, person, sealed, urgent, rounds, expires] = columns;
    return {{id}, kind, key, {person}, sealed, urgent == 1, rounds, {expires}};
}

} // namespace

Outbox::Outbox(soci::session& session)
    : write_(session,
             "INSERT INTO outbox (kind, message_key, person_id, sealed, urgent, state, merged_into,"
             " rounds, due_at_ms, lease, leased_until_ms, written_at_ms, expires_at_ms,"
             " settled_at_ms) VALUES (:kind, :key, :person, :sealed, :urgent, 'queued', 0, 0, :due,"
             " '', 0, :written, :expires, 0) ON CONFLICT (message_key) DO NOTHING RETURNING id"),
      next_due_(session, std::string(row_columns) +
                             "WHERE state = 'queued' AND due_at_ms <= :now AND (leased_until_ms"
                             " <= :free OR leased_until_ms > :last_lease)"
                             " ORDER BY urgent DESC, due_at_ms, id LIMIT 1"),
      next_due_at_(session, "SELECT COALESCE(MIN(CASE WHEN leased_until_ms > due_at_ms AND"
                            " leased_until_ms <= :last_lease THEN leased_until_ms"
                            " ELSE due_at_ms END), -1) FROM outbox WHERE state = 'queued'"),
      find_(session, std::string(row_columns) + "WHERE id = :id"),
      is_held_(session, "SELECT COUNT(*) FROM outbox WHERE id = :id AND lease = :lease"
                        " AND state = 'queued'"),
      take_(session, "UPDATE outbox SET lease = :lease, leased_until_ms = :until WHERE id = :id"),
      settle_(session, "UPDATE outbox SET state = :state, lease = '', leased_until_ms = 0,"
                       " settled_at_ms = :now WHERE id = :id"),
      postpone_(session, "UPDATE outbox SET state = 'queued', due_at_ms = :due, lease = '',"
                         " leased_until_ms = 0 WHERE id = :id"),
      begin_round_(session, "UPDATE outbox SET rounds = rounds + 1 WHERE id = :id"),
      merge_(session, "UPDATE outbox SET state = 'merged', merged_into = :head"
                      " WHERE person_id = :person AND id <> :other AND state = 'queued'"
                      " AND urgent = 0 AND CASE kind WHEN 'call_opened' THEN 1"
                      " WHEN 'call_withdrawn' THEN -id ELSE 0 END ="
                      " (SELECT CASE h.kind WHEN 'call_opened' THEN 1"
                      " WHEN 'call_withdrawn' THEN -h.id ELSE 0 END FROM outbox h"
                      " WHERE h.id = :first) AND due_at_ms <= :now AND leased_until_ms <= :free"
                      " AND NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.outbox_id = outbox.id)"),
      count_merged_(session, "SELECT COUNT(*) FROM outbox WHERE merged_into = :head"),
      count_(session, "SELECT COUNT(*) FROM outbox WHERE state = :state"),
      failed_(session, "SELECT id, kind, state, written_at_ms, settled_at_ms FROM outbox"
                       " WHERE state = 'failed' ORDER BY id"),
      last_failed_(session,
                   "SELECT id, kind, state, written_at_ms, settled_at_ms, CASE WHEN sealed <> ''"
                   " AND (expires_at_ms = 0 OR expires_at_ms > :now) THEN 1 ELSE 0 END FROM outbox"
                   " WHERE state = 'failed' ORDER BY settled_at_ms DESC, id DESC LIMIT :most"),
      failed_in_(session, "SELECT o.id FROM outbox o LEFT JOIN deliveries d ON d.outbox_id = o.id"
                          " WHERE o.state = 'failed' AND o.sealed <> '' AND (o.expires_at_ms = 0"
                          " OR o.expires_at_ms > :now) AND COALESCE(d.channel, '') = :channel"
                          " ORDER BY o.id LIMIT :most"),
      requeue_(session, "UPDATE outbox SET state = 'queued', due_at_ms = :now, rounds = 0,"
                        " settled_at_ms = 0 WHERE id = :id AND state = 'failed' AND sealed <> ''"
                        " RETURNING id"),
      forget_deliveries_(session, "DELETE FROM deliveries WHERE outbox_id = :id"),
      empty_expired_(session, "UPDATE outbox SET sealed = '' WHERE expires_at_ms > 0"
                              " AND expires_at_ms <= :now AND sealed <> ''"),
      delete_old_deliveries_(session,
                             "DELETE FROM deliveries WHERE outbox_id IN (SELECT id FROM outbox"
                             " WHERE state <> 'queued' AND written_at_ms < :before)"),
      delete_old_(session, "DELETE FROM outbox WHERE state <> 'queued' AND written_at_ms <"
                           " :before AND NOT EXISTS (SELECT 1 FROM deliveries d"
                           " WHERE d.outbox_id = outbox.id)"),
      delete_deliveries_of_(session, "DELETE FROM deliveries WHERE outbox_id IN"
                                     " (SELECT id FROM outbox WHERE person_id = :person)"),
      delete_of_(session, "DELETE FROM outbox WHERE person_id = :person") {}

bool Outbox::write(const NewMessage& message) {
    return write_
        .first(message.kind, message.key, message.person.value, message.sealed,
               message.urgent ? 1 : 0, message.due_at.ms, message.written_at.ms,
               message.expires_at.ms)
        .has_value();
}

std::optional<OutboxRow> Outbox::next_due(base::Instant now, base::Instant last_lease) {
    const auto row = next_due_.first(now.ms, now.ms, last_lease.ms);
    if (!row) return std::nullopt;
    return row_from(*row);
}

std::optional<base::Instant> Outbox::next_due_at(base::Instant last_lease) {
    const auto row = next_due_at_.first(last_lease.ms);
    if (!row || std::get<0>(*row) < 0) return std::nullopt;
    return base::Instant{std::get<0>(*row)};
}

std::optional<OutboxRow> Outbox::find(OutboxId id) {
    const auto row = find_.first(id.value);
    if (!row) return std::nullopt;
    return row_from(*row);
}

bool Outbox::is_held(OutboxId id, const Text& lease) {
    const auto row = is_held_.first(id.value, lease);
    return row && std::get<0>(*row) == 1;
}

void Outbox::take(OutboxId id, const Text& lease, base::Instant until) {
    take_.run(lease, until.ms, id.value);
}

void Outbox::postpone(OutboxId id, base::Instant due_at) {
    postpone_.run(due_at.ms, id.value);
}

void Outbox::begin_round(OutboxId id) {
    begin_round_.run(id.value);
}

void Outbox::settle(OutboxId id, const Text& state, base::Instant now) {
    settle_.run(state, now.ms, id.value);
}

void Outbox::merge_into(OutboxId head, PersonId person, base::Instant now) {
    merge_.run(head.value, person.value, head.value, head.value, now.ms, now.ms);
}

std::int64_t Outbox::count_merged(OutboxId head) {
    const auto row = count_merged_.first(head.value);
    return row ? std::get<0>(*row) : 0;
}

std::int64_t Outbox::count(const Text& state) {
    const auto row = count_.first(state);
    return row ? std::get<0>(*row) : 0;
}

std::vector<OutboxSummary> Outbox::failed() {
    std::vector<OutboxSummary> all;
    failed_.each([&](Number id, Text& kind, Text& state, Number written, Number settled) {
        all.push_back({{id}, kind, state, {written}, {settled}});
    });
    return all;
}

std::vector<OutboxSummary> Outbox::last_failed(base::Instant now, int most) {
    std::vector<OutboxSummary> all;
    last_failed_.each(
        now.ms, most,
        [&](Number id, Text& kind, Text& state, Number written, Number settled, int is_of_use) {
            all.push_back({{id}, kind, state, {written}, {settled}, is_of_use == 1});
        });
    return all;
}

std::vector<OutboxId> Outbox::failed_in(const Text& channel, base::Instant now, int most) {
    std::vector<OutboxId> all;
    failed_in_.each(now.ms, channel, most, [&](Number id) { all.push_back({id}); });
    return all;
}

bool Outbox::requeue(OutboxId id, base::Instant now) {
    if (!requeue_.first(now.ms, id.value)) return false;
    forget_deliveries_.run(id.value);
    return true;
}

void Outbox::clean_up(base::Instant now, base::Instant before) {
    empty_expired_.run(now.ms);
    delete_old_deliveries_.run(before.ms);
    delete_old_.run(before.ms);
}

void Outbox::delete_of(PersonId person) {
    delete_deliveries_of_.run(person.value);
    delete_of_.run(person.value);
}

} // namespace hamandish::store
