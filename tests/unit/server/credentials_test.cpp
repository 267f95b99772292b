#include "server/credentials/issuer.h"
#include "server/credentials/key_folder.h"
#include "server/credentials/proven.h"
#include "server/credentials/status_list.h"

#include <filesystem>
#include <gtest/gtest.h>
#include <unistd.h>

namespace hamandish::credentials::credentials_test {
namespace {

constexpr base::Instant day_one{1'795'500'000'000};

Issuer issuer_with(std::vector<unsigned char> seeds, const std::string& origin = "https://a.ir") {
    std::vector<ops::SigningKey> keys;
    for (const unsigned char seed : seeds) keys.push_back(ops::SigningKey::from_bytes({seed}));
    return {origin, std::move(keys)};
}

std::vector<contract::KeyMethod> keys_of(const Issuer& issuer) {
    return contract::key_methods_from(issuer.did_document()).value();
}

contract::Credential sample() {
    contract::Credential credential;
    credential.id = "https://a.ir/fa/verify/7K3M-9QXT-2BDE";
    credential.holder = "سارا";
    credential.achieved = {"ع", "t"};
    credential.issued_at = day_one;
    credential.status_list = "https://a.ir/credentials/status/1";
    return credential;
}

std::string fault(std::string_view text, const Issuer& issuer) {
    const auto proven = proven_from(text, keys_of(issuer));
    return proven ? "none" : proven.error().where;
}

TEST(Credentials, BothFormsAreProvenByThePublishedKeys) {
    const Issuer issuer = issuer_with({1});
    const auto documents = issuer.issue(sample()).value();
    for (const std::string& text : {documents.credential, documents.token}) {
        const auto proven = proven_from("\n " + text + "\n", keys_of(issuer)).value();
        EXPECT_EQ(proven.method, "did:web:a.ir#key-1");
        EXPECT_EQ(contract::credential_summary_from(proven.document).value().holder, "سارا");
    }
}

TEST(Credentials, NoByteOfEitherCanBeChanged) {
    const Issuer issuer = issuer_with({1});
    const auto documents = issuer.issue(sample()).value();
    for (const std::string& text : {documents.credential, documents.token})
        for (std::size_t at = 0; at < text.size(); ++at) {
            std::string changed = text;
            changed[at] = static_cast<char>(changed[at] ^ 1);
            EXPECT_NE(fault(changed, issuer), "none") << at << ": " << changed.substr(at, 20);
        }
}

TEST(Credentials, WhatAnOlderKeySignedStaysTrue) {
    const auto old = issuer_with({1}).issue(sample()).value();
    const Issuer rotated = issuer_with({1, 2});
    EXPECT_EQ(fault(old.credential, rotated), "none");
    EXPECT_EQ(fault(old.token, rotated), "none");
    const auto fresh = rotated.issue(sample()).value();
    EXPECT_EQ(proven_from(fresh.token, keys_of(rotated)).value().method, "did:web:a.ir#key-2");
    EXPECT_EQ(fault(fresh.credential, issuer_with({1})), "keys");
    EXPECT_EQ(fault(old.credential, issuer_with({9})), "signature");
}

TEST(Credentials, AKeySpeaksForItsOwnIssuerOnly) {
    const Issuer other = issuer_with({2}, "https://b.ir");
    auto document = other.issue(sample()).value().credential;
    auto keys = keys_of(other);
    EXPECT_EQ(proven_from(document, keys).value().method, "did:web:b.ir#key-1");
    for (auto& key : keys) key.id = "did:web:a.ir#key-1";
    EXPECT_EQ(proven_from(document, keys).error().where, "keys");
}

TEST(Credentials, TokensOfOtherKindsAreRefused) {
    const Issuer issuer = issuer_with({1});
    const std::string token = issuer.issue(sample()).value().token;
    const std::string body = token.substr(token.find('.'));
    // {"alg":"none"…} and {"alg":"HS256"…}: what a forger would like to be believed.
    for (const char* header : {"eyJhbGciOiJub25lIiwia2lkIjoiZGlkOndlYjphLmlyI2tleS0xIn0",
                               "eyJhbGciOiJIUzI1NiIsImtpZCI6ImRpZDp3ZWI6YS5pciNrZXktMSJ9"})
        EXPECT_EQ(fault(header + body, issuer), "proof");
    for (const char* wrong : {"", "a", "a.b", "..", "a.b.c", "e30.e30.e30"})
        EXPECT_EQ(fault(wrong, issuer), "proof") << wrong;
}

TEST(StatusList, HasABitForEachAndItsLeastSize) {
    const std::string list = encoded_list({0, 9, 131'071});
    EXPECT_LT(list.size(), 200u) << "nearly all of it is the same";
    for (const std::int64_t bit : {0, 9, 131'071}) EXPECT_TRUE(is_bit_set(list, bit).value());
    for (const std::int64_t bit : {1, 8, 10, 131'070}) EXPECT_FALSE(is_bit_set(list, bit).value());
    EXPECT_FALSE(is_bit_set(list, 131'072)) << "beyond its end nothing is known";
    EXPECT_FALSE(is_bit_set(list, -1));
}

// The specification's own example (Bitstring Status List 1.0, example 6): a list of zeros.
TEST(StatusList, ReadsTheSpecificationsExample) {
    EXPECT_FALSE(
        is_bit_set("uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA", 94'567)
            .value());
}

TEST(StatusList, RefusesWhatIsNone) {
    for (const char* wrong : {"", "u", "uAAAA", "zH4sI", "uH4sIAAAAAAAAA"})
        EXPECT_FALSE(is_bit_set(wrong, 0)) << wrong;
}

TEST(StatusList, RowsBeyondAListGoToTheNext) {
    EXPECT_EQ(status_place_of(1), (StatusPlace{1, 1}));
    EXPECT_EQ(status_place_of(131'071), (StatusPlace{1, 131'071}));
    EXPECT_EQ(status_place_of(131'072), (StatusPlace{2, 0}));
}

TEST(KeyFolder, KeysStayAndNewOnesComeBehind) {
    const std::string folder =
        (std::filesystem::temp_directory_path() / ("hamandish-keys-" + std::to_string(::getpid())))
            .string();
    std::filesystem::create_directory(folder);
    const auto first = load_keys(folder).value();
    ASSERT_EQ(first.size(), 1u);
    EXPECT_EQ(add_key(folder).value(), 2);
    const auto both = load_keys(folder).value();
    ASSERT_EQ(both.size(), 2u);
    EXPECT_EQ(both[0].public_key(), first[0].public_key());
    EXPECT_NE(both[1].public_key(), first[0].public_key());
    std::filesystem::remove_all(folder);
}

} // namespace
} // namespace hamandish::credentials::credentials_test
