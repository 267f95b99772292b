// Following calls: chosen on the profile, told once when a call opens, ended where the message
// says, and gone with the account.
#include "channels_from.h"
#include "contract/own_data_messages.h"
#include "delivery_town.h"
#include "plain_page.h"
#include "server/usecases/import_call.h"
#include "server/usecases/openings.h"

namespace hamandish::journeys::subscriptions_test {
namespace {

using Entries = std::vector<std::string>;
const std::string notices_path = "/api/v1/me/notices";

class Subscribing : public DeliveryTown {
  protected:
    void SetUp() override {
        DeliveryTown::SetUp();
        ASSERT_TRUE(write([&](store::Connection& c) -> base::Result<bool> {
            const auto ministry =
                c.staff.insert({{}, {}, "ministry", "ministry", {"وزارت", "Ministry"}}).value();
            university_ =
                c.staff.insert({{}, ministry, "tehran", "university", {"تهران", "Tehran"}}).value();
            return true;
        }));
        while (tell_of_openings()) {
        } // of the call that is open already
    }
    void add_call(const std::string& slug, base::Instant opens, const Entries& topics = {}) {
        const auto added = write([&](store::Connection& c) -> base::Result<bool> {
            TRY_ASSIGN(const auto id,
                       usecases::import_call(c,
                                             {slug,
                                              "bill",
                                              {"مالک", "Owner"},
                                              {"خلاصه", "Summary"},
                                              opens,
                                              {opens.ms + 40 * base::ms_per_day},
                                              {{"عنوان " + slug, "Title " + slug}, {}, {}},
                                              topics},
                                             now()));
            c.answers.put_rules(id, {30, university_});
            return true;
        });
        ASSERT_TRUE(added) << added.error().where;
    }
    bool tell_of_openings(int most = usecases::openings_at_once) {
        return write([&](store::Connection& c) -> base::Result<bool> {
                   return usecases::tell_of_openings(c, key_, channels_.ways(), now(), most);
               })
            .value();
    }
    bool tell_of_withdrawals() {
        return write([&](store::Connection& c) -> base::Result<bool> {
                   return usecases::tell_of_withdrawals(c, key_, channels_.ways(), now());
               })
            .value();
    }
    contract::MyNotices follow(const std::string& cookie, const Entries& entries) {
        auto wished = get<contract::MyNotices>(notices_path, cookie);
        wished.subscriptions = entries;
        return send<contract::MyNotices>("PUT", notices_path, wished, cookie);
    }
    std::int64_t told() { return rows("outbox WHERE kind = 'call_opened'"); }

