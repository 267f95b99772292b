#include "town.h"

namespace hamandish::journeys::taking_part_test {
namespace {

using contract::Choose;
using contract::Counted;

// Persian with a ZWNJ, Latin and a Persian digit:
// "با ماده ۱ موافقم، EPI مهم است می‌دانم"
const std::string words =
    "\u0628\u0627 \u0645\u0627\u062F\u0647 \u06F1 \u0645\u0648\u0627\u0641\u0642\u0645\u060C EPI "
    "\u0645\u0647\u0645 \u0627\u0633\u062A \u0645\u06CC\u200C\u062F\u0627\u0646\u0645";

TEST_F(Town, ACitizenCommentsVotesAndReacts) {
    const std::string sara = sign_in("09121111111"), reza = sign_in("09122222222");
    const contract::Comment said = comment(sara, words, "key-of-sara-0001");
    EXPECT_EQ(said.text, words);
    EXPECT_EQ(said.unit_key, "article-1");
    EXPECT_EQ(said.created_at_ms / 60'000, morning.ms / 60'000);

    EXPECT_EQ(send<Counted>("PUT", article + "/vote", Choose{"agree"}, sara).tally,
              (contract::Tally{1, 0, 0}));
    EXPECT_EQ(send<Counted>("PUT", article + "/vote", Choose{"disagree"}, reza).tally,
              (contract::Tally{1, 1, 0}));
    EXPECT_EQ(send<Counted>("PUT", article + "/vote", Choose{"pass"}, reza).tally,
              (contract::Tally{1, 0, 1}));
    const std::string reaction = "/api/v1/comments/" + std::to_string(said.id) + "/reaction";
    const auto reacted = send<Counted>("PUT", reaction, Choose{"agree"}, reza);
    EXPECT_EQ(reacted.choice, "agree");
    EXPECT_EQ(reacted.tally, (contract::Tally{1, 0, 0}));

    const auto page = get<contract::UnitPage>(article);
    ASSERT_EQ(page.comments.size(), 1u);
    EXPECT_EQ(page.comments[0].text, words);
    EXPECT_EQ(page.comments[0].reactions, (contract::Tally{1, 0, 0}));
    EXPECT_EQ(page.unit.votes, (contract::Tally{1, 0, 1}));
    EXPECT_EQ(page.unit.comment_count, 1);
    EXPECT_EQ(page.call.participant_count, 2);
    EXPECT_EQ(page.outline.size(), 7u);
    EXPECT_EQ(page.outline[1].text, contract::Bilingual{});
}

TEST_F(Town, MineIsMine) {
    const std::string sara = sign_in("09121111111"), reza = sign_in("09122222222");
    const auto said = comment(sara, "a", "key-of-sara-0001");
    send<Counted>("PUT", article + "/vote", Choose{"agree"}, reza);
    send<Counted>("PUT", "/api/v1/comments/" + std::to_string(said.id) + "/reaction",
                  Choose{"pass"}, reza);

    EXPECT_EQ(get<contract::MyUnit>(article + "/mine", sara),
              (contract::MyUnit{"", {}, {said.id}}));
    EXPECT_EQ(get<contract::MyUnit>(article + "/mine", reza),
              (contract::MyUnit{"agree", {{said.id, "pass"}}, {}}));
    const auto mine = get<contract::MyContributions>("/api/v1/me/contributions", reza);
    EXPECT_TRUE(mine.comments.empty());
    ASSERT_EQ(mine.votes.size(), 1u);
    EXPECT_EQ(mine.votes[0].unit_key, "article-1");
    EXPECT_EQ(mine.votes[0].call_slug, "e-participation");
    EXPECT_EQ(mine.reaction_count, 1);
    EXPECT_EQ(
        get<contract::MyContributions>("/api/v1/me/contributions", sara).comments[0].comment.text,
        "a");
}

TEST_F(Town, SendingAgainIsHarmless) {
    const std::string sara = sign_in("09121111111");
    const auto first = comment(sara, "a", "key-of-sara-0001");
    EXPECT_EQ(comment(sara, "a", "key-of-sara-0001"), first);
    EXPECT_EQ(get<contract::UnitPage>(article).comments.size(), 1u);
    // The network failed, the deadline passed, the client tries again: it was in time the first
    // time.
    pass_deadline();
    EXPECT_EQ(comment(sign_in("09121111111"), "a", "key-of-sara-0001"), first);
}

TEST_F(Town, OneKeyMeansOneThing) {
    const std::string sara = sign_in("09121111111");
    comment(sara, "a", "key-of-sara-0001");
    const std::string body = contract::encode(contract::SubmitComment{"key-of-sara-0001", "b"});
    expect_problem({"POST", article + "/comments", body, sara}, 409, base::ErrorCode::Conflict,
                   "client_key");
    expect_problem({"POST", call + "/units/article-2/comments",
                    contract::encode(contract::SubmitComment{"key-of-sara-0001", "a"}), sara},
                   409, base::ErrorCode::Conflict, "client_key");
    // Another person's key is another key.
    EXPECT_EQ(comment(sign_in("09122222222"), "b", "key-of-sara-0001").text, "b");
}

TEST_F(Town, EverythingThatHappensIsAnEvent) {
    const std::string sara = sign_in("09121111111");
    const auto said = comment(sara, "a", "key-of-sara-0001");
    send<Counted>("PUT", article + "/vote", Choose{"agree"}, sara);
    send<Counted>("PUT", "/api/v1/comments/" + std::to_string(said.id) + "/reaction",
                  Choose{"agree"}, sara);
    const auto kinds =
        store_->readers().read([](store::Connection& connection) -> base::Result<std::string> {
            std::string out;
            connection.database->session()
                << "SELECT GROUP_CONCAT(kind, ' ') FROM (SELECT kind FROM events ORDER BY id)",
                soci::into(out);
            return out;
        });
    EXPECT_EQ(kinds.value(),
              "call_imported person_joined comment_submitted vote_cast reaction_given");
}

} // namespace
} // namespace hamandish::journeys::taking_part_test
