#include "analysis/search.h"
#include "server/store/backup.h"
#include "server/usecases/index_comments.h"
#include "server/usecases/search_call.h"
#include "store_fixture.h"

#include <fstream>
#include <random>

namespace hamandish::store::comment_search_test {
namespace {

/// Words with half-spaces, marks, Arabic letters, digits, quotes and other traps.
const std::vector<std::string> vocabulary{"کتاب‌ها",
                                          "کتاب",
                                          "می‌رود",
                                          "ميرود",
                                          "ماده",
                                          "مادهٔ",
                                          "۱۲",
                                          "12",
                                          "١٢",
                                          "12e3",
                                          "«نظر»",
                                          "نظرات",
                                          "آموزش",
                                          "اموزش",
                                          "ﻻ",
                                          "لا",
                                          "vote",
                                          "Voting",
                                          "O'Hara",
                                          "\"x\"",
                                          "a:*",
                                          "&",
                                          "(b)",
                                          "مُدَّت",
                                          "مدت",
                                          "ـــ",
                                          "x",
                                          "xy",
                                          "😀"};

class CommentSearchTest : public BothStoresTest {
  protected:
    void add_comments(int count) {
        open();
        add_call();
        add_call("other");
        const PersonId person = add_person("4821");
        std::mt19937 random(7);
        const auto done = write([&](Connection& connection) -> base::Result<bool> {
            for (int i = 0; i < count; ++i) {
                std::string text = std::to_string(i);
                for (int words = static_cast<int>(random() % 6); words-- > 0;)
                    text += " " + vocabulary[random() % vocabulary.size()];
                const UnitId unit{1 + i % 5 / 4}; // every fifth in the other call
                const auto id = connection.contributions.insert(
                    {unit, person, "key" + std::to_string(i), text, {i}});
                usecases::index_comment(connection, *id, text);
                if (unit == UnitId{1}) texts_.emplace_back(id->value, text);
            }
            return true;
        });
        ASSERT_TRUE(done) << done.error().where;
    }
    /// By looking through every text, newest first.
    std::vector<std::int64_t> looked_through(const std::vector<std::string>& words) const {
        std::vector<std::int64_t> ids;
        for (auto one = texts_.rbegin(); one != texts_.rend(); ++one)
            if (!analysis::find_words(analysis::fold_text(one->second), words).empty())
                ids.push_back(one->first);
        return ids;
    }
    std::vector<std::int64_t> found(const std::vector<std::string>& words) {
        return read([&](Connection& connection) -> base::Result<std::vector<std::int64_t>> {
                   const auto result = connection.search.find({1}, words, 10'000);
                   std::vector<std::int64_t> ids;
                   for (const CommentId id : result.newest) ids.push_back(id.value);
                   EXPECT_EQ(result.count, static_cast<std::int64_t>(ids.size()));
                   return ids;
               })
            .value();
    }
    std::vector<std::pair<std::int64_t, std::string>> texts_;
};
INSTANTIATE_TEST_SUITE_P(Both, CommentSearchTest, both_engines, name_of_engine);

/// The same as looking through everything, on either engine, and so the same on both.
TEST_P(CommentSearchTest, FindsWhatLookingThroughEverythingFinds) {
    add_comments(300);
    std::mt19937 random(11);
    int hits = 0;
    for (int i = 0; i < 150; ++i) {
        std::string query = vocabulary[i % vocabulary.size()];
        if (i % 2) query += " " + vocabulary[random() % vocabulary.size()];
        // A beginning of the words, too.
        const auto words = analysis::words_of_query(query, 8);
        if (words.empty()) continue;
        const auto expected = looked_through(words);
        EXPECT_EQ(found(words), expected) << query;
        hits += static_cast<int>(expected.size());
    }
    EXPECT_GT(hits, 500);
}

TEST_P(CommentSearchTest, AWordIsFoundByItsBeginningAndAfterAHalfSpace) {
    add_comments(0);
    const auto add = [&](const std::string& text) {
        return write([&](Connection& connection) -> base::Result<CommentId> {
                   const auto id = connection.contributions.insert({{1}, {1}, text, text, {0}});
                   usecases::index_comment(connection, *id, text);
                   return *id;
               })
            .value()
            .value;
    };
    const std::int64_t books = add("کتاب‌هایشان");
    using Ids = std::vector<std::int64_t>;
    EXPECT_EQ(found({"کتاب"}), Ids{books});
    EXPECT_EQ(found({"كتاب"}), Ids{}) << "queries come folded";
    EXPECT_EQ(found({"هایش"}), Ids{books});
    EXPECT_EQ(found({"کتابهای"}), Ids{books});
    EXPECT_EQ(found({"تاب"}), Ids{});
    EXPECT_EQ(found({"کتاب", "vote"}), Ids{});
    const std::int64_t article = add("ماده ۵ و ۵۲");
    EXPECT_EQ(found({"ماده", "5"}), Ids{article});
    EXPECT_EQ(found({"52"}), Ids{article});
    EXPECT_EQ(found({"م"}), Ids{}) << "a single letter is a word of its own";
    EXPECT_EQ(found({"و"}), Ids{article});
}

TEST_P(CommentSearchTest, WhatIsErasedIsNotFound) {
    add_comments(50);
    const auto words = std::vector<std::string>{"7"};
    ASSERT_FALSE(found(words).empty());
    ASSERT_TRUE(write([](Connection& connection) -> base::Result<bool> {
        connection.database->session() << "UPDATE comments SET body = ''";
        return true;
    }));
    EXPECT_TRUE(found(words).empty());
    EXPECT_EQ(count("comment_words"), 0) << "nor kept";
}

TEST_P(CommentSearchTest, OldCommentsAreAddedInPortions) {
    add_comments(50);
    ASSERT_TRUE(write([](Connection& connection) -> base::Result<bool> {
        connection.database->session() << "DELETE FROM comment_words";
        return true;
    }));
    EXPECT_TRUE(found({"7"}).empty());
    int rounds = 0;
    for (std::int64_t added = 1; added > 0; ++rounds)
        added = write([](Connection& connection) {
                    return usecases::index_missing_comments(connection, 20);
                }).value();
    EXPECT_EQ(rounds, 4) << "20, 20, 10 and none";
    EXPECT_EQ(found({"7"}), looked_through({"7"}));
}

TEST_P(CommentSearchTest, ARestoredSiteFindsTheSame) {
    add_comments(50);
    const std::string file = folder_ + "/backup.sqlite";
    const auto backed_up =
        back_up({database_.empty() ? folder_ + "/hamandish.sqlite" : database_}, file);
    ASSERT_TRUE(backed_up) << backed_up.error().where;
    const auto expected = looked_through({"7"});
    for (const Engine engine : {Engine::Sqlite, Engine::Postgres}) {
        const std::string target = engine == Engine::Sqlite
                                       ? folder_ + "/restored.sqlite"
                                       : test::shared_postgres().new_database();
        ASSERT_TRUE(restore(file, {target}));
        Connection connection(Database::open({target}).value());
        std::vector<std::int64_t> ids;
        for (const CommentId id :
             connection.search.find({1}, std::vector<std::string>{"7"}, 100).newest)
            ids.push_back(id.value);
        EXPECT_EQ(ids, expected);
    }
}

} // namespace
} // namespace hamandish::store::comment_search_test
