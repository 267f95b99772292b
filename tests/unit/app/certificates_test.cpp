#include "app/credential_check.h"
#include "contract/certificate_messages.h"
#include "story.h"
#include "support/fake_issuer.h"

#include <gtest/gtest.h>

namespace hamandish::app::test::certificates_test {
namespace {

using contract::AskCertificate;
using contract::MyCertificates;

const std::string slug = "e-participation", path = "/calls/e-participation/certificate";

MyCertificates mine(const std::string& number) {
    return {{{slug, {"ع", "t"}, 1'700'000'000'000, number}}};
}

Story on_my_page() {
    Story story("/fa/me");
    EXPECT_TRUE(story.reply("/api/v1/me", contract::Me{true, "4821"}));
    EXPECT_TRUE(story.reply("/me/certificates", mine("")));
    return story;
}

TEST(Certificates, OneIsAskedForWithTheNameThatWasTyped) {
    Story story = on_my_page();
    story.act(CertificateNameEdited{slug, "سارا"});
    story.act(CertificateAsked{slug});
    story.act(CertificateAsked{slug});
    const auto sent = story.open_requests(path);
    ASSERT_EQ(sent.size(), 1u) << "once";
    EXPECT_EQ(contract::decode<AskCertificate>(sent[0].body).value().name, "سارا");
    ASSERT_TRUE(story.reply(path, contract::Certificate{}));
    ASSERT_TRUE(story.reply("/me/certificates", mine("7K3M-9QXT-2BDE")));
    EXPECT_EQ(story.state.certificates.mine.value->calls[0].number, "7K3M-9QXT-2BDE");
    EXPECT_TRUE(story.state.certificates.names.empty());
    EXPECT_EQ(story.state.toast->message, i18n::MessageKey::certificate_issued);
}

TEST(Certificates, OneOfAYearIsAskedForAtItsOwnAddress) {
    const std::string of_year = "/me/certificates/1404", key = certificate_key_of(1404);
    Story story("/fa/me");
    EXPECT_TRUE(story.reply("/api/v1/me", contract::Me{true, "4821"}));
    EXPECT_TRUE(story.reply("/me/certificates", MyCertificates{{}, {{1404, 2, {}}}}));
    story.act(CertificateNameEdited{key, "سارا"});
    story.act(CertificateAsked{key});
    const auto sent = story.open_requests(of_year);
    ASSERT_EQ(sent.size(), 1u);
    EXPECT_EQ(contract::decode<AskCertificate>(sent[0].body).value().name, "سارا");
    ASSERT_TRUE(story.refuse(of_year, 409, "too_early"));
    EXPECT_EQ(story.state.certificates.error, base::ErrorCode::TooEarly);
    EXPECT_TRUE(story.asked_focus(certificate_name_anchor(key)));
    EXPECT_EQ(story.state.certificates.names.at(key), "سارا");
}

TEST(Certificates, WithoutANameItIsForThePseudonym) {
    Story story = on_my_page();
    story.act(CertificateAsked{slug});
    ASSERT_EQ(story.open_requests(path).size(), 1u);
    EXPECT_EQ(contract::decode<AskCertificate>(story.open_requests(path)[0].body).value().name, "");
}

TEST(Certificates, AWrongNameIsSaidBeforeItIsSent) {
    Story story = on_my_page();
    story.act(CertificateNameEdited{slug, std::string(61, 'x')});
    story.act(CertificateAsked{slug});
    EXPECT_TRUE(story.open_requests(path).empty());
    EXPECT_EQ(story.state.certificates.error, base::ErrorCode::TextTooLong);
    EXPECT_TRUE(story.asked_focus(certificate_name_anchor(slug)));
    story.act(CertificateNameEdited{slug, "x"});
    EXPECT_FALSE(story.state.certificates.error);
}

TEST(Certificates, ARefusalKeepsTheNameAndTheFormOpen) {
    Story story = on_my_page();
    story.act(CertificateNameEdited{slug, "سارا"});
    story.act(CertificateAsked{slug});
    ASSERT_TRUE(story.refuse(path, 429, "too_many"));
    EXPECT_EQ(story.state.certificates.error, base::ErrorCode::TooMany);
    EXPECT_EQ(story.state.certificates.names.at(slug), "سارا");
    EXPECT_FALSE(story.state.certificates.busy);
}

const std::string keys_path = "/certificate-keys";
const hamandish::test::FakeIssuer issuer;

/// Where certificates are checked, with what that takes.
Story at_the_check() {
    Story story("/fa/verify");
    EXPECT_FALSE(settled(story.state));
    EXPECT_TRUE(story.reply(keys_path, issuer.keys()));
    EXPECT_TRUE(settled(story.state));
    return story;
}

CredentialVerdict verdict(const Story& story) {
    return credential_check(story.state.certificates).verdict;
}

TEST(Certificates, AFileIsReadAndCheckedHereByWhatTheServerSaysNow) {
    Story story = at_the_check();
    story.act(CertificateFileChosen{});
    EXPECT_EQ(std::get<ReadFile>(story.effects.back()).anchor, certificate_file_anchor);
    EXPECT_FALSE(story.state.certificates.document);
    story.act(CertificateFileRead{issuer.document()});
    EXPECT_EQ(verdict(story), CredentialVerdict::Genuine);
    EXPECT_TRUE(story.asked_focus(certificate_verdict_anchor));
    ASSERT_EQ(story.open_requests(keys_path).size(), 1u) << "it may be revoked since";
    for (const auto& request : story.open_requests("/"))
        EXPECT_TRUE(request.body.empty()) << "the file stays on the device";
    ASSERT_TRUE(story.reply(keys_path, issuer.keys({7})));
    EXPECT_EQ(verdict(story), CredentialVerdict::Revoked);
    EXPECT_EQ(story.address(), "/fa/verify");
}

TEST(Certificates, WithoutANetworkWhatWasKeptDecides) {
    Story story = at_the_check();
    EXPECT_TRUE(story.state.certificates.are_keys_fresh);
    story.act(CertificateFileRead{issuer.token()});
    ASSERT_TRUE(story.reply(keys_path, 0, ""));
    EXPECT_EQ(verdict(story), CredentialVerdict::Genuine);
    EXPECT_FALSE(story.state.certificates.are_keys_fresh);
    EXPECT_TRUE(settled(story.state));

    Story again("/fa/verify");
    const auto request = again.open_requests(keys_path).at(0).request;
    again.act(ReplyArrived{.request = request,
                           .status = 200,
                           .body = contract::encode(issuer.keys()),
                           .now_ms = again.now_ms,
                           .is_kept = true});
    again.act(CertificateFileRead{issuer.document()});
    EXPECT_EQ(verdict(again), CredentialVerdict::Genuine);
    EXPECT_FALSE(again.state.certificates.are_keys_fresh);
}

TEST(Certificates, TheTextOfAFileIsTakenWhereNumbersAre) {
    for (const std::string& text : {issuer.document(), issuer.token()}) {
        Story story = at_the_check();
        story.act(CertificateNumberEdited{text});
        story.act(CertificateLookedUp{});
        EXPECT_EQ(verdict(story), CredentialVerdict::Genuine);
        EXPECT_EQ(story.state.certificates.number, "") << "for the next one";
        story.act(CertificateNumberEdited{"0000 0000 0000"});
        story.act(CertificateLookedUp{});
        EXPECT_FALSE(story.state.certificates.document) << "it is about a number now";
    }
}

TEST(Certificates, AFileGivenOnThePageOfANumberIsCheckedOnAPageOfItsOwn) {
    Story story("/fa/verify/1111-1111-1111");
    ASSERT_TRUE(story.reply(keys_path, issuer.keys()));
    ASSERT_TRUE(story.refuse("/certificates/1111-1111-1111", 404, "not_found"));
    story.act(CertificateFileRead{issuer.document()});
    EXPECT_EQ(story.address(), "/fa/verify");
    ASSERT_TRUE(story.reply(keys_path, issuer.keys()));
    EXPECT_EQ(verdict(story), CredentialVerdict::Genuine);
    EXPECT_TRUE(story.asked_focus(certificate_verdict_anchor));
}

TEST(Certificates, WhatCannotBeReadIsNoCertificate) {
    Story story = at_the_check();
    story.act(CertificateFileRead{""});
    ASSERT_TRUE(story.state.certificates.document) << "and that is said";
    EXPECT_EQ(verdict(story), CredentialVerdict::NoCertificate);
}

TEST(Certificates, WhatAQrCodeHoldsLeadsToThePageOfItsNumber) {
    for (const char* read :
         {"https://example.ir/verify/0000-0000-0000", "https://example.ir/fa/verify/000000000000",
          "https://example.ir/en/verify/0000-0000-0000?from=paper#top"}) {
        Story story = at_the_check();
        story.act(CertificateNumberEdited{read});
        story.act(CertificateLookedUp{});
        EXPECT_EQ(story.address(), "/fa/verify/0000-0000-0000") << read;
    }
    Story story = at_the_check();
    for (const char* wrong : {"https://example.ir/verify/", "https://example.ir/fa/calls", "."}) {
        story.act(CertificateNumberEdited{wrong});
        story.act(CertificateLookedUp{});
        EXPECT_TRUE(story.state.certificates.is_no_number) << wrong;
    }
}

TEST(Certificates, WhatTheLargerCodeOnPaperCarriesIsThereWithoutANetwork) {
    for (const std::string root : {"", "/en"}) {
        Story story(root + "/verify/" + issuer.number + "#" + issuer.carried());
        EXPECT_EQ(story.state.address.call, issuer.number);
        EXPECT_EQ(story.state.certificates.carried_by, issuer.number);
        EXPECT_EQ(story.open_requests("/").size(), 3u) << "who is here, the keys and the number";
        for (const auto& request : story.open_requests("/"))
            EXPECT_EQ(request.path.find(issuer.carried()), std::string::npos);
        ASSERT_TRUE(story.reply(keys_path, issuer.keys()));
        EXPECT_EQ(verdict(story), CredentialVerdict::Genuine);
        EXPECT_EQ(credential_check(story.state.certificates).number, issuer.number);
    }
    Story revoked("/fa/verify/0000-0000-0000#" + issuer.carried(4));
    ASSERT_TRUE(revoked.reply(keys_path, issuer.keys({4})));
    EXPECT_EQ(verdict(revoked), CredentialVerdict::Revoked);
    Story plain("/fa/verify/0000-0000-0000#top");
    EXPECT_FALSE(plain.state.certificates.document);
    Story elsewhere("/fa/calls/x#" + issuer.carried());
    EXPECT_FALSE(elsewhere.state.certificates.document);
}

TEST(Certificates, WhatAnotherProgramReadOffThatCodeIsTakenWhereNumbersAre) {
    Story story = at_the_check();
    story.act(
        CertificateNumberEdited{"https://example.ir/verify/0000-0000-0000#" + issuer.carried()});
    story.act(CertificateLookedUp{});
    EXPECT_EQ(verdict(story), CredentialVerdict::Genuine);
    EXPECT_EQ(story.address(), "/fa/verify");
}

TEST(Certificates, ASiteThatIssuesNoneSaysSoOfAFile) {
    Story story("/fa/verify");
    ASSERT_TRUE(story.refuse(keys_path, 503, "unavailable"));
    EXPECT_TRUE(settled(story.state));
    story.act(CertificateFileRead{issuer.document()});
    ASSERT_TRUE(story.refuse(keys_path, 503, "unavailable"));
    EXPECT_EQ(verdict(story), CredentialVerdict::NoKeys);
}

TEST(Certificates, ANumberLeadsToItsPage) {
    Story story = at_the_check();
    story.act(CertificateNumberEdited{"7k3m"});
    story.act(CertificateLookedUp{});
    EXPECT_TRUE(story.state.certificates.is_no_number);
    EXPECT_TRUE(story.asked_focus(certificate_number_anchor));
    story.act(CertificateNumberEdited{"0000 0000 0000"});
    EXPECT_FALSE(story.state.certificates.is_no_number);
    story.act(CertificateLookedUp{});
    EXPECT_EQ(story.address(), "/fa/verify/0000-0000-0000");
    ASSERT_TRUE(story.reply(keys_path, issuer.keys()));
    ASSERT_TRUE(story.refuse("/certificates/0000-0000-0000", 404, "not_found"));
    EXPECT_EQ(story.state.certificates.shown.error, base::ErrorCode::NotFound);
    EXPECT_TRUE(settled(story.state));
}

TEST(Certificates, AddressesOfThemAreSpelledInOneWay) {
    for (const char* typed : {"/en/verify/0000-0000-0000", "/en/verify/oooo0000oooo"})
        EXPECT_EQ(path_from_address(address_from_path(typed)), "/en/verify/0000-0000-0000");
    EXPECT_EQ(address_from_path("/en/verify").place, Place::Verify);
    EXPECT_EQ(address_from_path("/en/verify/none-such").call, "none-such") << "to be told so";
    for (const char* wrong : {"/en/verify/a/b", "/en/verify/a%20b"})
        EXPECT_EQ(address_from_path(wrong).place, Place::NotFound) << wrong;
}

} // namespace
} // namespace hamandish::app::test::certificates_test
