#include "server/store/limits.h"

namespace hamandish::store {

Limits::Limits(soci::session& session)
    : find_(session, "SELECT full_at_ms FROM rate_limits WHERE bucket = :bucket"),
      insert_(session, "INSERT INTO rate_limits (bucket, full_at_ms) VALUES (:bucket, :full)"
                       " ON CONFLICT (bucket) DO NOTHING RETURNING full_at_ms"),
      update_(session, "UPDATE rate_limits SET full_at_ms = :full"
                       " WHERE bucket = :bucket AND full_at_ms = :before RETURNING full_at_ms"),
      delete_full_(session, "DELETE FROM rate_limits WHERE full_at_ms <= :now") {}

std::optional<base::Instant> Limits::find(const Text& bucket) {
    const auto row = find_.first(bucket);
    if (!row) return std::nullopt;
    return base::Instant{std::get<0>(*row)};
}

bool Limits::replace(const Text& bucket, std::optional<base::Instant> before,
                     base::Instant full_at) {
    if (!before) return insert_.first(bucket, full_at.ms).has_value();
    return update_.first(full_at.ms, bucket, before->ms).has_value();
}

void Limits::delete_full_by(base::Instant now) {
    delete_full_.run(now.ms);
}

} // namespace hamandish::store
