// Points that somebody says are not right: told, decided by somebody else, and counted from the
// log.
#include "evidence/hash.h"
#include "given_role.h"
#include "plain_page.h"
#include "recognition_town.h"
#include "server/usecases/staff.h"
#include "true_log.h"

#include <algorithm>

namespace hamandish::journeys::point_appeals_test {
namespace {

using base::ErrorCode;
using contract::AppealPoints;
using contract::DecidePoints;
using contract::ModerationQueue;
using contract::MyPoints;
using contract::Ranking;
using domain::Role;

const std::string appeals_path = "/api/v1/me/points/appeals";
const std::string slug = "e-participation";

class PointAppeals : public RecognitionTown {
  protected:
    static AppealPoints about(const contract::PointAward& award, const std::string& text) {
        return {award.rule, award.entry, award.comment, award.call_slug, text};
    }
    contract::PointAward award_of(const std::string& cookie, const std::string& rule) {
        for (const auto& one : get<MyPoints>(my_points_path, cookie).awards)
            if (one.rule == rule) return one;
        ADD_FAILURE() << "no points by " << rule;
        return {};
    }
    MyPoints appeal(const std::string& cookie, const AppealPoints& wish) {
        return send<MyPoints>("POST", appeals_path, wish, cookie);
    }
    std::vector<contract::PointAppealCase> waiting(const std::string& moderator) {
        return get<ModerationQueue>("/api/v1/staff/moderation", moderator).point_appeals;
    }
    static Ask decision(std::int64_t id, const DecidePoints& wish, const std::string& cookie) {
        return {"POST", "/api/v1/staff/point-appeals/" + std::to_string(id), contract::encode(wish),
                cookie};
    }
    void decide(std::int64_t id, const DecidePoints& wish) {
        EXPECT_EQ(ask(decision(id, wish, staff(Role::Moderator))).status, 200);
        keep_log();
    }
    void expect_verified() {
        const auto check = store_->readers().read(
            [](store::Connection& connection) -> base::Result<logbook::ChainCheck> {
                return logbook::verify_database(connection);
            });
        ASSERT_TRUE(check);
        for (const auto& finding : check->findings()) ADD_FAILURE() << finding.what;
    }
    void expect_granted(std::int64_t points);
    std::int64_t points_in_ranking(const std::string& cookie) {
        for (const auto& one : get<Ranking>(ranking_path).people)
            if (one.pseudonym == name_of(cookie)) return one.points;
        return 0;
    }
    static bool is_in(const std::string& text, const std::string& part) {
        return text.find(part) != text.npos;
    }
};

/// The second one's appeal, of fourteen points.
void PointAppeals::expect_granted(std::int64_t points) {
    const auto mine = get<MyPoints>(my_points_path, session(1));
    ASSERT_EQ(mine.appeals.size(), 1u);
    EXPECT_EQ(mine.appeals[0].decision, "grant");
    EXPECT_EQ(mine.appeals[0].reason, "the minutes say so");
    EXPECT_EQ(mine.appeals[0].points, 14);
    EXPECT_EQ(mine.points, points);
    EXPECT_EQ(mine.awards[0].rule, "corrected");
    EXPECT_EQ(mine.awards[0].points, 14);
    EXPECT_EQ(mine.awards[0].entry, mine.appeals[0].correction);
    EXPECT_TRUE(mine.awards[0].is_public);
    EXPECT_EQ(points_in_ranking(session(1)), 20);
}

TEST_F(PointAppeals, AGrantIsAnEntryOfTheLogThatEverybodyCounts) {
    six_are_useful();
    for (std::size_t i = 0; i < 6; ++i) wish(session(i), "pseudonym");
    const auto award = award_of(session(1), "agreed_with");
    EXPECT_GT(award.entry, 0) << "where in the log it came from";
    EXPECT_EQ(points_in_ranking(session(1)), 6);
    const auto told = appeal(session(1), about(award, "it was accepted in the meeting, too"));
    ASSERT_EQ(told.appeals.size(), 1u);
    EXPECT_EQ(told.appeals[0].decision, "");
    EXPECT_EQ(told.appeals[0].text, "it was accepted in the meeting, too");
    expect_problem(
        {"POST", appeals_path, contract::encode(about(award, "and once more")), session(1)}, 409,
        ErrorCode::Conflict, "entry");

    const auto cases = waiting(staff(Role::Moderator));
    ASSERT_EQ(cases.size(), 1u);
    EXPECT_EQ(cases[0].rule, "agreed_with");
    EXPECT_EQ(cases[0].points, 6);
    EXPECT_EQ(cases[0].most, 20);
    EXPECT_EQ(cases[0].comment, ids_[1]);
    EXPECT_EQ(cases[0].unit_key, "article-1");
    EXPECT_TRUE(cases[0].may_decide);
    decide(cases[0].id, {"grant", "۱۴", "the minutes say so"});
    expect_granted(told.points + 14);
    EXPECT_TRUE(waiting(staff(Role::Moderator)).empty());
    const std::string log = exported();
    EXPECT_TRUE(is_in(log, "\"points_corrected\""));
    EXPECT_TRUE(is_in(log, "the minutes say so"));
    EXPECT_FALSE(is_in(log, "accepted in the meeting")) << "what was asked is no part of it";
    EXPECT_EQ(rows("outbox WHERE kind = 'points_decided'"), 1);
    EXPECT_EQ(rows("staff_acts WHERE subject = 'grant points appeal " +
                   std::to_string(cases[0].id) + "'"),
              1);
    EXPECT_EQ(get<contract::MyData>("/api/v1/me/export", session(1)).point_appeals.size(), 1u);
    expect_verified();
}

TEST_F(PointAppeals, ARefusalHasItsReasonAndChangesNothing) {
    six_are_useful();
    const auto before = get<MyPoints>(my_points_path, session(0));
    const auto told = appeal(session(0), about(award_of(session(0), "accepted"), "too few for me"));
    decide(told.appeals.at(0).id, {"refuse", "", "the rule gives no more"});
    const auto mine = get<MyPoints>(my_points_path, session(0));
    EXPECT_EQ(mine.points, before.points);
    EXPECT_EQ(mine.appeals[0].decision, "refuse");
    EXPECT_EQ(mine.appeals[0].reason, "the rule gives no more");
    EXPECT_EQ(mine.appeals[0].correction, 0);
    EXPECT_FALSE(is_in(exported(), "points_corrected"));
    EXPECT_FALSE(is_in(exported(), "the rule gives no more"));
    EXPECT_EQ(rows("outbox WHERE kind = 'points_decided'"), 1) << "told all the same";
}

TEST_F(PointAppeals, WhatIsMissingIsClaimedForWhatOneDid) {
    six_are_useful();
    // The last contribution said what had been said before: it earns nothing by itself.
    const auto mine = get<MyPoints>(my_points_path, session(5));
    const auto claim = std::find_if(mine.claims.begin(), mine.claims.end(),
                                    [&](const auto& one) { return one.comment == ids_[6]; });
    ASSERT_NE(claim, mine.claims.end());
    EXPECT_EQ(claim->call_slug, slug);
    EXPECT_FALSE(claim->text.empty());
    const auto told = appeal(session(5), {"missing", 0, ids_[6], slug, "mine says more than that"});
    decide(told.appeals.at(0).id, {"grant", "3", "it names a day"});
    EXPECT_EQ(get<MyPoints>(my_points_path, session(5)).points, told.points + 3);
    hide(ids_[6]);
    keep_log();
    EXPECT_EQ(get<MyPoints>(my_points_path, session(5)).points, told.points)
        << "what nobody can read earns nothing, corrected or not";
    expect_verified();
}

TEST_F(PointAppeals, ParticipationIsCorrectedBetweenThePersonAndTheServer) {
    const std::string sara = newcomer();
    send<contract::Counted>("PUT", article + "/vote", contract::Choose{"agree"}, sara);
    keep_log();
    const auto told =
        appeal(sara, about(award_of(sara, "vote_round"), "I voted twice, in two calls"));
    decide(told.appeals.at(0).id, {"grant", "3", "the other call had no round"});
    const auto mine = get<MyPoints>(my_points_path, sara);
    EXPECT_EQ(mine.points, told.points + 3);
    EXPECT_EQ(mine.level, "companion");
    EXPECT_EQ(mine.awards[0].rule, "own_corrected");
    EXPECT_FALSE(mine.awards[0].is_public);
    const std::string log = exported();
    EXPECT_TRUE(is_in(log, "\"points_corrected\""));
    EXPECT_FALSE(is_in(log, "the other call had no round"));
    EXPECT_TRUE(is_in(log, evidence::commitment_to(mine.appeals[0].opening)))
        << "its person can prove it";
    EXPECT_EQ(get<Ranking>(ranking_path).people_count, 0) << "it earns no rank";
    expect_verified();
}

TEST_F(PointAppeals, ThoseWhomItConcernsDoNotDecide) {
    const std::string sara = newcomer(), editor = staff(Role::Editor), lead = staff(Role::Lead),
                      moderator = staff(Role::Moderator);
    const auto said = contribute(sara, "proposal", "say until when");
    const auto own = contribute(moderator, "proposal", "say from when");
    const contract::WriteAnswer words{0,
                                      {said.id},
                                      "accepted",
                                      {"چنین می‌شود", "So be it"},
                                      {{"قانون", "Act"}, {"ماده ۲۵", "Article 25"}, {}, ""}};
    const auto written = send<contract::AnswerQueue>(
        "POST", "/api/v1/staff/calls/e-participation/answers", words, editor);
    send<contract::AnswerQueue>("POST",
                                "/api/v1/staff/answers/" +
                                    std::to_string(written.written.back().group.answer.id) +
                                    "/review",
                                contract::ReviewAnswer{true, {}}, lead);
    keep_log();
    const auto hers = appeal(sara, about(award_of(sara, "accepted"), "it was two proposals"));
    const auto his = appeal(moderator, {"missing", 0, own.id, slug, "mine was the first"});
    const DecidePoints grant{"grant", "3", "because I would like to"};
    for (const auto& one : waiting(lead))
        EXPECT_EQ(one.may_decide, one.comment != said.id) << "the lead reviewed that answer";
    for (const auto& one : waiting(moderator)) EXPECT_EQ(one.may_decide, one.comment != own.id);
    expect_problem(decision(hers.appeals.at(0).id, grant, lead), 403, ErrorCode::Forbidden,
                   "appeal");
    expect_problem(decision(his.appeals.at(0).id, grant, moderator), 403, ErrorCode::Forbidden,
                   "appeal");
    EXPECT_EQ(ask(decision(his.appeals.at(0).id, grant, lead)).status, 200);
    EXPECT_EQ(ask(decision(hers.appeals.at(0).id, grant, moderator)).status, 200);
    expect_problem(decision(hers.appeals.at(0).id, grant, moderator), 409, ErrorCode::Conflict,
                   "appeal");
}

TEST_F(PointAppeals, NothingElseIsTaken) {
    six_are_useful();
    const auto award = award_of(session(0), "accepted");
    const auto refused = [&](const AppealPoints& wish, int status, ErrorCode code,
                             const std::string& where) {
        expect_problem({"POST", appeals_path, contract::encode(wish), session(1)}, status, code,
                       where);
    };
    refused(about(award, "it should be mine"), 404, ErrorCode::NotFound, "entry");
    refused({"missing", 0, ids_[0], slug, "it should be mine"}, 404, ErrorCode::NotFound, "entry");
    refused({"missing", 0, 0, "nowhere", "it should be mine"}, 404, ErrorCode::NotFound, "entry");
    refused({"missing", 0, ids_[1], slug, "no"}, 422, ErrorCode::TextEmpty, "text");
    const auto id =
        appeal(session(1), {"missing", 0, ids_[1], slug, "mine was first"}).appeals.at(0).id;
    const std::string moderator = staff(Role::Moderator);
    for (const char* points : {"", "0", "21", "-21", "many"})
        expect_problem(decision(id, {"grant", points, "good enough"}, moderator), 400,
                       ErrorCode::InvalidInput, "points");
    expect_problem(decision(id, {"perhaps", "3", "good enough"}, moderator), 400,
                   ErrorCode::InvalidInput, "decision");
    expect_problem(decision(id, {"grant", "3", ""}, moderator), 422, ErrorCode::TextEmpty,
                   "reason");
    expect_problem(decision(999, {"grant", "3", "good enough"}, moderator), 404,
                   ErrorCode::NotFound, "appeal");
    expect_problem(decision(id, {"grant", "3", "good enough"}, session(0)), 403,
                   ErrorCode::Forbidden, "role");
    EXPECT_FALSE(is_in(exported(), "points_corrected"));
}

TEST_F(PointAppeals, ErasureTakesTheWordsAndTheCorrectionsAlong) {
    six_are_useful();
    const std::string sara = session(1);
    const auto claimed = appeal(sara, {"missing", 0, 0, slug, "I took part on paper, too"});
    decide(claimed.appeals.at(0).id, {"grant", "2", "the sheet was found"});
    const auto useful = appeal(sara, {"missing", 0, ids_[1], slug, "mine was first"});
    decide(useful.appeals.at(0).id, {"grant", "5", "the log says so"});
    appeal(sara, about(award_of(sara, "agreed_with"), "more agreed than that"));
    send<contract::Empty>("POST", "/api/v1/me/erasure", contract::EraseMe{true}, sara);
    keep_log();
    EXPECT_EQ(rows("point_appeals WHERE body <> '' OR salt <> ''"), 0);
    EXPECT_TRUE(waiting(staff(Role::Moderator)).empty()) << "nobody is left to be answered";
    EXPECT_EQ(get<Ranking>(ranking_path).people_count, 5);
    expect_verified();
}

class PlainPointAppeals : public PlainTown {
  protected:
    void enter(const std::string& mobile, const std::string& next) {
        jar_.clear();
        open("/en/sign-in?next=" + next);
        sign_in_by_form(mobile);
    }
    void become_moderator() {
        enter("09350000002", desk);
        ASSERT_TRUE(store_->writer().submit_and_wait([&](store::Connection& connection)
                                                         -> base::Result<bool> {
            const std::string hash = usecases::session_hash_from(jar_["session"]);
            const auto person = connection.people.find_by_session(hash, now());
            if (!person) return base::fail(base::ErrorCode::Internal, "person");
            const contract::Organisation one{"ministry", "", "ministry", {"وزارت", "The ministry"}};
            (void)usecases::add_organisation(connection, {{}, {one, "made by the test"}, true},
                                             now());
            const auto organisation = connection.staff.find_organisation("ministry");
            if (!organisation) return base::fail(base::ErrorCode::Internal, "organisation");
            give_role(connection, *person, organisation->id, Role::Moderator, now());
            connection.staff.put_session(hash, person->id, {now().ms + base::ms_per_hour});
            return true;
        }));
        open(desk);
    }
    const std::string desk = "/en/staff/moderation", points = "/en/my-points",
                      author = "09350000001";
};

TEST_F(PlainPointAppeals, AreMadeAndDecidedWithoutScripts) {
    (void)comment(sign_in(author), "say until when", "key-of-speaker-001");
    enter(author, points);
    open(points);
    EXPECT_TRUE(says("Are points not right, or missing?"));
    EXPECT_FALSE(has_button("This isn’t right")) << "that one needs scripts";
    press("Send the appeal");
    EXPECT_TRUE(says("Are points not right, or missing?")) << "nothing was said yet";
    const std::string why = labelled("What is not right, and why?");
    fill(why, "two people had agreed with it");
    press("Send the appeal");
    EXPECT_TRUE(says("Your appeal is recorded."));
    EXPECT_TRUE(says("two people had agreed with it"));
    EXPECT_TRUE(says("Being looked at"));

    become_moderator();
    EXPECT_TRUE(says("two people had agreed with it"));
    fill(labelled("How many points to give or take?"), "99");
    fill(labelled("Reason, for whoever appealed"), "they had, in the hall");
    press("Grant the appeal");
    EXPECT_TRUE(says("Write a number from 1 to"));
    fill(labelled("How many points to give or take?"), "4");
    press("Grant the appeal");
    EXPECT_TRUE(says("Recorded."));
    EXPECT_TRUE(says("No appeal about points waits."));

    enter(author, points);
    open(points);
    EXPECT_TRUE(says("Granted"));
    EXPECT_TRUE(says("they had, in the hall"));
    (void)true_log(*store_, now());
}

} // namespace
} // namespace hamandish::journeys::point_appeals_test
