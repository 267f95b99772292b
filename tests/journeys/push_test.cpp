// Is another system told of calls and reports with the act itself, once, and does it get the
// package that everyone may fetch?
#include "push_town.h"
#include "server/documents/zip_archive.h"
#include "server/logbook/entry.h"
#include "server/oidc/json_object.h"

#include <sstream>

namespace hamandish::journeys::push_test {
namespace {

using oidc::JsonObject;

class Pushed : public PushTown {
  protected:
    static JsonObject data_of(const test::GatewayAsk& ask, const std::string& type) {
        const auto event = JsonObject::from_text(ask.body, "event");
        EXPECT_TRUE(event) << ask.body;
        EXPECT_EQ(event->text("type"), type);
        EXPECT_TRUE(base::instant_from_rfc3339(event->text("timestamp"))) << ask.body;
        const auto data = event->object("data");
        EXPECT_TRUE(data) << ask.body;
        return *data;
    }
    /// Every line of SHA256SUMS holds; how many there are.
    static int sums_that_hold(const std::string& archive) {
        const auto zip = documents::ZipArchive::open(archive);
        EXPECT_TRUE(zip);
        if (!zip) return 0;
        std::istringstream lines(zip->read("SHA256SUMS").value_or(""));
        int count = 0;
        for (std::string line; std::getline(lines, line); ++count) {
            const auto part = zip->read(line.substr(66));
            EXPECT_TRUE(part) << line;
            EXPECT_EQ(evidence::hex_from(evidence::sha256(part.value_or(""))), line.substr(0, 64));
        }
        return count;
    }
    void close_and_tell() {
        pass_deadline();
        EXPECT_TRUE(keep(now()));
    }
    void ready_to_publish(const std::string& lead) {
        begin(lead);
        sign(lead);
    }
};

TEST_F(Pushed, ACallThatOpensIsToldOnce) {
    EXPECT_TRUE(keep(now()));
    EXPECT_FALSE(keep(now()));
    EXPECT_EQ(pushes(), 1);
    deliver();
    deliver();
    const auto notices = received("application/json");
    ASSERT_EQ(notices.size(), 1u);
    EXPECT_EQ(receiver_.asked().size(), 1u);
    EXPECT_EQ(notices[0].path, "/hook");
    const JsonObject data = data_of(notices[0], "call.opened");
    const contract::CallCard card = get<contract::CallPage>(call).call;
    EXPECT_EQ(data.text("site"), "https://h");
    EXPECT_EQ(data.text("call"), card.slug);
    EXPECT_EQ(data.text("page"), "https://h/calls/" + card.slug);
    EXPECT_EQ(data.object("title")->text("fa"), card.title.fa);
    EXPECT_EQ(data.object("title")->text("en"), card.title.en);
    EXPECT_EQ(data.text("closes_at"), base::rfc3339_from_instant({card.closes_at_ms}));
    EXPECT_TRUE(data.number("log_index"));
}

TEST_F(Pushed, AWithdrawalIsToldWithItsReason) {
    keep(now());
    const auto promised = get<contract::CallPage>(call).call.closes_at_ms;
    ASSERT_TRUE(write([&](store::Connection& connection) -> base::Result<bool> {
        const std::int64_t index = connection.log.take_index();
        auto one = connection.calls.find("e-participation");
        if (!one) return base::fail(base::ErrorCode::NotFound, "call");
        TRY_ASSIGN(one->period, one->period.withdrawn_at(domain::withdrawal_instant(now())));
        one->withdrawal_reason = {"از نو نوشته می‌شود", "It is written anew"};
        connection.calls.withdraw(one->id, one->period, one->withdrawal_reason);
        logbook::log_withdrawal(connection, index, *one, now());
        return true;
    }));
    EXPECT_TRUE(keep(now()));
    deliver();
    const auto notices = received("application/json");
    ASSERT_EQ(notices.size(), 2u);
    const JsonObject data = data_of(notices[1], "call.withdrawn");
    EXPECT_EQ(data.text("call"), "e-participation");
    EXPECT_EQ(data.object("reason")->text("en"), "It is written anew");
    EXPECT_EQ(data.text("withdrawn_at"),
              base::rfc3339_from_instant(domain::withdrawal_instant(now())));
    EXPECT_EQ(data.text("closes_at"), base::rfc3339_from_instant({promised}));
}

TEST_F(Pushed, WhatIsNotEnteredIsNotTold) {
    EXPECT_FALSE(keep(now(), true));
    EXPECT_EQ(pushes(), 0);
    EXPECT_TRUE(keep(now()));
}

TEST_F(Pushed, AReportGoesWithThePackageThatEveryoneMayFetch) {
    speak();
    keep(now());
    close_and_tell();
    deliver();
    const auto notices = received("application/json"), packages = received("application/zip");
    ASSERT_EQ(notices.size(), 3u) << "opened, closed, and no proposal waits";
    ASSERT_EQ(packages.size(), 2u);
    std::vector<std::string> occasions, named;
    for (std::size_t i = 1; i < notices.size(); ++i) {
        const JsonObject data = data_of(notices[i], "report.published");
        occasions.push_back(data.text("occasion"));
        named.push_back(data.text("package"));
        EXPECT_EQ(data.text("open_data"), "https://h" + call + "/report.zip");
        EXPECT_EQ(data.text("report"), "https://h/calls/e-participation/report");
    }
    EXPECT_EQ(occasions, (std::vector<std::string>{"closed", "answered"}));
    for (std::size_t i = 0; i < packages.size(); ++i) {
        EXPECT_NE(std::find(named.begin(), named.end(), packages[i].headers.at("webhook-id")),
                  named.end());
        EXPECT_EQ(packages[i].body, *ask({"GET", call + "/report.zip"}).body);
        EXPECT_GE(sums_that_hold(packages[i].body), 10);
    }
}

TEST_F(Pushed, WhatIsErasedBeforeItIsSentIsNotInThePackage) {
    speak();
    close_and_tell();
    // Who spoke of blind people first.
    send<contract::Empty>("POST", "/api/v1/me/erasure", contract::EraseMe{true},
                          sign_in("09350000004"));
    deliver();
    const auto packages = received("application/zip");
    ASSERT_FALSE(packages.empty());
    for (const auto& one : packages) {
        const auto zip = documents::ZipArchive::open(one.body);
        ASSERT_TRUE(zip);
        const std::string comments = zip->read("comments.csv").value_or("");
        EXPECT_EQ(comments.find("Blind people cannot use the website"), std::string::npos);
        EXPECT_NE(comments.find("The website must work"), std::string::npos);
    }
}

TEST_F(Pushed, PublishedByHandItIsToldWithTheAct) {
    keep(now());
    close_and_tell();
    const std::string lead = staff(domain::Role::Lead, "tehran");
    const std::int64_t before = pushes();
    expect_problem(asked(publication, contract::PublishReport{"resolution 7 of the board"}, lead),
                   409, base::ErrorCode::Conflict, "signature");
    EXPECT_EQ(pushes(), before);
    ready_to_publish(lead);
    EXPECT_EQ(pushes(), before);
    publish(lead);
    EXPECT_EQ(pushes(), before + 2) << "the notice and the package, before anything is signed";
    EXPECT_FALSE(keep(now())) << "it was told";
    deliver();
    const auto notices = received("application/json");
    ASSERT_FALSE(notices.empty());
    const bool is_told = std::any_of(notices.begin(), notices.end(), [](const auto& one) {
        return one.body.find(R"("occasion":"by_hand")") != std::string::npos;
    });
    EXPECT_TRUE(is_told);
}

TEST_F(Pushed, AReceiverThatFailsForAWhileGetsEachOfThemOnce) {
    int asked = 0;
    receiver_.answer_with([&asked](const test::GatewayAsk&) {
        return test::GatewayAnswer{++asked % 2 == 1 ? 500 : 204, ""};
    });
    speak();
    keep(now());
    close_and_tell();
    deliver();
    for (int hour = 1; hour <= 8; ++hour) {
        set_clock({now().ms + base::ms_per_hour});
        deliver();
    }
    EXPECT_EQ(received("application/json").size(), 3u);
    EXPECT_EQ(received("application/zip").size(), 2u);
    EXPECT_EQ(pushes("sent"), 5);
    EXPECT_GT(receiver_.asked().size(), 5u) << "some were sent again, by their names";
}

} // namespace
} // namespace hamandish::journeys::push_test
