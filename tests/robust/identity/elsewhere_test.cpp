// Signing in at a real certified provider, and at one that lies.
#include "browser.h"

#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>

#include "contract/own_data_messages.h"
#include "server/ops/log.h"

namespace hamandish::identity::elsewhere_test {
namespace {

using journeys::header;

class SigningInElsewhere : public journeys::Town {
  protected:
    /// The clock is the real one: the provider's is.
    static base::Instant real_now() { return ops::Clock().now(); }

    void offer(oidc::ProviderConfig config) {
        config.name = "site";
        config.plain_http = true;
        http::SiteOptions options;
        options.api.can_send_codes = true;
        options.origin = our_origin;
        options.providers = {std::move(config)};
        options.log_requests = true;
        site_ = std::move(*http::Site::create(*store_, key_, std::move(options)));
    }
    static oidc::ProviderConfig config_of(const ProviderProcess& provider,
                                          const std::string& client = "rs256") {
        oidc::ProviderConfig config;
        config.issuer = provider.origin();
        config.client_id = client;
        config.client_secret = "secret of " + client + ":  &+%=";
        config.national_code_claim = "nationalCode";
        return config;
    }

    http::Response visit(const std::string& path) {
        auto response = ask({"GET", path, {}, jar_.text()});
        for (const http::Header& one : response.headers)
            if (one.name == "Set-Cookie") jar_.take(one.value);
        return response;
    }
    /// Where the sign-in page's link leads.
    std::string depart() { return header(visit("/sign-in/site?next=/en/me"), "Location"); }
    /// The whole way, in one browser; where it ends.
    std::string sign_in_at(const ProviderProcess& provider) {
        const std::string back = through_provider(provider, depart());
        EXPECT_NE(back, "");
        return header(visit(back), "Location");
    }
    contract::Me me() { return get<contract::Me>("/api/v1/me", jar_.text()); }
    /// Something that is recorded of whoever is signed in.
    void choose_recognition() {
        const contract::Recognition wish{"pseudonym", ""};
        EXPECT_EQ(send<contract::Recognition>("PUT", "/api/v1/me/recognition", wish, jar_.text()),
                  wish);
    }
    /// What the page is asked by to which one was led; empty if it is another.
    static std::string token_of(const std::string& location) {
        const std::size_t query = location.find('?');
        if (location.substr(0, query) != "/en/join") return {};
        return contract::query_value(location.substr(query + 1), "token");
    }
    contract::JoinQuestion question(const std::string& token) {
        return get<contract::JoinQuestion>("/api/v1/me/joining/" + token, jar_.text());
    }
    int say_yes(const std::string& token) {
        const auto response = ask({"POST", "/api/v1/me/joining",
                                   contract::encode(contract::JoinAccounts{token}), jar_.text()});
        for (const http::Header& one : response.headers)
            if (one.name == "Set-Cookie") jar_.take(one.value);
        return response.status;
    }

