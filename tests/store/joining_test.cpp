// Two accounts become one: every column that names a person is decided on, and what is decided
// happens, on both databases.
#include "server/store/joining.h"
#include "server/store/person_columns.h"
#include "store_fixture.h"

#include <set>

namespace hamandish::store::joining_test {
namespace {

using Column = std::pair<std::string, std::string>; ///< table, column

class JoiningTest : public BothStoresTest {
  protected:
    void SetUp() override {
        open();
        unit_ = add_call();
        kept_ = add_person("4821");
        gone_ = add_person("5932");
    }
    void run(const std::string& sql) {
        const auto done = write([&](Connection& connection) -> base::Result<bool> {
            connection.database->session() << sql;
            return true;
        });
        ASSERT_TRUE(done) << sql << ": " << done.error().where;
    }
    std::set<Column> columns(const std::string& sql) {
        return read([&](Connection& connection) -> base::Result<std::set<Column>> {
                   std::set<Column> found;
                   const soci::rowset<soci::row> rows =
                       (connection.database->session().prepare << sql);
                   for (const soci::row& row : rows)
                       found.emplace(row.get<std::string>(0), row.get<std::string>(1));
                   return found;
               })
            .value();
    }
    /// By what the database knows: a reference to people, or to a column that is one itself.
    std::set<Column> referring() {
        if (GetParam() == Engine::Sqlite)
            return columns("SELECT m.name || '', f.\"from\" || '' FROM sqlite_master m"
                           " JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table'"
                           " AND (f.\"table\" = 'people' OR f.\"to\" = 'moderator_id')");
        return columns(
            "SELECT CAST(c.relname AS text), CAST(a.attname AS text) FROM pg_constraint k"
            " JOIN pg_class c ON c.oid = k.conrelid JOIN pg_attribute a"
            " ON a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey)"
            " WHERE k.contype = 'f' AND (k.confrelid = CAST('people' AS regclass)"
            " OR a.attname = 'moderator_id')");
    }
    /// By what they are called, where the schema has no reference.
    std::set<Column> named() {
        const std::string all =
            GetParam() == Engine::Sqlite
                ? "SELECT m.name || '' AS t, i.name || '' AS c FROM sqlite_master m"
                  " JOIN pragma_table_info(m.name) i WHERE m.type = 'table'"
                : "SELECT CAST(table_name AS text) AS t, CAST(column_name AS text) AS c"
                  " FROM information_schema.columns WHERE table_schema = current_schema()";
        std::set<Column> found;
        for (const Column& one : columns("SELECT t, c FROM (" + all + ") listed"))
            if (is_of_person(one.second)) found.insert(one);
        return found;
    }
    static bool is_of_person(const std::string& column) {
        for (const std::string_view end : {"person_id", "_by", "person", "moderator_id",
                                           "reviewer_id", "author_id", "decider_id"})
            if (column.ends_with(end) && column != "shared_by" && column != "translated_by")
                return true; // those two are words
        return false;
    }
    bool has_acted(PersonId person) {
        return read([&](Connection& connection) -> base::Result<bool> {
                   return connection.joining.has_acted(person);
               })
            .value();
    }
    base::Result<bool> join() {
        return write([&](Connection& connection) -> base::Result<bool> {
            return connection.joining.join(kept_, gone_, {77});
        });
    }
    std::string text(const std::string& sql) {
        return read([&](Connection& connection) -> base::Result<std::string> {
                   std::string found;
                   connection.database->session() << sql, soci::into(found);
                   return found;
               })
            .value();
    }
    std::string of(PersonId person) const { return std::to_string(person.value); }

