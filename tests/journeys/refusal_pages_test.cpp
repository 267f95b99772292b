// What is refused to whoever follows a link in a browser is said on a page; programs get JSON.
#include "town.h"

#include <tuple>

namespace hamandish::journeys::refusal_pages_test {
namespace {

Ask of_a_person(const std::string& path) {
    Ask words{"GET", path};
    words.accept = "text/html,application/xhtml+xml,*/*;q=0.8";
    return words;
}

TEST_F(Town, ARefusedExportIsAPageInThePersonsLanguage) {
    const std::string path = "/api/v1/me/export";
    for (const auto& [referer, liked, lang, said] :
         {std::tuple{"http://h/fa/profile", "en", "fa", "وارد شوید"},
          std::tuple{"http://elsewhere/fa/profile", "en", "en", "Sign in to do this"},
          std::tuple{"", "ar", "ar", ""}}) {
        Ask words = of_a_person(path);
        words.referer = referer;
        words.accept_language = liked;
        const auto refused = ask(words);
        EXPECT_EQ(refused.status, 401);
        EXPECT_EQ(header(refused, "Content-Type"), http::html_type);
        EXPECT_EQ(header(refused, "Cache-Control"), "no-store");
        EXPECT_NE(refused.body->find("<html lang=\"" + std::string(lang)), std::string::npos);
        EXPECT_NE(refused.body->find(said), std::string::npos) << *refused.body;
        EXPECT_EQ(refused.body->find("\"code\""), std::string::npos);
        EXPECT_EQ(refused.body->find("<script"), std::string::npos)
            << "a client would find no page at this address";
    }
}

TEST_F(Town, ProgramsAreRefusedInJson) {
    for (const char* accept : {"", "*/*", "application/json"}) {
        Ask words{"GET", "/api/v1/me/export"};
        words.accept = accept;
        const auto refused = ask(words);
        EXPECT_EQ(header(refused, "Content-Type"), http::json_type) << accept;
        EXPECT_EQ(refused.status, 401);
    }
}

TEST_F(Town, OtherRefusedFilesAndWhatThereIsAreAsTheyWere) {
    const auto none = ask(of_a_person("/api/v1/calls/none/report.zip"));
    EXPECT_EQ(none.status, 404);
    EXPECT_EQ(header(none, "Content-Type"), http::html_type);
    const std::string sara = sign_in("09121111111");
    Ask own = of_a_person("/api/v1/me/export");
    own.cookie = sara;
    EXPECT_EQ(header(ask(own), "Content-Type"), http::json_type) << "given, it is a file";
    EXPECT_EQ(ask(of_a_person("/fa/sign-in")).status, 200);
    Ask head = of_a_person("/api/v1/me/export");
    head.method = "HEAD";
    EXPECT_TRUE(ask(head).bodiless);
}

} // namespace
} // namespace hamandish::journeys::refusal_pages_test
