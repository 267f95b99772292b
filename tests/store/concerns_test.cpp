// What the database itself holds about concerns and publications, whatever the code does.
#include "store_fixture.h"

namespace hamandish::store::concerns_test {
namespace {

class ConcernsTest : public BothStoresTest {
  protected:
    void SetUp() override {
        open();
        (void)add_call();
        analyst_ = add_person("1");
    }
    /// Whether it was inserted; nothing where the database refused it.
    std::optional<bool> insert(std::int64_t number, const std::string& kind, std::int64_t entry) {
        bool inserted = false;
        const bool taken = done([&](Connection& connection) {
            inserted = connection.concerns.insert(
                {{1}, number, kind, "{\"act\":\"" + kind + "\"}", analyst_, {5}, entry});
        });
        return taken ? std::optional(inserted) : std::nullopt;
    }

    PersonId analyst_;
};

TEST_P(ConcernsTest, ActsAreReadInTheirOrder) {
    EXPECT_EQ(insert(1, "freeze", 10), true);
    EXPECT_EQ(insert(3, "merge", 12), true);
    EXPECT_EQ(insert(2, "rename", 11), true);
    EXPECT_EQ(insert(2, "split", 13), false) << "somebody was faster";
    EXPECT_TRUE(done([&](Connection& connection) {
        const auto acts = connection.concerns.acts({1});
        ASSERT_EQ(acts.size(), 3u);
        EXPECT_EQ(acts[1].kind, "rename");
        EXPECT_EQ(acts[1].opening, R"({"act":"rename"})");
        EXPECT_EQ(acts[1].person, analyst_);
        EXPECT_EQ(acts[1].at.ms, 5);
        EXPECT_EQ(acts[2].number, 3);
        EXPECT_TRUE(connection.concerns.acts({2}).empty());
        EXPECT_EQ(connection.concerns.find(12)->kind, "merge");
        EXPECT_FALSE(connection.concerns.find(13));
        std::vector<std::int64_t> entries;
        connection.concerns.each_act([&](const auto& one) { entries.push_back(one.entry_index); });
        EXPECT_EQ(entries, (std::vector<std::int64_t>{10, 11, 12}));
    }));
}

TEST_P(ConcernsTest, ACallIsSignedOnce) {
    EXPECT_EQ(insert(1, "freeze", 10), true);
    EXPECT_EQ(insert(2, "sign", 11), true);
    EXPECT_EQ(insert(3, "sign", 12), false);
}

TEST_P(ConcernsTest, NoOtherActsAreTaken) {
    EXPECT_EQ(insert(1, "rename", 10), std::nullopt) << "it begins with what the machine found";
    EXPECT_EQ(insert(1, "freeze", 10), true);
    EXPECT_EQ(insert(2, "freeze", 11), std::nullopt);
    EXPECT_EQ(insert(2, "erase", 11), std::nullopt);
    EXPECT_EQ(insert(2, "rename", 10), false) << "an entry is one act's";
}

TEST_P(ConcernsTest, AReportIsPublishedOnce) {
    EXPECT_TRUE(done([&](Connection& connection) {
        EXPECT_FALSE(connection.concerns.publication({1}));
        EXPECT_TRUE(connection.concerns.insert(PublicationRecord{{1}, analyst_, {9}, 20}));
        EXPECT_FALSE(connection.concerns.insert(PublicationRecord{{1}, analyst_, {10}, 21}));
        const auto one = connection.concerns.publication({1});
        ASSERT_TRUE(one);
        EXPECT_EQ(one->at.ms, 9);
        EXPECT_EQ(one->entry_index, 20);
        EXPECT_EQ(connection.concerns.publications().size(), 1u);
    }));
}

TEST_P(ConcernsTest, NothingIsChangedOrTakenAway) {
    EXPECT_EQ(insert(1, "freeze", 10), true);
    EXPECT_TRUE(done([&](Connection& connection) {
        EXPECT_TRUE(connection.concerns.insert(PublicationRecord{{1}, analyst_, {9}, 20}));
    }));
    for (const char* sql :
         {"UPDATE concern_acts SET at_ms = 6", "DELETE FROM concern_acts",
          "UPDATE report_publications SET at_ms = 6", "DELETE FROM report_publications"})
        EXPECT_FALSE(done([&](Connection& connection) { connection.database->session() << sql; }))
            << sql;
}

INSTANTIATE_TEST_SUITE_P(Both, ConcernsTest, both_engines, name_of_engine);

} // namespace
} // namespace hamandish::store::concerns_test
