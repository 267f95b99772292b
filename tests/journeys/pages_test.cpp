#include "town.h"

namespace hamandish::journeys::pages_test {
namespace {

std::vector<std::string> page_paths() {
    std::vector<std::string> paths;
    for (const std::string language : {"/fa", "/en", "/ar"})
        for (const char* rest :
             {"/", "/calls/e-participation", "/calls/e-participation/draft",
              "/calls/e-participation/article-1", "/calls/e-participation/preamble",
              "/calls/e-participation/report", "/me", "/profile", "/privacy", "/sign-in", "/about",
              "/accessibility"})
            paths.push_back(language + rest);
    return paths;
}

TEST_F(Town, EveryPublicAddressIsAReadablePage) {
    for (const std::string& path : page_paths()) {
        const auto response = ask({"GET", path});
        EXPECT_EQ(response.status, 200) << path;
        EXPECT_EQ(header(response, "Content-Type"), "text/html; charset=utf-8") << path;
        const std::string lang = path.substr(1, 2), direction = lang == "en" ? "ltr" : "rtl";
        EXPECT_NE(response.body->find("lang=\"" + lang + "\""), std::string::npos) << path;
        EXPECT_NE(response.body->find("dir=\"" + direction + "\""), std::string::npos) << path;
        EXPECT_NE(response.body->find("<h1"), std::string::npos) << path;
        EXPECT_LT(response.body->size(), 200'000u) << path;
    }
}

TEST_F(Town, TheRootLeadsToPersian) {
    const auto response = ask({"GET", "/"});
    EXPECT_EQ(response.status, 302);
    EXPECT_EQ(header(response, "Location"), "/fa/");
}

TEST_F(Town, APageHoldsTheWholeDraft) {
    const auto draft = get<contract::CallPage>(call);
    const std::string page = *ask({"GET", "/en/calls/e-participation/draft"}).body;
    for (const contract::Unit& unit : draft.units)
        EXPECT_NE(page.find(unit.text.en.substr(0, 60)), std::string::npos) << unit.key;
}

TEST_F(Town, PagesShowWhatPeopleSayAsText) {
    comment(sign_in("09121111111"), "<b>bold</b> & \"quoted\"", "key-of-sara-0001");
    const std::string page = *ask({"GET", "/en/calls/e-participation/article-1"}).body;
    EXPECT_EQ(page.find("<b>bold"), std::string::npos);
    EXPECT_NE(page.find("&lt;b&gt;bold"), std::string::npos);
}

TEST_F(Town, NothingIsAPageToo) {
    for (const std::string path :
         {"/fa/nothing", "/en/nothing", "/en/calls/none", "/fa/calls/e-participation/article-99"}) {
        const auto response = ask({"GET", path});
        EXPECT_EQ(response.status, 404) << path;
        EXPECT_EQ(header(response, "Content-Type"), "text/html; charset=utf-8") << path;
        EXPECT_NE(response.body->find("lang=\"" + path.substr(1, 2) + "\""), std::string::npos)
            << path;
    }
    for (const char* path :
         {"/nothing", "/..", "/%00", "/fa/%ff", "/wp-login.php", "//evil.example/"}) {
        const int status = ask({"GET", path}).status;
        EXPECT_TRUE(status == 404 || status == 302) << path << status;
    }
}

TEST_F(Town, NobodyIsLedToAnotherSite) {
    for (const char* path :
         {"//evil.example", "//evil.example/fa/", "/\\evil.example", "/fa//evil.example"}) {
        const std::string location = header(ask({"GET", path}), "Location");
        EXPECT_NE(location.substr(0, 2), "//") << path;
        EXPECT_EQ(location.find('\\'), std::string::npos) << path;
    }
}

TEST_F(Town, APageIsMadeOnceAndThenKept) {
    const auto first = ask({"GET", "/fa/"});
    Ask again{"GET", "/fa/"};
    again.if_none_match = header(first, "ETag");
    EXPECT_EQ(ask(again).status, 304);
}

} // namespace
} // namespace hamandish::journeys::pages_test
