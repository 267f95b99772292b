// Pages of comments are read by index, and say the same as an order of all comments would; what
// they go by is kept by the database, whatever changes it.
#include "server/usecases/comment_page.h"
#include "store_fixture.h"

#include <random>

namespace hamandish::store::comment_pages_test {
namespace {

using domain::Choice;
using domain::CommentOrder;

constexpr base::Day today{20'500};

class CommentPagesTest : public BothStoresTest {
  protected:
    void SetUp() override {
        open();
        unit_ = add_call();
        for (int i = 0; i < 40; ++i) people_.push_back(add_person(std::to_string(1000 + i)));
        carry_out([&](Connection& connection) {
            for (int i = 0; i < crowd; ++i)
                comments_.push_back(*connection.contributions.insert(
                    {unit_, people_[0], "key-" + std::to_string(i), "words", {0}}));
        });
    }
    /// Many reactions to some, few to others, and changed minds.
    void react(int count) {
        std::mt19937 random(11);
        constexpr Choice choices[] = {Choice::Agree, Choice::Disagree, Choice::Pass};
        carry_out([&](Connection& connection) {
            for (int i = 0; i < count; ++i) {
                const std::size_t among = random() % 2 ? 25 : comments_.size();
                connection.contributions.put_reaction(comments_[random() % among],
                                                      people_[random() % people_.size()],
                                                      choices[random() % 3], {1});
            }
        });
    }
    std::optional<HidingId> hide(std::size_t comment) {
        std::optional<HidingId> hiding;
        carry_out([&](Connection& connection) {
            hiding = connection.moderation.insert(
                {comments_[comment], domain::HidingRule::Insult, "a reason", people_[1], {5}, 7});
        });
        return hiding;
    }
    std::vector<domain::CommentStanding> standings() {
        std::vector<domain::CommentStanding> all;
        carry_out([&](Connection& connection) {
            for (const CommentRecord& one : connection.contributions.of_call({1}))
                all.push_back({one.id.value, one.reactions.agree, one.reactions.disagree,
                               one.reactions.pass, one.hiding.hidden_at.ms != 0});
        });
        return all;
    }
    usecases::CommentPage page(const domain::CommentList& list) {
        return read([&](Connection& connection) -> base::Result<usecases::CommentPage> {
                   return usecases::comment_page(connection, unit_, list, today);
               })
            .value();
    }
    /// Every page of every order, and every comment's page, against the order of all.
    void expect_as_ordered() {
        const auto all = standings();
        for (const auto order : {CommentOrder::Equal, CommentOrder::Newest, CommentOrder::Agreed}) {
            std::vector<std::int64_t> ordered, paged;
            for (const std::size_t i : domain::in_order(all, order, today))
                ordered.push_back(all[i].id);
            const auto pages = page({order, 1}).page_count;
            for (std::int32_t at = 1; at <= pages; ++at)
                for (const CommentId one : page({order, at}).comments) paged.push_back(one.value);
            EXPECT_EQ(paged, ordered) << domain::word(order);
            if (order != CommentOrder::Equal) continue;
            for (std::size_t i = 0; i < ordered.size(); i += 7) // the first of a page among them
                EXPECT_EQ(page({order, 1, ordered[i]}).page,
                          static_cast<std::int64_t>(i / domain::comments_per_page) + 1);
        }
    }

    static constexpr int crowd = 720;
    UnitId unit_;
    std::vector<PersonId> people_;
    std::vector<CommentId> comments_;
};

TEST_P(CommentPagesTest, SayWhatAnOrderOfAllCommentsSays) {
    expect_as_ordered();
    react(1500);
    for (const std::size_t one : {3u, 4u, 5u, 700u}) ASSERT_TRUE(hide(one));
    expect_as_ordered();
    const auto first = page({});
    EXPECT_EQ(first.comment_count, crowd);
    EXPECT_EQ(first.hidden_count, 4);
    EXPECT_EQ(first.page_count, 15);
}

TEST_P(CommentPagesTest, FollowWhatChanges) {
    react(200);
    const auto hiding = hide(8);
    ASSERT_TRUE(hiding);
    EXPECT_EQ(page({}).hidden_count, 1);
    carry_out([&](Connection& connection) {
        EXPECT_TRUE(connection.moderation.end(*hiding, "a mistake", {8}, 9));
    });
    EXPECT_EQ(page({}).hidden_count, 0);
    // Whoever changes rows otherwise, counts and all, finds pages that agree with them.
    carry_out([&](Connection& connection) {
        connection.database->session()
            << "INSERT INTO comments (unit_id, person_id, client_key, body, created_at_ms,"
               " agree_count, pass_count) VALUES (1, 2, 'with counts', 'words', 0, 60, 9)";
        connection.database->session() << "UPDATE comments SET disagree_count = 5 WHERE id = 30";
        connection.database->session() << "DELETE FROM comments WHERE id = 700 AND NOT EXISTS"
                                          " (SELECT 1 FROM reactions WHERE comment_id = 700)";
    });
    expect_as_ordered();
}

TEST_P(CommentPagesTest, APageAfterTheLastIsTheLastAndOfNoneTheFirst) {
    EXPECT_EQ(page({CommentOrder::Newest, 99}).page, 15);
    EXPECT_EQ(page({CommentOrder::Newest, 99}).comments.size(), 20u);
    EXPECT_EQ(page({CommentOrder::Equal, 99}).comments.size(), 20u);
    EXPECT_EQ(page({CommentOrder::Equal, 1, 1'000'000}).page, 1) << "it is not there";
    const UnitId empty = add_call("other");
    carry_out([&](Connection& connection) {
        const auto none = usecases::comment_page(connection, empty, {}, today);
        EXPECT_EQ(none.page, 1);
        EXPECT_EQ(none.page_count, 1);
        EXPECT_TRUE(none.comments.empty());
        const auto elsewhere =
            usecases::comment_page(connection, empty, {CommentOrder::Equal, 1, 1}, today);
        EXPECT_EQ(elsewhere.page, 1) << "it is another unit's";
    });
}

/// How SQLite goes about a query.
std::string plan_of(Connection& connection, const std::string& sql) {
    std::string plan, detail;
    int id = 0, parent = 0, unused = 0;
    soci::statement explained =
        (connection.database->session().prepare << "EXPLAIN QUERY PLAN " + sql, soci::into(id),
         soci::into(parent), soci::into(unused), soci::into(detail));
    for (bool more = explained.execute(true); more; more = explained.fetch()) plan += detail + "\n";
    return plan;
}

TEST_F(StoreTest, PagesAreReadByIndexesThatHaveAllTheyNeed) {
    open();
    const std::string of_unit = "SELECT id FROM comments WHERE unit_id = 1 AND reply_to IS NULL ";
    const std::pair<std::string, std::string> queries[] = {
        {of_unit + "AND hidden = 0 AND heard = 3 AND (id % 256) = 4",
         "COVERING INDEX comments_by_slot (unit_id=? AND hidden=? AND heard=? AND <expr>=?)"},
        {of_unit + "ORDER BY hidden, id DESC LIMIT 50 OFFSET 100",
         "COVERING INDEX comments_by_newness (unit_id=?)"},
        {of_unit + "ORDER BY hidden, agreement DESC, id DESC LIMIT 50 OFFSET 100",
         "COVERING INDEX comments_by_agreement (unit_id=?)"}};
    const auto told = write([&](Connection& connection) -> base::Result<bool> {
        for (const auto& [sql, index] : queries) {
            const std::string plan = plan_of(connection, sql);
            EXPECT_NE(plan.find(index), std::string::npos) << sql << "\n" << plan;
            EXPECT_EQ(plan.find("TEMP B-TREE"), std::string::npos) << plan;
        }
        return true;
    });
    EXPECT_TRUE(told);
}

INSTANTIATE_TEST_SUITE_P(Both, CommentPagesTest, both_engines, name_of_engine);

} // namespace
} // namespace hamandish::store::comment_pages_test
