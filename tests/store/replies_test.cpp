// A reply belongs to a comment of its unit, and has no place in the unit's lists and counts.
#include "server/usecases/comment_page.h"
#include "store_fixture.h"

namespace hamandish::store::replies_test {
namespace {

constexpr base::Day today{20'500};

class RepliesTest : public BothStoresTest {
  protected:
    void SetUp() override {
        open();
        unit_ = add_call();
        other_unit_ = add_call("d");
        person_ = add_person("4821");
        first_ = say(unit_);
        second_ = say(unit_);
    }
    template <class Work>
    auto done(Work work) {
        using Value = decltype(work(std::declval<Connection&>()));
        const auto written =
            write([&](Connection& connection) -> base::Result<Value> { return work(connection); });
        EXPECT_TRUE(written);
        return written ? *written : Value{};
    }
    CommentId say(UnitId unit, CommentId reply_to = {}) {
        NewComment comment{unit, person_, "key-" + std::to_string(++keys_), "words", {keys_}};
        comment.reply_to = reply_to;
        return done([&](Connection& connection) {
            (void)connection.contributions.put_participant(connection.calls.find("c")->id, person_);
            return connection.contributions.insert(comment).value_or(CommentId{});
        });
    }
    bool is_refused(const std::string& sql) {
        return !write([&](Connection& connection) -> base::Result<bool> {
            connection.database->session() << sql;
            return true;
        });
    }
    CommentRecord record(CommentId id) {
        return done([&](Connection& connection) {
            return connection.contributions.find(id).value_or(CommentRecord{});
        });
    }
    std::vector<std::int64_t> replies(CommentId comment, std::int64_t skipped, std::int64_t limit) {
        return done([&](Connection& connection) {
            std::vector<std::int64_t> ids;
            for (const CommentRecord& one :
                 connection.contributions.replies_to(comment, skipped, limit))
                ids.push_back(one.id.value);
            return ids;
        });
    }
    usecases::CommentPage page(const std::string& list) {
        return done([&](Connection& connection) {
            return usecases::comment_page(connection, unit_,
                                          domain::comment_list_from(list).value(), today);
        });
    }
    static std::string inserted(UnitId unit, CommentId reply_to) {
        return "INSERT INTO comments (unit_id, person_id, client_key, body, created_at_ms, "
               "reply_to)"
               " VALUES (" +
               std::to_string(unit.value) + ", 1, 'k', 'x', 1, " + std::to_string(reply_to.value) +
               ")";
    }
    UnitId unit_, other_unit_;
    PersonId person_;
    CommentId first_, second_;
    std::int64_t keys_ = 0;
};

TEST_P(RepliesTest, TheSchemaKeepsThemOneLevelDeepInOneUnit) {
    const CommentId reply = say(unit_, first_);
    EXPECT_TRUE(is_refused(inserted(unit_, reply))) << "a reply to a reply";
    EXPECT_TRUE(is_refused(inserted(other_unit_, first_))) << "to another unit";
    EXPECT_TRUE(is_refused(inserted(unit_, {999}))) << "to nothing";
    EXPECT_FALSE(is_refused(inserted(unit_, second_)));
}

TEST_P(RepliesTest, AreCountedBesideTheirCommentAlone) {
    for (int i = 0; i < 3; ++i) (void)say(unit_, first_);
    const CommentId reply = say(unit_, second_);
    EXPECT_EQ(record(first_).reply_count, 3);
    EXPECT_EQ(record(second_).reply_count, 1);
    EXPECT_EQ(record(reply).reply_to, second_);
    EXPECT_EQ(record(reply).reply_count, 0);
    EXPECT_EQ(page("").comment_count, 2);
    const auto units = done([&](Connection& connection) {
        return connection.calls.units(connection.calls.find("c")->id);
    });
    EXPECT_EQ(units.at(0).comment_count, 2);
    EXPECT_TRUE(
        done([](Connection& connection) { return connection.logged.wrong_counts().empty(); }));
    EXPECT_FALSE(is_refused("DELETE FROM comments WHERE id = " + std::to_string(reply.value)));
    EXPECT_EQ(record(second_).reply_count, 0);
    EXPECT_EQ(page("").comment_count, 2);
}

TEST_P(RepliesTest, StandInNoListOfTheUnit) {
    std::vector<std::int64_t> comments{first_.value, second_.value};
    for (int i = 0; i < 120; ++i) (void)say(unit_, first_);
    for (const std::string list : {"", "newest", "agreed"}) {
        auto shown = page(list);
        EXPECT_EQ(shown.page_count, 1) << list;
        std::vector<std::int64_t> ids;
        for (const CommentId id : shown.comments) ids.push_back(id.value);
        std::sort(ids.begin(), ids.end());
        EXPECT_EQ(ids, comments) << list;
    }
}

TEST_P(RepliesTest, AHiddenOneMovesNoCounts) {
    const CommentId reply = say(unit_, first_);
    done([&](Connection& connection) {
        return connection.moderation.insert(
            {reply, domain::HidingRule::Insult, "a reason", person_, {5}, 7});
    });
    EXPECT_NE(record(reply).hiding.hidden_at.ms, 0);
    EXPECT_EQ(page("").hidden_count, 0);
    EXPECT_EQ(page("").comment_count, 2);
    EXPECT_EQ(record(first_).reply_count, 1) << "its place is kept";
}

TEST_P(RepliesTest, AreReadOldestFirstAPartAtATime) {
    std::vector<std::int64_t> all;
    for (int i = 0; i < 7; ++i) {
        all.push_back(say(unit_, first_).value);
        (void)say(unit_, second_);
    }
    EXPECT_EQ(replies(first_, 0, 2), (std::vector<std::int64_t>{all[0], all[1]}));
    EXPECT_EQ(replies(first_, 5, 50), (std::vector<std::int64_t>{all[5], all[6]}));
    EXPECT_EQ(replies(first_, 7, 50), std::vector<std::int64_t>{});
    EXPECT_EQ(done([&](Connection& connection) {
                  return connection.contributions.count_replies_before(first_, {all[4]});
              }),
              4);
}

TEST_P(RepliesTest, HaveAPageOfTheirOwn) {
    std::vector<CommentId> all;
    for (int i = 0; i < 101; ++i) all.push_back(say(unit_, second_));
    const std::string alone = "replies-" + std::to_string(second_.value);
    const auto first = page(alone);
    EXPECT_EQ(first.thread, second_);
    EXPECT_EQ(first.comments, std::vector{second_});
    EXPECT_EQ(first.page, 1);
    EXPECT_EQ(first.page_count, 3);
    EXPECT_EQ(first.comment_count, 2) << "of the unit, as on every page";
    EXPECT_EQ(page(alone + "-3").replies_skipped, 100);
    EXPECT_EQ(page(alone + "-9").page, 3) << "after the last is the last";
    const auto at = page("at-" + std::to_string(all[60].value));
    EXPECT_EQ(at.thread, second_) << "a link to a reply leads to what it replies to";
    EXPECT_EQ(at.page, 2);
    EXPECT_EQ(page("at-" + std::to_string(second_.value)).thread, CommentId{});
    EXPECT_EQ(page("replies-999").thread, CommentId{});
    EXPECT_EQ(page("replies-" + std::to_string(first_.value)).page_count, 1);
}

INSTANTIATE_TEST_SUITE_P(Both, RepliesTest, both_engines, name_of_engine);

TEST_F(StoreTest, RepliesAreReadByTheirIndex) {
    open();
    const auto told = write([](Connection& connection) -> base::Result<bool> {
        std::string detail;
        int id = 0, parent = 0, unused = 0;
        connection.database->session()
            << "EXPLAIN QUERY PLAN SELECT id FROM comments WHERE reply_to = 1 ORDER BY id LIMIT 2",
            soci::into(id), soci::into(parent), soci::into(unused), soci::into(detail);
        EXPECT_NE(detail.find("COVERING INDEX replies_by_comment (reply_to=?)"), detail.npos)
            << detail;
        return true;
    });
    EXPECT_TRUE(told);
}

} // namespace
} // namespace hamandish::store::replies_test
