#include "log_town.h"
#include "server/demo/directive.h"

namespace hamandish::journeys::public_reads_test {
namespace {

TEST_F(Town, TheDirectiveIsAnOpenBilingualCall) {
    const auto list = get<contract::CallList>("/api/v1/calls");
    ASSERT_EQ(list.calls.size(), 1u);
    EXPECT_EQ(list.calls[0].slug, "e-participation");
    EXPECT_EQ(list.calls[0].state, "open");
    EXPECT_EQ(list.calls[0].unit_count, 7);
    const auto page = get<contract::CallPage>(call);
    EXPECT_EQ(page.units.size(), 7u);
    EXPECT_EQ(page.facts.size(), 4u);
    for (const contract::Unit& unit : page.units)
        for (const std::string& text :
             {unit.heading.fa, unit.heading.en, unit.text.fa, unit.text.en})
            EXPECT_FALSE(text.empty()) << unit.key;
}

TEST_F(Town, AskingAgainCostsNothingUntilSomethingChanges) {
    const auto first = ask({"GET", article});
    Ask again{"GET", article};
    again.if_none_match = header(first, "ETag");
    EXPECT_EQ(ask(again).status, 304);
    EXPECT_EQ(
        ask({"PUT", article + "/vote", R"({"choice":"agree"})", sign_in("09121111111")}).status,
        200);
    const auto changed = ask(again);
    EXPECT_EQ(changed.status, 200);
    EXPECT_EQ(contract::decode<contract::UnitPage>(*changed.body).value().unit.votes.agree, 1);
}

TEST_F(Town, AnswersAreCompressed) {
    Ask asked{"GET", call};
    asked.accept_encoding = "gzip, br";
    EXPECT_EQ(header(ask(asked), "Content-Encoding"), "br");
    EXPECT_LT(ask(asked).body->size() * 2, ask({"GET", call}).body->size());
}

TEST_F(Town, HeadIsGetWithoutTheBody) {
    for (const std::string& path : {call, std::string("/api/v1/me"), std::string("/healthz"),
                                    std::string("/api/v1/openapi.json")}) {
        const auto head = ask({"HEAD", path});
        EXPECT_EQ(head.status, 200) << path;
        EXPECT_TRUE(head.bodiless) << path;
    }
}

TEST_F(Town, TheApiDescribesItself) {
    const std::string description = *ask({"GET", "/api/v1/openapi.json"}).body;
    for (const contract::ApiRoute& route : contract::api_routes)
        EXPECT_NE(description.find(route.path), std::string::npos) << route.path;
}

std::string filled_path(const contract::ApiRoute& route) {
    std::string path(route.path);
    const std::pair<std::string, std::string> parameters[] = {{"{call}", "e-participation"},
                                                              {"{unit}", "article-1"},
                                                              {"{comment}", "1"},
                                                              {"{question}", "first-steps"},
                                                              {"{first}", "0"},
                                                              {"{entry}", "0"},
                                                              {"{old}", "1"},
                                                              {"{size}", "1"},
                                                              {"{season}", "current"},
                                                              {"{version}", "2"},
                                                              {"{group}", "all"},
                                                              {"{outcome}", "all"},
                                                              {"{answerer}", "all"},
                                                              {"{ground}", "all"},
                                                              {"{before}", "newest"},
                                                              {"{year}", "1404"}};
    for (const auto& [name, value] : parameters)
        if (const auto at = path.find(name); at != path.npos) path.replace(at, name.size(), value);
    return path;
}

/// What a route of the table does not find in a town where nobody has more than they began with.
std::string missing_at(contract::RouteId route) {
    switch (route) {
    case contract::RouteId::ShowVersion:
    case contract::RouteId::ShowVersionTranslation: return "version";
    case contract::RouteId::ShowTranslation: return "translation";
    case contract::RouteId::ShowJoining: return "joining";
    case contract::RouteId::EndSession: return "session";
    case contract::RouteId::StartContactSignIn: return "channel";
    case contract::RouteId::DownloadCommentFile: return "attachment";
    default: return "certificate";
    }
}

TEST_F(Town, WhatTheTableSaysNeedsASessionDoes) {
    const std::string body =
        R"({"choice":"agree","client_key":"key-of-sara-0001","text":"a","birth_year":"","gender":"",)"
        R"("province":"","education":"","audience_group":"","verified":[],"with_texts":false,"language":"fa",)"
        R"("channels":[],"marks":[1],"answers":[],"is_final":true,"rule":"insult",)"
        R"("entry":1,"comment":1,"call":"e-participation","name":"","shown_as":"","token":"t"})";
    for (const contract::ApiRoute& route : contract::api_routes) {
        if (route.access != contract::Access::Session) continue;
        Ask ask{std::string(contract::word(route.method)), filled_path(route), body};
        if (route.request == contract::file_body) ask.content_type = std::string(http::file_type);
        expect_problem(ask, 401, base::ErrorCode::SignInNeeded, "");
    }
}

TEST_F(LogTown, EveryRouteOfTheTableAnswers) {
    ASSERT_TRUE(server::add_demo_questions(*store_, now()));
    keep_log();
    const std::string sara = sign_in("09121111111");
    for (const contract::ApiRoute& route : contract::api_routes) {
        const std::string path = filled_path(route);
        const auto response = ask({std::string(contract::word(route.method)), path, "{}", sara});
        // The route is there; what it asks for is not.
        if (response.status == 404) {
            EXPECT_NE(response.body->find(R"("where":")" + missing_at(route.id) + '"'),
                      std::string::npos)
                << path << *response.body;
        }
        EXPECT_NE(response.status, 405) << path;
        EXPECT_LT(response.status, 500) << path;
    }
}

TEST_F(Town, HealthIsTold) {
    EXPECT_EQ(*ask({"GET", "/healthz"}).body, R"({"status":"ok"})");
}

} // namespace
} // namespace hamandish::journeys::public_reads_test
