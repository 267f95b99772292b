// Forms with files (RFC 7578), as browsers write them and as others might.
#include "server/http/form_body.h"

#include <gtest/gtest.h>

namespace hamandish::http {
namespace {

constexpr std::string_view type = "multipart/form-data; boundary=edge";

std::string part(const std::string& parameters, const std::string& content,
                 const std::string& more = {}) {
    return "--edge\r\nContent-Disposition: form-data; " + parameters + "\r\n" + more + "\r\n" +
           content + "\r\n";
}

base::Result<FormBody> read(const std::string& body, std::string_view content_type = type) {
    return FormBody::from_parts(body, content_type);
}

TEST(FormBody, HasFieldsAndFiles) {
    const std::string bytes("\x89PNG\r\n\0--edg\r\n--", 16),
        body = part("name=\"token\"", "abc") + part("name=\"words\"", "خط\r\nدوم") +
               part("name=\"logo\"; filename=\"نشان.png\"", bytes, "Content-Type: image/png\r\n") +
               "--edge--\r\n";
    const auto form = read(body);
    ASSERT_TRUE(form) << form.error().where;
    EXPECT_EQ(form->get("token"), "abc");
    EXPECT_EQ(form->get("words"), "خط\nدوم");
    EXPECT_FALSE(form->find("logo"));
    ASSERT_EQ(form->files().size(), 1u);
    EXPECT_EQ(form->files()[0].field, "logo");
    EXPECT_EQ(form->files()[0].name, "نشان.png");
    EXPECT_EQ(form->files()[0].bytes, bytes);
}

TEST(FormBody, AFieldWithoutAFileIsLeftOut) {
    const std::string body =
        part("name=\"logo\"; filename=\"\"", "", "Content-Type: application/octet-stream\r\n") +
        "--edge--";
    const auto form = read(body);
    ASSERT_TRUE(form);
    EXPECT_TRUE(form->files().empty());
    EXPECT_TRUE(form->fields().empty());
}

TEST(FormBody, NamesOfFilesAreNotNamesOfFields) {
    const std::string body = part("filename=\"x\"; name=\"logo\"", "y") + "--edge--";
    const auto form = read(body);
    ASSERT_TRUE(form);
    ASSERT_EQ(form->files().size(), 1u);
    EXPECT_EQ(form->files()[0].field, "logo");
    EXPECT_FALSE(read(part("filename=\"x\"", "y") + "--edge--")) << "a part of no field";
}

TEST(FormBody, IsReadStrictly) {
    const std::string whole = part("name=\"a\"", "b") + "--edge--";
    ASSERT_TRUE(read(whole));
    for (std::size_t size = 0; size < whole.size(); ++size)
        EXPECT_FALSE(read(whole.substr(0, size))) << size;
    for (const std::string_view other : {"multipart/form-data", "multipart/form-data; boundary=",
                                         "multipart/form-data; boundary=x"})
        EXPECT_FALSE(read(whole, other)) << other;
    EXPECT_TRUE(read(whole, "Multipart/Form-Data; boundary=\"edge\""));
    EXPECT_FALSE(read(part("name=\"a\"", "b") + whole)) << "a name twice";
    EXPECT_FALSE(read(part("name=\"a\"", "\xFF") + "--edge--")) << "no UTF-8";
    EXPECT_FALSE(read(part("name=\"a\"", std::string(1, '\0')) + "--edge--"));
    EXPECT_FALSE(read("--edge\r\nContent-Type: text/plain\r\n\r\nb\r\n--edge--"));
    std::string many;
    for (std::size_t i = 0; i <= FormBody::most_fields; ++i)
        many += part("name=\"n" + std::to_string(i) + "\"", "");
    EXPECT_FALSE(read(many + "--edge--"));
}

TEST(FormBody, KnowsWhichBodiesHaveParts) {
    EXPECT_TRUE(FormBody::has_parts(type));
    EXPECT_FALSE(FormBody::has_parts("application/x-www-form-urlencoded"));
    EXPECT_FALSE(FormBody::has_parts(""));
}

} // namespace
} // namespace hamandish::http
