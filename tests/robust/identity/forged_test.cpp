// Tokens that must not be believed, each alike a good one but for one thing.
#include "browser.h"

#include <algorithm>

#include "contract/routes.h"

namespace hamandish::identity::forged_test {
namespace {

using base::ErrorCode;

std::string base64url(std::string text) {
    std::string out = ops::base64(text);
    std::replace(out.begin(), out.end(), '+', '-');
    std::replace(out.begin(), out.end(), '/', '_');
    while (!out.empty() && out.back() == '=') out.pop_back();
    return out;
}

class ForgedTokens : public testing::Test {
  protected:
    ForgedTokens() : forger_("forger.mjs"), provider_(config(forger_.origin())) {}

    static oidc::ProviderConfig config(const std::string& issuer) {
        oidc::ProviderConfig config{"site", "x", "x", issuer, "rs256", "secret"};
        config.plain_http = true;
        config.national_code_claim = "nationalCode";
        return config;
    }
    /// Departs, and comes back with a code that asks for a token of this make. `wish` is JSON
    /// members; NONCE stands for the right nonce.
    base::Result<oidc::Proof> arrive_with(std::string wish, std::string issuer = {},
                                          std::int64_t later_ms = 0) {
        const base::Instant now{ops::Clock().now().ms + later_ms};
        const auto departure = oidc::depart(provider_, key_, callback_, "/fa/", now);
        if (!departure) return tl::unexpected(departure.error());
        const std::string query = departure->url.substr(departure->url.find('?') + 1);
        const std::string nonce = contract::query_value(query, "nonce");
        for (std::size_t at; (at = wish.find("NONCE")) != wish.npos;) wish.replace(at, 5, nonce);
        return oidc::arrive(provider_, key_, callback_,
                            {contract::query_value(query, "state"), base64url("{" + wish + "}"),
                             std::move(issuer), departure->cookie},
                            now);
    }
    void expect_refused(const std::string& wish, const std::string& where) {
        const auto proof = arrive_with(wish);
        ASSERT_FALSE(proof) << wish;
        EXPECT_EQ(proof.error(), (base::Error{ErrorCode::Forbidden, where})) << wish;
    }

