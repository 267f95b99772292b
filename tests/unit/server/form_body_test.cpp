#include "server/http/form_body.h"

#include <gtest/gtest.h>

namespace hamandish::http::form_body_test {
namespace {

using std::string_literals::operator""s;

const std::string type = "multipart/form-data; boundary=----x";

std::string part(const std::string& about, const std::string& content) {
    return "------x\r\nContent-Disposition: form-data; " + about + "\r\n\r\n" + content + "\r\n";
}

std::string words(const std::string& name, const std::string& value) {
    return part("name=\"" + name + "\"", value);
}

std::string file(const std::string& name, const std::string& called, const std::string& bytes) {
    return part("name=\"" + name + "\"; filename=\"" + called +
                    "\"\r\nContent-Type: application/pdf",
                bytes);
}

bool is_refused(const std::string& body, const std::string& as = type) {
    const auto form = FormBody::from(as, body);
    return !form && form.error() == base::Error{base::ErrorCode::InvalidInput, "form"};
}

const std::string end = "------x--\r\n";

TEST(FormBody, AFileComesWithTheOtherFields) {
    const std::string bytes = "%PDF\r\n\0\xFF\r\n--more"s;
    const std::string body = words("text", "one\r\ntwo") + file("f", "طرح %22۱%22.pdf", bytes) +
                             words("press", "send") + end;
    const auto form = FormBody::from(type, body);
    ASSERT_TRUE(form);
    EXPECT_EQ(form->get("text"), "one\ntwo");
    EXPECT_EQ(form->get("press"), "send");
    EXPECT_FALSE(form->find("f"));
    ASSERT_EQ(form->files().size(), 1u);
    EXPECT_EQ(form->files()[0].name, "f");
    EXPECT_EQ(form->files()[0].file_name, "طرح \"۱\".pdf");
    EXPECT_EQ(form->files()[0].bytes, bytes) << "as they came";
}

TEST(FormBody, AFieldWithoutAFileIsLeftOut) {
    const std::string body = words("a", "1") + file("f", "", "") + end;
    const auto form = FormBody::from(type, body);
    ASSERT_TRUE(form);
    EXPECT_TRUE(form->files().empty());
    EXPECT_EQ(form->fields().size(), 1u);
}

TEST(FormBody, WithoutABoundaryItIsReadAsEver) {
    const auto form = FormBody::from("application/x-www-form-urlencoded", "a=1&b=%D8%B1+x%0D%0Ay");
    ASSERT_TRUE(form);
    EXPECT_EQ(form->get("b"), "ر x\ny");
    EXPECT_TRUE(is_refused("a=1&a=2", "application/x-www-form-urlencoded"));
    EXPECT_TRUE(is_refused("a=%00", "application/x-www-form-urlencoded"));
}

TEST(FormBody, WhatIsBrokenIsRefused) {
    EXPECT_TRUE(is_refused(""));
    EXPECT_TRUE(is_refused(words("a", "1"))) << "no end";
    EXPECT_TRUE(is_refused("a=1"));
    EXPECT_TRUE(is_refused("preamble" + words("a", "1") + end));
    EXPECT_TRUE(is_refused(words("a", "1") + words("a", "2") + end)) << "twice";
    EXPECT_TRUE(is_refused(words("a", "\xFF") + end)) << "no UTF-8";
    EXPECT_TRUE(is_refused(words("a", "\0"s) + end));
    EXPECT_TRUE(is_refused(part("nothing", "1") + end)) << "of no field";
    EXPECT_TRUE(is_refused("------x\r\nContent-Disposition: form-data; name=\"a\"\r\n1\r\n" + end));
    EXPECT_TRUE(is_refused("------x" + end));
    EXPECT_TRUE(
        is_refused(words("a", "1") + end, "multipart/form-data; boundary=" + std::string(71, 'b')));
}

TEST(FormBody, TheLastBoundaryMayEndTheBody) {
    EXPECT_TRUE(FormBody::from(type, words("a", "1") + "------x--"));
}

TEST(FormBody, ABoundaryMayStandBetweenQuotes) {
    const auto form =
        FormBody::from("multipart/form-data; boundary=\"----x\"", words("a", "1") + end);
    ASSERT_TRUE(form);
    EXPECT_EQ(form->get("a"), "1");
}

} // namespace
} // namespace hamandish::http::form_body_test
