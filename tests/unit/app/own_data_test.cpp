#include "contract/codec.h"
#include "contract/own_data_messages.h"
#include "story.h"

#include <gtest/gtest.h>

namespace hamandish::app::test::own_data_test {
namespace {

using contract::Profile;
using domain::ProfileField;

const Profile saved{"1370", "woman", "IR-07", "", "", {}};

Story story_of_sara() {
    Story story("/fa/profile");
    EXPECT_TRUE(story.reply("/api/v1/me", contract::Me{true, "4821"}));
    EXPECT_TRUE(story.reply("/me/profile", saved));
    return story;
}

TEST(OwnData, NobodyIsAskedForWithoutASession) {
    Story story("/fa/profile");
    ASSERT_TRUE(story.reply("/api/v1/me", contract::Me{}));
    EXPECT_TRUE(story.open_requests("/me/profile").empty());
    EXPECT_TRUE(settled(story.state));
}

TEST(OwnData, AnAnswerIsSavedWithTheOthers) {
    Story story = story_of_sara();
    story.act(ProfileAnswered{ProfileField::Province, "IR-10"});
    EXPECT_TRUE(story.open_requests("/me/profile").empty()) << "not before it is asked for";
    story.act(ProfileSaved{});
    const auto sent = story.open_requests("/me/profile");
    ASSERT_EQ(sent.size(), 1u);
    Profile wanted = saved;
    wanted.province = "IR-10";
    EXPECT_EQ(contract::decode<Profile>(sent[0].body).value(), wanted);
    story.act(ProfileSaved{});
    EXPECT_EQ(story.open_requests("/me/profile").size(), 1u) << "once";
    ASSERT_TRUE(story.reply("/me/profile", wanted));
    EXPECT_EQ(story.state.profile.value, wanted);
    EXPECT_FALSE(story.state.profile_form.edited);
    EXPECT_EQ(story.state.toast->message, i18n::MessageKey::profile_saved);
}

TEST(OwnData, AUniversityIsChosenAmongThoseOfTheSite) {
    Story story = story_of_sara();
    EXPECT_EQ(story.open_requests("/api/v1/organisations").size(), 1u);
    story.act(UniversityAnswered{"fum"});
    EXPECT_EQ(story.state.profile.value->university, "") << "not saved yet";
    story.act(ProfileSaved{});
    const auto sent = story.open_requests("/me/profile");
    ASSERT_EQ(sent.size(), 1u);
    Profile wanted = saved;
    wanted.university = "fum";
    EXPECT_EQ(contract::decode<Profile>(sent[0].body).value(), wanted);
}

TEST(OwnData, WhatWasRefusedIsKept) {
    Story story = story_of_sara();
    story.act(ProfileAnswered{ProfileField::Gender, "man"});
    story.act(ProfileSaved{});
    ASSERT_TRUE(story.refuse("/me/profile", 429, "too_many"));
    EXPECT_EQ(story.state.profile_form.error, base::ErrorCode::TooMany);
    EXPECT_EQ(story.state.profile_form.edited->gender, "man");
    EXPECT_FALSE(story.state.profile_form.busy);
}

TEST(OwnData, ErasingIsAskedForTwiceAndForgetsEverything) {
    Story story = story_of_sara();
    story.act(ErasureWanted{});
    EXPECT_TRUE(story.state.is_erasing);
    story.act(ErasureCancelled{});
    EXPECT_FALSE(story.state.is_erasing);
    story.act(ErasureWanted{});
    story.act(ErasureConfirmed{true});
    const auto sent = story.open_requests("/me/erasure");
    ASSERT_EQ(sent.size(), 1u);
    EXPECT_TRUE(contract::decode<contract::EraseMe>(sent[0].body).value().with_texts);
    ASSERT_TRUE(story.reply("/me/erasure", contract::Empty{}));
    EXPECT_FALSE(is_signed_in(story.state));
    EXPECT_FALSE(story.state.profile.value);
    EXPECT_TRUE(story.state.writings.empty());
    EXPECT_FALSE(story.state.is_erasing);
}

TEST(OwnData, AFailedErasureIsSaid) {
    Story story = story_of_sara();
    story.act(ErasureWanted{});
    story.act(ErasureConfirmed{false});
    ASSERT_TRUE(story.refuse("/me/erasure", 503, "unavailable"));
    EXPECT_TRUE(is_signed_in(story.state));
    EXPECT_TRUE(story.state.toast->is_error);
}

TEST(OwnData, SigningOutForgetsThem) {
    Story story = story_of_sara();
    story.act(ProfileAnswered{ProfileField::Gender, "man"});
    story.act(SignedOut{});
    ASSERT_TRUE(story.reply("/sign-out", contract::Empty{}));
    EXPECT_FALSE(story.state.profile.value);
    EXPECT_FALSE(story.state.profile_form.edited);
}

} // namespace
} // namespace hamandish::app::test::own_data_test
