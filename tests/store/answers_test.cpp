// The law of answers as the database holds it, whatever the code does.
#include "store_fixture.h"

#include <thread>

namespace hamandish::store::answers_test {
namespace {

class AnswersTest : public BothStoresTest {
  protected:
    void SetUp() override {
        open();
        unit_ = add_call();
        author_ = add_person("1");
        reviewer_ = add_person("2");
        citizen_ = add_person("3");
        comment_ = add_proposal("key-of-citizen-01");
    }
    CommentId add_proposal(const std::string& key) {
        CommentId id;
        EXPECT_TRUE(done([&](Connection& connection) {
            id = *connection.contributions.insert({unit_,
                                                   citizen_,
                                                   key,
                                                   "words " + key,
                                                   {0},
                                                   {},
                                                   domain::ContributionKind::Proposal,
                                                   "wording"});
        }));
        return id;
    }
    [[nodiscard]] ReasonedAnswerRecord answer() const {
        ReasonedAnswerRecord one;
        one.call = {1};
        one.words = {domain::Decision::Rejected,
                     {"دلیل", "reason"},
                     {{"قانون", "law"}, {"ماده ۱", "article 1"}, {"بند", "clause"}, "https://a"}};
        one.author = author_;
        one.state = "in_review";
        one.written_at = {5};
        return one;
    }
    AnswerId add(const ReasonedAnswerRecord& one) {
        AnswerId id;
        EXPECT_TRUE(done([&](Connection& connection) { id = connection.answers.insert(one); }));
        return id;
    }
    bool insert_refused(const ReasonedAnswerRecord& one) {
        return !done([&](Connection& connection) { (void)connection.answers.insert(one); });
    }
    bool update(const ReasonedAnswerRecord& one) {
        return done([&](Connection& connection) { connection.answers.update(one); });
    }
    ReasonedAnswerRecord published() {
        ReasonedAnswerRecord one = answer();
        one.id = add(one);
        one.state = "published";
        one.reviewer = reviewer_;
        one.published_at = {9};
        EXPECT_TRUE(update(one));
        return one;
    }
    bool owes_first_answers() {
        return read([](Connection& connection) -> base::Result<bool> {
                   return connection.answers.owes_first_answers({1});
               })
            .value();
    }
    UnitId unit_;
    PersonId author_, reviewer_, citizen_;
    CommentId comment_;
};

TEST_P(AnswersTest, AnswersAreReadAsTheyWereWritten) {
    ReasonedAnswerRecord one = answer();
    one.id = add(one);
    one.note = "say which article";
    one.state = "returned";
    one.reviewer = reviewer_;
    ASSERT_TRUE(update(one));
    ASSERT_TRUE(done([&](Connection& connection) {
        EXPECT_TRUE(connection.answers.link({comment_, 0, one.id}));
        connection.answers.put_rules({1}, {20, std::nullopt});
    }));
    ASSERT_TRUE(done([&](Connection& connection) {
        const auto read = connection.answers.find(one.id).value();
        EXPECT_EQ(read.words, one.words);
        EXPECT_EQ(read.note, one.note);
        EXPECT_EQ(read.reviewer, reviewer_);
        EXPECT_EQ(read.written_at, one.written_at);
        EXPECT_EQ(connection.answers.of_call({1}).size(), 1u);
        EXPECT_EQ(connection.answers.links_of(std::vector{comment_}).front().answer, one.id);
        EXPECT_EQ(connection.answers.links_in(CallId{1}).size(), 1u);
        EXPECT_EQ(connection.answers.links_to(citizen_).size(), 1u);
        EXPECT_EQ(connection.answers.rules({1})->days, 20);
        EXPECT_EQ(connection.answers.author_of(comment_), citizen_);
        const auto proposal = connection.contributions.find(comment_).value();
        EXPECT_EQ(proposal.kind, domain::ContributionKind::Proposal);
        EXPECT_EQ(proposal.wording, "wording");
    }));
}

TEST_P(AnswersTest, APageIsReadInItsOrderHoweverLongItIs) {
    std::vector<CommentId> asked{comment_};
    for (int i = 0; i < 120; ++i)
        asked.insert(asked.begin(), add_proposal("key-of-citizen-1" + std::to_string(i)));
    const AnswerId first = add(answer()), second = add(answer());
    ASSERT_TRUE(done([&](Connection& connection) {
        for (std::size_t i = 0; i < asked.size(); i += 2)
            EXPECT_TRUE(connection.answers.link({asked[i], 0, first}));
        EXPECT_TRUE(connection.answers.link({comment_, 1, second}));
        EXPECT_TRUE(connection.answers.insert(NewObjection{asked[70], citizen_, "no", {7}, {}}));
    }));
    ASSERT_TRUE(done([&](Connection& connection) {
        auto with_unknown = asked;
        with_unknown.insert(with_unknown.begin() + 60, CommentId{1'000'000});
        std::vector<CommentId> read;
        for (const CommentRecord& one : connection.contributions.find_all(with_unknown)) {
            read.push_back(one.id);
            EXPECT_EQ(one.text, connection.contributions.find(one.id)->text);
        }
        EXPECT_EQ(read, asked);
        EXPECT_EQ(connection.answers.links_of(with_unknown).size(), 62u);
        ASSERT_EQ(connection.answers.objections_to(asked).size(), 1u);
        EXPECT_EQ(connection.answers.objections_to(asked).front().comment, asked[70]);
        EXPECT_EQ(connection.answers.find_all({second, {1'000'000}, first}).size(), 2u);
        const std::map<std::int64_t, std::int64_t> counts{{first.value, 61}, {second.value, 1}};
        EXPECT_EQ(connection.answers.contribution_counts({second, {1'000'000}, first}), counts);
        EXPECT_TRUE(connection.contributions.find_all({}).empty());
    }));
}

TEST_P(AnswersTest, AnythingButAcceptanceNeedsItsGround) {
    using Ground = domain::TwoTexts domain::LegalGround::*;
    for (const Ground part : {&domain::LegalGround::document, &domain::LegalGround::article})
        for (const auto side : {&domain::TwoTexts::fa, &domain::TwoTexts::en}) {
            ReasonedAnswerRecord one = answer();
            one.words.ground.*part.*side = "";
            EXPECT_TRUE(insert_refused(one));
        }
    ReasonedAnswerRecord accepted = answer();
    accepted.words.decision = domain::Decision::Accepted;
    accepted.words.ground = {};
    EXPECT_FALSE(insert_refused(accepted));
    accepted.words.reason.en = "";
    EXPECT_TRUE(insert_refused(accepted));
}

TEST_P(AnswersTest, AFirstAnswerIsOwedUntilItIsPublic) {
    const auto given_before = [&](std::int64_t entry) {
        return read([&](Connection& connection) -> base::Result<FirstAnswers> {
                   return connection.answers.first_answers({1}, entry);
               })
            .value();
    };
    ReasonedAnswerRecord one = answer();
    one.entry_index = 7;
    one.id = add(one);
    EXPECT_TRUE(done([&](Connection& connection) {
        EXPECT_TRUE(connection.answers.link({comment_, 0, one.id}));
    }));
    EXPECT_TRUE(owes_first_answers()) << "it waits for its review";
    EXPECT_EQ(given_before(100).count, 0);
    one.state = "published";
    one.reviewer = reviewer_;
    one.published_at = {9};
    ASSERT_TRUE(update(one));
    EXPECT_FALSE(owes_first_answers());
    EXPECT_EQ(given_before(7).count, 0);
    EXPECT_EQ(given_before(8).count, 1);
    EXPECT_EQ(given_before(8).last_at.ms, 9);
}

TEST_P(AnswersTest, WhatIsHiddenOrErasedIsOwedNothingAndACommentNeverIs) {
    EXPECT_TRUE(done([&](Connection& connection) {
        connection.erasure.empty_texts(citizen_); // the proposal that every test begins with
    }));
    EXPECT_FALSE(owes_first_answers());
    const CommentId other = add_proposal("key-of-citizen-02");
    EXPECT_TRUE(owes_first_answers());
    HidingId hiding;
    EXPECT_TRUE(done([&](Connection& connection) {
        hiding = *connection.moderation.insert(
            {other, domain::HidingRule::Insult, "a reason", reviewer_, {10}, 8});
        (void)*connection.contributions.insert({unit_, citizen_, "key-of-citizen-03", "x", {0}});
    }));
    EXPECT_FALSE(owes_first_answers());
    EXPECT_TRUE(done([&](Connection& connection) {
        EXPECT_TRUE(connection.moderation.end(hiding, "shown again", {11}, 9));
    }));
    EXPECT_TRUE(owes_first_answers());
    EXPECT_TRUE(done([&](Connection& connection) { connection.erasure.empty_texts(citizen_); }));
    EXPECT_FALSE(owes_first_answers());
}

TEST_P(AnswersTest, NoAnswerIsPublicThatItsAuthorAloneHasSeen) {
    ReasonedAnswerRecord one = answer();
    one.id = add(one);
    one.state = "published";
    one.published_at = {9};
    EXPECT_FALSE(update(one)) << "nobody reviewed it";
    one.reviewer = author_;
    EXPECT_FALSE(update(one)) << "its author reviewed it";
    one.reviewer = reviewer_;
    EXPECT_TRUE(update(one));
}

TEST_P(AnswersTest, WhatWasPublishedStays) {
    ReasonedAnswerRecord one = published();
    one.words.reason.en = "another reason";
    EXPECT_FALSE(update(one));
    one.state = "returned";
    EXPECT_FALSE(update(one));
    EXPECT_FALSE(done(
        [](Connection& connection) { connection.database->session() << "DELETE FROM answers"; }));
    EXPECT_EQ(count("answers"), 1);
}

TEST_P(AnswersTest, OneAnswerForEachRoundHoweverManyWriteAtOnce) {
    const AnswerId first = add(answer()), second = add(answer());
    std::atomic<int> linked{0};
    const auto link = [&](AnswerId id) {
        (void)done([&](Connection& connection) {
            if (connection.answers.link({comment_, 0, id})) ++linked;
        });
    };
    std::thread one([&] { link(first); }), other([&] { link(second); });
    one.join();
    other.join();
    EXPECT_EQ(linked, 1);
    EXPECT_FALSE(done([&](Connection& connection) {
        (void)connection.answers.link({comment_, 2, second});
    })) << "there is no third round";
}

TEST_P(AnswersTest, OneObjectsOnce) {
    const auto object = [&](const std::string& text) {
        bool taken = false;
        EXPECT_TRUE(done([&](Connection& connection) {
            taken =
                connection.answers.insert(NewObjection{comment_, citizen_, text, {7}, {3, "salt"}});
        }));
        return taken;
    };
    EXPECT_TRUE(object("not enough"));
    EXPECT_FALSE(object("still not enough"));
    EXPECT_TRUE(done([&](Connection& connection) {
        EXPECT_EQ(connection.answers.objections_to({comment_}).front().text, "not enough");
        EXPECT_EQ(connection.answers.objections_of(citizen_).size(), 1u);
        EXPECT_EQ(connection.logged.objection(comment_)->evidence.salt, "salt");
        EXPECT_EQ(connection.logged.salted_entries_of(citizen_), std::vector<std::int64_t>{3});
        connection.erasure.empty_texts(citizen_);
        EXPECT_EQ(connection.answers.objections_to({comment_}).front().text, "");
        EXPECT_EQ(connection.contributions.find(comment_)->wording, "");
    }));
}

TEST_P(AnswersTest, WordingBelongsToProposals) {
    EXPECT_FALSE(done([&](Connection& connection) {
        (void)connection.contributions.insert({unit_,
                                               citizen_,
                                               "key-of-citizen-09",
                                               "x",
                                               {0},
                                               {},
                                               domain::ContributionKind::Request,
                                               "wording"});
    }));
}

TEST_P(AnswersTest, ALimitIsBetweenOneAndNinetyDays) {
    for (const int days : {0, 91})
        EXPECT_FALSE(done([&](Connection& connection) {
            connection.answers.put_rules({1}, {days, std::nullopt});
        }));
}

INSTANTIATE_TEST_SUITE_P(Both, AnswersTest, both_engines, name_of_engine);

} // namespace
} // namespace hamandish::store::answers_test
