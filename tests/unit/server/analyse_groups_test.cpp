// The groups against those that Polis itself published.
#include "analysis/k_means.h"
#include "analysis/opinion_groups.h"
#include "server/commands/analyse.h"
#include "server/documents/csv_reader.h"
#include "server/documents/votes_csv.h"

#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <random>
#include <sstream>

namespace hamandish::server::analyse_groups_test {
namespace {

const std::string folder = HAMANDISH_SOURCE_DIR "/tests/support/polis/";

documents::VotesFile votes_of(const std::string& conversation) {
    std::ifstream file(folder + conversation + "/participants-votes.csv", std::ios::binary);
    return documents::read_votes_csv(file, conversation).value();
}

/// Polis's own group of each participant, empty where it has none.
std::vector<std::string> published(const std::string& conversation) {
    std::ifstream file(folder + conversation + "/participants-votes.csv", std::ios::binary);
    documents::CsvReader reader(file, conversation);
    std::vector<std::string> fields, groups;
    static_cast<void>(reader.next(fields));
    while (reader.next(fields).value()) groups.push_back(fields[1]);
    return groups;
}

double pairs(std::int64_t count) {
    return static_cast<double>(count * (count - 1)) / 2;
}

/// L. Hubert and P. Arabie, "Comparing partitions", 1985: 1 is the same, 0 is chance.
double adjusted_rand_index(const std::vector<std::pair<std::string, std::size_t>>& both) {
    std::map<std::pair<std::string, std::size_t>, std::int64_t> together;
    std::map<std::string, std::int64_t> ones;
    std::map<std::size_t, std::int64_t> others;
    for (const auto& [one, other] : both) {
        ++together[{one, other}];
        ++ones[one];
        ++others[other];
    }
    double same = 0, same_one = 0, same_other = 0;
    for (const auto& [key, count] : together) same += pairs(count);
    for (const auto& [key, count] : ones) same_one += pairs(count);
    for (const auto& [key, count] : others) same_other += pairs(count);
    const double chance = same_one * same_other / pairs(static_cast<std::int64_t>(both.size()));
    return (same - chance) / ((same_one + same_other) / 2 - chance);
}

double agreement(const documents::VotesFile& file, const std::vector<std::string>& theirs) {
    const auto found = analysis::find_opinion_groups(file.votes, nullptr);
    std::vector<std::pair<std::string, std::size_t>> both;
    for (std::size_t person = 0; person < theirs.size(); ++person)
        if (!theirs[person].empty() && found.standings[person].group)
            both.emplace_back(theirs[person], *found.standings[person].group);
    return adjusted_rand_index(both);
}

class Conversation : public testing::TestWithParam<const char*> {};

TEST_P(Conversation, HasTheGroupsThatPolisFound) {
    const double index = agreement(votes_of(GetParam()), published(GetParam()));
    std::cout << "adjusted Rand index, " << GetParam() << ": " << index << "\n";
    EXPECT_GE(index, 0.8);
}

/// The two groups that the places on the map, stretched as Polis stretches them, fall into.
double agreement_of_stretched_places(const documents::VotesFile& file,
                                     const std::vector<std::string>& theirs) {
    const auto found = analysis::find_opinion_groups(file.votes, nullptr);
    analysis::WeightedPoints places;
    std::vector<std::string> own;
    for (std::size_t person = 0; person < theirs.size(); ++person) {
        const auto& standing = found.standings[person];
        if (theirs[person].empty() || !standing.group) continue;
        places.points.push_back({double(standing.x) / 1e6, double(standing.y) / 1e6});
        places.weights.push_back(1);
        own.push_back(theirs[person]);
    }
    const auto partition = analysis::clearest_partition(places, 2);
    std::vector<std::pair<std::string, std::size_t>> both;
    for (std::size_t i = 0; i < own.size(); ++i) both.emplace_back(own[i], partition.group_of[i]);
    return adjusted_rand_index(both);
}

TEST(Conversations, AgreeMoreBeforeTheStretch) {
    double before = 1, after = 1;
    for (const char* name : {"15-per-hour-seattle", "scoop-hivemind.biodiversity"}) {
        const auto file = votes_of(name);
        const double stretched = agreement_of_stretched_places(file, published(name));
        std::cout << "adjusted Rand index of stretched places, " << name << ": " << stretched
                  << "\n";
        before = std::min(before, agreement(file, published(name)));
        after = std::min(after, stretched);
    }
    EXPECT_GT(before, after);
}

TEST_P(Conversation, HasThemAlsoWithoutAFewVotes) {
    const auto file = votes_of(GetParam());
    const auto theirs = published(GetParam());
    std::mt19937 random(17);
    double least = 1;
    for (int round = 0; round < 10; ++round) {
        documents::VotesFile some;
        for (std::size_t person = 0; person < file.votes.participant_count(); ++person) {
            for (std::size_t cell = file.votes.row_start(person);
                 cell < file.votes.row_ends[person]; ++cell)
                if (random() % 100 >= 3)
                    some.votes.add(file.votes.comments[cell], file.votes.choices[cell]);
            some.votes.end_row();
        }
        some.votes.comment_count = file.votes.comment_count;
        least = std::min(least, agreement(some, theirs));
    }
    std::cout << "least of ten with 3 % of the votes taken away, " << GetParam() << ": " << least
              << "\n";
    EXPECT_GE(least, 0.8);
}

TEST_P(Conversation, IsAnsweredInFull) {
    const std::string path = folder + GetParam();
    const auto alone = analyse_groups({{path + "/participants-votes.csv"}});
    ASSERT_TRUE(alone);
    EXPECT_NE(alone->find("\"participants\":[{\"participant\":\"0\",\"group\":"),
              std::string::npos);
    EXPECT_EQ(alone->find("\"text\":"), std::string::npos);
    const auto with_words =
        analyse_groups({{path + "/participants-votes.csv", path + "/comments.csv"}});
    ASSERT_TRUE(with_words);
    EXPECT_NE(with_words->find("\"text\":"), std::string::npos);
}

INSTANTIATE_TEST_SUITE_P(Polis, Conversation,
                         testing::Values("15-per-hour-seattle", "scoop-hivemind.biodiversity"));

std::string wrong_place(const std::string& csv) {
    std::istringstream input(csv);
    const auto read = documents::read_votes_csv(input, "v.csv");
    return read ? "none" : read.error().where;
}

TEST(VotesCsv, SaysWhereItIsWrong) {
    EXPECT_EQ(wrong_place("participant,7\na,1\nb,\n"), "none");
    EXPECT_EQ(wrong_place(""), "v.csv:1");
    EXPECT_EQ(wrong_place("person,7\n"), "v.csv:1:participant");
    EXPECT_EQ(wrong_place("participant,7,7\n"), "v.csv:1:7");
    EXPECT_EQ(wrong_place("participant,7\na,1\nb,2\n"), "v.csv:3:7");
    EXPECT_EQ(wrong_place("participant,7\na,1\na,1\n"), "v.csv:3:participant");
    EXPECT_EQ(wrong_place("participant,7\na,1,1\n"), "v.csv:2");
}

} // namespace
} // namespace hamandish::server::analyse_groups_test
