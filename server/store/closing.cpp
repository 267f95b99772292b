#include "server/store/closing.h"

#include <stdexcept>

namespace hamandish::store {

std::string over_sql() {
    return "CASE c.withdrawn_at_ms WHEN 0 THEN c.closes_at_ms + " +
           std::to_string(domain::sending_grace_ms) + " ELSE c.withdrawn_at_ms END";
}

domain::Period stored_period(std::int64_t opens_at_ms, std::int64_t closes_at_ms,
                             std::int64_t withdrawn_at_ms) {
    auto period = domain::Period::between({opens_at_ms}, {closes_at_ms});
    if (period && withdrawn_at_ms != 0) period = period->withdrawn_at({withdrawn_at_ms});
    if (!period) throw std::runtime_error("a stored call has an impossible period");
    return *period;
}

} // namespace hamandish::store
