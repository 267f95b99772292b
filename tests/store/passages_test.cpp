// The words that comments are about: each passage once, counted by the database whatever changes.
#include "store_fixture.h"

namespace hamandish::store::passages_test {
namespace {

class PassagesTest : public BothStoresTest {
  protected:
    void SetUp() override {
        open();
        unit_ = add_call();
        sara_ = add_person("1000");
        reza_ = add_person("1001");
    }
    static PassageRecord words(std::int64_t start, const std::string& exact,
                               const std::string& language = "fa") {
        const auto end = start + static_cast<std::int64_t>(exact.size());
        return {{}, language, {{exact, "before ", " after"}, start, end}};
    }
    CommentId comment_about(const PassageRecord& passage, PersonId person) {
        CommentId id;
        carry_out([&](Connection& connection) {
            id = *connection.contributions.insert(
                {unit_, person, "key-" + std::to_string(++next_), "my view", {next_}});
            connection.passages.note_comment(id, unit_, passage);
            (void)connection.contributions.put_participant(connection.calls.find("c")->id, person);
        });
        return id;
    }
    std::vector<PassageRecord> passages() {
        return read([&](Connection& connection) -> base::Result<std::vector<PassageRecord>> {
                   return connection.passages.of_unit(unit_);
               })
            .value();
    }
    std::vector<CommentId> page(PassageId passage, std::int64_t skipped = 0) {
        return read([&](Connection& connection) -> base::Result<std::vector<CommentId>> {
                   return connection.passages.page(unit_, passage, skipped);
               })
            .value();
    }
    std::size_t wrong_counts() {
        return read([&](Connection& connection) -> base::Result<std::size_t> {
                   return connection.logged.wrong_counts().size();
               })
            .value();
    }
    UnitId unit_;
    PersonId sara_, reza_;
    std::int64_t next_ = 0;
};

TEST_P(PassagesTest, AreStoredOnceHoweverManySpeakOfThem) {
    comment_about(words(9, "four months"), sara_);
    comment_about(words(9, "four months"), reza_);
    comment_about(words(2, "term"), reza_);
    comment_about(words(9, "four months", "en"), reza_);
    const auto all = passages();
    ASSERT_EQ(all.size(), 3u);
    EXPECT_EQ(all[0].language, "en");
    EXPECT_EQ(all[1].words, words(2, "term").words) << "in the order of the text";
    EXPECT_EQ(all[2].words, words(9, "four months").words);
    EXPECT_EQ(all[2].comment_count, 2);
}

TEST_P(PassagesTest, StandWithTheirComments) {
    const auto about = comment_about(words(9, "four months"), sara_);
    carry_out([&](Connection& connection) {
        const auto whole = connection.contributions.insert({unit_, sara_, "key-x", "all", {5}});
        EXPECT_EQ(connection.contributions.find(*whole)->passage.id.value, 0);
        EXPECT_EQ(connection.contributions.find(*whole)->passage.language, "");
        const auto found = connection.contributions.find(about);
        EXPECT_EQ(found->passage.words, words(9, "four months").words);
        EXPECT_EQ(found->passage.language, "fa");
        EXPECT_EQ(connection.logged.comment(about)->passage.words, found->passage.words);
        EXPECT_EQ(connection.contributions.comments_of(sara_).back().comment.passage.words,
                  found->passage.words);
        const auto again = connection.contributions.find_by_key(sara_, "key-1");
        EXPECT_EQ(again->passage, "fa 9-20");
        EXPECT_EQ(again->passage, place_name(found->passage));
        EXPECT_EQ(connection.contributions.find_by_key(sara_, "key-x")->passage, "");
    });
}

TEST_P(PassagesTest, AreListedNewestFirstAndHiddenOnesLast) {
    std::vector<CommentId> comments;
    for (int i = 0; i < 53; ++i) comments.push_back(comment_about(words(9, "four"), sara_));
    const auto passage = passages().at(0).id;
    EXPECT_EQ(page(passage).size(), 50u);
    EXPECT_EQ(page(passage).front(), comments.back());
    EXPECT_EQ(page(passage, 50).back(), comments.front());
    carry_out([&](Connection& connection) {
        EXPECT_TRUE(connection.moderation.insert(
            {comments.back(), domain::HidingRule::Insult, "a reason", reza_, {5}, 7}));
    });
    EXPECT_EQ(page(passage).front(), comments[comments.size() - 2]);
    EXPECT_EQ(page(passage, 50).back(), comments.back());
    EXPECT_EQ(passages().at(0).comment_count, 52) << "nobody can read the hidden one";
    EXPECT_EQ(wrong_counts(), 0u);
    EXPECT_TRUE(page({passage.value + 1}).empty());
}

TEST_P(PassagesTest, AreForgottenWithTheWordsOfWhoeverIsErased) {
    comment_about(words(9, "four"), sara_);
    const auto other = comment_about(words(9, "four"), reza_);
    carry_out([&](Connection& connection) { connection.passages.erase(sara_); });
    ASSERT_EQ(passages().size(), 1u);
    EXPECT_EQ(passages()[0].comment_count, 1);
    EXPECT_EQ(page(passages()[0].id), std::vector{other});
    carry_out([&](Connection& connection) { connection.passages.erase(reza_); });
    EXPECT_TRUE(passages().empty()) << "of what nobody speaks nothing is shown";
    EXPECT_EQ(wrong_counts(), 0u);
}

TEST_P(PassagesTest, AWrongCountIsSeen) {
    comment_about(words(9, "four"), sara_);
    carry_out([&](Connection& connection) {
        connection.database->session() << "UPDATE passages SET comment_count = 7";
    });
    EXPECT_EQ(wrong_counts(), 1u);
}

INSTANTIATE_TEST_SUITE_P(Engines, PassagesTest, both_engines, name_of_engine);

} // namespace
} // namespace hamandish::store::passages_test
