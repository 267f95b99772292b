#include "server/store/kiosks.h"

namespace hamandish::store {
namespace {

const std::string kiosk_columns =
    "SELECT k.id, k.organisation_id, o.slug, k.campus, k.hall, k.registered_at_ms, k.seen_at_ms,"
    " k.revoked_at_ms, k.revoked_reason"
    " FROM kiosks k JOIN organisations o ON o.id = k.organisation_id";

} // namespace

Kiosks::Kiosks(soci::session& session)
    : all_(session,
           kiosk_columns + " ORDER BY CASE WHEN k.revoked_at_ms = 0 THEN 0 ELSE 1 END, k.id"),
      find_(session, kiosk_columns + " WHERE k.id = :id"),
      find_by_secret_(session, kiosk_columns + " WHERE k.secret_hash = :hash"),
      insert_(session, "INSERT INTO kiosks (organisation_id, campus, hall, secret_hash,"
                       " registered_by, registered_at_ms, registered_reason, seen_at_ms,"
                       " revoked_by, revoked_at_ms, revoked_reason)"
                       " VALUES (:organisation, :campus, :hall, :hash, :by, :at, :reason, 0, 0, 0,"
                       " '') RETURNING id"),
      revoke_(session, "UPDATE kiosks SET revoked_by = :by, revoked_at_ms = :at,"
                       " revoked_reason = :reason WHERE id = :id"),
      note_seen_(session, "UPDATE kiosks SET seen_at_ms = :at WHERE id = :id"),
      count_(session, "INSERT INTO kiosk_participants (call_id, kiosk_id, people)"
                      " VALUES (:call, :kiosk, 1) ON CONFLICT (call_id, kiosk_id) DO UPDATE"
                      " SET people = kiosk_participants.people + 1"),
      participants_(session, "SELECT CAST(COALESCE(SUM(people), 0) AS BIGINT)"
                             " FROM kiosk_participants WHERE call_id = :call") {}

KioskRecord Kiosks::record_from(const Row& row) {
    const auto& [id, organisation_id, organisation, campus, hall, registered, seen, revoked,
                 reason] = row;
    return {{id},   {organisation_id}, organisation, campus, hall, {registered},
            {seen}, {revoked},         reason};
}

std::vector<KioskRecord> Kiosks::all() {
    std::vector<KioskRecord> kiosks;
    all_.each([&](auto&... column) { kiosks.push_back(record_from(Row(column...))); });
    return kiosks;
}

std::optional<KioskRecord> Kiosks::find(KioskId id) {
    const auto row = find_.first(id.value);
    return row ? std::optional(record_from(*row)) : std::nullopt;
}

std::optional<KioskRecord> Kiosks::find_by_secret(const std::string& secret_hash) {
    const auto row = find_by_secret_.first(secret_hash);
    return row ? std::optional(record_from(*row)) : std::nullopt;
}

KioskId Kiosks::insert(const NewKiosk& kiosk) {
    const auto row = insert_.first(kiosk.organisation.value, kiosk.campus, kiosk.hall,
                                   kiosk.secret_hash, kiosk.by.value, kiosk.at.ms, kiosk.reason);
    return {std::get<0>(*row)};
}

void Kiosks::revoke(KioskId id, PersonId by, base::Instant at, const std::string& reason) {
    revoke_.run(by.value, at.ms, reason, id.value);
}

void Kiosks::note_seen(KioskId id, base::Instant at) {
    note_seen_.run(at.ms, id.value);
}

void Kiosks::count_participant(CallId call, KioskId kiosk) {
    count_.run(call.value, kiosk.value);
}

std::int64_t Kiosks::participants(CallId call) {
    const auto row = participants_.first(call.value);
    return row ? std::get<0>(*row) : 0;
}

} // namespace hamandish::store
