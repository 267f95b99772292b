// Two texts of a law, compared through the importer: the constitution's draft of 1358 and what it
// is since 1368.
#include "server/commands/compare.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace hamandish::server::compare_test {
namespace {

using nlohmann::json;

const std::string texts = HAMANDISH_SOURCE_DIR "/tests/support/texts/";

json compared(const std::string& before, const std::string& after) {
    const auto told = compare_files({{before, after}, true});
    EXPECT_TRUE(told) << told.error().where;
    return told ? json::parse(*told) : json();
}

/// The text of one side, put together from the redline.
std::string side(const json& pieces, const std::string& left_out) {
    std::string text;
    for (const json& piece : pieces)
        if (piece.at("change") != left_out) text += piece.at("text").get<std::string>();
    return text;
}

const json* pair_of(const json& all, const char* which, int number) {
    for (const json& pair : all.at("pairs"))
        if (pair.at(which).is_object() && pair.at(which).at("kind") == "article" &&
            pair.at(which).at("number") == number)
            return &pair;
    return nullptr;
}

TEST(Compare, TheConstitutionAndItsDraftArticleByArticle) {
    const json all =
        compared(texts + "constitution-draft-1358.txt", texts + "constitution-1368.txt");
    EXPECT_GE(all.at("after").at("units"), 177);
    std::int64_t old_units = 0, new_units = 0, kinds = 0;
    for (const json& pair : all.at("pairs")) {
        old_units += pair.at("before").is_object();
        new_units += pair.at("after").is_object();
    }
    for (const char* kind : {"unchanged", "changed", "added", "removed"})
        kinds += all.at(kind).get<std::int64_t>();
    EXPECT_EQ(old_units, all.at("before").at("units"));
    EXPECT_EQ(new_units, all.at("after").at("units"));
    EXPECT_EQ(kinds, std::int64_t(all.at("pairs").size()));
    // What is a fact of history: the guardianship of the jurist is not in the draft.
    const json* guardianship = pair_of(all, "after", 109);
    ASSERT_NE(guardianship, nullptr);
    EXPECT_EQ(guardianship->at("change"), "added") << *guardianship;
    // The flag is, in its article 20; nothing but «و شعار «الله اکبر»» was added to it.
    const json* flag = pair_of(all, "after", 18);
    ASSERT_NE(flag, nullptr);
    EXPECT_EQ(flag->at("change"), "changed");
    EXPECT_EQ(flag->at("before").at("number"), 20);
    EXPECT_EQ(flag->at("removed_words"), 0);
    EXPECT_EQ(flag->at("added_words"), 4);
}

TEST(Compare, ATextIsUnchangedBesideItself) {
    const json all = compared(texts + "constitution-1368.txt", texts + "constitution-1368.txt");
    EXPECT_EQ(all.at("unchanged"), all.at("after").at("units"));
    EXPECT_EQ(all.at("changed").get<int>() + all.at("added").get<int>() +
                  all.at("removed").get<int>(),
              0);
}

TEST(Compare, ClausesAreComparedWithTheirArticle) {
    const auto folder = std::filesystem::temp_directory_path() / "hamandish-compare";
    std::filesystem::create_directories(folder);
    const auto file = [&](const std::string& name, const std::string& words) {
        std::ofstream(folder / name, std::ios::binary) << words;
        return (folder / name).string();
    };
    const std::string before = file("a.md", "# قانون\n\n## ماده ۱- مهلت\n\nدانشگاه سی روز فرصت "
                                            "دارد.\n\nتبصره- روزهاي تعطيل شمرده مي شود.\n");
    const std::string after = file(
        "b.md", "# قانون\n\n## ماده ۱- مهلت\n\nدانشگاه چهل روز فرصت "
                "دارد.\n\nتبصره- روزهای تعطیل شمرده می‌شود.\n");
    const json all = compared(before, after);
    ASSERT_EQ(all.at("pairs").size(), 1u) << all;
    const json& pair = all.at("pairs").at(0);
    EXPECT_EQ(pair.at("change"), "changed");
    EXPECT_EQ(pair.at("removed_words"), 1) << "spelling is no change";
    EXPECT_EQ(pair.at("added_words"), 1);
    EXPECT_NE(side(pair.at("text"), "added").find("سی روز"), std::string::npos);
    EXPECT_NE(side(pair.at("text"), "removed").find("چهل روز"), std::string::npos);
    const auto lines = compare_files({{before, after}, false});
    ASSERT_TRUE(lines);
    EXPECT_EQ(*lines, "changed\tماده ۱\tماده ۱\t-1\t+1\n");
    std::filesystem::remove_all(folder);
}

TEST(Compare, AFileThatIsNotThereIsNamed) {
    const auto told = compare_files({{"/no/such/file.md", texts + "udhr.txt"}, true});
    ASSERT_FALSE(told);
    EXPECT_EQ(told.error().code, base::ErrorCode::InvalidInput);
}

} // namespace
} // namespace hamandish::server::compare_test
