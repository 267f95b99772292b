// What a device sends again, because the answer was lost or the browser was closed: recorded once,
// and only as whose it was handed in.
#include "contract/question_messages.h"
#include "town.h"

#include <thread>

namespace hamandish::journeys::sending_again_test {
namespace {

using base::ErrorCode;
using contract::Choose;
using contract::Counted;
using contract::MarksRecorded;

const std::string key = "0123456789abcdef-1", other_key = "0123456789abcdef-2";

class SendingAgain : public Town {
  protected:
    void SetUp() override {
        Town::SetUp();
        ASSERT_TRUE(server::add_demo_questions(*store_, now()));
        sara_ = sign_in("09121111111");
    }
    Ask put(const std::string& path, std::string body, const std::string& with_key = key) {
        Ask words{"PUT", path, std::move(body), sara_};
        words.idempotency_key = with_key;
        return words;
    }
    Ask vote(const std::string& choice, const std::string& with_key = key) {
        return put(article + "/vote", contract::encode(Choose{choice}), with_key);
    }
    template <class Reply>
    Reply recorded(const Ask& words) {
        const auto response = ask(words);
        EXPECT_EQ(response.status, 200) << *response.body;
        return contract::decode<Reply>(*response.body).value_or(Reply{});
    }
    std::int64_t entries() { return rows("log_entries"); }

    std::string sara_;
};

TEST_F(SendingAgain, AVoteIsCountedOnceAndAnsweredWithTheSameReceipt) {
    const auto first = recorded<Counted>(vote("agree"));
    const auto logged = entries();
    EXPECT_EQ(recorded<Counted>(vote("agree")), first);
    EXPECT_EQ(entries(), logged) << "sent twice, logged once";
}

TEST_F(SendingAgain, AReactionToo) {
    const auto said = comment(sign_in("09122222222"), "a", "key-of-reza-0001");
    const std::string path = "/api/v1/comments/" + std::to_string(said.id) + "/reaction";
    const auto first = recorded<Counted>(put(path, R"({"choice":"agree"})"));
    const auto logged = entries();
    EXPECT_EQ(recorded<Counted>(put(path, R"({"choice":"agree"})")), first);
    EXPECT_EQ(entries(), logged);
}

TEST_F(SendingAgain, ABallotAndAnswersToo) {
    const std::string ballot = call + "/questions/first-steps/ballot";
    const std::string answers = call + "/questions/taking-part/answers";
    const std::string marks = contract::encode(contract::CastMarks{{1, 2, 0, 0, 0}});
    const std::string given = contract::encode(
        contract::SurveyAnswers{{{{"no"}, "before", "", ""}, {{}, "ease", "2", ""}}, true});
    const auto cast = recorded<MarksRecorded>(put(ballot, marks));
    const auto said = recorded<MarksRecorded>(put(answers, given, other_key));
    const auto logged = entries();
    EXPECT_EQ(recorded<MarksRecorded>(put(ballot, marks)), cast);
    EXPECT_EQ(recorded<MarksRecorded>(put(answers, given, other_key)), said);
    EXPECT_EQ(entries(), logged);
}

TEST_F(SendingAgain, WhatWasInTimeStaysInTime) {
    const auto first = recorded<Counted>(vote("agree"));
    pass_deadline();
    sara_ = sign_in("09121111111");
    EXPECT_EQ(recorded<Counted>(vote("agree")).receipt, first.receipt);
    expect_problem(vote("agree", other_key), 409, ErrorCode::Closed, "call");
}

TEST_F(SendingAgain, ALaterChoiceIsNotUndoneByAnEarlierOneThatComesAgain) {
    recorded<Counted>(vote("agree"));
    recorded<Counted>(vote("disagree", other_key)); // from another device
    expect_problem(vote("agree"), 409, ErrorCode::Conflict, "client_key");
    EXPECT_EQ(get<contract::MyUnit>(article + "/mine", sara_).vote, "disagree");
}

TEST_F(SendingAgain, OneKeyNamesOneAct) {
    recorded<Counted>(vote("agree"));
    expect_problem(put(call + "/units/article-2/vote", R"({"choice":"agree"})"), 409,
                   ErrorCode::Conflict, "client_key");
    expect_problem(vote("agree", "short"), 400, ErrorCode::InvalidInput, "client_key");
}

TEST_F(SendingAgain, NobodySendsWhatAnotherHandedIn) {
    const auto sara = get<contract::Me>("/api/v1/me", sara_).name;
    const std::string reza = sign_in("09122222222");
    Ask asked = vote("agree");
    asked.for_person = sara;
    asked.cookie = reza;
    expect_problem(asked, 409, ErrorCode::Conflict, "person");
    Ask words{"POST", article + "/comments",
              contract::encode(contract::SubmitComment{"key-of-sara-0001", "mine"}), reza};
    words.for_person = sara;
    expect_problem(words, 409, ErrorCode::Conflict, "person");
    EXPECT_EQ(rows("votes") + rows("comments"), 0);
    words.cookie = sara_;
    EXPECT_EQ(ask(words).status, 200);
}

TEST_F(SendingAgain, ManyAtOnceAreOne) {
    std::vector<std::thread> senders;
    for (int i = 0; i < 8; ++i) senders.emplace_back([&] { (void)ask(vote("agree")); });
    for (std::thread& sender : senders) sender.join();
    EXPECT_EQ(rows("votes"), 1);
    EXPECT_EQ(rows("sent_keys"), 1);
    EXPECT_EQ(get<contract::UnitPage>(article).unit.votes, (contract::Tally{1, 0, 0}));
}

TEST_F(SendingAgain, TheKeysOfWhoErasesTheirAccountAreErased) {
    recorded<Counted>(vote("agree"));
    EXPECT_EQ(rows("sent_keys"), 1);
    send<contract::Empty>("POST", "/api/v1/me/erasure", contract::EraseMe{false}, sara_);
    EXPECT_EQ(rows("sent_keys"), 0);
}

} // namespace
} // namespace hamandish::journeys::sending_again_test
