// What is said on the page that a press leads to, and the receipt that is told with it.
#include "client/told.h"

#include <gtest/gtest.h>

namespace hamandish::client::told_test {
namespace {

const std::string commitment(64, 'a');

app::State at_unit() {
    app::State state;
    state.address.place = app::Place::Unit;
    state.address.call = "e-participation";
    state.address.unit = "article-1";
    return state;
}

app::State restored(const std::string& told) {
    app::State state = at_unit();
    restore_told(state, told);
    return state;
}

TEST(Told, SaysWhatWasDoneWhereAndInWhichEntry) {
    app::State state = at_unit();
    state.toast = app::Toast{};
    state.toast->message = i18n::MessageKey::vote_recorded;
    state.toast->place = "vote";
    state.log_watch.told = app::ToldReceipt{12, commitment};
    const auto back = restored(told_from_state(state));
    ASSERT_TRUE(back.toast);
    EXPECT_EQ(back.toast->message, i18n::MessageKey::vote_recorded);
    EXPECT_EQ(back.toast->place, "vote");
    EXPECT_EQ(back.log_watch.told, state.log_watch.told);
}

TEST(Told, ACommentIsSaidAtItsFieldWithItsEntry) {
    app::State state = at_unit();
    state.writings["e-participation/article-1"].status = app::WritingStatus::Sent;
    state.log_watch.told = app::ToldReceipt{0, commitment};
    const auto back = restored(told_from_state(state));
    EXPECT_EQ(app::current_writing(back).status, app::WritingStatus::Sent);
    EXPECT_EQ(back.log_watch.told, state.log_watch.told);
}

TEST(Told, WithoutAReceiptThereIsNone) {
    app::State state = at_unit();
    EXPECT_EQ(told_from_state(state), "");
    state.toast = app::Toast{};
    state.toast->message = i18n::MessageKey::vote_recorded;
    EXPECT_FALSE(restored(told_from_state(state)).log_watch.told);
}

TEST(Told, WhatIsNoReceiptIsNoneAndNoPlaceEither) {
    const std::vector<std::string> words{"entry:",
                                         "entry:12",
                                         "entry:x:" + commitment,
                                         "entry:-1:" + commitment,
                                         "entry:1:" + commitment + "a",
                                         "entry:1:" + std::string(64, 'G'),
                                         "entry:99999999999999999999:" + commitment};
    for (const std::string& word : words)
        EXPECT_FALSE(restored("vote_recorded vote " + word).log_watch.told) << word;
    EXPECT_FALSE(restored("entry:1:" + commitment).toast);
}

} // namespace
} // namespace hamandish::client::told_test
