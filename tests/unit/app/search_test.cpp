// Looking for words in a call: where it leads, and what is asked for.
#include "story.h"

#include <algorithm>

namespace hamandish::app::test::search_test {
namespace {

const std::string call_path = "/en/calls/e-participation";

std::optional<ChangeAddress> last_address(const Story& story) {
    std::optional<ChangeAddress> last;
    for (const Effect& effect : story.effects)
        if (const auto* address = std::get_if<ChangeAddress>(&effect)) last = *address;
    return last;
}

contract::SearchPage found(std::int64_t count) {
    contract::SearchPage page;
    page.hit_count = count;
    return page;
}

TEST(Search, HasAnAddressAndNeedsItsCall) {
    Story story(call_path + "/search?q=law%20of");
    EXPECT_EQ(story.state.address.place, Place::Search);
    EXPECT_EQ(story.state.typed_query, "law of") << "it stands in the field";
    ASSERT_TRUE(story.reply("/api/v1/me", contract::Me{}));
    ASSERT_TRUE(story.reply("/search?q=law%20of", found(3)));
    EXPECT_FALSE(settled(story.state));
    ASSERT_TRUE(story.reply("/api/v1/calls/e-participation", contract::CallPage{}));
    EXPECT_TRUE(settled(story.state));
    ASSERT_TRUE(story.state.search.value);
    EXPECT_EQ(story.state.search.value->hit_count, 3);
    EXPECT_EQ(address_from_path(call_path + "/search?q=%ff").query, "") << "ill-formed";
}

TEST(Search, IsReachedFromItsCallWithAStepBack) {
    Story story(call_path);
    ASSERT_TRUE(story.reply("/api/v1/calls/e-participation", contract::CallPage{}));
    story.act(QueryEdited{"library hours"});
    EXPECT_TRUE(story.open_requests("/search").empty()) << "only what is wanted is looked for";
    story.act(Searched{});
    EXPECT_EQ(story.address(), call_path + "/search?q=library%20hours");
    ASSERT_TRUE(last_address(story));
    EXPECT_EQ(*last_address(story), (ChangeAddress{story.address(), false}));
    EXPECT_EQ(story.open_requests("/search?q=library%20hours").size(), 1u);
    EXPECT_TRUE(story.asked_focus("main-heading"));
    EXPECT_EQ(story.state.typed_query, "library hours");
}

TEST(Search, SomethingElseIsLookedForWhereOneIs) {
    Story story(call_path + "/search?q=first");
    story.act(QueryEdited{"second"});
    story.act(Searched{});
    EXPECT_EQ(*last_address(story), (ChangeAddress{call_path + "/search?q=second", true}));
    ASSERT_TRUE(story.reply("/search?q=first", found(1)));
    EXPECT_FALSE(story.state.search.value) << "what nobody looks for any more";
    ASSERT_TRUE(story.reply("/search?q=second", found(2)));
    ASSERT_TRUE(story.state.search.value);
    EXPECT_EQ(story.state.search.value->hit_count, 2);
}

TEST(Search, NothingIsAskedWhereNothingIsLookedFor) {
    Story story(call_path + "/search");
    EXPECT_TRUE(story.open_requests("/search").empty());
    ASSERT_TRUE(story.reply("/api/v1/me", contract::Me{}));
    ASSERT_TRUE(story.reply("/api/v1/calls/e-participation", contract::CallPage{}));
    EXPECT_TRUE(settled(story.state));
}

} // namespace
} // namespace hamandish::app::test::search_test
