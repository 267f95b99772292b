// Calls in the pages of other sites: who may frame them, and what stands there.
#include "town.h"

#include "server/http/widgets.h"

namespace hamandish::journeys::widget_test {
namespace {

using Widget = Town;

TEST_F(Widget, ShowsWhatIsOpenAndLeadsOutOfTheFrame) {
    const auto list = ask({"GET", "/embed/en/calls"});
    EXPECT_EQ(list.status, 200);
    EXPECT_TRUE(list.is_framed);
    EXPECT_NE(list.body->find("<base target=\"_top\">"), std::string::npos);
    EXPECT_NE(list.body->find("href=\"http://h/en/calls/e-participation\""), std::string::npos);
    EXPECT_EQ(list.body->find("<script"), std::string::npos);
    EXPECT_NE(ask({"GET", "/embed/fa/calls"}).body->find("dir=\"rtl\""), std::string::npos);
    EXPECT_NE(ask({"GET", "/embed/ar/calls/e-participation"}).status, 404);
}

TEST_F(Widget, OneCallLeadsToItsReportOnceItIsClosed) {
    const std::string report = "http://h/en/calls/e-participation/report";
    const std::string one = "/embed/en/calls/e-participation";
    EXPECT_EQ(ask({"GET", one}).body->find(report), std::string::npos);
    pass_deadline();
    EXPECT_NE(ask({"GET", one}).body->find(report), std::string::npos);
    EXPECT_EQ(ask({"GET", "/embed/en/calls"}).body->find("e-participation"), std::string::npos)
        << "the list is of what one can take part in";
}

TEST_F(Widget, AReportTellsItsFiguresAndWhereItsFilesAre) {
    const std::string sara = sign_in("09121111111"),
                      path = "/embed/en/calls/e-participation/report";
    send<contract::Counted>("PUT", article + "/vote", contract::Choose{"agree"}, sara);
    const auto early = ask({"GET", path});
    EXPECT_EQ(early.status, 200) << "a frame can be set up before";
    EXPECT_NE(early.body->find("href=\"http://h/en/calls/e-participation\""), std::string::npos);
    EXPECT_EQ(early.body->find("report"), std::string::npos) << *early.body;
    pass_deadline();
    const auto report = ask({"GET", path});
    EXPECT_EQ(report.status, 200);
    EXPECT_TRUE(report.is_framed);
    EXPECT_NE(header(report, "Content-Security-Policy").find("frame-ancestors"), std::string::npos);
    EXPECT_EQ(report.body->find("<script"), std::string::npos);
    for (const std::string part :
         {"<h1>Report on participation</h1>",
          "<p>This report is not final yet: the drafting unit has not published it.</p>",
          "<li>1 participant</li>", "<li>No comments yet</li>", "<li>1 vote</li>",
          "href=\"http://h/en/calls/e-participation/report\"",
          "href=\"http://h/calls/e-participation/report.pdf\"",
          "href=\"http://h/api/v1/calls/e-participation/report.zip\""})
        EXPECT_NE(report.body->find(part), std::string::npos) << part << " in " << *report.body;
    EXPECT_NE(ask({"GET", "/embed/fa/calls/e-participation/report"}).body->find("dir=\"rtl\""),
              std::string::npos);
}

TEST_F(Widget, NobodyMayFrameItUnlessTheyAreNamed) {
    EXPECT_NE(header(ask({"GET", "/embed/fa/calls"}), "Content-Security-Policy")
                  .find("frame-ancestors 'none'"),
              std::string::npos);
    EXPECT_FALSE(ask({"GET", "/fa/"}).is_framed) << "no other page is";
}

TEST_F(Widget, WhatIsNoAddressIsNotFound) {
    for (const std::string path :
         {"/embed/", "/embed/fa", "/embed/de/calls", "/embed/fa/calls/", "/embed/fa/calls/nothing",
          "/embed/fa/calls/nothing/report", "/embed/fa/calls/report/report",
          "/embed/fa/calls//report", "/embed/fa/organisations/nowhere/report", "/embed/fa/staff"})
        EXPECT_EQ(ask({"GET", path}).status, 404) << path;
}

TEST(Framers, AreOriginsAndNothingThatAddsToAPolicy) {
    for (const std::string origin :
         {"https://www.msrt.ir", "https://portal.example:8443", "http://localhost:8080"})
        EXPECT_TRUE(http::check_framer(origin)) << origin;
    for (const std::string origin :
         {"", "*", "https://*", "https://", "http://portal.example", "http://localhost.example",
          "https://a b", "https://a;script-src *", "https://a/path", "javascript:1"})
        EXPECT_FALSE(http::check_framer(origin)) << origin;
}

} // namespace
} // namespace hamandish::journeys::widget_test