    UnitId unit_;
    PersonId kept_, gone_;
};

/// A new table or column fails here until somebody has decided what becomes of it.
TEST_P(JoiningTest, EveryColumnThatNamesAPersonIsDecidedOn) {
    std::set<Column> known = referring(), listed;
    known.merge(named());
    for (const PersonColumn& one : person_columns)
        EXPECT_TRUE(listed.emplace(one.table, one.column).second) << one.table << " twice";
    EXPECT_GT(known.size(), 30u);
    for (const Column& one : known)
        EXPECT_TRUE(listed.count(one)) << one.first << "." << one.second << " is not decided on";
    for (const Column& one : listed)
        EXPECT_TRUE(known.count(one)) << one.first << "." << one.second << " is not there";
}

TEST_P(JoiningTest, WhoeverDidNothingHasNotActed) {
    run("INSERT INTO profile_answers VALUES (" + of(gone_) + ", 'gender', 'woman', 'self', 0)");
    run("INSERT INTO sessions (token_hash, person_id, expires_at_ms) VALUES ('t', " + of(gone_) +
        ", 9)");
    EXPECT_FALSE(has_acted(gone_));
    EXPECT_FALSE(has_acted(kept_));
}

/// One of each that does without a long story of others before it.
TEST_P(JoiningTest, EachActForbids) {
    const std::string p = of(gone_);
    run("INSERT INTO comments (unit_id, person_id, client_key, body, created_at_ms)"
        " VALUES (1, " +
        of(kept_) + ", 'k', 'x', 0)");
    run("INSERT INTO organisations (slug, kind, name_fa, name_en)"
        " VALUES ('ministry', 'ministry', 'x', 'x')");
    const std::pair<const char*, std::string> acts[] = {
        {"participants", "(call_id, person_id) VALUES (1, " + p + ")"},
        {"votes", "(unit_id, person_id, choice, cast_at_ms) VALUES (1, " + p + ", 'pass', 0)"},
        {"reactions",
         "(comment_id, person_id, choice, cast_at_ms) VALUES (1, " + p + ", 'pass', 0)"},
        {"comment_reports", "VALUES (1, " + p + ", 'insult', 0, 0, '')"},
        {"recognitions", "VALUES (" + p + ", 'pseudonym', '', 0)"},
        {"staff_roles", "VALUES (" + p + ", 1, 'editor', 0)"},
        {"second_factors", "VALUES (" + p + ", 's', 0, 0, 0, 0)"},
        {"recovery_codes", "VALUES ('c', " + p + ")"},
        {"sent_keys", "VALUES (" + p + ", 'k', 0)"},
        {"staff_acts", "(act, person_id, organisation_id, subject, reason, at_ms)"
                       " VALUES ('x', " +
                           p + ", 1, 'x', 'x', 0)"},
    };
    for (const auto& [table, row] : acts) {
        EXPECT_FALSE(has_acted(gone_)) << table;
        run("INSERT INTO " + std::string(table) + " " + row);
        EXPECT_TRUE(has_acted(gone_)) << table;
        if (table == std::string_view("staff_acts")) continue; // kept for ever; the last one
        run("DELETE FROM " + std::string(table) + " WHERE person_id = " + p);
    }
}

TEST_P(JoiningTest, WhatIsOfTheAccountThatEndsMoves) {
    const std::string k = of(kept_), g = of(gone_);
    run("INSERT INTO profile_answers VALUES (" + k + ", 'gender', 'man', 'self', 0)");
    run("INSERT INTO profile_answers VALUES (" + g + ", 'gender', 'woman', 'self', 0)");
    run("INSERT INTO profile_answers VALUES (" + g + ", 'province', 'IR-10', 'self', 0)");
    run("INSERT INTO person_identities VALUES ('subject', 'site', " + g + ", 5)");
    run("INSERT INTO national_codes VALUES ('code', " + g + ", 'site', 5)");
    run("INSERT INTO addresses VALUES (" + k + ", 'mobile', 'mine', 'h1', 0)");
    run("INSERT INTO addresses VALUES (" + g + ", 'mobile', 'other', 'h2', 0)");
    run("INSERT INTO addresses VALUES (" + g + ", 'bale', 'chat', 'h3', 0)");
    run("INSERT INTO notice_choices VALUES (" + g + ", 'sms', 0, 0)");
    run("INSERT INTO subscriptions VALUES (" + k + ", 'topic/culture', 0)");
    run("INSERT INTO subscriptions VALUES (" + g + ", 'topic/culture', 1)");
    run("INSERT INTO subscriptions VALUES (" + g + ", 'topic/finance', 1)");
    run("INSERT INTO notice_languages VALUES (" + k + ", 'fa')");
    run("INSERT INTO notice_languages VALUES (" + g + ", 'en')");
    run("INSERT INTO person_universities VALUES (" + g + ", NULL, 5)");
    run("INSERT INTO sessions (token_hash, person_id, expires_at_ms) VALUES ('t', " + g + ", 9)");
    run("INSERT INTO sign_in_changes (person_id, kind, at_ms) VALUES (" + g +
        ", 'identity_linked', 5)");
    ASSERT_TRUE(join().value_or(false));
    EXPECT_EQ(count("people"), 1);
    EXPECT_EQ(text("SELECT answer FROM profile_answers WHERE field = 'gender'"), "man");
    EXPECT_EQ(text("SELECT answer FROM profile_answers WHERE field = 'province'"), "IR-10");
    EXPECT_EQ(text("SELECT sealed FROM addresses WHERE reach = 'mobile'"), "mine");
    EXPECT_EQ(text("SELECT sealed FROM addresses WHERE reach = 'bale'"), "chat");
    EXPECT_EQ(text("SELECT language FROM notice_languages"), "fa");
    EXPECT_EQ(count("sessions"), 0);
    for (const char* table :
         {"profile_answers", "person_identities", "national_codes", "addresses", "notice_choices",
          "sign_in_changes", "subscriptions", "person_universities"})
        EXPECT_EQ(count(std::string(table) + " WHERE person_id = " + k), count(table)) << table;
    EXPECT_EQ(count("subscriptions"), 2) << "what both follow is followed once";
    EXPECT_FALSE(join().value_or(true)) << "a second time there is nobody to join";
}

TEST_P(JoiningTest, EitherIdentityFindsTheAccountThatStays) {
    ASSERT_TRUE(join().value_or(false));
    for (const char* number : {"hash of 4821", "hash of 5932"}) {
        const auto found = read([&](Connection& connection) -> base::Result<PersonId> {
            return connection.people.find_by_mobile(number).value().id;
        });
        EXPECT_EQ(found.value(), kept_) << number;
    }
    const auto listed = read([&](Connection& connection) -> base::Result<std::string> {
        return connection.profiles.identities_of(kept_).at(0).provider;
    });
    EXPECT_EQ(listed.value(), "mobile");
    // A third number of the same person is one more, not a clash.
    gone_ = add_person("7777");
    EXPECT_FALSE(read([&](Connection& connection) -> base::Result<bool> {
                     return connection.joining.clash(kept_, gone_);
                 }).value());
    const auto third = write([&](Connection& connection) -> base::Result<bool> {
        return connection.joining.join(kept_, gone_, {78});
    });
    EXPECT_TRUE(third.value_or(false));
    EXPECT_EQ(count("person_identities"), 2);
}

TEST_P(JoiningTest, TwoSubjectsAtOneProviderClash) {
    const auto clash = [&] {
        return read([&](Connection& connection) -> base::Result<bool> {
                   return connection.joining.clash(kept_, gone_);
               })
            .value();
    };
    run("INSERT INTO person_identities VALUES ('one', 'site', " + of(kept_) + ", 5)");
    EXPECT_FALSE(clash());
    run("INSERT INTO person_identities VALUES ('two', 'site', " + of(gone_) + ", 5)");
    EXPECT_TRUE(clash());
    run("DELETE FROM person_identities");
    run("INSERT INTO national_codes VALUES ('one', " + of(kept_) + ", 'site', 5)");
    EXPECT_FALSE(clash());
    run("INSERT INTO national_codes VALUES ('two', " + of(gone_) + ", 'site', 5)");
    EXPECT_TRUE(clash());
}

/// What came between the question and the yes: the schema itself holds the account.
TEST_P(JoiningTest, AnAccountThatIsNamedSomewhereCannotEnd) {
    run("INSERT INTO votes (unit_id, person_id, choice, cast_at_ms) VALUES (1, " + of(gone_) +
        ", 'agree', 0)");
    const auto joined = join();
    ASSERT_FALSE(joined);
    EXPECT_EQ(joined.error().code, base::ErrorCode::Conflict);
    EXPECT_EQ(count("people"), 2);
    EXPECT_EQ(count("person_identities"), 0);
}

/// An identity that came by a join is held against its person after an erasure, too.
TEST_P(JoiningTest, ErasureRemembersTheNumberThatCame) {
    ASSERT_TRUE(join().value_or(false));
    run("INSERT INTO participants (call_id, person_id) VALUES (1, " + of(kept_) + ")");
    run("INSERT INTO joining_proofs VALUES ('t', 's', 'hash of 5932', 9)");
    run("INSERT INTO sign_in_codes VALUES ('hash of 5932', 'c', 0, 0, 0)");
    const auto erased = write([&](Connection& connection) -> base::Result<bool> {
        connection.erasure.keep_counted(kept_, {1});
        connection.sign_in_changes.delete_of(kept_);
        connection.erasure.unname(kept_, "erased-1");
        return true;
    });
    ASSERT_TRUE(erased) << erased.error().where;
    EXPECT_EQ(count("erased_participations"), 2);
    EXPECT_EQ(count("sign_in_codes"), 0);
    EXPECT_EQ(count("joining_proofs"), 0);
    EXPECT_EQ(count("person_identities"), 0);
    const auto again = write([&](Connection& connection) -> base::Result<bool> {
        const auto person = connection.people.insert("hash of 5932", "9", {0}).value();
        return connection.erasure.was_counted(person, {1});
    });
    EXPECT_TRUE(again.value_or(false));
}

INSTANTIATE_TEST_SUITE_P(Both, JoiningTest, both_engines, name_of_engine);

} // namespace
} // namespace hamandish::store::joining_test
