#include "server/http/route_limits.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace hamandish::http::route_limits_test {
namespace {

using contract::api_route;
using contract::RouteId;

constexpr base::Instant noon{1'795'500'000'000};
const std::string campus = "203.0.113.7";

TEST(RouteLimits, EachRouteHasBucketsOfItsOwn) {
    domain::LimitBudgets budgets;
    budgets.fill({{2, 1'000}, domain::RateLimit{1, 1'000}});
    RouteLimits limits(budgets);
    for (const contract::ApiRoute& route : contract::api_routes) {
        EXPECT_TRUE(limits.count_address(route, campus, noon)) << route.path;
        EXPECT_TRUE(limits.count_address(route, campus, noon)) << route.path;
        const auto refused = limits.count_address(route, campus, noon);
        ASSERT_FALSE(refused) << route.path;
        EXPECT_EQ(refused.error().code, base::ErrorCode::TooMany);
        EXPECT_EQ(refused.error().where, domain::address_bucket);
        EXPECT_EQ(refused.error().retry_after_ms, 1'000);
        EXPECT_TRUE(limits.count_address(route, "203.0.113.8", noon)) << route.path;
        EXPECT_TRUE(limits.count_account(route, "1", noon)) << route.path;
        const auto account = limits.count_account(route, "1", noon);
        ASSERT_FALSE(account) << route.path;
        EXPECT_EQ(account.error().where, domain::account_bucket);
        EXPECT_TRUE(limits.count_account(route, "2", noon)) << route.path;
    }
}

TEST(RouteLimits, NobodyIsNotLimitedAndNothingIsWithoutBudgets) {
    domain::LimitBudgets budgets;
    budgets.fill({{1, 1'000}, domain::RateLimit{1, 1'000}});
    RouteLimits limits(budgets), none(std::nullopt);
    EXPECT_TRUE(limits.are_counted());
    EXPECT_FALSE(none.are_counted());
    const auto& route = api_route(RouteId::CastVote);
    for (int i = 0; i < 5; ++i) {
        EXPECT_TRUE(limits.count_address(route, "", noon));
        EXPECT_TRUE(limits.count_account(route, "", noon));
        EXPECT_TRUE(none.count_address(route, campus, noon));
        EXPECT_TRUE(none.count_account(route, "1", noon));
    }
}

/// A university comes from one address: a thousand people who open a call and vote in one second
/// are let in, and a hundred in each second after it.
TEST(RouteLimits, AUniversityBehindOneAddressIsLetIn) {
    RouteLimits limits(domain::limit_budgets);
    int let_in = 0;
    for (int person = 0; person < 6'000; ++person) {
        const base::Instant now{noon.ms + std::max(person, person * 10 - 9'000)};
        for (const RouteId id : {RouteId::ShowCall, RouteId::ShowUnit, RouteId::ShowMe,
                                 RouteId::ShowMyUnit, RouteId::CastVote}) {
            const auto& route = api_route(id);
            let_in += limits.count_address(route, campus, now) &&
                      limits.count_account(route, std::to_string(person), now);
        }
    }
    EXPECT_EQ(let_in, 6'000 * 5);
}

TEST(RouteLimits, EverythingOfOneselfIsExportedSeldom) {
    RouteLimits limits(domain::limit_budgets);
    const auto& route = api_route(RouteId::ExportMyData);
    for (int i = 0; i < 5; ++i) EXPECT_TRUE(limits.count_account(route, "1", noon));
    const auto refused = limits.count_account(route, "1", noon);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().retry_after_ms, 10 * base::ms_per_minute);
    EXPECT_TRUE(limits.count_account(route, "2", noon));
    EXPECT_TRUE(limits.count_account(api_route(RouteId::ShowMyProfile), "1", noon));
}

} // namespace
} // namespace hamandish::http::route_limits_test
