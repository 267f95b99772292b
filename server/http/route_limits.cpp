#include "server/http/route_limits.h"

namespace hamandish::http {
namespace {

base::Status count(AddressLimits& limits, const contract::ApiRoute& route, const std::string& whom,
                   std::string_view where, base::Instant now) {
    if (whom.empty()) return {};
    const std::string bucket = std::to_string(static_cast<int>(route.id)) + ' ' + whom;
    auto counted = limits.count(bucket, now);
    if (!counted) counted.error().where = where;
    return counted;
}

} // namespace

RouteLimits::Counted::Counted(const domain::LimitBudget& budget) : addresses(budget.per_address) {
    if (budget.per_account) accounts.emplace(*budget.per_account);
}

RouteLimits::RouteLimits(const std::optional<domain::LimitBudgets>& budgets) {
    if (!budgets) return;
    for (std::size_t i = 0; i < classes_.size(); ++i)
        classes_[i] = std::make_unique<Counted>((*budgets)[i]);
}

RouteLimits::Counted* RouteLimits::of(const contract::ApiRoute& route) const {
    return classes_[static_cast<std::size_t>(route.limit)].get();
}

base::Status RouteLimits::count_address(const contract::ApiRoute& route, const std::string& address,
                                        base::Instant now) {
    Counted* const counted = of(route);
    if (counted == nullptr) return {};
    return count(counted->addresses, route, address, domain::address_bucket, now);
}

base::Status RouteLimits::count_account(const contract::ApiRoute& route, const std::string& account,
                                        base::Instant now) {
    Counted* const counted = of(route);
    if (counted == nullptr || !counted->accounts) return {};
    return count(*counted->accounts, route, account, domain::account_bucket, now);
}

} // namespace hamandish::http
