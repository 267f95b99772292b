// Looking for words in a call on pages that run no scripts.
#include "plain_page.h"

namespace hamandish::journeys::search_page_test {
namespace {

const std::string page_of_call = "/en/calls/e-participation", search = page_of_call + "/search";

TEST_F(PlainTown, WordsAreFoundFromThePageOfACall) {
    const auto said =
        comment(sign_in("09121111111"), "a <b>zebra</b> by the library", "key-of-sara-0001");
    open(page_of_call);
    fill("call-search", "Zebra");
    press("Find");
    EXPECT_EQ(path_, search + "?q=Zebra");
    EXPECT_EQ(place_, "main-heading");
    EXPECT_TRUE(says("Found in 1 place"));
    EXPECT_TRUE(says("a &lt;b&gt;<mark>zebra</mark>&lt;/b&gt; by the library"))
        << "marked, and nothing but words";
    EXPECT_TRUE(says(page_of_call.substr(3) + "/article-1?list=at-" + std::to_string(said.id)));
    EXPECT_EQ(held("call-search"), "Zebra");

    fill("call-search", "participation");
    press("Find");
    EXPECT_EQ(path_, search + "?q=participation");
    EXPECT_TRUE(says("<mark>Participation</mark>") || says("<mark>participation</mark>"))
        << "the law itself";

    open("/fa/calls/e-participation/search?q=zebra");
    EXPECT_TRUE(says("<mark>zebra</mark>"));
}

TEST_F(PlainTown, ASearchThatFindsNothingSaysSo) {
    open(search);
    EXPECT_EQ(response_.status, 200);
    EXPECT_FALSE(says("Nothing was found"));
    fill("call-search", "zebra");
    press("Find");
    EXPECT_TRUE(says("Nothing was found"));
    EXPECT_TRUE(says("Try another word."));
    fill("call-search", " ! ");
    press("Find");
    EXPECT_EQ(response_.status, 200);
    EXPECT_TRUE(says("Type at least one word"));
    open("/en/calls/none/search?q=zebra");
    EXPECT_EQ(response_.status, 404);
}

TEST_F(PlainTown, OnlyTheFirstOfManyAreShownAndAllAreCounted) {
    std::string person;
    for (int i = 10; i < 70; ++i) {
        if (i % 10 == 0) person = sign_in("091211111" + std::to_string(i));
        comment(person, "zebra " + std::to_string(i), "key-of-sara-00" + std::to_string(i));
    }
    open(search + "?q=zebra");
    EXPECT_TRUE(says("Found in 60 places"));
    EXPECT_TRUE(says("50 of 60 are shown"));
    EXPECT_TRUE(says("</mark> 69"));
    EXPECT_FALSE(says("</mark> 19")) << "the oldest ones";
}

} // namespace
} // namespace hamandish::journeys::search_page_test