    const std::string callback_ = "http://h/sign-in/site/callback";
    const ops::Key key_ = ops::Key::from_bytes({1, 2, 3});
    ProviderProcess forger_;
    oidc::Provider provider_;
};

const std::string good = R"("claims":{"nonce":"NONCE"},"info":{"sub":"sara"})";

TEST_F(ForgedTokens, AGoodOneIsBelieved) {
    const auto proof = arrive_with(good);
    ASSERT_TRUE(proof) << proof.error().where;
    EXPECT_EQ(proof->subject, "sara");
    EXPECT_EQ(proof->issuer, forger_.origin());
}

TEST_F(ForgedTokens, WrongClaimsAreNot) {
    const std::pair<const char*, const char*> wrong[] = {
        {R"("iss":"https://evil.example")", "iss"},
        {R"("iss":null)", "iss"},
        {R"("aud":"another")", "aud"},
        {R"("aud":null)", "aud"},
        {R"("aud":["another","third"])", "aud"},
        {R"("aud":["rs256","another"])", "azp"},
        {R"("aud":["rs256","another"],"azp":"another")", "azp"},
        {R"("azp":"another")", "azp"},
        {R"("exp":null)", "exp"},
        {R"("exp":"never")", "exp"},
        {R"("exp":1)", "exp"},
        {R"("iat":null)", "iat"},
        {R"("iat":1)", "iat"},
        {R"("iat":99999999999)", "iat"},
        {R"("nbf":99999999999)", "nbf"},
        {R"("nbf":"later")", "nbf"},
        {R"("sub":null)", "sub"},
        {R"("sub":"")", "sub"},
        {R"("sub":7)", "sub"},
    };
    for (const auto& [claim, where] : wrong)
        expect_refused(R"("claims":{"nonce":"NONCE",)" + std::string(claim) +
                           R"(},"info":{"sub":"sara"})",
                       where);
}

TEST_F(ForgedTokens, WithoutOurNonceTheyAreReplays) {
    expect_refused(R"("claims":{"nonce":"another"})", "nonce");
    expect_refused(R"("claims":{})", "nonce");
    expect_refused(R"("claims":{"nonce":""})", "nonce");
}

TEST_F(ForgedTokens, ExpiredOnesAreNotBelieved) {
    expect_refused(R"("ahead_s":-400,"claims":{"nonce":"NONCE"})", "exp");
}

TEST_F(ForgedTokens, SignaturesThatProveNothing) {
    for (const char* sign : {"none", "hs256", "broken"})
        expect_refused("\"sign\":\"" + std::string(sign) + "\"," + good, "token");
    for (const char* alg : {"None", "nOnE", "", "HS256"})
        expect_refused(R"("sign":"none","head":{"alg":")" + std::string(alg) + "\"}," + good,
                       "token");
    // A key the provider never published, under the name of one it did.
    expect_refused(R"("sign":"other","head":{"kid":"key"},)" + good, "token");
    expect_refused(R"("head":{"crit":["urn:must"],"urn:must":true},)" + good, "token");
}

TEST_F(ForgedTokens, AnUnknownKeyIsNotBelieved) {
    const auto proof = arrive_with(R"("sign":"other",)" + good);
    ASSERT_FALSE(proof);
    EXPECT_EQ(proof.error(), (base::Error{ErrorCode::NotFound, "key"}));
}

TEST_F(ForgedTokens, ARotatedKeyIsLookedForAnew) {
    ASSERT_TRUE(arrive_with(good));
    // The provider has other keys from now on; ours are a moment old, and not asked for again at
    // once.
    EXPECT_FALSE(arrive_with(R"("sign":"rotated",)" + good));
    const auto later =
        arrive_with(R"("sign":"rotated","ahead_s":120,)" + good, {}, 2 * base::ms_per_minute);
    EXPECT_TRUE(later) << later.error().where;
    const auto old = arrive_with(R"("ahead_s":240,)" + good, {}, 4 * base::ms_per_minute);
    EXPECT_FALSE(old) << "a key that was taken back signs nothing any more";
}

TEST_F(ForgedTokens, WhatUserinfoSaysOfSomebodyElseIsNotTaken) {
    expect_refused(
        R"("claims":{"nonce":"NONCE"},"info":{"sub":"mallory","nationalCode":"0499370899"})",
        "sub");
    expect_refused(R"("claims":{"nonce":"NONCE"},"info":{"nationalCode":"0499370899"})", "sub");
}

TEST_F(ForgedTokens, ASignedUserinfoIsHeldAgainstTheKeysToo) {
    const std::string info =
        R"("claims":{"nonce":"NONCE"},"info":{"sub":"sara","nationalCode":"0499370899"},"sign_info":)";
    const auto proof = arrive_with(info + R"({"sign":"key"})");
    ASSERT_TRUE(proof) << proof.error().where;
    EXPECT_EQ(proof->national_code, "0499370899");
    for (const char* sign : {"none", "hs256", "broken"})
        expect_refused(info + "{\"sign\":\"" + sign + "\"}", "token");
    expect_refused(R"("claims":{"nonce":"NONCE"},"info":{"sub":"sara","iss":"x"},"sign_info":{})",
                   "iss");
    expect_refused(R"("claims":{"nonce":"NONCE"},"info":{"sub":"sara","aud":"x"},"sign_info":{})",
                   "aud");
}

/// An answer of one provider does not sign in at another (RFC 9207), nor one organisation's token
/// at another's client (CVE-2026-45414 of another platform).
TEST_F(ForgedTokens, TokenReplayAcrossOrganisations) {
    const auto proof = arrive_with(good, "https://evil.example");
    ASSERT_FALSE(proof);
    EXPECT_EQ(proof.error().where, "iss");
    expect_refused(R"("claims":{"nonce":"NONCE","aud":"client-of-another-organisation"})", "aud");
}

TEST_F(ForgedTokens, ACookieOfAnotherTimeOrPlaceIsNone) {
    const base::Instant now = ops::Clock().now();
    const auto departure = oidc::depart(provider_, key_, callback_, "/fa/", now).value();
    const std::string state =
        contract::query_value(departure.url.substr(departure.url.find('?') + 1), "state");
    const auto refused = [&](const std::string& cookie, const std::string& given,
                             base::Instant at) {
        const auto proof = oidc::arrive(provider_, key_, callback_, {given, "x", {}, cookie}, at);
        return !proof && proof.error() == base::Error{ErrorCode::Forbidden, "state"};
    };
    EXPECT_TRUE(refused(departure.cookie, "", now));
    EXPECT_TRUE(refused("", state, now));
    EXPECT_TRUE(refused("00", state, now));
    EXPECT_TRUE(refused(departure.cookie, state, {now.ms + oidc::flow_life_ms}));
    EXPECT_TRUE(refused(ops::Key::from_bytes({9}).seal("oidc\nsite\n"), state, now));
    EXPECT_TRUE(refused(key_.seal("one_time_code 0912"), state, now))
        << "sealed for something else";
    auto other_config = config(forger_.origin());
    other_config.name = "other";
    oidc::Provider other(other_config);
    EXPECT_FALSE(oidc::arrive(other, key_, callback_, {state, "x", {}, departure.cookie}, now));
}

TEST_F(ForgedTokens, DiscoveryOfAnotherIssuerIsRefused) {
    oidc::Provider other(config(forger_.origin() + "/other"));
    const auto found = other.endpoints(ops::Clock().now());
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error(), (base::Error{ErrorCode::Forbidden, "issuer"}));
}

TEST_F(ForgedTokens, AnEndlessAnswerIsCutOff) {
    oidc::Provider large(config(forger_.origin() + "/large"));
    EXPECT_EQ(large.endpoints(ops::Clock().now()).error().code, ErrorCode::TooLarge);
}

TEST(HttpClient, AsksOnlyWhatItMay) {
    const http_client::HttpClient client;
    for (const char* url : {"http://127.0.0.1:1/", "file:///etc/passwd", "gopher://127.0.0.1/", "x",
                            "", "ftp://127.0.0.1/", "http://evil.example/"})
        EXPECT_EQ(client.send({.url = url}).error().code, ErrorCode::InvalidInput) << url;
    http_client::Options near;
    near.plain_http = true;
    EXPECT_EQ(http_client::HttpClient(near).send({.url = "http://evil.example/"}).error().code,
              ErrorCode::InvalidInput);
    EXPECT_EQ(http_client::HttpClient(near).send({.url = "http://127.0.0.1:1/"}).error().code,
              ErrorCode::Unavailable);
}

TEST(Providers, AreReadFromTheOperatorsFile) {
    const auto providers = oidc::providers_from_text(
        R"([{"name":"government","label_fa":"دولت من","label_en":"My Government",
             "issuer":"https://sso.my.gov.ir","client_id":"c","client_secret":"s",
             "authorization_endpoint":"https://sso.my.gov.ir/oauth2/authorize",
             "token_endpoint":"https://sso.my.gov.ir/oauth2/token",
             "jwks_uri":"https://sso.my.gov.ir/oauth2/jwks",
             "userinfo_endpoint":"https://sso.my.gov.ir/api/v1/user/userinfo",
             "national_code_claim":"nationalCode"}])");
    ASSERT_TRUE(providers) << providers.error().where;
    EXPECT_EQ(providers->at(0).endpoints->user_info, "https://sso.my.gov.ir/api/v1/user/userinfo");
    EXPECT_EQ(providers->at(0).scope, "openid profile");
    EXPECT_EQ(oidc::providers_from_text(R"([{"name":"x"}])").error().where, "label_fa");
    for (const char* text : {"", "{}", "[1]", "[", "[{\"name\":\"a\",\"name\":\"b\"}]"})
        EXPECT_FALSE(oidc::providers_from_text(text)) << text;
}

} // namespace
} // namespace hamandish::identity::forged_test
