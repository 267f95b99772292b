// Is a call posted where its site posts, at its hours, once, and with words that lead to it?
#include "delivery_town.h"
#include "server/usecases/announce.h"

namespace hamandish::journeys::announcing_test {
namespace {

class Announcing : public DeliveryTown {
  protected:
    bool announce(base::Instant now) {
        return write([&](store::Connection& connection) -> base::Result<bool> {
                   return usecases::announce_due(connection, key_, channels_, "https://h", now);
               })
            .value();
    }
    /// The call is this organisation's, which has set these channels in Bale and Eitaa.
    void give_to(const std::string& slug, const std::string& bale, const std::string& eitaa) {
        ASSERT_TRUE(write([&](store::Connection& connection) -> base::Result<bool> {
            const auto known = connection.staff.find_organisation(slug);
            const auto id =
                known ? known->id
                      : connection.staff.insert({{}, {}, slug, "unit", {"f", "e"}}).value();
            connection.organisations.put(id, {{"f", "e"}, {}, {}, {bale, eitaa, {}}});
            connection.answers.put_rules(connection.calls.find("e-participation")->id, {30, id});
            return true;
        }));
    }
    contract::CallCard call_ = {};
    void SetUp() override {
        DeliveryTown::SetUp();
        call_ = get<contract::CallPage>(call).call;
    }
};

TEST_F(Announcing, EachStageIsPostedOnceInBothLanguages) {
    int posted = 0;
    for (base::Instant now{call_.opens_at_ms - base::ms_per_hour};
         now.ms < call_.closes_at_ms + base::ms_per_day; now.ms += base::ms_per_hour) {
        if (announce(now)) ++posted;
        EXPECT_FALSE(announce({now.ms + base::ms_per_minute})) << "told already";
        deliver(now);
    }
    EXPECT_EQ(posted, 4);
    const auto asked = bot_.asked();
    ASSERT_EQ(asked.size(), 4u);
    const std::vector<std::string> first{"فراخوان تازه", "نیمی از مهلت", "سه روز", "آخرین روز"};
    for (std::size_t i = 0; i < asked.size(); ++i) {
        const std::string& body = asked[i].body;
        for (const std::string& words :
             {std::string("4711"), first[i], call_.title.fa, call_.title.en, std::string("/i/1b")})
            EXPECT_NE(body.find(words), std::string::npos) << words << " in " << body;
    }
    EXPECT_EQ(states(), "sent sent sent sent");
}

TEST_F(Announcing, AnOrganisationsOwnChannelTakesThePlaceOfTheSites) {
    give_to("tehran", "-100815", "ut_channel");
    const base::Instant nine{call_.opens_at_ms + 9 * base::ms_per_hour};
    ASSERT_TRUE(announce(nine));
    deliver(nine);
    const auto asked = bot_.asked();
    ASSERT_EQ(asked.size(), 1u) << "in Eitaa this site has no bot";
    EXPECT_NE(asked[0].body.find("-100815"), std::string::npos) << asked[0].body;
    EXPECT_EQ(asked[0].body.find("4711"), std::string::npos) << asked[0].body;
}

TEST_F(Announcing, WithoutAChannelOfItsOwnItIsPostedWhereTheSitePosts) {
    give_to("tehran", "-100815", "");
    give_to("tehran", "", "");
    const base::Instant nine{call_.opens_at_ms + 9 * base::ms_per_hour};
    ASSERT_TRUE(announce(nine));
    deliver(nine);
    ASSERT_EQ(bot_.asked().size(), 1u);
    EXPECT_NE(bot_.asked()[0].body.find("4711"), std::string::npos);
}

TEST_F(Announcing, ASiteThatWasAwayTellsNoOldNews) {
    EXPECT_FALSE(announce({call_.opens_at_ms + 3 * base::ms_per_day}));
    EXPECT_FALSE(announce({call_.closes_at_ms}));
}

TEST_F(Announcing, WhatCouldNotBePostedInHalfADayIsNotPostedLater) {
    bot_.answer_with(is_down);
    const base::Instant nine{call_.opens_at_ms + 9 * base::ms_per_hour};
    ASSERT_TRUE(announce(nine));
    deliver(nine);
    bot_.answer_with([](const test::GatewayAsk&) -> test::GatewayAnswer {
        return {200, R"({"ok":true,"result":{"message_id":3}})"};
    });
    EXPECT_EQ(deliver({nine.ms + 13 * base::ms_per_hour}), 0);
    EXPECT_EQ(states(), "failed");
}

} // namespace
} // namespace hamandish::journeys::announcing_test
