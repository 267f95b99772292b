#include "domain/sign_in_code.h"

#include <gtest/gtest.h>

namespace hamandish::domain::sign_in_code_test {
namespace {

using base::ErrorCode;
using base::Instant;

constexpr Instant start{1'000'000'000};
Instant after(std::int64_t ms) {
    return {start.ms + ms};
}

} // namespace

TEST(SignInCode, HasSixDigits) {
    EXPECT_EQ(code_from_random(0), "000000");
    EXPECT_EQ(code_from_random(7), "000007");
    EXPECT_EQ(code_from_random(1'234'567), "234567");
}

TEST(SignInCode, LivesFourMinutes) {
    const CodeRecord record{start, 0, 1};
    EXPECT_TRUE(check_code(record, start, true));
    EXPECT_TRUE(check_code(record, after(4 * base::ms_per_minute - 1), true));
    EXPECT_EQ(check_code(record, after(4 * base::ms_per_minute), true).error().code,
              ErrorCode::CodeExpired);
    EXPECT_EQ(check_code(record, after(-1), true).error().code, ErrorCode::CodeExpired);
}

TEST(SignInCode, MayBeTriedFiveTimes) {
    EXPECT_EQ(check_code({start, 4, 1}, start, false).error(),
              (base::Error{ErrorCode::CodeWrong, "code"}));
    EXPECT_TRUE(check_code({start, 4, 1}, start, true));
    // After the fifth, even the right code is refused: guessing must not pay.
    EXPECT_EQ(check_code({start, 5, 1}, start, true).error(),
              (base::Error{ErrorCode::CodeExpired, "code"}));
}

TEST(SignInCode, IsSentAgainAfterAPauseThatDoubles) {
    EXPECT_TRUE(check_may_send(CodeRecord{}, start));
    CodeRecord record = record_after_sending({}, start);
    for (const std::int64_t minutes : {1, 2, 4, 8, 16, 32, 60, 60, 60}) {
        const Instant due{record.sent_at.ms + minutes * base::ms_per_minute};
        EXPECT_EQ(check_may_send(record, {due.ms - 1}).error().code, ErrorCode::TooMany) << minutes;
        EXPECT_TRUE(check_may_send(record, due)) << minutes;
        record = record_after_sending(record, due);
    }
}

TEST(SignInCode, TellsHowLongToWait) {
    const CodeRecord record = record_after_sending({}, start);
    EXPECT_EQ(check_may_send(record, after(15'000)).error().retry_after_ms, 45'000);
}

TEST(SignInCode, IsReadHoweverItArrives) {
    for (const char* text :
         {"012345", " 012345\n", "012 345", "012-345", "0 1 2 3 4 5", "012\u2013345", "۰۱۲۳۴۵",
          "٠١٢٣٤٥", "۰۱۲ ۳۴۵", "\u202B۰۱۲۳۴۵\u202C", "012\u200C345",
          "کد ورود شما به هم‌اندیش: ۰۱۲۳۴۵",
          "Your code is 012345. It works for 4 minutes.", "کد: 012345\nتا ۱۲:۴۸ اعتبار دارد."}) {
        const auto code = code_from_text(text);
        ASSERT_TRUE(code) << text;
        EXPECT_EQ(*code, "012345") << text;
    }
}

TEST(SignInCode, IsNotGuessedFromWhatIsNone) {
    for (const char* text : {"", " ", "12345", "1234567", "+12345", "abcdef", "012345 or 543210",
                             "12 34", "09121234567", "12345a", "\xFF", "012345\xFF"})
        EXPECT_EQ(code_from_text(text).error(), (base::Error{ErrorCode::CodeWrong, "code"}))
            << text;
    EXPECT_FALSE(code_from_text(std::string(100'000, '1')));
}

TEST(SignInCode, ForgetsAfterADay) {
    const CodeRecord tired{start, 3, 9};
    EXPECT_EQ(record_after_sending(tired, after(base::ms_per_day)).sends, 1);
    EXPECT_EQ(record_after_sending(tired, after(base::ms_per_day - 1)).sends, 10);
    EXPECT_EQ(record_after_sending(tired, after(base::ms_per_day - 1)).tries, 0);
}

} // namespace hamandish::domain::sign_in_code_test
