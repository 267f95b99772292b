// Who reacted how to what may be quoted, and what is kept of groups, whatever the database.
#include "store_fixture.h"

namespace hamandish::store::opinion_groups_test {
namespace {

using domain::Choice;

class OpinionGroupsTest : public BothStoresTest {
  protected:
    void SetUp() override {
        open();
        (void)add_call();
    }
};

TEST_P(OpinionGroupsTest, HasARowForEachPerson) {
    const PersonId sara = add_person("1"), reza = add_person("2"), mina = add_person("3");
    carry_out([&](Connection& connection) {
        auto& contributions = connection.contributions;
        const UnitId unit = connection.calls.units({1}).front().id;
        const auto add = [&](PersonId author, const char* key, const char* text) {
            return contributions.insert({unit, author, key, text, {1}}).value_or(CommentId{});
        };
        const CommentId first = add(sara, "key-1", "one"), unheard = add(sara, "key-2", "two"),
                        third = add(reza, "key-3", "three"), erased = add(mina, "key-4", "four");
        EXPECT_NE(unheard, CommentId{});
        contributions.put_reaction(third, sara, Choice::Disagree, {2});
        contributions.put_reaction(first, reza, Choice::Agree, {2});
        contributions.put_reaction(third, mina, Choice::Pass, {2});
        contributions.put_reaction(first, mina, Choice::Disagree, {2});
        contributions.put_reaction(first, mina, Choice::Agree, {3}); // changed
        contributions.put_reaction(erased, sara, Choice::Agree, {2});
        connection.erasure.empty_texts(mina);
        const CallReactions found = connection.opinion_groups.reactions_of({1});
        EXPECT_EQ(found.comments, (std::vector<CommentId>{first, third}));
        EXPECT_EQ(found.votes.comment_count, 2u);
        EXPECT_EQ(found.votes.row_ends, (std::vector<std::size_t>{1, 2, 4}));
        EXPECT_EQ(found.votes.comments, (std::vector<std::uint32_t>{1, 0, 0, 1}));
        EXPECT_EQ(found.votes.choices, (std::vector<std::int8_t>{-1, 1, 1, 0}));
        EXPECT_TRUE(connection.opinion_groups.reactions_of({2}).comments.empty());
    });
}

TEST_P(OpinionGroupsTest, LeavesOutWhatIsHidden) {
    const PersonId sara = add_person("1");
    carry_out([&](Connection& connection) {
        const UnitId unit = connection.calls.units({1}).front().id;
        const auto comment = connection.contributions.insert({unit, sara, "key-1", "one", {1}});
        ASSERT_TRUE(comment);
        connection.contributions.put_reaction(*comment, sara, Choice::Agree, {2});
        EXPECT_EQ(connection.opinion_groups.reactions_of({1}).votes.participant_count(), 1u);
        connection.database->session() << "UPDATE comments SET hidden = 1";
        EXPECT_EQ(connection.opinion_groups.reactions_of({1}).votes.participant_count(), 0u);
    });
}

/// From two answers that differ by one person one could tell what that person said.
TEST_P(OpinionGroupsTest, KeepsWhatWasFoundFirst) {
    carry_out([](Connection& connection) {
        EXPECT_FALSE(connection.opinion_groups.of_call({1}));
        connection.opinion_groups.keep({1}, "first", {1});
        connection.opinion_groups.keep({1}, "second", {2});
        EXPECT_EQ(connection.opinion_groups.of_call({1}), "first");
    });
    EXPECT_EQ(count("opinion_groups"), 1);
}

INSTANTIATE_TEST_SUITE_P(Both, OpinionGroupsTest, both_engines, name_of_engine);

} // namespace
} // namespace hamandish::store::opinion_groups_test
