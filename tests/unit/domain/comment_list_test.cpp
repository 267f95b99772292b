#include "domain/comment_list.h"

#include <algorithm>
#include <cstdlib>
#include <gtest/gtest.h>
#include <set>

namespace hamandish::domain::comment_list_test {
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
          CommentList{CommentOrder::Equal, 1, 912}, CommentList{CommentOrder::Equal, 1, 912, true},
          CommentList{CommentOrder::Equal, 3, 7, true},
          CommentList{.order = CommentOrder::Newest, .passage = 7},
          CommentList{.order = CommentOrder::Newest, .page = 2, .passage = 7}}) {
        const auto read = comment_list_from(text_from(list));
        ASSERT_TRUE(read) << text_from(list);
        EXPECT_EQ(*read, list) << text_from(list);
    }
    EXPECT_EQ(text_from({}), "");
    EXPECT_EQ(text_from({CommentOrder::Newest, 2}), "newest-2");
}

TEST(CommentList, AnythingElseIsRefused) {
    for (const std::string_view text :
         {"equal",       "newest-1",    "newest-0",    "newest-",       "newest-02",
          "newest-x",    "newest--1",   "oldest",      "at-",           "at-0",
          "at-x",        "at--4",       "newest-2 ",   "Newest",        "newest-99999999999",
          "-2",          "replies",     "replies-",    "replies-0",     "replies-x",
          "replies-7-1", "replies-7-0", "replies-7-",  "replies-7-2-3", "replies--7",
          "passage-",    "passage-0",   "passage-7-1", "passage-7-",    "passage-x"})
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

TEST(CommentOrder, EqualGivesEveryCommentTheSameChanceOfTheFirstPage) {
    const auto all = standings(400); // some share a slot, others have one to themselves
    std::vector<int> shown(401);
    constexpr int days = 1600;
    for (int day = 0; day < days; ++day) {
        const auto order = in_order(all, CommentOrder::Equal, base::Day{day});
        for (std::size_t i = 0; i < comments_per_page; ++i)
            ++shown[static_cast<std::size_t>(all[order[i]].id)];
    }
    // 200 each are expected, with a deviation of 13.2.
    for (std::size_t id = 1; id <= 400; ++id) EXPECT_NEAR(shown[id], days / 8, 80) << id;
}

TEST(CommentOrder, EqualHasOtherNeighboursEachDay) {
    // 1 and 257 fall into one slot.
    const auto all = standings(2000);
    int together = 0;
    for (int day = 0; day < 100; ++day) {
        const auto order = ids(all, CommentOrder::Equal, day);
        const auto at = [&](std::int64_t id) {
            return std::find(order.begin(), order.end(), id) - order.begin();
        };
        together += std::abs(at(1) - at(257)) == 1;
    }
    EXPECT_LT(together, 50);
}

TEST(CommentOrder, APageIsMadeOfSlotsAndDrawnOnceMore) {
    // What the store does, which never has all comments: slots in their order, each one's comments
    // in theirs, and each page drawn again.
    const auto all = standings(700);
    const base::Day today{20000};
    std::vector<std::int64_t> slots, pages;
    for (std::int64_t slot = 0; slot < comment_slots; ++slot) slots.push_back(slot);
    draw_slots(slots, today);
    for (const std::int64_t slot : slots) {
        std::vector<std::int64_t> in_slot;
        for (const CommentStanding& one : all)
            if (slot_of(one.id) == slot) in_slot.push_back(one.id);
        draw(in_slot, today);
        pages.insert(pages.end(), in_slot.begin(), in_slot.end());
    }
    for (std::size_t at = 0; at < pages.size(); at += comments_per_page)
        draw(std::span(pages).subspan(at, std::min(comments_per_page, pages.size() - at)), today);
    EXPECT_EQ(pages, ids(all, CommentOrder::Equal));
}

TEST(CommentOrder, HearingCountsInDoublings) {
    EXPECT_EQ(heard({1}), 0);
    EXPECT_EQ(heard({1, 1, 0, 0}), 1);
    EXPECT_EQ(heard({1, 1, 1, 1}), 2);
    EXPECT_EQ(heard({1, 0, 0, 4}), 3);
    EXPECT_EQ(heard({1, 1 << 19, 0, 0}), most_heard);
    EXPECT_EQ(heard({1, 1 << 30, 0, 0}), most_heard);
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
} // namespace hamandish::domain::comment_list_test
