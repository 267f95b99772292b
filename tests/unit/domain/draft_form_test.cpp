#include "domain/draft_form.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace hamandish::domain::draft_form_test {
namespace {

DraftFormUnit unit(std::int64_t id, int depth, UnitKind kind, int number) {
    DraftFormUnit one{id, depth, kind, number, {}, {}, {"متن", "text"}, "متن\n", {}};
    return one;
}

/// A chapter with an article of two clauses, the second with a note; then another article.
std::vector<DraftFormUnit> law() {
    return {unit(1, 0, UnitKind::Chapter, 1), unit(2, 1, UnitKind::Article, 1),
            unit(3, 2, UnitKind::Clause, 1),  unit(4, 2, UnitKind::Clause, 2),
            unit(5, 3, UnitKind::Note, 1),    unit(6, 1, UnitKind::Article, 2)};
}

DraftForm complete() {
    return {{"عنوان", "Title"}, {"خلاصه", "Summary"}, {"چرا", "Why"}, law()};
}

TEST(DraftForm, KeysSayTheWayFromTheArticle) {
    EXPECT_EQ(keys_of(law()), (std::vector<std::string>{"chapter-1", "article-1",
                                                        "article-1-clause-1", "article-1-clause-2",
                                                        "article-1-clause-2-note-1", "article-2"}));
}

TEST(DraftForm, KeysAreNeverAlike) {
    auto units = law();
    for (int i = 0; i < 3; ++i) units.push_back(unit(10 + i, 1, UnitKind::Article, 2));
    auto keys = keys_of(units);
    std::sort(keys.begin(), keys.end());
    EXPECT_EQ(std::unique(keys.begin(), keys.end()), keys.end());
}

TEST(DraftForm, LacksNothingInTwoLanguages) {
    EXPECT_EQ(lacks_of(complete()), std::vector<Lack>{});
}

TEST(DraftForm, EachFileHasATitleInBothAndIsOffered) {
    DraftForm form = complete();
    form.attachments = {{7, {"طرح", "Plan"}, ScanState::Clean},
                        {8, {"طرح", ""}, ScanState::None},
                        {9, {"طرح", "Plan"}, ScanState::Waiting},
                        {10, {"", "Plan"}, ScanState::Infected}};
    EXPECT_EQ(
        lacks_of(form),
        (std::vector<Lack>{
            {"attachment", 8, "en"}, {"scan", 9, {}}, {"attachment", 10, "fa"}, {"scan", 10, {}}}));
}

TEST(DraftForm, EachVoteAndSurveyIsWholeInBoth) {
    DraftForm form = complete();
    form.asked = {{1}, {2, false, true}, {3, true, false, true}};
    EXPECT_EQ(lacks_of(form),
              (std::vector<Lack>{
                  {"question", 2, "en"}, {"question", 3, "fa"}, {"question_fault", 3, {}}}));
}

/// Take any word away, and the gate names it.
TEST(DraftForm, TheGateNamesWhatIsMissing) {
    const auto gate = [](auto take_away) {
        DraftForm form = complete();
        take_away(form);
        return lacks_of(form);
    };
    using Lacks = std::vector<Lack>;
    EXPECT_EQ(gate([](auto& f) { f.title.en.clear(); }), (Lacks{{"title", 0, "en"}}));
    EXPECT_EQ(gate([](auto& f) { f.summary.fa.clear(); }), (Lacks{{"summary", 0, "fa"}}));
    EXPECT_EQ(gate([](auto& f) { f.questions = {}; }),
              (Lacks{{"questions", 0, "fa"}, {"questions", 0, "en"}}));
    EXPECT_EQ(gate([](auto& f) { f.units.clear(); }), (Lacks{{"units", 0, {}}}));
    EXPECT_EQ(gate([](auto& f) { f.units[5].text.en.clear(); }), (Lacks{{"text", 6, "en"}}));
    EXPECT_EQ(gate([](auto& f) { f.units[2].heading.fa = "تعاریف"; }),
              (Lacks{{"heading", 3, "en"}}));
    EXPECT_EQ(gate([](auto& f) { f.units[4].doubts = {"number_gap:2"}; }),
              (Lacks{{"doubts", 5, {}}}));
}

/// What only holds others need not say anything itself; in one language alone it may not.
TEST(DraftForm, WhatHoldsOthersMayBeBare) {
    DraftForm form = complete();
    form.units[1].text = {};
    EXPECT_TRUE(lacks_of(form).empty());
    form.units[1].text.fa = "متن";
    EXPECT_EQ(lacks_of(form), (std::vector<Lack>{{"text", 2, "en"}}));
    form = complete();
    form.units[5].text = {};
    EXPECT_EQ(lacks_of(form).size(), 2u);
}

/// A heading alone describes no process.
TEST(DraftForm, PartsOfADescriptionAreNeverBare) {
    DraftForm form = complete();
    form.units = {unit(1, 0, UnitKind::Part, 1)};
    form.units[0].text = {};
    EXPECT_TRUE(lacks_of(form).empty());
    form.is_described = true;
    EXPECT_EQ(lacks_of(form), (std::vector<Lack>{{"text", 1, "fa"}, {"text", 1, "en"}}));
}

TEST(ChangeUnit, OneIsAddedAfterWhatLiesInTheOneBefore) {
    auto units = law();
    ASSERT_TRUE(change_unit(units, 1, {UnitChange::Add}));
    ASSERT_EQ(units.size(), 7u);
    EXPECT_EQ(units[5].id, 0);
    EXPECT_EQ(units[5].kind, UnitKind::Article);
    EXPECT_EQ(units[5].depth, 1);
    EXPECT_EQ(units[6].id, 6);
    EXPECT_EQ(unit_change_from_word("add"), UnitChange::Add);
}

TEST(ChangeUnit, RetypedItIsNoLongerInDoubt) {
    auto units = law();
    units[2].doubts = {"sub_number_order"};
    ASSERT_TRUE(change_unit(units, 2, {UnitChange::Retype, UnitKind::Item, 7, "ب", 0}));
    EXPECT_EQ(units[2].kind, UnitKind::Item);
    EXPECT_EQ(units[2].number, 7);
    EXPECT_EQ(units[2].label, "ب");
    EXPECT_TRUE(units[2].doubts.empty());
    EXPECT_EQ(units[2].settled, std::vector<std::string>{"sub_number_order"});
}

TEST(ChangeUnit, WhatWasAnsweredIsAskedAgain) {
    DraftForm form = complete();
    const std::vector<std::string> asked{"number_gap:2", "heading_or_text"};
    form.units[4].doubts = asked;
    ASSERT_TRUE(change_unit(form.units, 4, {UnitChange::Settle}));
    EXPECT_EQ(form.units[4].settled, asked);
    EXPECT_TRUE(lacks_of(form).empty());
    ASSERT_TRUE(change_unit(form.units, 4, {UnitChange::AskAgain}));
    EXPECT_EQ(form.units[4].doubts, asked);
    EXPECT_TRUE(form.units[4].settled.empty());
    EXPECT_EQ(lacks_of(form), (std::vector<Lack>{{"doubts", 5, {}}}));
    EXPECT_EQ(unit_change_from_word("ask_again"), UnitChange::AskAgain);
}

TEST(ChangeUnit, NothingIsAskedAgainWhereNothingWasAsked) {
    auto units = law();
    const auto before = units;
    ASSERT_TRUE(change_unit(units, 2, {UnitChange::AskAgain}));
    EXPECT_EQ(units, before);
}

TEST(ChangeUnit, TheFirstHasNothingToMergeWith) {
    auto units = law();
    EXPECT_FALSE(change_unit(units, 0, {UnitChange::Merge}));
    EXPECT_FALSE(change_unit(units, 0, {UnitChange::Deeper}));
    EXPECT_FALSE(change_unit(units, 0, {UnitChange::Shallower}));
}

TEST(ChangeUnit, NoneLiesMoreThanOneStepInside) {
    auto units = law();
    ASSERT_TRUE(change_unit(units, 5, {UnitChange::Deeper}));
    EXPECT_EQ(parent_of(units, 5), 1);
    ASSERT_TRUE(change_unit(units, 5, {UnitChange::Deeper}));
    ASSERT_TRUE(change_unit(units, 5, {UnitChange::Deeper}));
    EXPECT_FALSE(change_unit(units, 5, {UnitChange::Deeper}));
}

} // namespace
} // namespace hamandish::domain::draft_form_test
