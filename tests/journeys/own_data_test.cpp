#include "contract/own_data_messages.h"
#include "evidence/hash.h"
#include "town.h"

namespace hamandish::journeys::own_data_test {
namespace {

using base::ErrorCode;
using contract::Choose;
using contract::Counted;
using contract::Profile;

const std::string profile_path = "/api/v1/me/profile", export_path = "/api/v1/me/export";

Profile about_sara() {
    return {"1370", "woman", "IR-07", "master", "scientific_elite", {}};
}

Ask erasure(const std::string& cookie, bool with_texts) {
    return {"POST", "/api/v1/me/erasure", contract::encode(contract::EraseMe{with_texts}), cookie};
}

TEST_F(Town, AProfileIsEmptyUntilItIsFilledIn) {
    const std::string sara = sign_in("09121111111");
    EXPECT_EQ(get<Profile>(profile_path, sara), Profile{});
    EXPECT_EQ((send<Profile>("PUT", profile_path, about_sara(), sara)), about_sara());
    EXPECT_EQ(get<Profile>(profile_path, sara), about_sara());
    EXPECT_EQ(get<Profile>(profile_path, sign_in("09122222222")), Profile{}) << "nobody else's";
    Profile shy;
    shy.gender = domain::prefer_not_to_say;
    EXPECT_EQ((send<Profile>("PUT", profile_path, shy, sara)), shy) << "answers can be taken back";
}

TEST_F(Town, AProfileTakesNothingElse) {
    const std::string sara = sign_in("09121111111");
    Profile wrong = about_sara();
    wrong.province = "IR-99";
    expect_problem({"PUT", profile_path, contract::encode(wrong), sara}, 400,
                   ErrorCode::InvalidInput, "province");
    wrong = about_sara();
    wrong.birth_year = "1991"; // a Gregorian year
    expect_problem({"PUT", profile_path, contract::encode(wrong), sara}, 400,
                   ErrorCode::InvalidInput, "birth_year");
    wrong = about_sara();
    wrong.university = "nowhere";
    expect_problem({"PUT", profile_path, contract::encode(wrong), sara}, 400,
                   ErrorCode::InvalidInput, "university");
    wrong.university = "ministry"; // an organisation, and no university
    expect_problem({"PUT", profile_path, contract::encode(wrong), sara}, 400,
                   ErrorCode::InvalidInput, "university");
    EXPECT_EQ(get<Profile>(profile_path, sara), Profile{}) << "all or nothing";
}

TEST_F(Town, WhatASignInElsewhereVouchesForStays) {
    const std::string sara = sign_in("09121111111");
    ASSERT_TRUE(
        store_->writer().submit_and_wait([](store::Connection& connection) -> base::Result<bool> {
            connection.profiles.put_answer({1}, {"province", "IR-10", "government", morning});
            return true;
        }));
    const auto saved = send<Profile>("PUT", profile_path, about_sara(), sara);
    EXPECT_EQ(saved.province, "IR-10");
    EXPECT_EQ(saved.verified, std::vector<std::string>{"province"});
    EXPECT_EQ(saved.gender, "woman");
}

TEST_F(Town, AnExportHoldsEverythingAndIsAFile) {
    const std::string sara = sign_in("09121111111");
    const auto said = comment(sara, "my own words", "key-of-sara-0001");
    send<Counted>("PUT", article + "/vote", Choose{"agree"}, sara);
    send<Counted>("PUT", "/api/v1/comments/" + std::to_string(said.id) + "/reaction",
                  Choose{"pass"}, sara);
    send<Profile>("PUT", profile_path, about_sara(), sara);
    comment(sign_in("09122222222"), "somebody else's words", "key-of-reza-0001");
    const auto answer = ask({"GET", export_path, {}, sara});
    EXPECT_EQ(header(answer, "Content-Disposition"),
              "attachment; filename=\"hamandish-my-data.json\"");
    EXPECT_EQ(header(answer, "Cache-Control"), "no-store");
    const auto data = contract::decode<contract::MyData>(*answer.body).value();
    EXPECT_EQ(data.format, "hamandish-my-data/1");
    EXPECT_EQ(data.name, said.author);
    EXPECT_EQ(data.profile, about_sara());
    EXPECT_EQ(data.session_count, 1);
    ASSERT_EQ(data.contributions.comments.size(), 1u);
    EXPECT_EQ(data.contributions.comments[0].comment.text, "my own words");
    EXPECT_EQ(data.contributions.votes.size(), 1u);
    EXPECT_EQ(data.reactions, (std::vector<contract::MyReaction>{{said.id, "pass"}}));
    EXPECT_EQ(answer.body->find("somebody else"), std::string::npos);
    std::string kinds;
    for (const contract::Receipt& one : data.receipts) {
        EXPECT_EQ(one.entry.commitment, evidence::commitment_to(one.opening)) << one.opening;
        kinds += one.entry.kind + " ";
    }
    EXPECT_EQ(kinds, "comment_received vote_cast reaction_given ");
}

/// An export is an answer to a session, not a link that can be passed on (CVE-2026-45377 of another
/// platform), and of the session's own person only (CVE-2025-65017).
TEST_F(Town, PersonalFilesThroughReusableLinks) {
    const std::string sara = sign_in("09121111111");
    for (const char* cookie : {"", "session=", "session=1"})
        expect_problem({"GET", export_path, {}, cookie}, 401, ErrorCode::SignInNeeded, "");
    EXPECT_EQ(ask({"GET", export_path + "?person=1"}).status, 401);
    ask({"POST", "/api/v1/sign-out", {}, sara});
    expect_problem({"GET", export_path, {}, sara}, 401, ErrorCode::SignInNeeded, "");
}

TEST_F(Town, ErasingEndsTheAccountAndKeepsTheCount) {
    const std::string sara = sign_in("09121111111"), phone = sign_in_elsewhere("09121111111");
    send<Profile>("PUT", profile_path, about_sara(), sara);
    const auto said = comment(sara, "words that stay", "key-of-sara-0001");
    send<Counted>("PUT", article + "/vote", Choose{"agree"}, sara);
    const auto before = get<contract::UnitPage>(article);
    ASSERT_EQ(ask(erasure(sara, false)).status, 200);
    EXPECT_FALSE(get<contract::Me>("/api/v1/me", sara).signed_in);
    EXPECT_FALSE(get<contract::Me>("/api/v1/me", phone).signed_in) << "everywhere";
    const auto after = get<contract::UnitPage>(article);
    EXPECT_EQ(after.unit, before.unit);
    EXPECT_EQ(after.call.participant_count, 1);
    ASSERT_EQ(after.comments.size(), 1u);
    EXPECT_EQ(after.comments[0].author, "");
    EXPECT_EQ(after.comments[0].text, said.text);
    EXPECT_EQ(rows("profile_answers"), 0);
    EXPECT_EQ(rows("sessions"), 0);
}

TEST_F(Town, ErasingTakesTheWordsTooWhenThatIsTheWish) {
    const std::string sara = sign_in("09121111111");
    comment(sara, "words that go", "key-of-sara-0001");
    ASSERT_EQ(ask(erasure(sara, true)).status, 200);
    const auto page = get<contract::UnitPage>(article);
    ASSERT_EQ(page.comments.size(), 1u);
    EXPECT_EQ(page.comments[0].text, "");
    EXPECT_EQ(page.unit.comment_count, 1);
    EXPECT_EQ(ask({"GET", "/fa/calls/e-participation/article-1"}).body->find("words that go"),
              std::string::npos);
}

TEST_F(Town, AnErasedPersonIsNotCountedTwice) {
    const std::string sara = sign_in("09121111111");
    send<Counted>("PUT", article + "/vote", Choose{"agree"}, sara);
    ASSERT_EQ(ask(erasure(sara, false)).status, 200);
    set_clock({morning.ms + base::ms_per_hour});
    const std::string again = sign_in("09121111111");
    EXPECT_NE(get<contract::Me>("/api/v1/me", again).name, "");
    expect_problem({"PUT", article + "/vote", R"({"choice":"agree"})", again}, 409,
                   ErrorCode::AlreadyCounted, "call");
    expect_problem(
        {"POST", article + "/comments", R"({"client_key":"key-of-sara-0002","text":"x"})", again},
        409, ErrorCode::AlreadyCounted, "call");
    EXPECT_EQ(get<contract::UnitPage>(article).unit.votes.agree, 1);
    EXPECT_EQ(
        ask({"PUT", article + "/vote", R"({"choice":"agree"})", sign_in("09122222222")}).status,
        200);
}

TEST_F(Town, OfClosedCallsNothingIsRememberedOfTheErased) {
    const std::string sara = sign_in("09121111111");
    send<Counted>("PUT", article + "/vote", Choose{"agree"}, sara);
    ASSERT_EQ(ask(erasure(sara, false)).status, 200);
    EXPECT_EQ(rows("erased_participations"), 1);
    pass_deadline();
    ASSERT_EQ(ask(erasure(sign_in("09122222222"), false)).status, 200);
    EXPECT_EQ(rows("erased_participations"), 0);
}

TEST_F(Town, ErasingNeedsASession) {
    expect_problem(erasure("", true), 401, ErrorCode::SignInNeeded, "");
    Ask other = erasure(sign_in("09121111111"), true);
    other.origin = "https://evil.example";
    expect_problem(other, 403, ErrorCode::Forbidden, "origin");
}

TEST_F(Town, AProfileIsNowhereInPublic) {
    const std::string sara = sign_in("09121111111");
    send<Profile>("PUT", profile_path, about_sara(), sara);
    comment(sara, "a", "key-of-sara-0001");
    for (const std::string& path :
         {article, call, std::string("/fa/calls/e-participation/article-1")})
        for (const char* answer : {"1370", "IR-07", "scientific_elite"})
            EXPECT_EQ(ask({"GET", path}).body->find(answer), std::string::npos) << path << answer;
}

} // namespace
} // namespace hamandish::journeys::own_data_test