    Jar jar_;
};

const std::string signed_in_at = "/en/me";

TEST_F(SigningInElsewhere, WorksWithACertifiedProviderInEveryAlgorithm) {
    const ProviderProcess provider("provider.mjs");
    for (const char* client : {"rs256", "ps256", "es256", "signed-info"}) {
        offer(config_of(provider, client));
        jar_.forget();
        EXPECT_EQ(sign_in_at(provider), signed_in_at) << client;
        EXPECT_TRUE(me().signed_in) << client;
    }
    EXPECT_EQ(rows("people"), 1) << "the same subject is the same person";
    EXPECT_EQ(rows("person_identities"), 1);
    EXPECT_EQ(rows("national_codes"), 1);
}

TEST_F(SigningInElsewhere, WorksWithMetadataWrittenByHand) {
    const ProviderProcess provider("provider.mjs");
    auto config = config_of(provider);
    const std::string& at = provider.origin();
    config.endpoints = oidc::Endpoints{at + "/auth", at + "/token", at + "/jwks", at + "/me"};
    offer(config);
    EXPECT_EQ(sign_in_at(provider), signed_in_at);
}

/// The same running server: the keys it knows are of before.
TEST_F(SigningInElsewhere, SurvivesARotationOfTheProvidersKeys) {
    auto running = std::make_unique<ProviderProcess>("provider.mjs");
    const std::uint16_t port = running->port();
    auto config = config_of(*running);
    config.name = "site";
    config.plain_http = true;
    oidc::Provider provider(config);
    const std::string callback = our_origin + "/sign-in/site/callback";
    const auto arrive_at = [&](base::Instant now) {
        const auto departure = oidc::depart(provider, key_, callback, "/fa/", now).value();
        const std::string back = through_provider(*running, departure.url);
        const std::string query = back.substr(back.find('?') + 1);
        return oidc::arrive(provider, key_, callback,
                            {contract::query_value(query, "state"),
                             contract::query_value(query, "code"),
                             contract::query_value(query, "iss"), departure.cookie},
                            now);
    };
    ASSERT_TRUE(arrive_at(real_now()));
    running.reset();
    running = std::make_unique<ProviderProcess>("provider.mjs", port);
    EXPECT_EQ(arrive_at(real_now()).error().where, "key") << "just asked: not again at once";
    const auto later = arrive_at({real_now().ms + 2 * base::ms_per_minute});
    EXPECT_TRUE(later) << later.error().where;
}

TEST_F(SigningInElsewhere, KeepsNumbersTokensAndSubjectsOutOfTheFiles) {
    const ProviderProcess provider("provider.mjs");
    offer(config_of(provider));
    ASSERT_EQ(sign_in_at(provider), signed_in_at);
    for (const auto& entry : std::filesystem::directory_iterator(folder_)) {
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string bytes(std::istreambuf_iterator<char>(file), {});
        for (const char* secret : {"0499370899", "sara", "secret of"})
            EXPECT_EQ(bytes.find(secret), std::string::npos) << entry.path() << " " << secret;
    }
}

/// Not what the provider knows of a person, nor what opens a door: its secret, its code, our state,
/// our session, neither when it works nor when it fails.
TEST_F(SigningInElsewhere, KeepsSecretsOutOfTheLogAndOutOfAddresses) {
    const ProviderProcess provider("provider.mjs");
    const auto config = config_of(provider);
    std::vector<std::string> secrets{"0499370899", "\"sara\"", "secret of", "wrong secret"};
    testing::internal::CaptureStdout();
    offer(config);
    const std::string departure = depart(), back = through_provider(provider, departure);
    for (const char* name : {"state", "code"})
        secrets.push_back(contract::query_value(back.substr(back.find('?') + 1), name));
    const std::string end = header(visit(back), "Location");
    const std::string cookies = jar_.text();
    const std::string session = cookies.substr(cookies.find("session=") + 8);
    secrets.push_back(session.substr(0, session.find(';')));
    const std::string again = header(visit(back), "Location"); // its state is spent
    auto wrong = config;
    wrong.client_secret = "wrong secret";
    offer(wrong);
    const std::string refused = sign_in_at(provider);
    std::cout.flush();
    std::fflush(stdout);
    const std::string log = testing::internal::GetCapturedStdout();
    EXPECT_EQ(end, signed_in_at);
    EXPECT_NE(again, signed_in_at);
    EXPECT_NE(refused.find("failed=elsewhere"), refused.npos) << refused;
    EXPECT_NE(log.find("sign_in_elsewhere_failed"), log.npos) << "the log was heard: " << log;
    EXPECT_NE(log.find("microseconds"), log.npos) << log;
    for (const std::string& secret : secrets) {
        ASSERT_GE(secret.size(), 6u);
        EXPECT_EQ(log.find(secret), log.npos) << secret << " in " << log;
        for (const std::string& address : {end, again, refused})
            EXPECT_EQ(address.find(secret), address.npos) << secret << " in " << address;
    }
    for (const char* secret : {"0499370899", "secret"})
        EXPECT_EQ(departure.find(secret), departure.npos) << departure;
}

TEST_F(SigningInElsewhere, JoinsTheAccountSignedInInThisBrowser) {
    const ProviderProcess provider("provider.mjs");
    offer(config_of(provider));
    jar_.take(sign_in("09121111111"));
    const contract::Me sara = me();
    ASSERT_EQ(sign_in_at(provider), signed_in_at);
    EXPECT_EQ(me(), sara) << "proven twice in one browser: one account";
    jar_.forget();
    ASSERT_EQ(sign_in_at(provider), signed_in_at);
    EXPECT_EQ(me(), sara) << "from now on either way leads to it";
    EXPECT_EQ(rows("people"), 1);
    const auto data = get<contract::MyData>("/api/v1/me/export", jar_.text());
    ASSERT_EQ(data.identities.size(), 1u);
    EXPECT_EQ(data.identities[0].provider, "site");
    ASSERT_EQ(data.sign_in_changes.size(), 1u) << "once, when it was linked";
    EXPECT_EQ(data.sign_in_changes[0].kind, "identity_linked");
}

/// What an operator lets a provider vouch for stands in the profile, marked, and out of reach.
TEST_F(SigningInElsewhere, MarksWhatTheProviderVouchesFor) {
    const ProviderProcess provider("provider.mjs");
    auto config = config_of(provider);
    config.birth_date_claim = "birthdate";
    config.gender_claim = "gender";
    offer(config);
    ASSERT_EQ(sign_in_at(provider), signed_in_at);
    auto profile = get<contract::Profile>("/api/v1/me/profile", jar_.text());
    EXPECT_EQ(profile.birth_year, "1369");
    EXPECT_EQ(profile.gender, "woman");
    EXPECT_EQ(profile.verified, (std::vector<std::string>{"birth_year", "gender"}));
    profile.gender = "man";
    profile.province = "IR-10";
    profile = send<contract::Profile>("PUT", "/api/v1/me/profile", profile, jar_.text());
    EXPECT_EQ(profile.gender, "woman") << "nobody's own word takes the place of a verified one";
    EXPECT_EQ(profile.province, "IR-10");
    EXPECT_EQ(profile.verified, (std::vector<std::string>{"birth_year", "gender"}));
}

TEST_F(SigningInElsewhere, DoesNotSpeakForWhoeverWouldRatherNotSay) {
    const ProviderProcess provider("provider.mjs");
    auto config = config_of(provider);
    config.gender_claim = "gender";
    offer(config);
    jar_.take(sign_in("09121111111"));
    contract::Profile profile;
    profile.gender = "prefer_not_to_say";
    send<contract::Profile>("PUT", "/api/v1/me/profile", profile, jar_.text());
    ASSERT_EQ(sign_in_at(provider), signed_in_at);
    EXPECT_EQ(get<contract::Profile>("/api/v1/me/profile", jar_.text()), profile);
}

TEST_F(SigningInElsewhere, TakesNoFactsThatTheProviderWasNotAskedFor) {
    const ProviderProcess provider("provider.mjs");
    offer(config_of(provider));
    ASSERT_EQ(sign_in_at(provider), signed_in_at);
    EXPECT_EQ(get<contract::Profile>("/api/v1/me/profile", jar_.text()), contract::Profile{});
}

/// What is recorded of both accounts changes no hands: the person is told why.
TEST_F(SigningInElsewhere, NeverTakesWhatIsAnotherAccounts) {
    const ProviderProcess provider("provider.mjs");
    offer(config_of(provider));
    ASSERT_EQ(sign_in_at(provider), signed_in_at);
    choose_recognition();
    jar_.forget();
    jar_.take(sign_in("09121111111"));
    choose_recognition();
    const contract::Me reza = me();
    const std::string token = token_of(sign_in_at(provider));
    EXPECT_EQ(me(), reza) << "still signed in as before";
    EXPECT_EQ(question(token).obstacle, "acted");
    EXPECT_EQ(say_yes(token), 409);
    EXPECT_EQ(me(), reza);
    EXPECT_EQ(rows("people"), 2);
    EXPECT_EQ(rows("person_identities"), 1);
}

TEST_F(SigningInElsewhere, JoinsAnEmptyAccountAfterAYes) {
    const ProviderProcess provider("provider.mjs");
    offer(config_of(provider));
    ASSERT_EQ(sign_in_at(provider), signed_in_at);
    const contract::Me sara = me();
    choose_recognition();
    jar_.forget();
    jar_.take(sign_in("09121111111"));
    const std::string end = sign_in_at(provider), token = token_of(end);
    EXPECT_EQ(end, "/en/join?token=" + token + "&next=" + signed_in_at);
    EXPECT_EQ(rows("people"), 2) << "a proof alone joins nothing";
    EXPECT_EQ(question(token), (contract::JoinQuestion{me().name, sara.name, sara.name, ""}));
    EXPECT_EQ(say_yes(token), 200);
    EXPECT_EQ(me(), sara) << "the one that was used stays";
    EXPECT_EQ(rows("people"), 1);
    EXPECT_EQ(rows("person_identities"), 2) << "the subject, and the number";
    EXPECT_EQ(say_yes(token), 404) << "used";
    jar_.forget();
    ASSERT_EQ(sign_in_at(provider), signed_in_at);
    EXPECT_EQ(me(), sara);
}

TEST_F(SigningInElsewhere, BindsTheStateToTheBrowser) {
    const ProviderProcess provider("provider.mjs");
    offer(config_of(provider));
    const std::string back = through_provider(provider, depart());
    Jar victim = jar_;
    jar_.forget();
    EXPECT_EQ(header(visit(back), "Location").substr(0, 27), "/fa/sign-in?failed=elsewher")
        << "somebody else's way back (login CSRF)";
    EXPECT_FALSE(me().signed_in);
    jar_ = victim;
    std::string forged = back;
    forged.replace(forged.find("state=") + 6, 8, "00000000");
    EXPECT_NE(header(visit(forged), "Location"), signed_in_at);
    EXPECT_EQ(header(visit("/sign-in/site/callback?code=x"), "Location").substr(0, 12),
              "/fa/sign-in?");
}

TEST_F(SigningInElsewhere, IsOfferedByTheSignInPage) {
    http::SiteOptions options;
    options.origin = our_origin;
    options.api.providers = {{{"site", {"دولت من", "My Government"}}}};
    site_ = std::move(*http::Site::create(*store_, key_, std::move(options)));
    const std::string page = *ask({"GET", "/en/sign-in?next=/en/me"}).body;
    EXPECT_NE(page.find("href=\"/sign-in/site?next=/en/me\""), std::string::npos);
    EXPECT_EQ(ask({"GET", "/sign-in/nobody"}).status, 404);
}

TEST_F(SigningInElsewhere, LeadsToNoOtherSiteAfterwards) {
    const ProviderProcess provider("provider.mjs");
    for (const char* next : {"https://evil.example/", "//evil.example/", "/\\evil.example",
                             "/en/%0d%0aSet-Cookie:x=1", "javascript:alert(1)"}) {
        offer(config_of(provider));
        jar_.forget();
        const std::string url =
            header(visit("/sign-in/site?next=" + std::string(next)), "Location");
        const std::string end = header(visit(through_provider(provider, url)), "Location");
        EXPECT_EQ(end, "/fa/") << next;
    }
}

} // namespace
} // namespace hamandish::identity::elsewhere_test
