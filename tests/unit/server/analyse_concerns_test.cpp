#include "server/commands/analyse.h"
#include "server/documents/comments_csv.h"

#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

namespace hamandish::server::analyse_concerns_test {
namespace {

const std::string comments = HAMANDISH_SOURCE_DIR "/tests/support/concerns/comments.csv";

std::size_t count_of(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
    return count;
}

TEST(AnalyseConcerns, SaysWhoAndHowManyWithEvidence) {
    const auto answer = analyse_concerns({{comments}});
    ASSERT_TRUE(answer) << answer.error().where;
    EXPECT_EQ(answer->find("{\"participant_count\":201,\"comment_count\":204,\"distinct_count\":"),
              0U);
    EXPECT_EQ(count_of(*answer, "\"unit\":\"article-"), 6U);
    EXPECT_EQ(count_of(*answer, "\"label\":"), count_of(*answer, "\"evidence\":"));
    EXPECT_EQ(*answer, *analyse_concerns({{comments}}));
}

std::string wrong_place(const std::string& csv) {
    std::istringstream input(csv);
    const auto read = documents::read_comments_csv(input, "c.csv");
    return read ? "none" : read.error().where;
}

TEST(AnalyseConcerns, TheFileSaysWhereItIsWrong) {
    EXPECT_EQ(wrong_place("comment,participant,text\n1,a,\"x\ny\"\n2,a,z\n"), "none");
    EXPECT_EQ(wrong_place("comment,participant\n"), "c.csv:1:text");
    EXPECT_EQ(wrong_place("comment,participant,text\n1,a,\"x\ny\"\n1,a,z\n"), "c.csv:4:comment");
    EXPECT_EQ(wrong_place("comment,participant,text\n1,a\n"), "c.csv:2");
    EXPECT_FALSE(analyse_concerns({{"no/such/file.csv"}}));
}

TEST(AnalyseConcerns, RepliesAreNoConcerns) {
    std::istringstream input("comment,participant,text,reply_to\n1,a,x,\n2,b,y,1\n3,b,z,\n");
    const auto read = documents::read_comments_csv(input, "c.csv");
    ASSERT_TRUE(read);
    ASSERT_EQ(read->size(), 2u);
    EXPECT_EQ((*read)[1].id, "3");
}

} // namespace
} // namespace hamandish::server::analyse_concerns_test
