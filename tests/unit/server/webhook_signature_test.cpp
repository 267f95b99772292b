// Signatures against vectors of others, and secrets that are none.
#include "server/ops/secrets.h"
#include "server/outbox/webhook_signature.h"

#include <gtest/gtest.h>

namespace hamandish::outbox::webhook_signature_test {
namespace {

// From the tests of the specification's own libraries
// (standard-webhooks/standard-webhooks, libraries/javascript/src/webhook.test.ts, "sign function
// works").
const std::string secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                  id = "msg_p5jXN8AQM9LWM0D4loKWxJek", body = R"({"test": 2432232314})",
                  signature = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
constexpr std::int64_t seconds = 1'614'265'330;

std::string secret_of(const std::string& bytes) {
    return "whsec_" + ops::base64(bytes);
}
std::string signed_with(const std::string& key) {
    const auto secrets = WebhookSecrets::from_text(key);
    EXPECT_TRUE(secrets) << key;
    return secrets ? secrets->signatures(id, seconds, body) : std::string();
}

TEST(WebhookSignature, IsTheOneOfTheSpecificationsLibraries) {
    EXPECT_EQ(signed_with(secret), signature);
}

/// Computed with Python's hmac: base64(hmac(b"\x00\xff" * 16, id + b"." + b"1614265330." + body)).
TEST(WebhookSignature, BytesOfEveryKindAreSigned) {
    const auto secrets =
        WebhookSecrets::from_text("whsec_AP8A/wD/AP8A/wD/AP8A/wD/AP8A/wD/AP8A/wD/AP8=");
    ASSERT_TRUE(secrets);
    const std::string archive("PK\x03\x04\x00\xff\n", 7);
    EXPECT_EQ(secrets->signatures(id, seconds, archive),
              "v1,4BYD3cwYDdO3C5oa2AmYvtznOs36s2UeaJAndLA9az0=");
    EXPECT_EQ(secrets->signatures(id, seconds, ""),
              "v1,HJ9BUHRUgf7OQwak2v5vJifhlrZKYXpLuTBw3cgJbEA=");
}

TEST(WebhookSignature, IsAnotherOneWhateverIsChanged) {
    const auto secrets = WebhookSecrets::from_text(secret);
    ASSERT_TRUE(secrets);
    EXPECT_NE(secrets->signatures(id + "x", seconds, body), signature);
    EXPECT_NE(secrets->signatures(id, seconds + 1, body), signature);
    EXPECT_NE(secrets->signatures(id, seconds, body + " "), signature);
    EXPECT_NE(signed_with(secret_of(std::string(24, 'k'))), signature);
}

TEST(WebhookSignature, WhileASecretIsReplacedBothSign) {
    const std::string other = secret_of(std::string(32, 'n'));
    EXPECT_EQ(signed_with(other + " " + secret), signed_with(other) + " " + signature);
}

TEST(WebhookSignature, WhatIsNoSecretIsRefusedUnsaid) {
    for (const std::string& text : std::vector<std::string>{
             "", "whsec_", "password", secret.substr(6), secret + " ", " " + secret,
             secret + "  " + secret, secret + " " + secret + " " + secret, secret.substr(0, 37),
             secret + "=", secret_of(std::string(23, 'k')), secret_of(std::string(65, 'k')),
             "whsk_" + secret.substr(6), "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaS-",
             "whsec_AP8A/wD/AP8A/wD/AP8A/wD/AP8A/wD/AP8A/wD/AP9=",
             "whsec_ MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaS", "whsec_\nfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"}) {
        const auto secrets = WebhookSecrets::from_text(text);
        ASSERT_FALSE(secrets) << text;
        EXPECT_EQ(secrets.error().where, "key");
    }
    EXPECT_TRUE(WebhookSecrets::from_text(secret_of(std::string(24, 'k'))));
    EXPECT_TRUE(WebhookSecrets::from_text(secret_of(std::string(64, 'k'))));
}

} // namespace
} // namespace hamandish::outbox::webhook_signature_test
