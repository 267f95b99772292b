#include "client/page.h"

#include "client/client.h"
#include "html/page.h"
#include "sample_api.h"
#include "support/shipped_client.h"

#include <gtest/gtest.h>
#include <set>

namespace hamandish::client::page_test {
namespace {

using test::World;

Page page_at(std::string_view path, World world = World::Open) {
    return render_page(path, test::sample_now,
                       [world](std::string_view method, std::string_view at) {
                           EXPECT_EQ(method, "GET");
                           EXPECT_EQ(at.find("/me"), std::string_view::npos)
                               << "public pages ask nothing of a session";
                           return test::answer(world, false, at);
                       });
}

TEST(Page, the_root_leads_to_persian) {
    EXPECT_EQ(page_at("/").status, 302);
    EXPECT_EQ(page_at("/").location, "/fa/");
    EXPECT_EQ(page_at("/fa").location, "/fa/");
    EXPECT_EQ(page_at("/en/calls/e-participation/").location, "/en/calls/e-participation");
}

TEST(Page, says_what_it_is_in_its_language) {
    const Page persian = page_at("/fa/calls/e-participation"),
               english = page_at("/en/calls/e-participation");
    EXPECT_EQ(persian.status, 200);
    EXPECT_EQ(persian.lang, "fa");
    EXPECT_EQ(persian.direction, base::Direction::RightToLeft);
    EXPECT_EQ(english.lang, "en");
    EXPECT_EQ(english.direction, base::Direction::LeftToRight);
    EXPECT_FALSE(persian.title.empty());
    EXPECT_FALSE(english.description.empty());
    EXPECT_NE(persian.title, english.title);
}

TEST(Page, what_does_not_exist_is_not_found) {
    EXPECT_EQ(page_at("/fa/nowhere").status, 404);
    EXPECT_EQ(page_at("/fa/calls/unknown-call").status, 404);
    EXPECT_EQ(page_at("/fa/calls/e-participation/article-99").status, 404);
}

TEST(Page, holds_the_law_s_own_words) {
    const Page page = page_at("/en/calls/e-participation/article-2");
    bool found = false;
    for (const kit::Node& node : page.tree)
        found = found || node.text.find("without any discrimination") != std::string::npos;
    EXPECT_TRUE(found);
}

TEST(Page, tells_programs_what_it_is_about) {
    const auto call = page_at("/en/calls/e-participation").subject;
    ASSERT_TRUE(std::holds_alternative<contract::CallCard>(call));
    EXPECT_EQ(std::get<contract::CallCard>(call).slug, "e-participation");
    const auto report = page_at("/en/calls/e-participation/report", World::Closed).subject;
    ASSERT_TRUE(std::holds_alternative<contract::Report>(report));
    EXPECT_EQ(std::get<contract::Report>(report).call.slug, "e-participation");
    for (const char* path : {"/en/", "/en/record", "/en/calls/e-participation/article-1",
                             "/en/calls/e-participation/report", "/en/calls/unknown-call"})
        EXPECT_TRUE(std::holds_alternative<std::monostate>(page_at(path).subject)) << path;
}

TEST(Page, is_the_same_bytes_for_everyone) {
    const auto bytes = [] {
        return html::write_page({.title = "t", .lang = "fa"},
                                page_at("/fa/calls/e-participation").tree);
    };
    EXPECT_EQ(bytes(), bytes());
}

/// The browser adopts the server's elements: it must name the same nodes.
TEST(Page, names_its_nodes_as_the_client_does) {
    const std::string path = "/fa/calls/e-participation/draft";
    Client client = test::client_for(path);
    client.step(Resized{1200, 800, 1}, test::sample_now);
    client.step(Started{path, {}, std::string(32, 'a'), true}, test::sample_now);
    for (const app::Effect& effect : client.take_effects())
        if (const auto* request = std::get_if<app::SendRequest>(&effect)) {
            ApiReply reply = test::answer(World::Open, false, request->path);
            client.step(ReplyArrived{request->request, reply.status, reply.body}, test::sample_now);
        }
    std::set<kit::NodeId> in_client;
    for (const kit::Node& node : *client.frame(test::sample_now).tree) in_client.insert(node.id);
    for (const kit::Node& node : page_at(path).tree)
        EXPECT_TRUE(in_client.contains(node.id)) << node.text;
}

TEST(Page, a_server_that_fails_is_said_so) {
    const Page page = page_at("/fa/calls/e-participation", World::Failing);
    EXPECT_EQ(page.status, 503);
    EXPECT_GT(page.tree.size(), 5u);
}

} // namespace
} // namespace hamandish::client::page_test
