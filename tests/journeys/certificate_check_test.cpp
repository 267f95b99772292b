// A certificate's file is checked by what the server publishes: by a device that keeps it, and by
// the server for whoever runs no scripts.
#include "app/credential_check.h"
#include "contract/certificate_messages.h"
#include "plain_page.h"
#include "server/usecases/certificates.h"

namespace hamandish::journeys::certificate_check_test {
namespace {

using app::CredentialVerdict;
using contract::Certificate;
using contract::CertificateKeys;

const std::string keys_path = "/api/v1/certificate-keys";

class CertificateCheck : public PlainTown {
  protected:
    /// Of somebody who took part in a call that is over.
    Certificate issued() {
        const std::string sara = sign_in("09121111111");
        send_as<contract::Counted>("PUT", article + "/vote", contract::Choose{"agree"}, sara);
        pass_deadline();
        return send_as<Certificate>("POST", call + "/certificate",
                                    contract::AskCertificate{"Sara Rezaei"},
                                    sign_in("09121111111"));
    }
    template <class Reply, class Message>
    Reply send_as(const std::string& method, const std::string& path, const Message& message,
                  const std::string& cookie) {
        return Town::send<Reply>(method, path, message, cookie);
    }
    std::string file(const Certificate& about, const std::string& ending) {
        return *ask({"GET", "/certificates/" + about.number + ending}).body;
    }
    void revoke(const Certificate& about) {
        ASSERT_TRUE(store_->writer().submit_and_wait(
            [&](store::Connection& connection) -> base::Result<bool> {
                TRY(usecases::revoke_certificate(connection, about.number, "a mistake", now()));
                return true;
            }));
    }
    static app::CredentialCheck checked(const std::string& text, const CertificateKeys& keys) {
        app::CertificateDesk desk;
        desk.document = text;
        desk.keys.value = keys;
        return app::credential_check(desk);
    }
    void paste(const std::string& text) {
        open("/en/verify");
        fill(labelled("Number, address or text"), text);
        press("Check");
    }
};

TEST_F(CertificateCheck, WhatIsIssuedIsGenuineByTheKeysThatArePublic) {
    const Certificate about = issued();
    const auto keys = get<CertificateKeys>(keys_path);
    EXPECT_EQ(keys.issuer, "did:web:h");
    ASSERT_EQ(keys.lists.size(), 1u);
    for (const char* ending : {".json", ".jwt"}) {
        const auto found = checked(file(about, ending), keys);
        EXPECT_EQ(found.verdict, CredentialVerdict::Genuine) << ending;
        EXPECT_TRUE(found.is_status_known) << "by the list that it names";
        EXPECT_EQ(found.holder, "Sara Rezaei");
        EXPECT_EQ(found.number, about.number);
        EXPECT_EQ(found.valid_from.ms / 1000, about.issued_at_ms / 1000);
    }
}

TEST_F(CertificateCheck, ARevocationIsSeenAtOnceAndAnOldCopyDoesNotKnowIt) {
    const Certificate about = issued();
    const std::string text = file(about, ".json");
    const auto before = get<CertificateKeys>(keys_path);
    const std::string page = "/api/v1/certificates/" + about.number;
    EXPECT_EQ(get<Certificate>(page).state, "valid");
    revoke(about);
    EXPECT_EQ(get<Certificate>(page).state, "revoked") << "though the answer is kept for all";
    EXPECT_EQ(checked(text, get<CertificateKeys>(keys_path)).verdict, CredentialVerdict::Revoked);
    EXPECT_EQ(checked(text, before).verdict, CredentialVerdict::Genuine);
}

/// The device keeps what is public, and asks each time whether it is still so.
TEST_F(CertificateCheck, DevicesMayKeepWhatTheyCheckBy) {
    const Certificate about = issued();
    for (const std::string& path : {keys_path, "/api/v1/certificates/" + about.number,
                                    std::string("/en/verify"), "/en/verify/" + about.number})
        EXPECT_EQ(header(ask({"GET", path}), "Cache-Control"), "public, no-cache") << path;
    EXPECT_EQ(get<CertificateKeys>(keys_path).lists.at(0).revoked.size(), 0u);
    const auto body = *ask({"GET", keys_path}).body;
    EXPECT_EQ(body.find("Sara"), std::string::npos);
    EXPECT_EQ(body.find(about.number), std::string::npos);
}

TEST_F(CertificateCheck, WithoutScriptsItsTextIsPastedAndTheServerSaysTheSame) {
    const Certificate about = issued();
    for (const char* ending : {".json", ".jwt"}) {
        paste(file(about, ending));
        EXPECT_TRUE(says("This certificate is genuine")) << ending;
        EXPECT_TRUE(says("it has not been revoked")) << ending;
        EXPECT_TRUE(says("Sara Rezaei"));
        EXPECT_TRUE(says("did:web:h#key-1"));
    }
    std::string changed = file(about, ".json");
    changed.replace(changed.find("Sara"), 4, "Reza");
    paste(changed);
    EXPECT_TRUE(says("The signature does not match this text."));
    EXPECT_FALSE(says("Reza Rezaei")) << "what was changed is not repeated";
    paste("{\"a\":1}");
    EXPECT_TRUE(says("This file or text is no certificate"));
    revoke(about);
    paste(file(about, ".json"));
    EXPECT_TRUE(says("This certificate has been revoked."));
}

TEST_F(CertificateCheck, WithoutScriptsTheAddressOfAQrCodeLeadsToItsNumber) {
    const Certificate about = issued();
    paste("http://h/verify/" + about.number);
    EXPECT_TRUE(says("This certificate is valid."));
    EXPECT_TRUE(says("Sara Rezaei"));
}

} // namespace
} // namespace hamandish::journeys::certificate_check_test
