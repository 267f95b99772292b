// What organisations have set, and what of it holds for those below them.
#include "store_fixture.h"

namespace hamandish::store::organisations_test {
namespace {

using domain::OrganisationSettings;

class OrganisationsTest : public BothStoresTest {
  protected:
    void SetUp() override {
        open();
        (void)add_call();
        ministry_ = add("ministry", {});
        university_ = add("university", ministry_);
        press_ = add("press", university_);
    }
    OrganisationId add(const std::string& slug, OrganisationId parent) {
        return write([&](Connection& connection) -> base::Result<OrganisationId> {
                   return connection.staff.insert({{}, parent, slug, "unit", {"f", "e"}}).value();
               })
            .value();
    }
    bool put(OrganisationId id, const OrganisationSettings& settings) {
        return write([&](Connection& connection) -> base::Result<bool> {
                   connection.organisations.put(id, settings);
                   return true;
               })
            .has_value();
    }
    template <class Question>
    auto told(Question question) {
        using Told = decltype(question(std::declval<Connection&>()));
        return read([&](Connection& connection) -> base::Result<Told> {
                   return question(connection);
               })
            .value();
    }
    CallRecord call_of(OrganisationId id) {
        EXPECT_TRUE(write([&](Connection& connection) -> base::Result<bool> {
            connection.answers.put_rules({1}, {30, id});
            return true;
        }));
        return told([](Connection& connection) { return *connection.calls.find("c"); });
    }
    OrganisationId ministry_, university_, press_;
};

TEST_P(OrganisationsTest, SettingsAreKeptWholeAndReplacedWhole) {
    const OrganisationSettings first{
        {"f2", "e2"}, "https://u.ir", {"https://z.ir", "https://a.ir"}, {"4711", "", "c0a"}};
    ASSERT_TRUE(put(university_, first));
    const auto settings = [&](OrganisationId id) {
        return told([&](Connection& connection) { return connection.organisations.settings(id); });
    };
    EXPECT_EQ(settings(university_), first) << "origins in the order in which they were named";
    EXPECT_EQ(settings(press_), (OrganisationSettings{{"f", "e"}, {}, {}, {}}));
    const OrganisationSettings second{{"f2", "e3"}, "", {"https://a.ir"}, {"", "u", ""}};
    ASSERT_TRUE(put(university_, second));
    EXPECT_EQ(settings(university_), second);
    EXPECT_FALSE(settings({4711}));
    EXPECT_EQ(count("organisation_framers"), 1);
}

TEST_P(OrganisationsTest, WhatIsSetAboveHoldsBelowUnlessItIsSetThereToo) {
    ASSERT_TRUE(put(ministry_, {{"f", "e"}, "", {"https://m.ir"}, {"1", "m", ""}}));
    ASSERT_TRUE(put(press_, {{"f", "e"}, "", {"https://p.ir"}, {"2", "", ""}}));
    const auto framers = [&](OrganisationId id) {
        return told(
            [&](Connection& connection) { return connection.organisations.framers_above(id); });
    };
    const auto channels = [&](OrganisationId id) {
        return told(
            [&](Connection& connection) { return connection.organisations.channels_above(id); });
    };
    EXPECT_EQ(framers(press_), (std::vector<std::string>{"https://p.ir", "https://m.ir"}));
    EXPECT_EQ(framers(university_), std::vector<std::string>{"https://m.ir"});
    EXPECT_EQ(channels(press_), (Organisations::Channels{"2", "m", ""}));
    EXPECT_EQ(channels(ministry_), (Organisations::Channels{"1", "m", ""}));
}

TEST_P(OrganisationsTest, ACallSaysHowItsOrganisationIsCalledNowAndKeepsHowItWas) {
    EXPECT_EQ(told([](Connection& connection) { return *connection.calls.find("c"); }).owner,
              (domain::TwoTexts{"o", "o"}))
        << "it belongs to none";
    ASSERT_TRUE(put(university_, {{"new", "name"}, "https://u.ir", {}, {}}));
    const CallRecord call = call_of(university_);
    EXPECT_EQ(call.owner, (domain::TwoTexts{"new", "name"}));
    EXPECT_EQ(call.published_owner, (domain::TwoTexts{"o", "o"}));
    EXPECT_EQ(call.portal, "https://u.ir");
    const auto below = [&](OrganisationId id) {
        return told(
            [&](Connection& connection) { return connection.organisations.calls_below(id); });
    };
    EXPECT_EQ(below(ministry_), std::vector<std::string>{"c"});
    EXPECT_EQ(below(university_), std::vector<std::string>{"c"});
    EXPECT_TRUE(below(press_).empty());
}

TEST_P(OrganisationsTest, TheDatabaseItselfRefusesWhatNobodyMaySet) {
    EXPECT_FALSE(put(university_, {{"f", "e"}, "", {"http://u.ir"}, {}}));
    EXPECT_FALSE(put(university_, {{"f", "e"}, "", {"https://u.ir", "https://u.ir"}, {}}));
    EXPECT_FALSE(put({4711}, {{"f", "e"}, "", {"https://u.ir"}, {}}));
    EXPECT_EQ(count("organisation_framers"), 0);
}

INSTANTIATE_TEST_SUITE_P(Both, OrganisationsTest, both_engines, name_of_engine);

} // namespace
} // namespace hamandish::store::organisations_test
