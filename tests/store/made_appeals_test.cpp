// What the database itself holds about appeals and the entries that say that they were made.
#include "store_fixture.h"

namespace hamandish::store::made_appeals_test {
namespace {

using Keys = std::vector<AppealKey>;

class MadeAppealsTest : public BothStoresTest {
  protected:
    void SetUp() override {
        open();
        const UnitId unit = add_call();
        author_ = add_person("1");
        const PersonId moderator = add_person("2");
        ASSERT_TRUE(done([&](Connection& connection) {
            const auto call = connection.calls.list().front().id;
            comment_ = *connection.contributions.insert(
                {unit, author_, "key-of-citizen-01", "call Sara", {0}, {0, "salt"}});
            const auto hiding = connection.moderation.insert(
                {comment_, domain::HidingRule::Insult, "a reason", moderator, {2}, 7});
            const auto masking = connection.maskings.insert(
                {comment_, "Sara", "call Sara", "", "a name", moderator, {3}, 8});
            ASSERT_TRUE(
                connection.moderation.insert({*hiding, moderator, author_, "I did not", {4}}));
            ASSERT_TRUE(connection.maskings.appeal({*masking, author_, "it is mine", {5}}));
            const auto points = connection.point_appeals.insert(
                {author_, call, "agreed_with", 6, comment_, 3, "not right", {6}});
            hiding_ = {Appealed::Hiding, hiding->value};
            masking_ = {Appealed::Masking, masking->value};
            points_ = {Appealed::Points, points->value};
        }));
    }
    bool sql(const std::vector<std::string>& statements) {
        return done([&](Connection& connection) {
            for (const std::string& one : statements) connection.database->session() << one;
        });
    }
    bool note(const AppealKey& appeal, std::int64_t entry) {
        return done([&](Connection& connection) {
            connection.made_appeals.note(appeal, author_, {entry, "salt"});
        });
    }
    AppealRow found(const AppealKey& appeal) {
        return read([&](Connection& connection) -> base::Result<AppealRow> {
                   return connection.made_appeals.find(appeal).value_or(AppealRow{});
               })
            .value();
    }

    PersonId author_;
    CommentId comment_;
    AppealKey hiding_, masking_, points_;
};

TEST_P(MadeAppealsTest, EachKindIsGivenAsItWasMade) {
    const AppealRow hiding = found(hiding_), masking = found(masking_), points = found(points_);
    EXPECT_EQ(hiding.text + ", " + masking.text + ", " + points.text,
              "I did not, it is mine, not right");
    EXPECT_EQ(hiding.appealed_at.ms, 4);
    EXPECT_EQ(masking.appealed_at.ms, 5);
    EXPECT_EQ(points.appealed_at.ms, 6);
    for (const AppealRow& one : {hiding, masking, points}) {
        EXPECT_EQ(one.evidence.entry_index, -1);
        EXPECT_EQ(one.evidence.salt, "");
        EXPECT_EQ(one.comment, comment_);
        EXPECT_EQ(one.call_slug, "c");
        EXPECT_EQ(one.person, author_);
        EXPECT_EQ(one.author, "1");
    }
    EXPECT_EQ(hiding.unit_key, "article-1");
    EXPECT_EQ(masking.unit_key, "article-1");
    EXPECT_EQ(points.unit_key, "");
    EXPECT_EQ(hiding.rule, "");
    EXPECT_EQ(points.rule, "agreed_with");
    EXPECT_EQ(points.award_entry, 6);
    EXPECT_EQ(points.award_points, 3);
    EXPECT_EQ(found({Appealed::Masking, 99}).key.number, 0);
}

TEST_P(MadeAppealsTest, EachHasOneEntryThatStaysAndASaltThatCanBeForgotten) {
    ASSERT_TRUE(note(masking_, 12));
    ASSERT_TRUE(note(hiding_, 11));
    EXPECT_FALSE(note(hiding_, 13)) << "the constraint decides";
    EXPECT_FALSE(note(points_, 12)) << "an entry is of one act";
    EXPECT_EQ(found(hiding_).evidence.entry_index, 11);
    EXPECT_EQ(found(hiding_).keeper, author_);
    ASSERT_TRUE(done([&](Connection& connection) {
        EXPECT_EQ(connection.made_appeals.count(), 2);
        EXPECT_EQ(connection.made_appeals.of_person(author_), (Keys{hiding_, masking_}));
        Keys each;
        connection.made_appeals.each([&](const AppealRow& row) { each.push_back(row.key); });
        EXPECT_EQ(each, (Keys{hiding_, masking_, points_})) << "with an entry or without";
    }));
    for (const char* change : {"salt = 'x'", "number = 9", "person_id = 2", "entry_index = 14",
                               "about = 'points', number = 9"})
        EXPECT_FALSE(sql({std::string("UPDATE made_appeals SET ") + change})) << change;
    EXPECT_FALSE(sql({"DELETE FROM made_appeals"}));
    ASSERT_TRUE(done([&](Connection& connection) {
        const auto salted = connection.logged.salted_entries_of(author_);
        EXPECT_EQ(salted, (std::vector<std::int64_t>{0, 11, 12})) << "of a comment, and these";
        connection.logged.erase_salts_of(author_);
        EXPECT_EQ(connection.made_appeals.find(hiding_)->evidence.salt, "");
    }));
}

TEST_P(MadeAppealsTest, WhoTakesAnAppealApartLeavesOneThatHasNoEntry) {
    EXPECT_TRUE(sql({"UPDATE maskings SET appealed_at_ms = 0, person_id = NULL"}));
    EXPECT_EQ(found(masking_).text, "it is mine");
    EXPECT_EQ(found(masking_).person, PersonId{});
}

TEST_P(MadeAppealsTest, AreListedByTheMigrationWhereTheyAreFromBeforeIt) {
    ASSERT_TRUE(done([](Connection& connection) {
        EXPECT_TRUE(connection.made_appeals.unlogged().empty()) << "a new database has none";
    }));
    ASSERT_TRUE(sql({"DROP TABLE made_appeals", "DROP TABLE unlogged_appeals",
                     "DELETE FROM schema_migrations WHERE number = 63"}));
    store_.reset();
    open();
    ASSERT_TRUE(done([&](Connection& connection) {
        EXPECT_EQ(connection.made_appeals.unlogged(), (Keys{hiding_, masking_, points_}));
        connection.made_appeals.forget_unlogged();
        EXPECT_TRUE(connection.made_appeals.unlogged().empty());
        EXPECT_EQ(connection.made_appeals.count(), 0);
    }));
}

INSTANTIATE_TEST_SUITE_P(Both, MadeAppealsTest, both_engines, name_of_engine);

} // namespace
} // namespace hamandish::store::made_appeals_test
