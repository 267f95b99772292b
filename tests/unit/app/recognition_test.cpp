#include "contract/recognition_messages.h"
#include "story.h"

#include <gtest/gtest.h>

namespace hamandish::app::test::recognition_test {
namespace {

using contract::MyPoints;
using contract::Recognition;

const std::string path = "/me/recognition";

Story on_my_points(const std::string& shown_as, const std::string& name = {}) {
    Story story("/fa/my-points");
    EXPECT_TRUE(story.reply("/api/v1/me", contract::Me{true, "4821"}));
    MyPoints mine;
    mine.shown_as = shown_as;
    mine.name = name;
    EXPECT_TRUE(story.reply("/me/points", mine));
    EXPECT_TRUE(settled(story.state));
    return story;
}

Recognition sent(Story& story) {
    const auto requests = story.open_requests(path);
    EXPECT_EQ(requests.size(), 1u);
    return requests.empty() ? Recognition{"nothing", ""}
                            : contract::decode<Recognition>(requests[0].body).value();
}

TEST(Recognition, IsSavedOnlyWhenAskedFor) {
    Story story = on_my_points("");
    story.act(RecognitionChosen{"pseudonym"});
    EXPECT_TRUE(story.open_requests(path).empty());
    story.act(RecognitionSaved{});
    story.act(RecognitionSaved{});
    EXPECT_EQ(sent(story), (Recognition{"pseudonym", ""}));
    ASSERT_TRUE(story.reply(path, Recognition{"pseudonym", ""}));
    EXPECT_EQ(story.state.recognition.mine.value->shown_as, "pseudonym");
    EXPECT_FALSE(story.state.recognition.form);
    EXPECT_EQ(story.state.toast->message, i18n::MessageKey::recognition_saved);
}

TEST(Recognition, OptingOutTakesTheNameAlong) {
    Story story = on_my_points("name", "سارا");
    story.act(RecognitionChosen{""});
    story.act(RecognitionSaved{});
    EXPECT_EQ(sent(story), (Recognition{"", ""}));
}

TEST(Recognition, AWrongNameIsSaidBeforeItIsSent) {
    Story story = on_my_points("");
    story.act(RecognitionChosen{"name"});
    story.act(RecognitionSaved{});
    EXPECT_TRUE(story.open_requests(path).empty());
    EXPECT_EQ(story.state.recognition.error, base::ErrorCode::TextEmpty);
    EXPECT_TRUE(story.asked_focus(recognition_name_anchor));
    story.act(RecognitionNamed{"سارا"});
    EXPECT_FALSE(story.state.recognition.error);
    story.act(RecognitionSaved{});
    EXPECT_EQ(sent(story), (Recognition{"name", "سارا"}));
    ASSERT_TRUE(story.refuse(path, 403, "forbidden"));
    EXPECT_EQ(story.state.recognition.error, base::ErrorCode::Forbidden);
    EXPECT_FALSE(story.state.recognition.busy);
}

TEST(Recognition, HallsOfThanksHaveAddressesOfTheirOwn) {
    EXPECT_EQ(Story("/en/thanks").open_requests("/api/v1/thanks/current").size(), 1u);
    EXPECT_EQ(Story("/en/thanks/1404").open_requests("/api/v1/thanks/1404").size(), 1u);
    Story of_call("/en/calls/e-participation/thanks");
    EXPECT_EQ(of_call.open_requests("/calls/e-participation/thanks").size(), 1u);
    for (const char* one : {"/en/thanks", "/fa/thanks/1404", "/ar/calls/e-participation/thanks"})
        EXPECT_EQ(path_from_address(address_from_path(one)), one);
    // A call that is named like a year has another hall than the year.
    EXPECT_NE(thanks_key(address_from_path("/en/calls/1404/thanks")),
              thanks_key(address_from_path("/en/thanks/1404")));
    for (const char* none : {"/en/thanks/1404/x", "/en/thanks/a_b"})
        EXPECT_EQ(address_from_path(none).place, Place::NotFound) << none;
}

TEST(Recognition, RankingsHaveAddressesOfTheirOwn) {
    Story story("/en/ranking");
    EXPECT_EQ(story.open_requests("/api/v1/ranking/current/all").size(), 1u);
    Story other("/en/ranking/1405-3/IR-23");
    EXPECT_EQ(other.open_requests("/api/v1/ranking/1405-3/IR-23").size(), 1u);
    for (const char* one : {"/en/ranking", "/en/ranking/1405-3", "/en/ranking/current/ngo",
                            "/fa/points", "/ar/my-points"})
        EXPECT_EQ(path_from_address(address_from_path(one)), one);
    EXPECT_EQ(path_from_address(address_from_path("/en/ranking/current")), "/en/ranking");
    for (const char* none : {"/en/ranking/1405-3/ngo/x", "/en/ranking/a_b", "/en/points/x"})
        EXPECT_EQ(address_from_path(none).place, Place::NotFound) << none;
}

} // namespace
} // namespace hamandish::app::test::recognition_test
