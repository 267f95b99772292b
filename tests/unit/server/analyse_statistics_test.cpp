// What is published about participants, recomputed by the script that anyone can run.
#include "analysis/population.h"
#include "server/commands/analyse.h"
#include "server/documents/csv_reader.h"
#include "server/documents/participants_csv.h"

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <random>
#include <sstream>

namespace hamandish::server::analyse_statistics_test {
namespace {

const std::string open_data = HAMANDISH_SOURCE_DIR "/server/documents/open_data/";

class Folder {
  public:
    Folder()
        : path_(std::filesystem::temp_directory_path() /
                ("statistics-" + std::to_string(std::random_device{}()))) {
        std::filesystem::create_directory(path_);
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    [[nodiscard]] std::string write(const std::string& name, const std::string& text) const {
        std::ofstream(path_ / name, std::ios::binary) << text;
        return (path_ / name).string();
    }

  private:
    std::filesystem::path path_;
};

std::string recomputed(const std::vector<std::string>& files) {
    std::string command =
        "python3 " + open_data + "recompute_statistics.py " + open_data + "population.csv";
    for (const std::string& file : files) command += " " + file;
    FILE* output = popen(command.c_str(), "r");
    std::string text;
    std::array<char, 4096> buffer{};
    while (const std::size_t read = fread(buffer.data(), 1, buffer.size(), output))
        text.append(buffer.data(), read);
    EXPECT_EQ(pclose(output), 0);
    return text;
}

/// A word of the list or nothing, the first ones more often.
std::string drawn(std::mt19937& random, const std::vector<std::string>& words) {
    if (random() % 10 == 0) return "";
    return words[std::min(random() % words.size(), random() % words.size())];
}

std::string random_participants(std::mt19937& random, int people, bool with_old_codes) {
    const int provinces = 2 + static_cast<int>(random() % 30);
    std::vector<std::string> codes;
    for (int i = 0; i < provinces; ++i)
        codes.emplace_back(with_old_codes ? analysis::provinces[i].code_before_2020
                                          : analysis::provinces[i].code);
    std::string csv = std::string("\xEF\xBB\xBFparticipant,age,gender,") +
                      (with_old_codes ? "province_pre2020" : "province") +
                      ",audience,channel,joined_at,note\r\n";
    for (int i = 0; i < people; ++i) {
        csv += "p" + std::to_string(i) + ",";
        csv += drawn(random, {"20", "34", "35", "50", "14", "64", "65", "99"}) + ",";
        csv += drawn(random, {"female", "male"}) + "," + drawn(random, codes) + ",";
        csv += drawn(random, {"public", "staff", "ngo", "scientific_elite", "private_sector"});
        csv += "," + drawn(random, {"web", "phone", "messenger", "kiosk", "paper"}) + ",";
        csv += drawn(random, {"2026-11-24T20:29:59Z", "2026-11-24T20:30:00Z",
                              "2026-12-03T08:00:00Z", "2026-12-05T01:00:00+03:30"});
        csv += ",\"a, \"\"note\"\"\"\r\n";
    }
    return csv;
}

std::string random_votes_of(std::mt19937& random, int people) {
    std::string csv = "participant,question,choice\n";
    for (int i = 0; i < people; ++i)
        for (const char* question :
             {"article-1", "article-10", "article-2", "\u0645\u0627\u062F\u0647"})
            if (random() % 2 == 0)
                csv += "p" + std::to_string(i) + "," + question + "," +
                       std::array{"agree", "disagree", "pass"}[random() % 3] + "\n";
    return csv;
}

TEST(Statistics, TheScriptRecomputesEveryByte) {
    std::mt19937 random(23);
    const Folder folder;
    int hidden = 0, withheld = 0;
    for (const int people : {0, 1, 4, 30, 200, 900, 3000}) {
        const auto csv = random_participants(random, people, people % 200 == 0);
        const std::vector<std::string> files{
            folder.write("participants.csv", csv),
            folder.write("votes.csv", random_votes_of(random, people))};
        const auto answer = analyse_statistics({files});
        ASSERT_TRUE(answer) << answer.error().where;
        EXPECT_EQ(*answer + "\n", recomputed(files)) << people;
        hidden += answer->find("\"suppressed\":true") != std::string::npos;
        withheld += answer->find("\"withheld\":true") != std::string::npos;
        EXPECT_EQ(*analyse_statistics({{files[0]}}) + "\n", recomputed({files[0]})) << people;
    }
    EXPECT_GE(hidden, 3);
    EXPECT_GE(withheld, 2);
}

TEST(Statistics, BothHaveTheSamePopulation) {
    std::ifstream file(open_data + "population.csv", std::ios::binary);
    documents::CsvReader reader(file, "population.csv");
    std::vector<std::string> fields;
    ASSERT_TRUE(reader.next(fields).value());
    for (const auto& province : analysis::provinces)
        for (std::size_t band = 0; band < analysis::age_bands.size(); ++band) {
            ASSERT_TRUE(reader.next(fields).value());
            EXPECT_EQ(fields, (std::vector<std::string>{std::string(province.code),
                                                        std::string(province.code_before_2020),
                                                        std::string(analysis::age_bands[band]),
                                                        std::to_string(province.female[band]),
                                                        std::to_string(province.male[band])}));
        }
    EXPECT_FALSE(reader.next(fields).value());
}

std::string wrong_place(const std::string& csv) {
    std::istringstream input(csv);
    const auto read = documents::read_participants_csv(input, "p.csv");
    return read ? "none" : read.error().where;
}

TEST(Statistics, TheFileSaysWhereItIsWrong) {
    EXPECT_EQ(wrong_place("participant\na\nb\n"), "none");
    EXPECT_EQ(wrong_place("participant,gender\na,female\nb,woman\n"), "p.csv:3:gender");
    EXPECT_EQ(wrong_place("participant,age\na,forty\n"), "p.csv:2:age");
    EXPECT_EQ(wrong_place("participant,age,age_band\na,40,35-44\n"), "p.csv:1:age_band");
    EXPECT_EQ(wrong_place("participant,province\na,IR-31\n"), "p.csv:2:province");
    EXPECT_EQ(wrong_place("participant,province_pre2020\na,IR-31\n"), "none");
    EXPECT_EQ(wrong_place("participant,joined_at\na,yesterday\n"), "p.csv:2:joined_at");
    EXPECT_EQ(wrong_place("participant\na\na\n"), "p.csv:3:participant");
    EXPECT_EQ(
        wrong_place("participant,joined_at\na,2006-01-01T00:00:00Z\nb,2026-01-01T00:00:00Z\n"),
        "p.csv:joined_at");
}

std::string wrong_vote(const std::string& rows) {
    std::istringstream people("participant\na\nb\n");
    std::istringstream votes("participant,question,choice\n" + rows);
    const auto read = documents::read_votes(
        votes, "v.csv", documents::read_participants_csv(people, "p.csv").value());
    return read ? "none" : read.error().where;
}

TEST(Statistics, OnePersonHasOneVote) {
    EXPECT_EQ(wrong_vote("a,1,agree\nb,1,agree\na,2,pass\n"), "none");
    EXPECT_EQ(wrong_vote("a,1,agree\nb,1,agree\na,1,pass\n"), "v.csv:question:1");
    EXPECT_EQ(wrong_vote("c,1,agree\n"), "v.csv:2:participant");
    EXPECT_EQ(wrong_vote("a,1,yes\n"), "v.csv:2:choice");
}

} // namespace
} // namespace hamandish::server::analyse_statistics_test
