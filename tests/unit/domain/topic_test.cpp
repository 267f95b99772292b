// What calls are about and how they are followed: only what there is, in one order, each once.
#include "domain/topic.h"

#include <gtest/gtest.h>

namespace hamandish::domain::topic_test {
namespace {

using Words = std::vector<std::string>;

TEST(Topics, StandInTheOrderOfTheListEachOnce) {
    EXPECT_EQ(topics_from({"culture", "", "education", "culture"}).value(),
              (Words{"education", "culture"}));
    EXPECT_TRUE(topics_from({})->empty());
    EXPECT_TRUE(topics_from({"", "", ""})->empty());
}

TEST(Topics, AreKnownAndAtMostThree) {
    for (const Words& chosen : {Words{"weather"}, Words{"Education"}, Words{"education research"},
                                Words{"education", "research", "culture", "finance"}}) {
        const auto topics = topics_from(chosen);
        ASSERT_FALSE(topics) << chosen.front();
        EXPECT_EQ(topics.error(), (base::Error{base::ErrorCode::InvalidInput, "topics"}));
    }
    EXPECT_TRUE(topics_from({"education", "research", "culture", "culture"}));
}

TEST(Topics, AreReadBackAsTheyAreKept) {
    const Words all(topics.begin(), topics.end());
    for (std::size_t count = 0; count <= most_topics; ++count) {
        const Words kept(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(count));
        EXPECT_EQ(topics_in(text_from(kept)), kept);
    }
    EXPECT_TRUE(topics_in("").empty());
}

/// Where calls are matched, a word must not be found inside another one, nor stand for others.
TEST(Topics, NoneHasABlankOrAMarkOfAPattern) {
    for (const std::string_view topic : topics) {
        EXPECT_EQ(topic.find_first_of(" %_/"), topic.npos) << topic;
        EXPECT_TRUE(is_topic(topic));
    }
    EXPECT_FALSE(is_topic(""));
    EXPECT_FALSE(is_topic("bill"));
    EXPECT_TRUE(is_document_kind("bill"));
    EXPECT_FALSE(is_document_kind("culture"));
}

TEST(DocumentKinds, SomeAreDescribedAndHaveNoTextOfLaw) {
    for (const std::string_view kind : {"process", "measure", "service"}) {
        EXPECT_TRUE(is_document_kind(kind)) << kind;
        EXPECT_TRUE(is_described(kind)) << kind;
    }
    for (const std::string_view kind : {"bill", "directive", "other", ""})
        EXPECT_FALSE(is_described(kind)) << kind;
}

TEST(Subscriptions, AreReadBackAsTheyAreNamed) {
    std::vector<Subscription> all{{FollowedBy::Organisation, "tehran-press"}};
    for (const std::string_view topic : topics)
        all.push_back({FollowedBy::Topic, std::string(topic)});
    for (const std::string_view kind : document_kinds)
        all.push_back({FollowedBy::DocumentKind, std::string(kind)});
    for (const Subscription& one : all) EXPECT_EQ(subscription_from(text_from(one)), one);
    EXPECT_EQ(text_from(all.front()), "organisation/tehran-press");
}

TEST(Subscriptions, NamesOfNothingAreNone) {
    for (const std::string_view text :
         {"", "topic", "topic/", "topic/bill", "document_kind/culture", "document_kind/letter",
          "organisation/", "person/4821", "/culture", "TOPIC/culture", "topic/culture "})
        EXPECT_FALSE(subscription_from(text)) << text;
}

} // namespace
} // namespace hamandish::domain::topic_test
