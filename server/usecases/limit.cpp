#include "server/usecases/limit.h"

namespace hamandish::usecases {

base::Status count_act(store::Connection& connection, const domain::RateLimit& limit,
                       std::string_view what, std::string_view whom, base::Instant now) {
    if (whom.empty() || !connection.limits.are_counted()) return {};
    TRY(count_in(connection, limit, std::string(what) + ' ' + std::string(whom), now));
    return {};
}

base::Result<base::Instant> count_in(store::Connection& connection, const domain::RateLimit& limit,
                                     const std::string& bucket, base::Instant now) {
    // Another process may have counted between the look and the change: look again.
    for (int attempt = 0; attempt < 10; ++attempt) {
        const auto before = connection.limits.find(bucket);
        TRY_ASSIGN(const auto full_at,
                   domain::take_one(limit, before.value_or(base::Instant{}), now));
        if (connection.limits.replace(bucket, before, full_at)) return full_at;
    }
    return base::fail(base::ErrorCode::TooMany, "rate");
}

} // namespace hamandish::usecases
