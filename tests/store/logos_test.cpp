// What the database holds about logos, whatever the code does.
#include "store_fixture.h"

namespace hamandish::store::logos_test {
namespace {

class LogosTest : public BothStoresTest {
  protected:
    void SetUp() override {
        open();
        (void)add_call();
        tehran_ = add("tehran");
        shiraz_ = add("shiraz");
    }
    OrganisationId add(const std::string& slug) {
        OrganisationId id;
        EXPECT_TRUE(done([&](Connection& connection) {
            id = connection.staff.insert({{}, {}, slug, "unit", {"f", "e"}}).value();
        }));
        return id;
    }
    bool put(OrganisationId id, const LogoRecord& logo) {
        return done([&](Connection& connection) { connection.logos.put(id, logo); });
    }
    template <class Question>
    auto told(Question question) {
        using Told = decltype(question(std::declval<Connection&>()));
        return read([&](Connection& connection) -> base::Result<Told> {
                   return question(connection);
               })
            .value();
    }
    std::string name_of(OrganisationId id) {
        return told([&](Connection& connection) { return connection.logos.name_of(id); });
    }
    std::string content(const std::string& name) {
        return told([&](Connection& connection) { return connection.logos.content_hex(name); });
    }
    std::string name_on_call() {
        return told([](Connection& connection) { return connection.calls.find("c")->logo; });
    }

    OrganisationId tehran_, shiraz_;
};

TEST_P(LogosTest, OneIsKeptUntilAnotherTakesItsPlace) {
    EXPECT_EQ(name_of(tehran_), "");
    ASSERT_TRUE(put(tehran_, {"h1", "616263", {5}}));
    EXPECT_EQ(name_of(tehran_), "h1");
    EXPECT_EQ(name_of(shiraz_), "");
    EXPECT_EQ(content("h1"), "616263");
    ASSERT_TRUE(put(tehran_, {"h2", "646566", {6}}));
    EXPECT_EQ(name_of(tehran_), "h2");
    EXPECT_EQ(content("h2"), "646566");
    EXPECT_EQ(content("h1"), "") << "nobody's any more";
    ASSERT_TRUE(done([&](Connection& connection) { connection.logos.remove(tehran_); }));
    EXPECT_EQ(name_of(tehran_), "");
    EXPECT_EQ(content("h2"), "");
}

TEST_P(LogosTest, TwoOrganisationsMayHaveTheSame) {
    ASSERT_TRUE(put(tehran_, {"h1", "616263", {5}}));
    ASSERT_TRUE(put(shiraz_, {"h1", "616263", {5}}));
    ASSERT_TRUE(done([&](Connection& connection) { connection.logos.remove(tehran_); }));
    EXPECT_EQ(content("h1"), "616263") << "the other's still";
}

TEST_P(LogosTest, ACallTellsThatOfItsOrganisation) {
    EXPECT_EQ(name_on_call(), "");
    ASSERT_TRUE(put(tehran_, {"h1", "616263", {5}}));
    EXPECT_EQ(name_on_call(), "") << "of no organisation yet";
    ASSERT_TRUE(done([&](Connection& connection) {
        connection.answers.put_rules({1}, {30, tehran_});
    }));
    EXPECT_EQ(name_on_call(), "h1");
    EXPECT_EQ(told([](Connection& connection) { return connection.calls.list().at(0).logo; }),
              "h1");
}

TEST_P(LogosTest, NoneIsWithoutAnOrganisationOrEmpty) {
    EXPECT_FALSE(put({999}, {"h1", "616263", {5}}));
    EXPECT_FALSE(put(tehran_, {"", "616263", {5}}));
    EXPECT_FALSE(put(tehran_, {"h1", "", {5}}));
    EXPECT_EQ(name_of(tehran_), "");
}

INSTANTIATE_TEST_SUITE_P(Both, LogosTest, both_engines, name_of_engine);

} // namespace
} // namespace hamandish::store::logos_test
