// What is written in fields that are not open travels with the page, each text to its own place.
#include "client/carried.h"

#include "app/update.h"

#include <gtest/gtest.h>

namespace hamandish::client::carried_test {
namespace {

const std::string unit = "e-participation/article-1";

/// On the unit's page, of which `thread` stands alone.
app::State at_unit(std::int64_t thread = 0) {
    app::State state;
    state.address.place = app::Place::Unit;
    state.address.call = "e-participation";
    state.address.unit = "article-1";
    contract::UnitPage page;
    page.thread = thread;
    page.comments.push_back({7, "article-1", "4821", "one", 1, {}});
    page.comments.push_back({8, "article-1", "903", "two", 2, {}});
    state.unit.key = unit + "?";
    state.unit.value = std::move(page);
    return state;
}

app::State restored(const std::string& carried, std::int64_t thread = 0) {
    app::State state = at_unit(thread);
    restore_carried(state, carried);
    return state;
}

TEST(Carried, OnlyTheTextInTheFieldStaysBehind) {
    app::State state = at_unit();
    state.reply_opened = 7;
    state.writings[unit].text = "a comment\nof two lines";
    state.writings[unit].kind = "request";
    state.writings[unit + "~7"].text = "in the field";
    state.writings[unit + "~8"].text = "to another\n";
    const auto back = restored(carried_from_state(state, true));
    EXPECT_EQ(back.reply_opened, 7);
    EXPECT_EQ(back.writings.at(unit).text, "a comment\nof two lines");
    EXPECT_EQ(back.writings.at(unit).kind, "request");
    EXPECT_EQ(back.writings.at(unit + "~8").text, "to another\n");
    EXPECT_EQ(back.writings.count(unit + "~7"), 0u) << "its field says it";
}

TEST(Carried, WhereNoFieldIsEverythingIsCarried) {
    app::State state = at_unit();
    state.writings[unit].text = "a comment";
    state.writings[unit + "~7"].text = "a reply\nwriting x/y\nof three lines";
    const auto back = restored(carried_from_state(state, false));
    EXPECT_EQ(back.writings, state.writings);
}

TEST(Carried, AloneTheCommentIsWhatOneRepliesTo) {
    app::State state = at_unit(7);
    state.writings[unit].text = "a comment";
    state.writings[unit + "~7"].text = "in the field";
    const auto back = restored(carried_from_state(state, true), 7);
    EXPECT_EQ(back.writings.size(), 1u);
    EXPECT_EQ(back.writings.at(unit).text, "a comment");
}

TEST(Carried, ThatThePageWasThereInTimeStandsBeforeAllElse) {
    app::State state = at_unit();
    state.begun["e-participation"].ticket = "29925000-0a";
    state.writings[unit].text = "the last lines\nare a person's own\nbegun x y";
    const auto carried = begun_from_state(state) + carried_from_state(state, false);
    const auto back = restored(carried);
    EXPECT_EQ(back.begun, state.begun);
    EXPECT_EQ(back.writings, state.writings);

    app::State newer = at_unit();
    newer.begun["e-participation"].ticket = "29925001-0b";
    restore_carried(newer, carried);
    EXPECT_EQ(newer.begun.at("e-participation").ticket, "29925001-0b");
    for (const char* nonsense : {"begun\n", "begun x\n", "begun x y z\n", "begun ../x y\n"})
        EXPECT_TRUE(restored(nonsense).begun.empty()) << nonsense;
}

TEST(Carried, NonsenseIsPassedOver) {
    for (const char* carried :
         {"replying x\n", "draft\n", "draft e-participation/article-1 99\nshort\n",
          "draft e-participation/article-1 -1\nx\n", "draft ../.. 1\nx\n",
          "draft e-participation/article-1~x 1\nx\n",
          "draft e-participation/article-1~07 1\nx\n"}) {
        const auto back = restored(carried);
        EXPECT_TRUE(back.writings.empty()) << carried;
        EXPECT_EQ(back.reply_opened, 0) << carried;
    }
}

TEST(Carried, TheWordsThatAreMeantComeAlong) {
    app::State state;
    auto& writing = state.writings["e-participation/article-1"];
    writing.text = "That is short.";
    writing.passage = {"en", "30 calendar days", {}, {}};
    app::State after;
    const std::string carried = carried_from_state(state, false);
    restore_carried(after, carried);
    EXPECT_EQ(after.writings["e-participation/article-1"].passage, writing.passage) << carried;
    EXPECT_EQ(after.writings["e-participation/article-1"].text, writing.text);
}

TEST(Carried, WhatOneIsNotSatisfiedWithStaysOpen) {
    app::State state = at_unit();
    state.objection = {7, "in the field", {}, false};
    const auto back = restored(carried_from_state(state, true));
    EXPECT_EQ(back.objection.comment_id, 7);
    EXPECT_EQ(restored("objecting\n").objection.comment_id, 0);
}

TEST(Carried, TheAnswerBeingWrittenStaysWithItsWords) {
    app::State state = at_unit();
    auto& answer = state.answer_form.emplace().answer;
    answer.comment_ids = {8, 7};
    answer.decision = "rejected";
    answer.reason = {"of two\nlines", "writing x/y"};
    answer.ground.article.en = "Article 25";
    state.writings[unit].text = "a comment";
    const auto back = restored(carried_from_state(state, false));
    ASSERT_TRUE(back.answer_form);
    EXPECT_EQ(back.answer_form->answer, answer);
    EXPECT_EQ(back.writings, state.writings);
    for (const char* nonsense : {"answering\n", "answering 7\n", "answering {\n"})
        EXPECT_FALSE(restored(nonsense).answer_form) << nonsense;
}

TEST(Carried, WhatStaffOpenedInADraftStaysOpen) {
    app::State state = at_unit();
    state.staff.opened_unit = 12;
    state.staff.replaced = "study-leave";
    const auto back = restored(carried_from_state(state, false));
    EXPECT_EQ(back.staff.opened_unit, 12);
    EXPECT_EQ(back.staff.replaced, "study-leave");
}

} // namespace
} // namespace hamandish::client::carried_test
