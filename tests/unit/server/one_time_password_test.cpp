#include "server/ops/one_time_password.h"

#include "server/ops/qr_code.h"

#include <gtest/gtest.h>
#include <set>

namespace hamandish::ops::one_time_password_test {
namespace {

const std::string rfc_secret = "12345678901234567890";

TEST(OneTimePassword, AgreesWithRfc6238) {
    const std::pair<std::int64_t, const char*> vectors[] = {{59, "94287082"},
                                                            {1'111'111'109, "07081804"},
                                                            {1'111'111'111, "14050471"},
                                                            {1'234'567'890, "89005924"},
                                                            {2'000'000'000, "69279037"},
                                                            {20'000'000'000, "65353130"}};
    for (const auto& [seconds, code] : vectors)
        EXPECT_EQ(totp_code(rfc_secret, totp_step({seconds * 1000}), 8), code) << seconds;
}

TEST(OneTimePassword, AgreesWithRfc4226) {
    const char* const codes[] = {"755224", "287082", "359152", "969429", "338314",
                                 "254676", "287922", "162583", "399871", "520489"};
    for (int count = 0; count < 10; ++count) EXPECT_EQ(totp_code(rfc_secret, count), codes[count]);
}

TEST(OneTimePassword, WorksOnceAndForAMoment) {
    const base::Instant now{1'795'500'000'000};
    const std::int64_t step = totp_step(now);
    const auto match = [&](std::int64_t of, std::int64_t last) {
        return totp_match(rfc_secret, totp_code(rfc_secret, of), now, last);
    };
    for (const std::int64_t near : {step - 1, step, step + 1}) EXPECT_EQ(match(near, 0), near);
    EXPECT_FALSE(match(step - 2, 0));
    EXPECT_FALSE(match(step + 2, 0));
    EXPECT_FALSE(match(step, step)) << "used before";
    EXPECT_FALSE(match(step - 1, step)) << "older than one used before";
    for (const char* code : {"", "12345", "1234567", "abcdef"})
        EXPECT_FALSE(totp_match(rfc_secret, code, now, 0)) << code;
}

TEST(OneTimePassword, SecretsAreTypedInBase32) {
    EXPECT_EQ(typed_secret(rfc_secret), "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
    EXPECT_EQ(typed_secret("f"), "MY");
    EXPECT_EQ(typed_secret("foobar"), "MZXW 6YTB OI");
    std::set<std::string> secrets;
    for (int i = 0; i < 100; ++i) EXPECT_TRUE(secrets.insert(new_totp_secret()).second);
    EXPECT_EQ(new_totp_secret().size(), 20u);
}

TEST(OneTimePassword, AppsReadAnAddress) {
    EXPECT_EQ(totp_address(rfc_secret, "Hamandish h", "4821"),
              "otpauth://totp/Hamandish%20h:4821?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
              "&issuer=Hamandish%20h");
}

TEST(OneTimePassword, QrCodesAreSquareAndMarked) {
    const auto rows = qr_rows(totp_address(rfc_secret, "Hamandish", "4821"));
    ASSERT_GE(rows.size(), 21u);
    for (const std::string& row : rows) EXPECT_EQ(row.size(), rows.size());
    for (const std::string& corner : {rows[0].substr(0, 8), rows[6].substr(0, 8)})
        EXPECT_EQ(corner, "11111110") << "the finder pattern (ISO/IEC 18004)";
    EXPECT_TRUE(qr_rows(std::string(10'000, 'x')).empty());
}

} // namespace
} // namespace hamandish::ops::one_time_password_test
