// What the database itself holds about forms filled in on paper, whatever the code does.
#include "store_fixture.h"

namespace hamandish::store::sheets_test {
namespace {

class SheetsTest : public BothStoresTest {
  protected:
    void SetUp() override {
        open();
        (void)add_call();
        enterer_ = add_person("1");
        checker_ = add_person("2");
        author_ = add_person("3");
    }
    std::optional<SheetId> enter(std::int64_t number, const std::string& content = "words") {
        std::optional<SheetId> id;
        EXPECT_TRUE(done([&](Connection& connection) {
            id = connection.sheets.enter({{1}, number, content, enterer_, {5}});
        }));
        return id;
    }
    std::optional<SheetRecord> find(SheetId id) {
        std::optional<SheetRecord> found;
        EXPECT_TRUE(done([&](Connection& connection) { found = connection.sheets.find(id); }));
        return found;
    }
    /// Whether the database took it at all.
    bool check(SheetId id, PersonId by, bool& was_waiting) {
        return done([&](Connection& connection) {
            was_waiting = connection.sheets.check({id, by, {9}}, author_);
        });
    }
    bool sql(const std::string& text) {
        return done([&](Connection& connection) { connection.database->session() << text; });
    }

    PersonId enterer_, checker_, author_;
};

TEST_P(SheetsTest, ANumberIsEnteredOnceInACall) {
    const auto first = enter(12);
    ASSERT_TRUE(first);
    EXPECT_FALSE(enter(12, "something else"));
    EXPECT_TRUE(enter(13));
    EXPECT_EQ(find(*first)->content, "words");
    EXPECT_TRUE(done([&](Connection& connection) {
        const auto all = connection.sheets.unchecked({1}, checker_, 40);
        ASSERT_EQ(all.size(), 2u);
        EXPECT_EQ(all[0].number, 12);
        EXPECT_EQ(all[1].number, 13);
        EXPECT_EQ(connection.sheets.counts({1}).unchecked, 2);
    }));
}

TEST_P(SheetsTest, WhatTheReaderMayCheckComesFirst) {
    ASSERT_TRUE(enter(1));
    const auto returned = enter(2);
    ASSERT_TRUE(returned);
    std::vector<std::int64_t> numbers;
    EXPECT_TRUE(done([&](Connection& connection) {
        EXPECT_TRUE(connection.sheets.enter({{1}, 3, "words", checker_, {5}}));
        EXPECT_TRUE(connection.sheets.give_back({*returned, checker_, {8}}, "why"));
        for (const std::size_t most : {3U, 1U})
            for (const PersonId reader : {enterer_, checker_})
                for (const auto& one : connection.sheets.unchecked({1}, reader, most))
                    numbers.push_back(one.number);
    }));
    EXPECT_EQ(numbers, (std::vector<std::int64_t>{3, 2, 1, 1, 2, 3, 3, 1}));
}

TEST_P(SheetsTest, WhoeverEnteredItCannotCheckIt) {
    const auto id = enter(1);
    ASSERT_TRUE(id);
    bool was_waiting = false;
    EXPECT_FALSE(check(*id, enterer_, was_waiting)) << "a constraint";
    EXPECT_EQ(find(*id)->state, "waiting");
    EXPECT_TRUE(check(*id, checker_, was_waiting));
    EXPECT_TRUE(was_waiting);
    EXPECT_EQ(find(*id)->state, "checked");
    EXPECT_EQ(find(*id)->content, "") << "it stands in comments and votes now";
    EXPECT_TRUE(check(*id, checker_, was_waiting));
    EXPECT_FALSE(was_waiting) << "once";
    EXPECT_FALSE(enter(1)) << "and never anew";
    EXPECT_TRUE(done([&](Connection& connection) {
        EXPECT_EQ(connection.sheets.counts({1}).checked, 1);
        EXPECT_EQ(connection.sheets.counts({1}).unchecked, 0);
    }));
}

TEST_P(SheetsTest, AReturnedSheetIsEnteredAnew) {
    const auto id = enter(7);
    ASSERT_TRUE(id);
    EXPECT_TRUE(done([&](Connection& connection) {
        EXPECT_TRUE(connection.sheets.give_back({*id, checker_, {8}}, "article 2, not 3"));
        EXPECT_FALSE(connection.sheets.give_back({*id, checker_, {8}}, "again"));
    }));
    EXPECT_EQ(find(*id)->note, "article 2, not 3");
    EXPECT_EQ(enter(7, "other words"), id);
    EXPECT_EQ(find(*id)->state, "waiting");
    EXPECT_EQ(find(*id)->content, "other words");
    EXPECT_EQ(find(*id)->note, "");
}

TEST_P(SheetsTest, HowOneCameIsKeptWithIt) {
    const auto paper = enter(1);
    ASSERT_TRUE(paper);
    EXPECT_EQ(find(*paper)->channel, "paper");
    std::optional<SheetId> phoned;
    EXPECT_TRUE(done([&](Connection& connection) {
        phoned = connection.sheets.enter({{1}, 2, "words", enterer_, {5}, "phone"});
        EXPECT_FALSE(connection.sheets.enter({{1}, 1, "words", enterer_, {5}, "phone"}))
            << "one row of numbers for both";
    }));
    ASSERT_TRUE(phoned);
    EXPECT_EQ(find(*phoned)->channel, "phone");
    const auto phoned_count = [&] {
        std::int64_t count = -1;
        EXPECT_TRUE(
            done([&](Connection& connection) { count = connection.sheets.counts({1}).phoned; }));
        return count;
    };
    EXPECT_EQ(phoned_count(), 0) << "of the checked alone";
    bool was_waiting = false;
    EXPECT_TRUE(check(*phoned, checker_, was_waiting));
    EXPECT_EQ(phoned_count(), 1);
    EXPECT_EQ(find(*phoned)->channel, "phone") << "when its words are gone, too";
    EXPECT_TRUE(done([&](Connection& connection) {
        EXPECT_TRUE(connection.sheets.give_back({*paper, checker_, {8}}, "it was a call"));
        EXPECT_TRUE(connection.sheets.enter({{1}, 1, "words", enterer_, {9}, "phone"}));
    }));
    EXPECT_EQ(find(*paper)->channel, "phone") << "entered anew";
    EXPECT_FALSE(done([&](Connection& connection) {
        (void)connection.sheets.enter({{1}, 3, "words", enterer_, {5}, "web"});
    }));
}

TEST_P(SheetsTest, NothingCountsUnchecked) {
    ASSERT_TRUE(enter(1));
    EXPECT_FALSE(sql("UPDATE paper_sheets SET state = 'checked'"));
    EXPECT_FALSE(sql("UPDATE paper_sheets SET state = 'checked', checked_by = 2"));
    EXPECT_FALSE(sql("UPDATE paper_sheets SET state = 'returned', checked_by = 2"));
    EXPECT_FALSE(sql("UPDATE paper_sheets SET person_id = 3"));
    EXPECT_FALSE(sql("UPDATE paper_sheets SET number = 0"));
}

INSTANTIATE_TEST_SUITE_P(Both, SheetsTest, both_engines, name_of_engine);

} // namespace
} // namespace hamandish::store::sheets_test
