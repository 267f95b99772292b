// Every route of the contract, asked for more often than its budget allows: by one address, by one
// account. Budgets are small here; whether the real ones are right is no question for a server.
#include "i18n/catalogue.h"
#include "staff_town.h"

#include <algorithm>

namespace hamandish::journeys::route_limits_test {
namespace {

using base::ErrorCode;
using contract::ApiRoute;
using contract::RouteId;

class RouteLimits : public StaffTown {
  protected:
    /// The same server with these budgets of every route, all of them full.
    void allow(int by_address, int by_account) {
        budgets_->fill({{by_address, base::ms_per_minute},
                        domain::RateLimit{by_account, base::ms_per_minute}});
        set_clock(now());
    }
    /// What it asks for need not make sense: a limit comes before that.
    static Ask of(const ApiRoute& route, const std::string& address,
                  const std::string& cookie = {}) {
        const std::vector<std::string> parameters(
            static_cast<std::size_t>(std::count(route.path.begin(), route.path.end(), '{')), "1");
        Ask one{std::string(contract::word(route.method)), contract::api_path(route.id, parameters),
                "not even JSON", cookie};
        one.content_type =
            std::string(route.request == contract::file_body ? http::file_type : http::json_type);
        one.address = address;
        return one;
    }
    void expect_refused(const Ask& words, std::string_view bucket) {
        expect_problem(words, 429, ErrorCode::TooMany, std::string(bucket));
        const std::string pause = header(ask(words), "Retry-After");
        ASSERT_FALSE(pause.empty()) << words.path;
        EXPECT_GE(std::stoi(pause), 1) << words.path;
        EXPECT_LE(std::stoi(pause), 60) << words.path;
    }
    http::Response page(const std::string& path, const std::string& address,
                        const std::string& cookie = {}) {
        Ask one{"GET", path, {}, cookie};
        one.address = address;
        return ask(one);
    }
    /// It says why, in its language, and when to come again; nobody else is shown it.
    static void expect_refusal_in_words(const http::Response& answer, i18n::Locale locale) {
        EXPECT_EQ(answer.status, 429);
        EXPECT_NE(header(answer, "Retry-After"), "");
        EXPECT_EQ(header(answer, "Cache-Control"), "private, no-store");
        const std::string words =
            i18n::Catalogue(locale).format(i18n::MessageKey::error_too_many, {});
        EXPECT_NE(answer.body->find(words), std::string::npos) << *answer.body;
    }
    static inline const std::string here = "203.0.113.7", there = "203.0.113.8";
};

TEST_F(RouteLimits, EachRouteRefusesAnAddressThatAskedTooOften) {
    allow(3, 1'000);
    for (const ApiRoute& route : contract::api_routes) {
        // Not refused although all the routes before have been: each has a budget of its own.
        for (int i = 0; i < 3; ++i)
            EXPECT_NE(ask(of(route, here)).status, 429) << route.path << " " << i;
        expect_refused(of(route, here), domain::address_bucket);
        EXPECT_NE(ask(of(route, there)).status, 429) << route.path << " from elsewhere";
        EXPECT_NE(ask(of(route, "")).status, 429) << route.path << " from this machine";
    }
}

TEST_F(RouteLimits, EachRouteRefusesAnAccountThatAskedTooOften) {
    const std::string sara = newcomer(), other = newcomer(), leaving = newcomer();
    allow(1'000, 2);
    for (const ApiRoute& route : contract::api_routes) {
        const bool ends = route.id == RouteId::SignOut || route.id == RouteId::EndKioskVisit;
        const std::string& cookie = ends ? leaving : sara;
        if (route.cacheable) continue; // the same for everyone: nobody's account is looked up
        // Going elsewhere does not help.
        EXPECT_NE(ask(of(route, here, cookie)).status, 429) << route.path;
        EXPECT_NE(ask(of(route, there, cookie)).status, 429) << route.path;
        expect_refused(of(route, "203.0.113.9", cookie), domain::account_bucket);
        if (!ends) {
            EXPECT_NE(ask(of(route, here, other)).status, 429) << route.path;
        }
        EXPECT_NE(ask(of(route, here)).status, 429) << route.path << " by nobody";
    }
}

TEST_F(RouteLimits, ASecondDeviceIsTheSameAccount) {
    const std::string phone = sign_in("09121111111"), desk = sign_in_elsewhere("09121111111");
    allow(1'000, 2);
    const auto& route = contract::api_route(RouteId::ExportMyData);
    EXPECT_EQ(ask(of(route, here, phone)).status, 200);
    EXPECT_EQ(ask(of(route, here, desk)).status, 200);
    expect_refused(of(route, here, phone), domain::account_bucket);
}

TEST_F(RouteLimits, WithoutBudgetsNothingIsCounted) {
    budgets_.reset();
    set_clock(now());
    const auto& route = contract::api_route(RouteId::ListCalls);
    for (int i = 0; i < 7'000; ++i) ASSERT_EQ(ask(of(route, here)).status, 200) << i;
}

/// A page that has to be made asks for what it shows as its reader would.
TEST_F(RouteLimits, APageSaysThatTooMuchWasAskedFor) {
    allow(3, 1'000);
    for (int i = 0; i < 3; ++i) (void)page("/en/?" + std::to_string(i), here);
    EXPECT_EQ(page("/en/?0", there).status, 200);
    expect_refusal_in_words(page("/en/?b", here), i18n::Locale::English);
    expect_refusal_in_words(page("/fa/?b", here), i18n::Locale::Persian);
    EXPECT_EQ(page("/en/?b", there).status, 200) << "the refusal was not kept for everyone";
    EXPECT_EQ(page("/en/?b", here).status, 200) << "a page that was kept costs nothing";
}

TEST_F(RouteLimits, APageOfOnesOwnSaysSoToo) {
    const std::string sara = newcomer();
    allow(1'000, 3);
    EXPECT_EQ(page("/en/me", here, sara).status, 200);
    for (int i = 0; i < 3; ++i) (void)page("/en/me", here, sara);
    expect_refusal_in_words(page("/en/me", here, sara), i18n::Locale::English);
}

/// In the page of another site, too.
TEST_F(RouteLimits, WidgetsAreMadeAsOftenAsTheirPartsMayBeAskedFor) {
    allow(3, 1'000);
    for (int i = 0; i < 3; ++i) EXPECT_EQ(page("/embed/en/calls", here).status, 200) << i;
    const auto refused = page("/embed/fa/calls/e-participation", here);
    EXPECT_EQ(refused.status, 429);
    EXPECT_NE(header(refused, "Retry-After"), "");
    EXPECT_EQ(page("/embed/en/calls", there).status, 200);
}

/// What watches the server is let through, whatever address it comes from.
TEST_F(RouteLimits, ProbesAreNotCounted) {
    allow(1, 1);
    for (const char* probe : {"/livez", "/readyz", "/healthz"})
        for (int i = 0; i < 5; ++i) EXPECT_EQ(page(probe, here).status, 200) << probe;
}

} // namespace
} // namespace hamandish::journeys::route_limits_test
