#include "domain/comment_list.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <set>

namespace hamandish::domain {
namespace {

std::vector<CommentStanding> standings(std::size_t count) {
    std::vector<CommentStanding> all;
    for (std::size_t i = 1; i <= count; ++i) all.push_back({static_cast<std::int64_t>(i)});
    return all;
}

std::vector<std::int64_t> ids(const std::vector<CommentStanding>& all, CommentOrder order,
                              std::int32_t day = 20000) {
    std::vector<std::int64_t> out;
    for (const std::size_t i : in_order(all, order, base::Day{day})) out.push_back(all[i].id);
    return out;
}

TEST(CommentList, ItsTextComesBack) {
    for (const CommentList& list :
         {CommentList{}, CommentList{CommentOrder::Equal, 2}, CommentList{CommentOrder::Newest, 1},
          CommentList{CommentOrder::Newest, 31}, CommentList{CommentOrder::Agreed, 7},
          CommentList{CommentOrder::Equal, 1, 912}}) {
        const auto read = comment_list_from(text_from(list));
        ASSERT_TRUE(read) << text_from(list);
        EXPECT_EQ(*read, list) << text_from(list);
    }
    EXPECT_EQ(text_from({}), "");
    EXPECT_EQ(text_from({CommentOrder::Newest, 2}), "newest-2");
}

TEST(CommentList, AnythingElseIsRefused) {
    for (const std::string_view text : {"equal", "newest-1", "newest-0", "newest-", "newest-02",
                                        "newest-x", "newest--1", "oldest", "at-", "at-0", "at-x",
                                        "at--4", "newest-2 ", "Newest", "newest-99999999999", "-2"})
        EXPECT_FALSE(comment_list_from(text)) << text;
}

TEST(CommentOrder, EachShowsEveryCommentOnce) {
    const auto all = standings(137);
    for (const CommentOrder order :
         {CommentOrder::Equal, CommentOrder::Newest, CommentOrder::Agreed}) {
        const auto shown = ids(all, order);
        EXPECT_EQ(std::set(shown.begin(), shown.end()).size(), all.size()) << word(order);
    }
}

TEST(CommentOrder, EqualGivesEveryCommentTheSameChanceToComeFirst) {
    const auto all = standings(10);
    std::vector<int> first(11);
    constexpr int days = 3000;
    for (int day = 0; day < days; ++day)
        ++first[static_cast<std::size_t>(ids(all, CommentOrder::Equal, day).front())];
    // 300 each are expected, with a deviation of 16.4: five of these are never seen.
    for (std::size_t id = 1; id <= 10; ++id) EXPECT_NEAR(first[id], days / 10, 82) << id;
}

TEST(CommentOrder, EqualIsTheSameAllDay) {
    const auto all = standings(60);
    EXPECT_EQ(ids(all, CommentOrder::Equal), ids(all, CommentOrder::Equal));
    EXPECT_NE(ids(all, CommentOrder::Equal), ids(all, CommentOrder::Equal, 20001));
}

TEST(CommentOrder, EqualPutsThoseFirstThatFewHaveReactedTo) {
    std::vector<CommentStanding> all{{1, 40, 2, 0}, {2, 0, 0, 0}, {3, 0, 3, 1}, {4, 1, 0, 0}};
    EXPECT_EQ(ids(all, CommentOrder::Equal), (std::vector<std::int64_t>{2, 4, 3, 1}));
}

TEST(CommentOrder, AgreedWantsManyVoicesNotAFewLuckyOnes) {
    std::vector<CommentStanding> all{{1, 2, 0, 0}, {2, 90, 10, 0}, {3, 50, 50, 0}, {4, 0, 0, 0}};
    EXPECT_EQ(ids(all, CommentOrder::Agreed), (std::vector<std::int64_t>{2, 3, 1, 4}));
}

TEST(CommentOrder, NewestGoesByNumberAndHiddenOnesComeLast) {
    std::vector<CommentStanding> all{{5}, {9}, {7}, {8, 0, 0, 0, true}};
    EXPECT_EQ(ids(all, CommentOrder::Newest), (std::vector<std::int64_t>{9, 7, 5, 8}));
}

} // namespace
} // namespace hamandish::domain
