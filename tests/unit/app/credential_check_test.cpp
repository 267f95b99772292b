// What the device makes of a certificate's file: genuine, changed, somebody else's, or none.
#include "app/credential_check.h"
#include "support/fake_issuer.h"

#include <gtest/gtest.h>

namespace hamandish::app::test::credential_check_test {
namespace {

using hamandish::test::FakeIssuer;

CredentialCheck check(const std::string& text, const contract::CertificateKeys& keys) {
    CertificateDesk desk;
    desk.keys.value = keys;
    desk.document = text;
    return credential_check(desk);
}

CredentialVerdict verdict(const std::string& text, const contract::CertificateKeys& keys) {
    return check(text, keys).verdict;
}

TEST(CredentialCheck, BothFormsAreGenuineAndSayWhatTheySay) {
    const FakeIssuer issuer;
    for (const std::string& text : {issuer.document(), " \n" + issuer.token() + "\n"}) {
        const auto found = check(text, issuer.keys());
        EXPECT_EQ(found.verdict, CredentialVerdict::Genuine);
        EXPECT_EQ(found.holder, issuer.about().holder);
        EXPECT_EQ(found.achievement, R"(مشارکت الکترونیکی · E-participation)");
        EXPECT_EQ(found.number, issuer.number);
        EXPECT_EQ(found.key, issuer.method());
        EXPECT_EQ(found.issuer, issuer.did());
        EXPECT_EQ(found.valid_from, issuer.issued_at);
        EXPECT_TRUE(found.is_status_known);
    }
}

TEST(CredentialCheck, SpacesBetweenItsPartsChangeNothing) {
    const FakeIssuer issuer;
    std::string spaced;
    for (const char letter : issuer.document()) {
        spaced += letter;
        if (letter == '{') spaced += "\n  ";
    }
    EXPECT_EQ(verdict(spaced, issuer.keys()), CredentialVerdict::Genuine);
}

/// Whatever single bit of a file is turned, it is not genuine, and nothing in it is repeated.
TEST(CredentialCheck, NoBitOfEitherFormCanBeTurned) {
    const FakeIssuer issuer;
    const auto keys = issuer.keys();
    for (const std::string& text : {issuer.document(), issuer.token()})
        for (std::size_t at = 0; at < text.size(); ++at) {
            const int bit = 1 << at % 8;
            std::string changed = text;
            changed[at] = static_cast<char>(changed[at] ^ bit);
            const auto found = check(changed, keys);
            EXPECT_NE(found.verdict, CredentialVerdict::Genuine) << at << ": " << changed;
            EXPECT_NE(found.verdict, CredentialVerdict::Revoked) << at;
            EXPECT_EQ(found.holder, "") << at;
        }
}

TEST(CredentialCheck, NoByteCanBeLeftOutOrPutIn) {
    const FakeIssuer issuer;
    const auto keys = issuer.keys();
    for (const std::string& text : {issuer.document(), issuer.token()})
        for (std::size_t at = 1; at + 1 < text.size(); at += 7) {
            std::string fewer = text, more = text;
            fewer.erase(at, 1);
            more.insert(at, 1, 'x');
            EXPECT_NE(verdict(fewer, keys), CredentialVerdict::Genuine) << at;
            EXPECT_NE(verdict(more, keys), CredentialVerdict::Genuine) << at;
        }
}

TEST(CredentialCheck, AnotherNameIsAChange) {
    const FakeIssuer issuer;
    std::string changed = issuer.document();
    const std::string name = R"(سارا)";
    changed.replace(changed.find(name), name.size(), R"(رضا)");
    EXPECT_EQ(verdict(changed, issuer.keys()), CredentialVerdict::Changed);
}

TEST(CredentialCheck, RevokedIsWhatTheListSays) {
    const FakeIssuer issuer;
    for (const std::string& text : {issuer.document(7), issuer.token(7)}) {
        EXPECT_EQ(verdict(text, issuer.keys({7})), CredentialVerdict::Revoked);
        EXPECT_EQ(verdict(text, issuer.keys({1, 7, 9})), CredentialVerdict::Revoked);
        EXPECT_EQ(verdict(text, issuer.keys({6, 8})), CredentialVerdict::Genuine);
    }
    auto keys = issuer.keys({7});
    keys.lists[0].list += "1";
    const auto found = check(issuer.document(7), keys);
    EXPECT_EQ(found.verdict, CredentialVerdict::Genuine);
    EXPECT_FALSE(found.is_status_known) << "another list says nothing of it";
}

TEST(CredentialCheck, AnotherSitesIsNotOurs) {
    const FakeIssuer ours, theirs(2, "elsewhere.ir");
    for (const std::string& text : {theirs.document(), theirs.token()}) {
        const auto found = check(text, ours.keys());
        EXPECT_EQ(found.verdict, CredentialVerdict::OtherIssuer);
        EXPECT_EQ(found.issuer, "did:web:elsewhere.ir");
        EXPECT_EQ(found.holder, "") << "nothing of it is to be believed";
    }
}

TEST(CredentialCheck, AForgerWhoTakesOurNameHasAnotherKey) {
    const FakeIssuer ours, forger(2);
    EXPECT_EQ(verdict(forger.document(), ours.keys()), CredentialVerdict::Changed);
    EXPECT_EQ(verdict(forger.token(), ours.keys()), CredentialVerdict::Changed);
}

TEST(CredentialCheck, AKeyThatIsNotHereIsUnknown) {
    const FakeIssuer issuer;
    auto keys = issuer.keys();
    keys.keys[0].id = issuer.did() + "#key-2";
    EXPECT_EQ(verdict(issuer.document(), keys), CredentialVerdict::UnknownKey);
    keys.keys.clear();
    EXPECT_EQ(verdict(issuer.token(), keys), CredentialVerdict::UnknownKey);
    CertificateDesk without;
    without.document = issuer.document();
    EXPECT_EQ(credential_check(without).verdict, CredentialVerdict::NoKeys);
}

/// The same key signs lists of revocations; whoever shows one has no certificate.
TEST(CredentialCheck, ASignedListCertifiesNobody) {
    const FakeIssuer issuer;
    const std::string list = issuer.document(
        contract::status_list_json(issuer.list(), issuer.did(), issuer.issued_at, "u"));
    EXPECT_EQ(verdict(list, issuer.keys()), CredentialVerdict::NoCertificate);
}

TEST(CredentialCheck, OtherTextsAreNone) {
    const auto keys = FakeIssuer().keys();
    for (const char* text : {"", " ", "{", "{}", "[]", "7K3M-9QXT-2BDE", "%PDF-1.7", "a.b.c",
                             "e30.e30.e30", R"({"type":["VerifiableCredential"]})",
                             R"({"proof":{"proofValue":"z1","verificationMethod":"m"}})"})
        EXPECT_EQ(verdict(text, keys), CredentialVerdict::NoCertificate) << text;
    EXPECT_EQ(verdict(std::string(100'000, '{'), keys), CredentialVerdict::NoCertificate);
}

} // namespace
} // namespace hamandish::app::test::credential_check_test
