// What the database itself holds about what units say in their reports.
#include "store_fixture.h"

namespace hamandish::store::own_words_test {
namespace {

class OwnWordsTest : public BothStoresTest {
  protected:
    void SetUp() override {
        open();
        (void)add_call();
        lead_ = add_person("1");
    }
    /// Whether they were saved in place of what had been saved so often.
    bool put(const std::string& text, std::int64_t saves) {
        bool is_put = false;
        EXPECT_TRUE(done([&](Connection& connection) {
            is_put = connection.own_words.put(
                {{1}, {{text, "why"}, {"پس", "then"}}, lead_, {5 + saves}, saves});
        }));
        return is_put;
    }
    OwnWordsRecord found() {
        return read([](Connection& connection) -> base::Result<OwnWordsRecord> {
                   return connection.own_words.find({1}).value_or(OwnWordsRecord{});
               })
            .value();
    }
    bool is_refused(const std::string& sql) {
        return !done([&](Connection& connection) { connection.database->session() << sql; });
    }

    PersonId lead_;
};

TEST_P(OwnWordsTest, TheSecondOfTwoEditorsIsNotTaken) {
    EXPECT_EQ(found().saves, 0);
    EXPECT_TRUE(put("چرا", 0));
    EXPECT_FALSE(put("دیگری", 0)) << "somebody was faster";
    EXPECT_EQ(found().words, (domain::OwnWords{{"چرا", "why"}, {"پس", "then"}}));
    EXPECT_EQ(found().saves, 1);
    EXPECT_EQ(found().at.ms, 5);
    EXPECT_EQ(found().person, lead_);
    EXPECT_EQ(found().entry_index, -1);
    EXPECT_TRUE(put("دیگری", 1));
    EXPECT_FALSE(put("چرا", 1));
    EXPECT_EQ(found().words.introduction.fa, "دیگری");
    EXPECT_EQ(found().saves, 2);
    EXPECT_EQ(found().at.ms, 6);
}

TEST_P(OwnWordsTest, WhatWasPublishedIsNeitherChangedNorTakenAway) {
    EXPECT_TRUE(done([](Connection& connection) { connection.own_words.publish({1}, 19); }))
        << "there are none";
    EXPECT_TRUE(put("چرا", 0));
    EXPECT_FALSE(is_refused("UPDATE report_own_words SET conclusion_en = 'now'"));
    EXPECT_TRUE(done([](Connection& connection) { connection.own_words.publish({1}, 20); }));
    EXPECT_EQ(found().entry_index, 20);
    for (const char* sql :
         {"UPDATE report_own_words SET conclusion_en = 'never'",
          "UPDATE report_own_words SET entry_index = -1", "DELETE FROM report_own_words"})
        EXPECT_TRUE(is_refused(sql)) << sql;
    EXPECT_FALSE(done([&](Connection& connection) {
        (void)connection.own_words.put({{1}, {}, lead_, {9}, 1});
    }));
    EXPECT_EQ(found().words.conclusion.en, "now");
}

TEST_P(OwnWordsTest, AreNobodysWithoutACallAndAPerson) {
    const auto put_for = [&](CallId call, PersonId person) {
        return done([&](Connection& connection) {
            (void)connection.own_words.put({call, {}, person, {5}, 0});
        });
    };
    EXPECT_FALSE(put_for({9}, lead_));
    EXPECT_FALSE(put_for({1}, {999}));
    EXPECT_TRUE(put_for({1}, lead_));
}

INSTANTIATE_TEST_SUITE_P(Both, OwnWordsTest, both_engines, name_of_engine);

} // namespace
} // namespace hamandish::store::own_words_test
