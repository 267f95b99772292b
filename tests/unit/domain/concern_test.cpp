// What may be done to concerns, and what follows from it.
#include "domain/concern_book.h"
#include "domain/report_lack.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <random>
#include <set>

namespace hamandish::domain::concern_test {
namespace {

using base::ErrorCode;
using Kind = ConcernActKind;
using Ids = std::vector<std::int64_t>;

ConcernAct act(Kind kind, Ids concerns = {}, Ids comments = {}) {
    ConcernAct one;
    one.kind = kind;
    one.concerns = std::move(concerns);
    one.comments = std::move(comments);
    return one;
}
ConcernAct texts(Kind kind, std::int64_t concern, TwoTexts text) {
    ConcernAct one = act(kind, {concern});
    one.text = std::move(text);
    return one;
}
ConcernAct aside(std::int64_t concern, std::string reason) {
    ConcernAct one = act(Kind::SetAside, {concern});
    one.reason = std::move(reason);
    return one;
}
ConcernAct freeze() {
    ConcernAct one;
    one.groups = {{1, 2, 3}, {4, 5}, {6, 7}};
    return one;
}
ConcernBook begun() {
    ConcernBook book;
    EXPECT_TRUE(book.take(freeze()));
    return book;
}
void expect_refused(ConcernBook& book, const ConcernAct& one, ErrorCode code,
                    const std::string& where) {
    const auto before = book.concerns();
    const auto done = book.take(one);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error(), (base::Error{code, where}));
    EXPECT_EQ(book.concerns(), before) << "what is refused changes nothing";
}

TEST(ConcernAct, EveryKindHasAWord) {
    for (const Kind kind : concern_act_kinds)
        EXPECT_EQ(concern_act_kind_from_word(word(kind)), kind);
    EXPECT_EQ(concern_act_kind_from_word("sign").error(),
              (base::Error{ErrorCode::InvalidInput, "act"}));
}

TEST(ConcernAct, KeepsOnlyWhatItsKindNeeds) {
    ConcernAct wish = texts(Kind::Rename, 2, {"مهلت", "Deadline"});
    wish.comments = {1};
    wish.reason = "because";
    EXPECT_EQ(concern_act_from(wish), texts(Kind::Rename, 2, {"مهلت", "Deadline"}));
    EXPECT_EQ(concern_act_from(act(Kind::Merge, {3, 1, 3, 2}))->concerns, (Ids{3, 1, 2}));
    EXPECT_EQ(concern_act_from(act(Kind::Split, {1}, {5, 2, 5}))->comments, (Ids{2, 5}));
    EXPECT_EQ(concern_act_from(act(Kind::TakeBack, {1}, {2})), act(Kind::TakeBack));
}

TEST(ConcernAct, IsRefusedWithWhatIsWrongWithIt) {
    const auto refused = [](const ConcernAct& wish, ErrorCode code, const std::string& where) {
        const auto one = concern_act_from(wish);
        ASSERT_FALSE(one) << where;
        EXPECT_EQ(one.error(), (base::Error{code, where}));
    };
    refused(texts(Kind::Rename, 1, {"", " "}), ErrorCode::TextEmpty, "label");
    refused(texts(Kind::Summarise, 1, {}), ErrorCode::TextEmpty, "summary");
    refused(texts(Kind::Rename, 1, {"", std::string(121, 'x')}), ErrorCode::TextTooLong, "label");
    refused(texts(Kind::Summarise, 1, {std::string(1501, 'x'), ""}), ErrorCode::TextTooLong,
            "summary");
    refused(texts(Kind::Rename, 1, {"one\ntwo", ""}), ErrorCode::TextForbidden, "label");
    refused(act(Kind::Merge, {1, 1}), ErrorCode::InvalidInput, "concerns");
    refused(act(Kind::Merge), ErrorCode::InvalidInput, "concerns");
    refused(act(Kind::Split, {1}), ErrorCode::InvalidInput, "comments");
    refused(act(Kind::Split, {1, 2}, {1}), ErrorCode::InvalidInput, "concerns");
    refused(aside(1, "no"), ErrorCode::TextEmpty, "reason");
    EXPECT_TRUE(concern_act_from(texts(Kind::Rename, 1, {"", std::string(120, 'x')})))
        << "one language may wait";
}

TEST(ConcernBook, BeginsWithTheMachinesGroupingAndOnlyOnce) {
    ConcernBook book;
    expect_refused(book, act(Kind::Merge, {1, 2}), ErrorCode::Conflict, "concerns");
    EXPECT_FALSE(book.is_begun());
    book = begun();
    ASSERT_EQ(book.concerns().size(), 3u);
    EXPECT_EQ(book.find(2)->comments, (Ids{4, 5}));
    EXPECT_FALSE(book.find(2)->grouped_by_hand);
    expect_refused(book, freeze(), ErrorCode::Conflict, "concerns");
    expect_refused(book, act(Kind::TakeBack), ErrorCode::Conflict, "take_back");
}

TEST(ConcernBook, TheFirstNamedTakesUpTheOthers) {
    ConcernBook book = begun();
    ASSERT_TRUE(book.take(texts(Kind::Rename, 3, {"سه", "Three"})));
    ASSERT_TRUE(book.take(act(Kind::Merge, {3, 1})));
    ASSERT_EQ(book.concerns().size(), 2u);
    EXPECT_EQ(book.find(1), nullptr);
    EXPECT_EQ(book.find(3)->comments, (Ids{1, 2, 3, 6, 7}));
    EXPECT_EQ(book.find(3)->label.en, "Three");
    EXPECT_TRUE(book.find(3)->grouped_by_hand);
    EXPECT_FALSE(book.find(2)->grouped_by_hand);
    expect_refused(book, act(Kind::Merge, {2, 1}), ErrorCode::NotFound, "concern");
}

TEST(ConcernBook, CommentsAreSplitOffUnderANumberThatNothingHad) {
    ConcernBook book = begun();
    ASSERT_TRUE(book.take(act(Kind::Merge, {1, 3})));
    ASSERT_TRUE(book.take(act(Kind::Split, {1}, {2, 6})));
    EXPECT_EQ(book.find(1)->comments, (Ids{1, 3, 7}));
    EXPECT_EQ(book.find(3), nullptr) << "acts name the old one by this number";
    ASSERT_NE(book.find(4), nullptr);
    EXPECT_EQ(book.find(4)->comments, (Ids{2, 6}));
    EXPECT_TRUE(book.find(4)->grouped_by_hand);
    expect_refused(book, act(Kind::Split, {2}, {4, 5}), ErrorCode::InvalidInput, "comments");
    expect_refused(book, act(Kind::Split, {2}, {1}), ErrorCode::InvalidInput, "comments");
    expect_refused(book, act(Kind::Split, {9}, {1}), ErrorCode::NotFound, "concern");
}

TEST(ConcernBook, WhatIsSetAsideStaysAsItIs) {
    ConcernBook book = begun();
    ASSERT_TRUE(book.take(aside(2, "About another call")));
    EXPECT_EQ(book.find(2)->set_aside, "About another call");
    expect_refused(book, texts(Kind::Rename, 2, {"x", "x"}), ErrorCode::Conflict, "set_aside");
    expect_refused(book, act(Kind::Merge, {1, 2}), ErrorCode::Conflict, "set_aside");
    expect_refused(book, aside(2, "Once more"), ErrorCode::Conflict, "set_aside");
    ASSERT_TRUE(book.take(act(Kind::TakeBack)));
    EXPECT_TRUE(book.find(2)->set_aside.empty());
}

/// Acts at random: no comment is lost, none is in two concerns, and all of them can be taken back.
TEST(ConcernBook, TakesBackEverythingToTheMachinesGrouping) {
    for (unsigned seed = 1; seed <= 40; ++seed) {
        std::mt19937 random(seed);
        ConcernBook book = begun();
        int taken = 0;
        for (int i = 0; i < 60; ++i) {
            const auto pick = [&] { return static_cast<std::int64_t>(random() % 7); };
            const ConcernAct wishes[] = {texts(Kind::Rename, pick(), {"ن", "n"}),
                                         act(Kind::Merge, {pick(), pick()}),
                                         act(Kind::Split, {pick()}, {pick()}),
                                         aside(pick(), "some reason"), act(Kind::TakeBack)};
            const ConcernAct& wish = wishes[random() % 5];
            const auto one = concern_act_from(wish);
            if (one && book.take(*one)) taken += wish.kind == Kind::TakeBack ? -1 : 1;
            std::multiset<std::int64_t> all;
            std::set<std::int64_t> numbers;
            for (const GroupedConcern& concern : book.concerns()) {
                EXPECT_TRUE(numbers.insert(concern.number).second) << seed;
                EXPECT_FALSE(concern.comments.empty()) << seed;
                EXPECT_TRUE(std::is_sorted(concern.comments.begin(), concern.comments.end()));
                all.insert(concern.comments.begin(), concern.comments.end());
            }
            ASSERT_EQ(all, (std::multiset<std::int64_t>{1, 2, 3, 4, 5, 6, 7})) << seed;
        }
        for (; taken > 0; --taken) ASSERT_TRUE(book.take(act(Kind::TakeBack))) << seed;
        EXPECT_EQ(book.last(), std::nullopt);
        EXPECT_EQ(book.concerns(), begun().concerns()) << seed;
    }
}

TEST(ReportLack, SaysAllThatIsMissing) {
    EXPECT_TRUE(has_both_languages({"الف", "a"}, {}));
    EXPECT_TRUE(has_both_languages({"الف", "a"}, {"ب", "b"}));
    EXPECT_FALSE(has_both_languages({"الف", ""}, {}));
    EXPECT_FALSE(has_both_languages({"الف", "a"}, {"", "b"}));
    EXPECT_TRUE(lacks_of({0, true, true, true}).empty());
    EXPECT_EQ(lacks_of({2, false, false, false}),
              (std::vector<ReportLack>(report_lacks.begin(), report_lacks.end())));
    EXPECT_EQ(lacks_of({0, true, false}), std::vector<ReportLack>{ReportLack::Signature});
    EXPECT_EQ(lacks_of({0, true, true, false}), std::vector<ReportLack>{ReportLack::Words});
}

} // namespace
} // namespace hamandish::domain::concern_test
