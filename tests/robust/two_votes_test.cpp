#include "server_process.h"

#include <atomic>
#include <gtest/gtest.h>
#include <thread>

namespace hamandish::robust::two_votes_test {
namespace {

/// The fault by which another platform counted one person many times (CVE-2023-47634).
TEST(TwoVotes, DoubleVotingByParallelRequests) {
    const Folder folder;
    ServerProcess server(folder.path());
    const std::string cookie = server.sign_in("09121111111");
    std::atomic<int> accepted{0};
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i)
        threads.emplace_back([&, i] {
            Connection connection(server.port());
            for (int n = 0; n < 25; ++n) {
                connection.send(request_of(
                    "PUT", article + "/vote",
                    i % 2 ? R"({"choice":"agree"})" : R"({"choice":"disagree"})", cookie));
                const auto answer = connection.read_answer();
                accepted += answer && answer->status == 200;
            }
        });
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(accepted, 200);
    const contract::Tally votes = server.get<contract::UnitPage>(article).unit.votes;
    EXPECT_EQ(votes.agree + votes.disagree + votes.pass, 1);
    EXPECT_EQ(
        server.get<contract::CallPage>("/api/v1/calls/e-participation").call.participant_count, 1);
}

TEST(TwoVotes, AfterTheDeadlineAreNone) {
    const Folder folder;
    { ServerProcess server(folder.path(), {"--clock", "2026-11-24T08:00:00+03:30"}); }
    ServerProcess server(folder.path(), {"--clock", "2027-01-20T08:00:00+03:30"});
    const std::string cookie = server.sign_in("09121111111");
    expect_problem(server.vote(cookie, "agree"), 409, "closed");
    EXPECT_EQ(server.get<contract::UnitPage>(article).unit.votes, contract::Tally{});
    EXPECT_EQ(ask(server.port(), "GET", "/api/v1/calls/e-participation/report")->status, 200);
}

} // namespace
} // namespace hamandish::robust::two_votes_test
