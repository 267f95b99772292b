#include "contract/moderation_messages.h"
#include "story.h"

#include <gtest/gtest.h>

namespace hamandish::app::test::point_appeals_test {
namespace {

using contract::AppealPoints;
using contract::MyPoints;

const std::string path = "/me/points/appeals";

contract::PointAward award(const std::string& rule, std::int64_t entry, std::int64_t comment) {
    contract::PointAward one;
    one.rule = rule;
    one.entry = entry;
    one.comment = comment;
    one.call_slug = "x";
    return one;
}

MyPoints points() {
    MyPoints mine;
    mine.awards = {award("accepted", 9, 4), award("vote_round", 3, 0)};
    mine.claims = {{4, "x", {}, "say it"}, {0, "x", {}, {}}};
    return mine;
}

Story on_my_points(const MyPoints& mine) {
    Story story("/en/my-points");
    EXPECT_TRUE(story.reply("/api/v1/me", contract::Me{true, "4821"}));
    EXPECT_TRUE(story.reply("/me/points", mine));
    return story;
}

AppealPoints sent(Story& story) {
    const auto requests = story.open_requests(path);
    EXPECT_EQ(requests.size(), 1u);
    return requests.empty() ? AppealPoints()
                            : contract::decode<AppealPoints>(requests[0].body).value();
}

TEST(PointAppeal, IsAboutTheFirstUnlessAnotherIsChosen) {
    Story story = on_my_points(points());
    story.act(PointAppealFact{PointAppealEdited{"it was two proposals"}});
    story.act(PointAppealFact{PointAppealSubmitted{}});
    story.act(PointAppealFact{PointAppealSubmitted{}});
    EXPECT_EQ(sent(story), (AppealPoints{"accepted", 9, 4, "x", "it was two proposals"}));
    MyPoints told = points();
    told.appeals = {{7, "accepted", 9, 4, "x", {}, "it was two proposals", 1, "", "", 0, 0, 0, ""}};
    ASSERT_TRUE(story.reply(path, told));
    EXPECT_EQ(story.state.recognition.mine.value, told);
    EXPECT_EQ(story.state.recognition.appeal, PointAppealForm{});
    EXPECT_EQ(story.state.toast->message, i18n::MessageKey::points_appeal_sent);
    story.act(PointAppealFact{PointAppealEdited{"and this one"}});
    story.act(PointAppealFact{PointAppealSubmitted{}});
    EXPECT_EQ(sent(story).rule, "vote_round") << "about the first one can no more be appealed";
}

TEST(PointAppeal, AnEntryIsQuestionedWhereItStands) {
    Story story = on_my_points(points());
    const AppealPoints missing{"missing", 0, 4, "x", {}};
    story.act(PointAppealFact{PointsQuestioned{about_of(missing), true}});
    EXPECT_TRUE(story.asked_focus(point_appeal_text_anchor));
    story.act(PointAppealFact{PointAppealSubmitted{}});
    EXPECT_TRUE(story.open_requests(path).empty()) << "without a word";
    EXPECT_EQ(story.state.recognition.appeal.error, base::ErrorCode::TextEmpty);
    story.act(PointAppealFact{PointAppealEdited{"mine was the first"}});
    EXPECT_FALSE(story.state.recognition.appeal.error);
    story.act(PointAppealFact{PointAppealSubmitted{}});
    EXPECT_EQ(sent(story), (AppealPoints{"missing", 0, 4, "x", "mine was the first"}));
    ASSERT_TRUE(story.refuse(path, 409, "conflict"));
    EXPECT_EQ(story.state.recognition.appeal.error, base::ErrorCode::Conflict);
    EXPECT_EQ(story.state.recognition.appeal.text, "mine was the first") << "kept";
}

TEST(PointAppeal, WhatCanBeMeantIsToldApart) {
    const auto all = appealable(points());
    ASSERT_EQ(all.size(), 4u);
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) EXPECT_NE(about_of(all[i]), about_of(all[j]));
    Story story = on_my_points(points());
    story.act(PointAppealFact{PointsQuestioned{"survey 1 0 x"}});
    story.act(PointAppealFact{PointAppealEdited{"somebody else's"}});
    story.act(PointAppealFact{PointAppealSubmitted{}});
    EXPECT_TRUE(story.open_requests(path).empty());
    EXPECT_EQ(story.state.recognition.appeal.error, base::ErrorCode::Conflict);
}

Story at_the_queue() {
    Story story("/en/staff/moderation");
    EXPECT_TRUE(story.reply("/api/v1/me", contract::Me{true, "977"}));
    contract::ModerationQueue queue;
    contract::PointAppealCase about_words, about_votes;
    about_words.id = 5;
    about_words.comment = 4;
    about_votes.id = 6;
    queue.point_appeals = {about_words, about_votes};
    story.state.moderation.queue.value = queue;
    return story;
}

TEST(PointDecision, NeedsPointsToGrantAndAReasonAlways) {
    Story story = at_the_queue();
    const std::string decisions = "/staff/point-appeals/5";
    story.act(PointAppealFact{PointsDecided{5, "grant"}});
    EXPECT_EQ(story.state.moderation.points.error->where, "points");
    EXPECT_TRUE(story.asked_focus(correction_anchor(5)));
    story.act(PointAppealFact{CorrectionEdited{5, "۱۷"}});
    story.act(PointAppealFact{PointsDecided{5, "grant"}});
    EXPECT_EQ(story.state.moderation.points.error->where, "reason");
    story.act(PointAppealFact{PointReasonEdited{5, "said first"}});
    story.act(PointAppealFact{PointsDecided{5, "grant"}});
    const auto requests = story.open_requests(decisions);
    ASSERT_EQ(requests.size(), 1u);
    EXPECT_EQ(contract::decode<contract::DecidePoints>(requests[0].body).value(),
              (contract::DecidePoints{"grant", "۱۷", "said first"}));
    ASSERT_TRUE(story.reply(decisions, contract::ModerationQueue{}));
    EXPECT_EQ(story.state.moderation.points, PointDecisionForm{});
    EXPECT_TRUE(story.state.moderation.queue.value->point_appeals.empty());
}

TEST(PointDecision, ParticipationGivesLessAndARefusalNothing) {
    Story story = at_the_queue();
    story.act(PointAppealFact{CorrectionEdited{6, "17"}});
    story.act(PointAppealFact{PointReasonEdited{6, "said first"}});
    story.act(PointAppealFact{PointsDecided{6, "grant"}});
    EXPECT_EQ(story.state.moderation.points.error->where, "points");
    story.act(PointAppealFact{PointsDecided{6, "refuse"}});
    const auto requests = story.open_requests("/staff/point-appeals/6");
    ASSERT_EQ(requests.size(), 1u);
    EXPECT_EQ(contract::decode<contract::DecidePoints>(requests[0].body).value(),
              (contract::DecidePoints{"refuse", "", "said first"}));
    ASSERT_TRUE(story.refuse("/staff/point-appeals/6", 403, "forbidden"));
    EXPECT_EQ(story.state.moderation.points.error->code, base::ErrorCode::Forbidden);
    EXPECT_EQ(story.state.moderation.points.reason, "said first");
}

TEST(PointDecision, AReasonIsForOneAppealAlone) {
    Story story = at_the_queue();
    story.act(PointAppealFact{PointReasonEdited{5, "said first"}});
    story.act(PointAppealFact{PointsDecided{6, "refuse"}});
    EXPECT_TRUE(story.open_requests("/staff/point-appeals").empty());
    EXPECT_EQ(story.state.moderation.points.appeal, 6);
    EXPECT_EQ(story.state.moderation.points.reason, "");
}

} // namespace
} // namespace hamandish::app::test::point_appeals_test
