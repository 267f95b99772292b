#include "server/http/request_checks.h"

#include <gtest/gtest.h>

namespace hamandish::http::request_checks_test {
namespace {

using base::Error;
using base::ErrorCode;

Request own_request() {
    Request request;
    request.host = "h:8080";
    request.content_type = "application/json";
    return request;
}

TEST(RequestChecks, FindsACookie) {
    EXPECT_EQ(cookie_value("session=abc", "session"), "abc");
    EXPECT_EQ(cookie_value("a=1; session=abc; b=2", "session"), "abc");
    EXPECT_EQ(cookie_value("xsession=no; session=yes", "session"), "yes");
    EXPECT_EQ(cookie_value("session=", "session"), "");
    EXPECT_EQ(cookie_value("", "session"), "");
    EXPECT_EQ(cookie_value(";;=;session", "session"), "");
}

TEST(RequestChecks, TakesOurOwnPagesAndPrograms) {
    Request request = own_request();
    EXPECT_TRUE(check_origin(request)); // a program says neither
    request.origin = "http://h:8080";
    EXPECT_TRUE(check_origin(request));
    request.fetch_site = "same-origin";
    request.content_type = "Application/JSON; charset=utf-8";
    EXPECT_TRUE(check_origin(request));
}

TEST(RequestChecks, RefusesOtherSites) {
    for (const char* origin :
         {"http://evil", "http://h", "http://h:8081", "https://h:8080.evil", "null", "h:8080"}) {
        Request request = own_request();
        request.origin = origin;
        ASSERT_FALSE(check_origin(request)) << origin;
        EXPECT_EQ(check_origin(request).error(), (Error{ErrorCode::Forbidden, "origin"}));
    }
    for (const char* site : {"cross-site", "same-site"}) {
        Request request = own_request();
        request.fetch_site = site;
        EXPECT_EQ(check_origin(request).error(), (Error{ErrorCode::Forbidden, "origin"})) << site;
    }
}

TEST(RequestChecks, RefusesWhatAFormCanSend) {
    for (const char* type : {"", "text/plain", "application/x-www-form-urlencoded",
                             "multipart/form-data; boundary=x", "text/plain; application/json"}) {
        Request request = own_request();
        request.content_type = type;
        EXPECT_EQ(check_origin(request).error(), (Error{ErrorCode::InvalidInput, "content-type"}))
            << type;
    }
}

TEST(RequestChecks, FormsComeInEitherType) {
    for (const char* type :
         {"application/x-www-form-urlencoded", "multipart/form-data; boundary=x"}) {
        Request request = own_request();
        request.content_type = type;
        EXPECT_TRUE(check_form_origin(request)) << type;
        request.fetch_site = "cross-site";
        EXPECT_EQ(check_form_origin(request).error(), (Error{ErrorCode::Forbidden, "origin"}));
    }
    Request request = own_request();
    request.content_type = "text/plain";
    EXPECT_EQ(check_form_origin(request).error(), (Error{ErrorCode::InvalidInput, "content-type"}));
}

} // namespace
} // namespace hamandish::http::request_checks_test
