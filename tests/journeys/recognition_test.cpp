// Points come from what is in the log, are one's own to see, and rank is for those who wish it.
#include "recognition_town.h"

namespace hamandish::journeys::recognition_test {
namespace {

using base::ErrorCode;
using contract::MyPoints;
using contract::Ranking;
using Recognitions = RecognitionTown;

std::vector<std::string> rules_of(const MyPoints& mine) {
    std::vector<std::string> rules;
    for (const contract::PointAward& one : mine.awards)
        rules.push_back(one.rule + " " + std::to_string(one.points));
    return rules;
}

TEST_F(Recognitions, EachPointSaysWhyItCame) {
    const std::string sara = newcomer();
    EXPECT_EQ(get<MyPoints>(my_points_path, sara).awards.size(), 0u);
    send<contract::Counted>("PUT", article + "/vote", contract::Choose{"agree"}, sara);
    send<contract::Counted>("PUT", article + "/vote", contract::Choose{"disagree"}, sara);
    const auto proposal = contribute(sara, "proposal", "say until when");
    answer({proposal.id}, "partly_accepted");
    keep_log();
    const auto mine = get<MyPoints>(my_points_path, sara);
    EXPECT_EQ(rules_of(mine), (std::vector<std::string>{"partly_accepted 12", "vote_round 2",
                                                        "first_participation 5"}))
        << "a vote that was changed counts once, from its first day";
    EXPECT_EQ(mine.points, 19);
    EXPECT_EQ(mine.level, "companion");
    EXPECT_EQ(mine.next_level_at, 40);
    EXPECT_EQ(mine.season_points, 12);
    EXPECT_EQ(mine.place, 1);
    EXPECT_TRUE(mine.awards[0].is_public);
    EXPECT_FALSE(mine.awards[1].is_public);
    EXPECT_EQ(mine.awards[0].comment, proposal.id);
    EXPECT_EQ(mine.awards[0].unit_key, "article-1");
    EXPECT_EQ(mine.awards[1].call_title, get<contract::CallPage>(call).call.title);
    expect_problem({"GET", my_points_path}, 401, ErrorCode::SignInNeeded, "");
}

TEST_F(Recognitions, WhatIsHiddenEarnsNothingWhileItIsHidden) {
    const std::string sara = newcomer();
    const auto proposal = contribute(sara, "proposal", "say until when");
    answer({proposal.id}, "accepted");
    keep_log();
    EXPECT_EQ(get<MyPoints>(my_points_path, sara).points, 25);
    hide(proposal.id);
    EXPECT_EQ(get<MyPoints>(my_points_path, sara).points, 0) << "at once";
    keep_log();
    EXPECT_EQ(get<MyPoints>(my_points_path, sara).points, 0);
}

TEST_F(Recognitions, NobodyIsShownUnaskedNorAmongFewerThanFive) {
    six_are_useful();
    EXPECT_EQ(get<Ranking>(ranking_path).people_count, 6);
    EXPECT_TRUE(get<Ranking>(ranking_path).people.empty());
    for (std::size_t i = 0; i < 4; ++i) wish(session(i), "pseudonym");
    EXPECT_TRUE(get<Ranking>(ranking_path).people.empty()) << "four are too few";
    wish(session(4), "pseudonym");
    const auto shown = get<Ranking>(ranking_path);
    ASSERT_EQ(shown.people.size(), 5u);
    EXPECT_EQ(shown.people[0].pseudonym, name_of(session(0)));
    EXPECT_EQ(shown.people[0].points, 6) << "agreed with, counted in winter";
    EXPECT_EQ(shown.people[0].score, 6 * 8 + 20 * 4) << "accepted in autumn: half";
    EXPECT_EQ(shown.people[0].place, 1);
    EXPECT_EQ(shown.people[4].place, 2) << "equal ones share a place";
    wish(session(4), "");
    EXPECT_TRUE(get<Ranking>(ranking_path).people.empty()) << "out at once";
}

TEST_F(Recognitions, ThoseWhoWereOfUseAreThankedWhereTheyWishIt) {
    using contract::Thanks;
    const std::string of_call = call + "/thanks", of_year = "/api/v1/thanks/current";
    six_are_useful();
    for (const std::string& path : {of_call, of_year}) {
        EXPECT_EQ(get<Thanks>(path).people_count, 6);
        EXPECT_TRUE(get<Thanks>(path).people.empty()) << "nobody wished it";
    }
    for (std::size_t i = 0; i < 6; ++i) {
        say(session(i), {"1360", "", "", "", "", {}});
        wish(session(i), i == 0 ? "name" : "pseudonym", i == 0 ? "سارا رضایی" : "");
    }
    const auto thanks = get<Thanks>(of_call);
    ASSERT_EQ(thanks.people.size(), 6u);
    EXPECT_EQ(thanks.call_title, get<contract::CallPage>(call).call.title);
    EXPECT_EQ(thanks.people[0].name, "سارا رضایی") << "names come before numbers";
    EXPECT_EQ(thanks.people[0].rules, (std::vector<std::string>{"accepted", "agreed_with"}));
    EXPECT_EQ(thanks.people[1].rules, (std::vector<std::string>{"agreed_with"}));
    for (std::size_t i = 2; i < 6; ++i)
        EXPECT_LT(std::stoi(thanks.people[i - 1].pseudonym), std::stoi(thanks.people[i].pseudonym));
    const auto page = ask({"GET", "/fa/calls/e-participation/thanks"});
    EXPECT_NE(page.body->find("سارا رضایی"), std::string::npos);
    wish(session(5), "");
    EXPECT_EQ(get<Thanks>(of_call).people.size(), 5u) << "out at once";
    wish(session(4), "");
    EXPECT_TRUE(get<Thanks>(of_call).people.empty()) << "four are too few";
}

TEST_F(Recognitions, AHallOfThanksIsOfAYearThatHasBegunOrOfACall) {
    using contract::Thanks;
    six_are_useful();
    const auto now_year = get<Thanks>("/api/v1/thanks/current").year;
    EXPECT_EQ(get<Thanks>("/api/v1/thanks/current").years, (std::vector<std::int64_t>{now_year}));
    EXPECT_EQ(get<Thanks>("/api/v1/thanks/" + std::to_string(now_year - 1)).people_count, 0);
    for (const std::string& year : {std::to_string(now_year + 1), std::string("soon")})
        expect_problem({"GET", "/api/v1/thanks/" + year}, 404, ErrorCode::NotFound, "year");
    expect_problem({"GET", "/api/v1/calls/nowhere/thanks"}, 404, ErrorCode::NotFound, "call");
    EXPECT_EQ(ask({"GET", "/en/thanks/soon"}).status, 404);
}

TEST_F(Recognitions, AGroupIsShownWhenFiveOfItWishIt) {
    six_are_useful();
    for (std::size_t i = 0; i < 6; ++i) {
        say(session(i), {"1360", "", i < 5 ? "IR-23" : "IR-07", "", i < 4 ? "ngo" : "public", {}});
        wish(session(i), "pseudonym");
    }
    EXPECT_EQ(get<Ranking>(ranking_path).groups, (std::vector<std::string>{"IR-23"}));
    const auto tehran = get<Ranking>("/api/v1/ranking/current/IR-23");
    EXPECT_EQ(tehran.people.size(), 5u);
    EXPECT_EQ(tehran.people_count, 6) << "places are among all";
    EXPECT_TRUE(get<Ranking>("/api/v1/ranking/current/ngo").people.empty()) << "four of them";
    EXPECT_TRUE(get<Ranking>("/api/v1/ranking/current/IR-07").people.empty());
    expect_problem({"GET", "/api/v1/ranking/current/IR-99"}, 404, ErrorCode::NotFound, "group");
    expect_problem({"GET", "/api/v1/ranking/1399-9/all"}, 404, ErrorCode::NotFound, "season");
    expect_problem({"GET", "/api/v1/ranking/1499-1/all"}, 404, ErrorCode::NotFound, "season");
}

TEST_F(Recognitions, AUniversityIsAGroupAndApartFromGroupsThatAreCalledAlike) {
    add_organisation("ngo", "ministry", "university");
    six_are_useful();
    for (std::size_t i = 0; i < 6; ++i) {
        say(session(i), {"", "", "", "", i < 5 ? "" : "ngo", {}, i < 5 ? "ngo" : "tehran"});
        wish(session(i), "pseudonym");
    }
    const std::string path = "/api/v1/ranking/current/university-ngo";
    const auto all = get<Ranking>(ranking_path);
    EXPECT_EQ(all.groups, (std::vector<std::string>{"university-ngo"}));
    ASSERT_EQ(all.universities.size(), 1u) << "of others not even the name";
    EXPECT_EQ(all.universities[0].group, "university-ngo");
    EXPECT_FALSE(all.universities[0].name.fa.empty());
    EXPECT_EQ(get<Ranking>(path).people.size(), 5u);
    EXPECT_TRUE(get<Ranking>("/api/v1/ranking/current/ngo").people.empty());
    const auto few = get<Ranking>("/api/v1/ranking/current/university-tehran");
    EXPECT_TRUE(few.people.empty()) << "one of them";
    ASSERT_EQ(few.universities.size(), 2u) << "what was asked for has a name";
    expect_problem({"GET", "/api/v1/ranking/current/university-ministry"}, 404, ErrorCode::NotFound,
                   "group");
    expect_problem({"GET", "/api/v1/ranking/current/university-"}, 404, ErrorCode::NotFound,
                   "group");
    EXPECT_EQ(ask({"GET", "/fa/ranking/current/university-ngo"}).status, 200);
    EXPECT_EQ(ask({"GET", "/fa/ranking/current/private_sector"}).status, 200);
    say(session(0), {"", "", "", "", "", {}, "prefer_not_to_say"});
    EXPECT_TRUE(get<Ranking>(path).people.empty()) << "at once, and four are too few";
    EXPECT_TRUE(get<Ranking>(ranking_path).groups.empty());
}

TEST_F(Recognitions, NamesAreForAdultsWhoSaySo) {
    six_are_useful();
    const auto body = contract::encode(contract::Recognition{"name", "سارا رضایی"});
    expect_problem({"PUT", "/api/v1/me/recognition", body, session(0)}, 403, ErrorCode::Forbidden,
                   "name");
    const std::string this_year = get<Ranking>(ranking_path).season.substr(0, 4);
    const auto born = [&](int age) {
        say(session(0), {std::to_string(std::stoi(this_year) - age), "", "", "", "", {}});
    };
    born(18); // may turn eighteen tomorrow
    expect_problem({"PUT", "/api/v1/me/recognition", body, session(0)}, 403, ErrorCode::Forbidden,
                   "name");
    born(19);
    EXPECT_TRUE(get<MyPoints>(my_points_path, session(0)).may_show_name);
    EXPECT_EQ(wish(session(0), "name", " سارا رضایی ").name, "سارا رضایی");
    for (std::size_t i = 1; i < 6; ++i) wish(session(i), "pseudonym");
    EXPECT_EQ(get<Ranking>(ranking_path).people[0].name, "سارا رضایی");
    born(17); // corrected afterwards
    EXPECT_EQ(get<Ranking>(ranking_path).people[0].name, "") << "still shown, without a name";
    expect_problem({"PUT", "/api/v1/me/recognition",
                    contract::encode(contract::Recognition{"loudly", ""}), session(0)},
                   400, ErrorCode::InvalidInput, "shown_as");
}

TEST_F(Recognitions, WhoIsErasedIsInNoListAndHasNoPoints) {
    six_are_useful();
    for (std::size_t i = 0; i < 6; ++i) wish(session(i), "pseudonym");
    ASSERT_EQ(get<Ranking>(ranking_path).people.size(), 6u);
    const std::string name = name_of(session(0));
    say(session(0), {"", "", "", "", "", {}, "tehran"});
    ASSERT_EQ(rows("person_universities"), 1);
    send<contract::Empty>("POST", "/api/v1/me/erasure", contract::EraseMe{}, session(0));
    keep_log();
    const auto left = get<Ranking>(ranking_path);
    EXPECT_EQ(left.people_count, 5);
    for (const auto& one : left.people) EXPECT_NE(one.pseudonym, name);
    EXPECT_EQ(rows("recognitions"), 5);
    EXPECT_EQ(rows("person_universities"), 0);
    const auto check = store_->readers().read(
        [](store::Connection& connection) -> base::Result<logbook::ChainCheck> {
            return logbook::verify_database(connection);
        });
    ASSERT_TRUE(check);
    for (const auto& finding : check->findings()) ADD_FAILURE() << finding.what;
}

} // namespace
} // namespace hamandish::journeys::recognition_test