    store::OrganisationId university_;
};

TEST_F(Subscribing, IsChosenAmongWhatThereIsAndKept) {
    const std::string sara = sign_in("09121234567");
    const auto before = get<contract::MyNotices>(notices_path, sara);
    EXPECT_TRUE(before.subscriptions.empty());
    ASSERT_EQ(before.organisations.size(), 2u);
    EXPECT_EQ(before.organisations[0].slug, "tehran") << "by the Persian name";
    const Entries wished{"document_kind/bill", "organisation/tehran", "topic/culture"};
    EXPECT_EQ(follow(sara, wished).subscriptions, wished);
    EXPECT_EQ(get<contract::MyNotices>(notices_path, sara).subscriptions, wished);
    const auto mine = get<contract::MyData>("/api/v1/me/export", sara);
    EXPECT_EQ(mine.notices.subscriptions, wished);
    EXPECT_TRUE(mine.notices.organisations.empty()) << "those are nobody's";
    for (const std::string entry : {"topic/weather", "organisation/nowhere", "culture", ""}) {
        auto wrong = before;
        wrong.subscriptions = {entry};
        expect_problem({"PUT", notices_path, contract::encode(wrong), sara}, 400,
                       base::ErrorCode::InvalidInput, "subscriptions");
    }
    EXPECT_EQ(get<contract::MyNotices>(notices_path, sara).subscriptions, wished);
}

TEST_F(Subscribing, IsToldOnceWhenTheCallOpensThoughSeveralMatch) {
    const std::string sara = sign_in("09121234567"), reza = sign_in("09121234568");
    (void)follow(sara, {"document_kind/bill", "organisation/ministry", "topic/culture"});
    (void)follow(reza, {"topic/research", "document_kind/circular"});
    add_call("culture", {morning.ms + base::ms_per_day}, {"culture"});
    EXPECT_FALSE(tell_of_openings()) << "it has not opened";
    set_clock({morning.ms + base::ms_per_day + base::ms_per_hour});
    EXPECT_TRUE(tell_of_openings());
    EXPECT_FALSE(tell_of_openings());
    EXPECT_EQ(told(), 1);
    (void)follow(reza, {"document_kind/bill"});
    EXPECT_FALSE(tell_of_openings()) << "whoever follows since then hears of the next one";
    EXPECT_EQ(told(), 1);
}

TEST_F(Subscribing, TheMessageSaysWhyAndWhereToEndIt) {
    const std::string sara = sign_in("09121234567"), reza = sign_in("09121234568");
    (void)follow(sara, {"topic/culture"});
    auto english = get<contract::MyNotices>(notices_path, reza);
    english.language = "en";
    english.subscriptions = {"organisation/ministry"};
    (void)send<contract::MyNotices>("PUT", notices_path, english, reza);
    deliver(now());
    const std::size_t before = safir_.asked().size();
    add_call("culture", {morning.ms - base::ms_per_minute}, {"culture"});
    while (tell_of_openings()) {
    }
    EXPECT_EQ(deliver(noon_), 2);
    const auto asked = safir_.asked();
    ASSERT_EQ(asked.size(), before + 2);
    const auto expect_in = [](const std::string& body, const Entries& all) {
        for (const std::string& words : all)
            EXPECT_NE(body.find(words), std::string::npos) << words << " in " << body;
    };
    expect_in(asked[before].body, {"عنوان culture", "فرهنگ و جامعه", "https://h/fa/calls/culture",
                                   "https://h/fa/profile#subscriptions"});
    expect_in(asked[before + 1].body, {"Title culture", "Ministry", "https://h/en/calls/culture",
                                       "https://h/en/profile#subscriptions"});
    EXPECT_EQ(asked[before + 1].body.find("Owner"), std::string::npos) << "not what is followed";
}

TEST_F(Subscribing, SeveralCallsAreOneMessageApartFromAnswers) {
    const std::string sara = sign_in("09121234567");
    (void)follow(sara, {"document_kind/bill"});
    deliver(now());
    const std::size_t before = safir_.asked().size();
    for (const char* slug : {"first", "second", "third"})
        add_call(slug, {morning.ms - base::ms_per_minute});
    while (tell_of_openings()) {
    }
    EXPECT_EQ(told(), 3);
    tell(person_of(sara), "answer 1", now());
    tell(person_of(sara), "answer 2", now());
    EXPECT_EQ(deliver(noon_), 2);
    ASSERT_EQ(safir_.asked().size(), before + 2);
    const std::string calls = safir_.asked()[before].body, answers = safir_.asked().back().body;
    EXPECT_NE(calls.find("۳ فراخوان"), std::string::npos) << calls;
    EXPECT_NE(calls.find("https://h/fa/profile#subscriptions"), std::string::npos) << calls;
    EXPECT_NE(answers.find("۲ خبر تازه"), std::string::npos) << answers;
    EXPECT_EQ(rows("outbox WHERE state = 'merged'"), 3);
}

TEST_F(Subscribing, NobodyIsToldAgainstTheirWishOrWithoutAnAddress) {
    const std::string off = sign_in("09121234567"), unknown = sign_in("09121234568"),
                      erased = sign_in("09121234569"), on = sign_in("09121234560");
    for (const std::string& one : {off, unknown, erased, on})
        (void)follow(one, {"document_kind/bill"});
    auto nothing = get<contract::MyNotices>(notices_path, off);
    for (auto& channel : nothing.channels) channel.on = false;
    (void)send<contract::MyNotices>("PUT", notices_path, nothing, off);
    const auto person = person_of(unknown);
    ASSERT_TRUE(write([&](store::Connection& c) -> base::Result<bool> {
        c.addresses.remove(person, "mobile");
        return true;
    }));
    (void)send<contract::Empty>("POST", "/api/v1/me/erasure", contract::EraseMe{}, erased);
    EXPECT_EQ(rows("subscriptions"), 3) << "they end with the account";
    add_call("bill", {morning.ms - base::ms_per_minute});
    EXPECT_TRUE(tell_of_openings());
    EXPECT_EQ(told(), 1);
    EXPECT_EQ(rows("outbox WHERE kind = 'call_opened' AND person_id = " +
                   std::to_string(person_of(on).value)),
              1);
}

TEST_F(Subscribing, AWithdrawalIsToldToWhoFollowsOrTookPartOnceAndAlone) {
    const std::string sara = sign_in("09121234567"), reza = sign_in("09121234568"),
                      mina = sign_in("09121234569");
    (void)follow(sara, {"topic/culture"});
    (void)follow(reza, {"topic/research"});
    add_call("culture", {morning.ms - base::ms_per_minute}, {"culture"});
    while (tell_of_openings()) {
    }
    EXPECT_FALSE(tell_of_withdrawals());
    const auto took_part = person_of(mina);
    ASSERT_TRUE(write([&](store::Connection& c) -> base::Result<bool> {
        auto one = c.calls.find("culture");
        if (!one) return base::fail(base::ErrorCode::NotFound, "call");
        TRY_ASSIGN(one->period, one->period.withdrawn_at(domain::withdrawal_instant(now())));
        c.calls.withdraw(one->id, one->period, {"دلیل", "reason"});
        return c.contributions.put_participant(one->id, took_part);
    }));
    while (tell_of_withdrawals()) {
    }
    const std::string told_of_it = "outbox WHERE kind = 'call_withdrawn'";
    EXPECT_EQ(rows(told_of_it), 2) << "whoever follows it, and whoever took part";
    EXPECT_EQ(rows(told_of_it + " AND person_id = " + std::to_string(person_of(reza).value)), 0);
    EXPECT_FALSE(tell_of_withdrawals());
    tell(took_part, "answer 1", now());
    deliver(noon_);
    EXPECT_EQ(rows("outbox WHERE state = 'merged' AND kind = 'call_withdrawn'"), 0);
    EXPECT_NE(safir_.asked().back().body.find("https://h/fa"), std::string::npos);
}

/// Whoever ends in between and begins anew goes on there.
TEST_F(Subscribing, IsToldInPartsAndNobodyTwice) {
    for (int i = 0; i < 5; ++i)
        (void)follow(sign_in("0912123456" + std::to_string(i)), {"document_kind/bill"});
    add_call("bill", {morning.ms - base::ms_per_minute});
    EXPECT_TRUE(tell_of_openings(2));
    EXPECT_EQ(told(), 2);
    EXPECT_TRUE(tell_of_openings(2));
    EXPECT_TRUE(tell_of_openings(2));
    EXPECT_FALSE(tell_of_openings(2));
    EXPECT_EQ(told(), 5);
}

/// The same by the page alone.
class SubscribingWithoutScript : public PlainTown {
  protected:
    void SetUp() override {
        channels_ = channels_from(
            R"({"channels":[{"name":"sms","type":"kavenegar","key":"k","template":"t","sender":"s"}],"codes":["sms"],"notices":["sms"]})");
        Town::SetUp();
        open("/en/sign-in?next=/en/profile");
        sign_in_by_form("09121234567");
    }
};

TEST_F(SubscribingWithoutScript, IsChosenAndEndedByForms) {
    open("/en/profile");
    EXPECT_TRUE(says("You follow nothing yet."));
    fill("subscription-field", "topic/culture");
    press("Tell me of these calls");
    EXPECT_TRUE(says("Your choice is saved."));
    EXPECT_EQ(place_, "subscriptions");
    EXPECT_EQ(rows("subscriptions WHERE entry = 'topic/culture'"), 1);
    fill("subscription-field", "document_kind/bill");
    press("Tell me of these calls");
    EXPECT_EQ(rows("subscriptions"), 2);
    EXPECT_TRUE(says("Kind: "));
    press("Stop telling me");
    EXPECT_EQ(rows("subscriptions"), 1);
    press("Stop telling me");
    EXPECT_TRUE(says("You follow nothing yet."));
    EXPECT_EQ(rows("subscriptions"), 0);
}

} // namespace
} // namespace hamandish::journeys::subscriptions_test
