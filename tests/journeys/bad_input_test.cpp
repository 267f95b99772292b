#include "town.h"

namespace hamandish::journeys::bad_input_test {
namespace {

using base::ErrorCode;

class BadInput : public Town {
  protected:
    void SetUp() override {
        Town::SetUp();
        sara_ = sign_in("09121111111");
    }
    Ask comment_of(const std::string& text) {
        return {"POST", article + "/comments",
                R"({"client_key":"key-of-sara-0001","text":")" + text + "\"}", sara_};
    }
    Ask vote_of(const std::string& body) { return {"PUT", article + "/vote", body, sara_}; }
    std::string sara_;
};

TEST_F(BadInput, AnEmptyComment) {
    for (const char* text : {"", "   ", "\\n\\t", "\\u200c\\u200f", "\u00A0\u3000"})
        expect_problem(comment_of(text), 422, ErrorCode::TextEmpty, "text");
}

TEST_F(BadInput, ACommentOfTwentyThousandAndOne) {
    std::string persian;
    for (int i = 0; i < 20'001; ++i) persian += "\u0633";
    expect_problem(comment_of(persian), 422, ErrorCode::TextTooLong, "text");
    persian.resize(persian.size() - 2);
    EXPECT_EQ(ask(comment_of(persian)).status, 200);
}

TEST_F(BadInput, ControlCharacters) {
    for (const char* text :
         {"a\\u0000b", "a\\u0008", "\\u001b[31m", "a\\u007f", "a\\u0085", "a\\uffff"})
        expect_problem(comment_of(text), 422, ErrorCode::TextForbidden, "text");
}

TEST_F(BadInput, LoneSurrogatesAndOverlongUtf8) {
    for (const char* text : {"\\ud800", "\\udc00x", "\\ud800\\ud800", "\xED\xA0\x80", "\xC0\xAF",
                             "\xE0\x80\xAF", "\xF0\x80\x80\xAF", "\xFF"})
        expect_problem(comment_of(text), 400, ErrorCode::InvalidInput, "body");
}

TEST_F(BadInput, UnknownIds) {
    const std::string body = R"({"choice":"agree"})";
    expect_problem({"PUT", "/api/v1/calls/none/units/article-1/vote", body, sara_}, 404,
                   ErrorCode::NotFound, "unit");
    expect_problem({"PUT", call + "/units/article-99/vote", body, sara_}, 404, ErrorCode::NotFound,
                   "unit");
    expect_problem({"GET", "/api/v1/calls/none"}, 404, ErrorCode::NotFound, "call");
    expect_problem({"GET", call + "/units/none"}, 404, ErrorCode::NotFound, "unit");
    expect_problem({"GET", call + "/units/none/mine", {}, sara_}, 404, ErrorCode::NotFound, "unit");
    expect_problem({"GET", "/api/v1/calls/none/report"}, 404, ErrorCode::NotFound, "call");
    expect_problem({"GET", "/api/v1/nothing"}, 404, ErrorCode::NotFound, "address");
    for (const char* id :
         {"99", "0", "-1", "x", "1x", "99999999999999999999", "1%00", "%27%20OR%201%3D1"})
        expect_problem({"PUT", std::string("/api/v1/comments/") + id + "/reaction", body, sara_},
                       404, ErrorCode::NotFound, "comment");
}

TEST_F(BadInput, WrongJsonTypes) {
    expect_problem(vote_of(R"({"choice":1})"), 400, ErrorCode::InvalidInput, "choice");
    expect_problem(vote_of(R"({"choice":null})"), 400, ErrorCode::InvalidInput, "choice");
    expect_problem(vote_of(R"({"choice":"yes"})"), 400, ErrorCode::InvalidInput, "choice");
    expect_problem(vote_of(R"({})"), 400, ErrorCode::InvalidInput, "choice");
    for (const char* body : {"", "agree", "[]", "{", "null", "\"agree\"", "{\"choice\":NaN}"})
        expect_problem(vote_of(body), 400, ErrorCode::InvalidInput, "body");
    expect_problem(
        {"POST", article + "/comments", R"({"client_key":"key-of-sara-0001","text":["a"]})", sara_},
        400, ErrorCode::InvalidInput, "text");
    expect_problem({"POST", article + "/comments", R"({"client_key":"short","text":"a"})", sara_},
                   400, ErrorCode::InvalidInput, "client_key");
}

TEST_F(BadInput, TenThousandDeep) {
    const std::string deep = std::string(10'000, '['), shut = std::string(10'000, ']');
    expect_problem(vote_of(deep + shut), 400, ErrorCode::InvalidInput, "body");
    expect_problem(vote_of("{\"choice\":\"agree\",\"x\":" + deep + shut + "}"), 400,
                   ErrorCode::InvalidInput, "body");
}

TEST_F(BadInput, NobodyOrTheWrongSession) {
    for (const char* cookie : {"", "session=", "session=0000", "other=1", "session=' OR 1=1 --"}) {
        expect_problem({"PUT", article + "/vote", R"({"choice":"agree"})", cookie}, 401,
                       ErrorCode::SignInNeeded, "");
        expect_problem({"GET", article + "/mine", {}, cookie}, 401, ErrorCode::SignInNeeded, "");
        expect_problem({"GET", "/api/v1/me/contributions", {}, cookie}, 401,
                       ErrorCode::SignInNeeded, "");
    }
}

TEST_F(BadInput, AnotherSiteInTheCitizensName) {
    Ask vote = vote_of(R"({"choice":"agree"})");
    vote.origin = "https://evil.example";
    expect_problem(vote, 403, ErrorCode::Forbidden, "origin");
    vote.origin.clear();
    vote.fetch_site = "cross-site";
    expect_problem(vote, 403, ErrorCode::Forbidden, "origin");
    vote.fetch_site.clear();
    vote.content_type = "text/plain";
    expect_problem(vote, 400, ErrorCode::InvalidInput, "content-type");
    vote.content_type = "application/json";
    vote.origin = "http://h";
    EXPECT_EQ(ask(vote).status, 200);
}

TEST_F(BadInput, TheWrongMethod) {
    expect_problem({"DELETE", article + "/vote", {}, sara_}, 405, ErrorCode::MethodUnknown,
                   "method");
    expect_problem({"POST", "/healthz", {}, {}}, 405, ErrorCode::MethodUnknown, "method");
    EXPECT_EQ(header(ask({"POST", article + "/vote", {}, sara_}), "Allow"), "PUT");
    EXPECT_EQ(header(ask({"PUT", call}), "Allow"), "GET, HEAD");
    EXPECT_EQ(header(ask({"DELETE", "/fa/"}), "Allow"), "GET, HEAD, POST");
    EXPECT_EQ(header(ask({"DELETE", "/healthz"}), "Allow"), "GET, HEAD");
}

TEST_F(BadInput, MarkupIsJustText) {
    const std::string text = "<script>alert(1)</script>&\\\"'";
    ASSERT_EQ(ask(comment_of(text)).status, 200);
    EXPECT_EQ(get<contract::UnitPage>(article).comments[0].text, "<script>alert(1)</script>&\"'");
}

} // namespace
} // namespace hamandish::journeys::bad_input_test
