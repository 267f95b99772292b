#include "domain/chat_code.h"

#include <gtest/gtest.h>

namespace hamandish::domain::chat_code_test {
namespace {

TEST(ChatCode, IsReadAsPeopleSendIt) {
    const ChatCode expected{"4821", "004813905527"};
    for (const std::string_view text :
         {"4821-004813905527", " 4821 - 004813905527 ", "4821 0048 1390 5527", "4821004813905527",
          "۴۸۲۱-۰۰۴۸۱۳۹۰۵۵۲۷", "٤٨٢١-٠٠٤٨١٣٩٠٥٥٢٧", "\u20684821-004813905527\u2069"}) {
        const auto code = chat_code_in(text);
        ASSERT_TRUE(code) << text;
        EXPECT_EQ(*code, expected) << text;
    }
    EXPECT_EQ(chat_code_in(chat_code_from("4821", "004813905527")), expected);
}

TEST(ChatCode, NothingElseIsTakenForOne) {
    for (const std::string_view text :
         {"", "stop", "/start", "09121234567", "00989121234567", "+989121234567000", "123456",
          "code 4821-004813905527", "3f9a0c71b2d43f9a0c71b2d43f9a0c71"})
        EXPECT_FALSE(chat_code_in(text)) << text;
    EXPECT_FALSE(chat_code_in(std::string(1'000, '1')));
}

TEST(ChatCode, AProofIsTwelveDigitsOfAHash) {
    EXPECT_EQ(chat_proof_from("000000000000001fffff"), "000000000001");
    EXPECT_EQ(chat_proof_from(std::string(64, 'f')).size(), 12u);
    EXPECT_NE(chat_proof_from("0123456789abcdef"), chat_proof_from("1123456789abcdef"));
}

} // namespace
} // namespace hamandish::domain::chat_code_test
