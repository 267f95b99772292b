#include "contract/routes.h"

#include "contract/message_names.h"
#include "contract/openapi.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <set>

namespace hamandish::contract::routes_test {
namespace {

std::size_t count_parameters(std::string_view path) {
    return static_cast<std::size_t>(std::count(path.begin(), path.end(), '{'));
}

TEST(Routes, EachIsFoundByTheAddressItMakes) {
    for (const ApiRoute& route : api_routes) {
        std::vector<std::string> parameters;
        for (std::size_t i = 0; i < count_parameters(route.path); ++i)
            parameters.push_back("a b/\u0645?#" + std::to_string(i));
        const std::string path = api_path(route.id, parameters);
        EXPECT_EQ(path.find_first_of(" {}?#"), std::string::npos) << path;
        const RouteMatch match = match_api_route(word(route.method), path);
        ASSERT_EQ(match.route, &route) << path;
        EXPECT_EQ(match.parameters, parameters);
        EXPECT_EQ(&api_route(route.id), &route);
    }
}

TEST(Routes, NoTwoMeanTheSame) {
    std::set<std::pair<std::string_view, std::string_view>> seen;
    for (const ApiRoute& route : api_routes)
        EXPECT_TRUE(seen.insert({word(route.method), route.path}).second) << route.path;
}

TEST(Routes, OnlyPublicReadsAreCacheable) {
    for (const ApiRoute& route : api_routes)
        if (route.cacheable) {
            EXPECT_EQ(route.method, Method::Get) << route.path;
            EXPECT_EQ(route.access, Access::Anyone) << route.path;
        }
}

TEST(Routes, WhatIsSomebodysOwnIsLimitedByAccountToo) {
    for (const ApiRoute& route : api_routes) {
        const auto& budget = domain::budget_of(domain::limit_budgets, route.limit);
        EXPECT_GT(budget.per_address.interval_ms, 0) << route.path;
        ASSERT_EQ(budget.per_account.has_value() || route.cacheable, true) << route.path;
        if (!budget.per_account) continue;
        // An address may be many people's, so it is allowed no less than one of them.
        EXPECT_GE(budget.per_address.burst, budget.per_account->burst) << route.path;
        EXPECT_LE(budget.per_address.interval_ms, budget.per_account->interval_ms) << route.path;
    }
}

TEST(Routes, AFileIsLimitedAsAFile) {
    for (const ApiRoute& route : api_routes) {
        EXPECT_EQ(route.limit == Limit::Upload, route.request == file_body) << route.path;
        EXPECT_EQ(route.limit == Limit::File, route.reply == file_body) << route.path;
    }
    EXPECT_EQ(api_route(RouteId::ExportMyData).limit, Limit::Export);
}

TEST(Routes, AKnownAddressWithAnotherMethodIsTold) {
    EXPECT_TRUE(match_api_route("DELETE", "/api/v1/calls").method_unknown);
    EXPECT_TRUE(match_api_route("GET", "/api/v1/sign-in").method_unknown);
    EXPECT_FALSE(match_api_route("GET", "/api/v1/nowhere").method_unknown);
}

TEST(Routes, ValuesStandInQueries) {
    EXPECT_EQ(query_value("q=a+b%20c", "q"), "a b c");
    EXPECT_EQ(query_value("x=1&q=%D9%85&q=2", "q"), "\u0645");
    EXPECT_EQ(query_value("q=a=b", "q"), "a=b");
    EXPECT_EQ(query_value("q=%2B%26", "q"), "+&");
    for (const char* none : {"", "q", "q=", "&&", "xq=1", "q%3D1", "q=%", "q=%4", "q=%zz", "Q=1"})
        EXPECT_EQ(query_value(none, "q"), "") << none;
}

TEST(Routes, AQueryIsWrittenAfterThePath) {
    const std::array searched{std::string("c"), std::string("a b&\u0645")};
    const std::array all{std::string("c"), std::string()};
    EXPECT_EQ(api_path(RouteId::ListAnswers, searched), "/api/v1/calls/c/answers?q=a%20b%26%D9%85");
    EXPECT_EQ(api_path(RouteId::ListAnswers, all), "/api/v1/calls/c/answers");
    EXPECT_EQ(query_value(query_with("q", searched[1]), "q"), searched[1]);
}

TEST(Routes, StrangeAddressesAreUnknown) {
    for (const char* path :
         {"", "/", "/api", "/api/v1/calls/", "/api/v1/calls//", "/api/v1/calls/x/units",
          "api/v1/calls", "//api/v1/calls", "/api/v1/calls/%", "/api/v1/calls/%4",
          "/api/v1/calls/%zz", "/api/v1/calls/x/units/y/z", "/API/v1/calls"})
        EXPECT_EQ(match_api_route("GET", path).route, nullptr) << path;
}

TEST(Routes, MessagesTheyNameExist) {
    std::set<std::string_view> names{"", file_body};
#define HAMANDISH_NAME(Message) names.insert(#Message);
    HAMANDISH_MESSAGES(HAMANDISH_NAME)
#undef HAMANDISH_NAME
    for (const ApiRoute& route : api_routes) {
        EXPECT_TRUE(names.count(route.request)) << route.request;
        EXPECT_TRUE(names.count(route.reply)) << route.reply;
    }
}

TEST(Routes, OpenapiHasEveryAddress) {
    const std::string document = openapi("1.2.3");
    for (const ApiRoute& route : api_routes)
        EXPECT_NE(document.find('"' + std::string(route.path) + "\":{"), std::string::npos)
            << route.path;
}

} // namespace
} // namespace hamandish::contract::routes_test
