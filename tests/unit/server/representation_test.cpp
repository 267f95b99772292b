#include "server/http/representation.h"

#include <gtest/gtest.h>

namespace hamandish::http::representation_test {
namespace {

std::string header(const Response& response, std::string_view name) {
    for (const Header& one : response.headers)
        if (one.name == name) return one.value;
    return {};
}

Request get(std::string_view accept = {}, std::string_view if_none_match = {}) {
    Request request;
    request.method = "GET";
    request.accept_encoding = accept;
    request.if_none_match = if_none_match;
    return request;
}

const std::string long_text(2000, 'x');

TEST(Representation, NegotiatesItsCoding) {
    const Representation page({200, "text/plain"}, long_text);
    EXPECT_EQ(*page.answer(get()).body, long_text);
    EXPECT_EQ(header(page.answer(get()), "Content-Encoding"), "");
    EXPECT_EQ(header(page.answer(get("br")), "Content-Encoding"), "br");
    EXPECT_EQ(header(page.answer(get("gzip")), "Content-Encoding"), "gzip");
    EXPECT_EQ(header(page.answer(get()), "Vary"), "Accept-Encoding");
    EXPECT_LT(page.answer(get("br")).body->size(), 100u);
}

TEST(Representation, LeavesSmallThingsAlone) {
    EXPECT_EQ(
        header(Representation({200, "text/plain"}, "x").answer(get("br")), "Content-Encoding"), "");
}

TEST(Representation, UsesCodingsMadeBeforehand) {
    Representation file({200, "text/plain"}, long_text);
    file.set(Coding::Brotli, "made before");
    EXPECT_EQ(*file.answer(get("br")).body, "made before");
}

TEST(Representation, EachCodingHasItsOwnTag) {
    const Representation page({200, "text/plain"}, long_text);
    const std::string plain = header(page.answer(get()), "ETag"),
                      brotli = header(page.answer(get("br")), "ETag");
    EXPECT_NE(plain, brotli);
    EXPECT_EQ(page.answer(get({}, plain)).status, 304);
    EXPECT_TRUE(page.answer(get({}, plain)).bodiless);
    EXPECT_EQ(page.answer(get("br", plain)).status, 200);
    EXPECT_EQ(page.answer(get("br", "W/\"other\", " + brotli)).status, 304);
    EXPECT_EQ(page.answer(get({}, "*")).status, 304);
    EXPECT_EQ(page.answer(get({}, "\"old\"")).status, 200);
}

TEST(Representation, OtherBytesHaveAnotherTag) {
    EXPECT_NE(header(Representation({200, "t"}, "a").answer(get()), "ETag"),
              header(Representation({200, "t"}, "b").answer(get()), "ETag"));
}

TEST(Representation, HeadHasTheLengthWithoutTheBody) {
    Request head = get();
    head.method = "HEAD";
    const Response response = Representation({200, "t"}, long_text).answer(head);
    EXPECT_TRUE(response.bodiless);
    EXPECT_EQ(response.body->size(), long_text.size());
}

TEST(Representation, OnlyTwoHundredsAreNotModified) {
    EXPECT_EQ(Representation({404, "t"}, "x").answer(get({}, "*")).status, 404);
}

} // namespace
} // namespace hamandish::http::representation_test
