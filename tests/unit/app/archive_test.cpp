// The archive of answers: its addresses, and what is asked for.
#include "story.h"

namespace hamandish::app::test::archive_test {
namespace {

const std::string newest = "/api/v1/answers/all/all/all/newest";

TEST(Archive, SaysInItsAddressWhatIsChosen) {
    for (const std::string path :
         {"/fa/answers", "/en/answers?q=law%20of", "/ar/answers?outcome=partly_accepted",
          "/en/answers?q=a&outcome=rejected&organisation=ministry&ground=0a9f&before=120"}) {
        EXPECT_EQ(address_from_path(path).place, Place::Archive) << path;
        EXPECT_EQ(path_from_address(address_from_path(path)), path);
    }
    EXPECT_EQ(path_from_address(in_locale(address_from_path("/en/answers?outcome=rejected"),
                                          i18n::Locale::Persian)),
              "/fa/answers?outcome=rejected");
}

TEST(Archive, ChoosesNothingThatThereIsNot) {
    for (const std::string query :
         {"?outcome=lost", "?organisation=A/b", "?ground=%22", "?before=-1", "?before=x",
          "?before=99999999999", "?q=%ff", "?before=0"})
        EXPECT_EQ(path_from_address(address_from_path("/en/answers" + query)), "/en/answers")
            << query;
    EXPECT_EQ(address_from_path("/en/answers/more").place, Place::NotFound);
}

TEST(Archive, AsksForTheNewestAndShowsThem) {
    Story story("/en/answers");
    ASSERT_TRUE(story.reply("/api/v1/me", contract::Me{}));
    EXPECT_FALSE(settled(story.state));
    ASSERT_TRUE(story.reply(newest, contract::AnswerArchive{}));
    EXPECT_TRUE(settled(story.state));
    EXPECT_TRUE(story.state.archive.value);
}

TEST(Archive, ANewSearchBeginsAtItsFirstPageAndKeepsWhatIsChosen) {
    Story story("/en/answers?q=first&outcome=rejected&before=40");
    EXPECT_EQ(story.state.typed_query, "first");
    EXPECT_EQ(story.open_requests("/api/v1/answers/rejected/all/all/40?q=first").size(), 1u);
    story.act(QueryEdited{"second"});
    story.act(Searched{});
    EXPECT_EQ(story.address(), "/en/answers?q=second&outcome=rejected");
    EXPECT_EQ(story.open_requests("/api/v1/answers/rejected/all/all/newest?q=second").size(), 1u);
}

} // namespace
} // namespace hamandish::app::test::archive_test
