#include "store_fixture.h"

namespace hamandish::store::schema_test {
namespace {

using domain::Choice;

/// Runs SQL that the schema must refuse.
class SchemaTest : public BothStoresTest {
  protected:
    void SetUp() override {
        open();
        unit_ = add_call();
        person_ = add_person("4821");
    }
    void expect_refused(const std::string& sql) {
        const auto done = write([&](Connection& connection) -> base::Result<bool> {
            connection.database->session() << sql;
            return true;
        });
        EXPECT_FALSE(done) << sql;
    }
    void run(const std::string& sql) {
        const auto done = write([&](Connection& connection) -> base::Result<bool> {
            connection.database->session() << sql;
            return true;
        });
        EXPECT_TRUE(done) << sql;
    }
    Counts votes() {
        return read([&](Connection& connection) -> base::Result<Counts> {
                   return connection.calls.votes(unit_);
               })
            .value();
    }
    UnitId unit_;
    PersonId person_;
};

TEST_P(SchemaTest, OnePersonHasOneVotePerUnit) {
    const std::string vote =
        "INSERT INTO votes (unit_id, person_id, choice, cast_at_ms) VALUES (1, 1, 'agree', 0)";
    run(vote);
    expect_refused(vote);
    EXPECT_EQ(count("votes"), 1);
}

TEST_P(SchemaTest, OneIdentityHasOneAccount) {
    expect_refused("INSERT INTO people (mobile_hash, pseudonym, joined_at_ms) VALUES ('hash of "
                   "4821', '1', 0)");
    expect_refused(
        "INSERT INTO people (mobile_hash, pseudonym, joined_at_ms) VALUES ('other', '4821', 0)");
}

TEST_P(SchemaTest, ACallIsNeverShorterThanTheLaw) {
    expect_refused(
        "INSERT INTO calls (slug, document_kind, title_fa, title_en, owner_fa, owner_en, "
        "summary_fa, summary_en,"
        " opens_at_ms, closes_at_ms) VALUES ('short','x','x','x','x','x','x','x', 0, 2591999999)");
    expect_refused("UPDATE calls SET closes_at_ms = 2591999999");
}

TEST_P(SchemaTest, SlugsAndKeysAreUnique) {
    const auto again = write([&](Connection& connection) -> base::Result<CallId> {
        return connection.calls.insert(
            {"c", "x", {"o", "o"}, {"s", "s"}, period(), {{"t", "t"}, {}, {}}});
    });
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, base::ErrorCode::Conflict);
    expect_refused("INSERT INTO units (call_id, position, unit_key, kind, number, heading_fa, "
                   "heading_en, text_fa, text_en)"
                   " VALUES (1, 9, 'article-1', 'article', 1, 'x', 'x', 'x', 'x')");
}

TEST_P(SchemaTest, NothingPointsNowhere) {
    expect_refused(
        "INSERT INTO votes (unit_id, person_id, choice, cast_at_ms) VALUES (99, 1, 'agree', 0)");
    expect_refused(
        "INSERT INTO votes (unit_id, person_id, choice, cast_at_ms) VALUES (1, 99, 'agree', 0)");
    expect_refused("INSERT INTO comments (unit_id, person_id, client_key, body, created_at_ms) "
                   "VALUES (99, 1, 'k', 'x', 0)");
    expect_refused("DELETE FROM calls");
}

TEST_P(SchemaTest, ChoicesAreTheThree) {
    expect_refused(
        "INSERT INTO votes (unit_id, person_id, choice, cast_at_ms) VALUES (1, 1, 'maybe', 0)");
}

TEST_P(SchemaTest, TheLogOnlyGrows) {
    run("INSERT INTO log_entries VALUES (0, 'vote_cast', 1, 0, '{}', 'a')");
    run("INSERT INTO log_nodes VALUES (8, 0, 'a')");
    run("INSERT INTO log_heads VALUES (1, 'a', 0, 'k', 's')");
    run("INSERT INTO log_state VALUES (1, 1)");
    run("UPDATE log_state SET next_index = next_index + 1");
    for (const char* sql :
         {"DELETE FROM log_entries", "UPDATE log_entries SET entry = ''", "DELETE FROM log_nodes",
          "UPDATE log_nodes SET hash = ''", "DELETE FROM log_heads",
          "UPDATE log_heads SET at_ms = 1", "DELETE FROM log_state",
          "UPDATE log_state SET next_index = 1", "INSERT INTO log_state VALUES (2, 0)",
          "INSERT INTO log_entries VALUES (0, 'vote_cast', 1, 0, '{}', 'b')"})
        expect_refused(sql);
    run("INSERT INTO log_entries VALUES (1, 'call_opened', 1, 0, '{}', 'b')");
    expect_refused("INSERT INTO log_entries VALUES (2, 'call_opened', 1, 0, '{}', 'c')");
}

TEST_P(SchemaTest, AReportIsPublishedOnceAndCompleteOnce) {
    run("INSERT INTO log_entries VALUES (1, 'report_published', 1, 0, '{}', 'a')");
    run("INSERT INTO log_entries VALUES (2, 'report_published', 1, 1, '{}', 'b')");
    run("INSERT INTO log_entries VALUES (3, 'report_published', 2, 0, '{}', 'c')");
    expect_refused("INSERT INTO log_entries VALUES (4, 'report_published', 1, 0, '{}', 'd')");
    expect_refused("INSERT INTO log_entries VALUES (4, 'report_published', 1, 1, '{}', 'd')");
    EXPECT_TRUE(read([](Connection& connection) -> base::Result<bool> {
        EXPECT_EQ(connection.log.count_of({1}, "report_published"), 2);
        EXPECT_EQ(connection.log.calls_since(1), (std::vector<CallId>{{1}, {2}}));
        EXPECT_EQ(connection.log.calls_since(3), (std::vector<CallId>{{2}}));
        EXPECT_TRUE(connection.log.calls_since(4).empty());
        return true;
    }));
}

TEST_P(SchemaTest, IndicesOfTheLogHaveNoGaps) {
    for (const std::int64_t expected : {0, 1, 2}) {
        const auto index = write([](Connection& connection) -> base::Result<std::int64_t> {
            return connection.log.take_index();
        });
        EXPECT_EQ(index.value_or(-1), expected);
        EXPECT_FALSE(write([](Connection& connection) -> base::Result<std::int64_t> {
            static_cast<void>(connection.log.take_index());
            return base::fail(base::ErrorCode::Conflict);
        }));
    }
}

TEST_P(SchemaTest, EventsAreOnlyEverAdded) {
    run("INSERT INTO events (kind, call_id, subject_id, at_ms) VALUES ('x', 1, 1, 0)");
    expect_refused("DELETE FROM events");
    expect_refused("UPDATE events SET kind = 'y'");
    EXPECT_EQ(count("events"), 1);
}

TEST_P(SchemaTest, TalliesFollowEveryChange) {
    const PersonId other = add_person("5932");
    const auto vote = [&](PersonId person, Choice choice) {
        EXPECT_TRUE(write([&](Connection& connection) -> base::Result<bool> {
            connection.contributions.put_vote(unit_, person, choice, {1});
            return true;
        }));
    };
    vote(person_, Choice::Agree);
    vote(other, Choice::Agree);
    EXPECT_EQ(votes(), (Counts{2, 0, 0}));
    vote(person_, Choice::Disagree);
    EXPECT_EQ(votes(), (Counts{1, 1, 0}));
    vote(person_, Choice::Disagree); // the same again changes nothing
    EXPECT_EQ(votes(), (Counts{1, 1, 0}));
    vote(other, Choice::Pass);
    EXPECT_EQ(votes(), (Counts{0, 1, 1}));
    EXPECT_EQ(count("votes"), 2);
}

TEST_P(SchemaTest, ReactionsAndCommentsAreCounted) {
    const auto comment = write([&](Connection& connection) -> base::Result<CommentId> {
        const CommentId id =
            connection.contributions.insert({unit_, person_, "key", "text", {0}}).value();
        connection.contributions.put_reaction(id, person_, Choice::Agree, {1});
        connection.contributions.put_reaction(id, person_, Choice::Pass, {2});
        connection.contributions.put_participant({1}, person_);
        connection.contributions.put_participant({1}, person_);
        return id;
    });
    const auto seen = read([&](Connection& connection) -> base::Result<CommentRecord> {
        return connection.contributions.find(*comment).value();
    });
    EXPECT_EQ(seen->reactions, (Counts{0, 0, 1}));
    EXPECT_EQ(seen->author, "4821");
    const auto call = read([](Connection& connection) -> base::Result<CallRecord> {
        return connection.calls.find("c").value();
    });
    EXPECT_EQ(call->comment_count, 1);
    EXPECT_EQ(call->participant_count, 1);
}

INSTANTIATE_TEST_SUITE_P(Both, SchemaTest, both_engines, name_of_engine);

/// Or each receipt that somebody takes along would read all their other votes.
TEST_F(StoreTest, OnesOwnVotesAndReactionsAreFoundByTheirEntries) {
    open();
    for (const std::string table : {"votes", "reactions"})
        EXPECT_TRUE(done([&](Connection& connection) {
            std::string detail;
            int id = 0, parent = 0, unused = 0;
            connection.database->session() << "EXPLAIN QUERY PLAN SELECT salt FROM " + table +
                                                  " WHERE person_id = 1 AND entry_index = 1",
                soci::into(id), soci::into(parent), soci::into(unused), soci::into(detail);
            EXPECT_NE(detail.find(table + "_by_person (person_id=? AND entry_index=?)"),
                      detail.npos)
                << detail;
        }));
}

} // namespace
} // namespace hamandish::store::schema_test
