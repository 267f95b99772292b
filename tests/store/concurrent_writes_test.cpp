#include "server/usecases/add_question.h"
#include "server/usecases/answer_question.h"
#include "server/usecases/contribute.h"
#include "server/usecases/limit.h"
#include "server/usecases/sign_in.h"
#include "store_fixture.h"

#include <thread>

namespace hamandish::store::concurrent_writes_test {
namespace {

using base::ErrorCode;

class ConcurrentWritesTest : public BothStoresTest {
  protected:
    void SetUp() override {
        open();
        add_call();
        const PersonId person = add_person("4821");
        ASSERT_TRUE(write([&](Connection& connection) -> base::Result<bool> {
            connection.people.put_session("session", person, {base::ms_per_day});
            return true;
        }));
    }
    /// `threads` at the same moment.
    template <class Work>
    void at_once(int threads, Work work) {
        std::atomic<bool> go{false};
        std::vector<std::thread> running;
        for (int i = 0; i < threads; ++i)
            running.emplace_back([&, i] {
                while (!go) std::this_thread::yield();
                work(i);
            });
        go = true;
        for (std::thread& thread : running) thread.join();
    }
};

TEST_P(ConcurrentWritesTest, ManyVotesOfOnePersonAreOneVote) {
    std::atomic<int> counted{0};
    at_once(8, [&](int i) {
        const auto choice = i % 2 ? domain::Choice::Agree : domain::Choice::Disagree;
        for (int n = 0; n < 20; ++n)
            counted += write([&](Connection& connection) {
                           return usecases::cast_vote(connection,
                                                      {"session", "c", "article-1", choice}, {1});
                       }).has_value();
    });
    EXPECT_EQ(counted, 160);
    EXPECT_EQ(count("votes"), 1);
    EXPECT_EQ(count("participants"), 1);
    EXPECT_EQ(count("events"), 160);
    const auto votes = read([](Connection& connection) -> base::Result<Counts> {
                           return connection.calls.votes({1});
                       }).value();
    EXPECT_EQ(votes.agree + votes.disagree, 1);
}

TEST_P(ConcurrentWritesTest, ManyBallotsOfOnePersonAreOneBallotAndLockTheQuestion) {
    contract::Question question{"order", "vote", {"عنوان", "title"}, {"متن", "text"}, {}, {}};
    question.vote.rule = "approval";
    question.vote.options = {{"a", {"الف", "a"}, 0}, {"b", {"ب", "b"}, 0}};
    const auto add = [&] {
        return write([&](Connection& connection) -> base::Result<bool> {
            TRY(usecases::add_question(connection, "c", question, {1}));
            return true;
        });
    };
    ASSERT_TRUE(add());
    ASSERT_TRUE(add()) << "nobody has answered yet";
    std::atomic<int> counted{0};
    at_once(8, [&](int i) {
        for (int n = 0; n < 10; ++n)
            counted += write([&](Connection& connection) {
                           return usecases::cast_marks(
                               connection, {"session", "c", "order", {{i % 2, 1}}, "salt"}, {1});
                       }).has_value();
    });
    EXPECT_EQ(counted, 80);
    EXPECT_EQ(count("given_answers"), 1);
    EXPECT_EQ(count("participants"), 1);
    EXPECT_FALSE(write([](Connection& connection) -> base::Result<bool> {
        connection.database->session() << "UPDATE questions SET definition = '{}'";
        return true;
    })) << "the database itself refuses";
    const auto asked = read([](Connection& connection) -> base::Result<std::int64_t> {
        return connection.questions.find("c", "order")->answer_count;
    });
    EXPECT_EQ(asked.value(), 1);
}

TEST_P(ConcurrentWritesTest, TheSameCommentSentManyTimesIsStoredOnce) {
    std::atomic<std::int64_t> ids{0};
    std::atomic<int> stored{0};
    at_once(8, [&](int) {
        const auto comment = write([](Connection& connection) {
            return usecases::submit_comment(
                connection, {"session", "c", "article-1", "0123456789abcdef", "text"}, {1});
        });
        ASSERT_TRUE(comment);
        ids |= comment->comment.id;
        ++stored;
    });
    EXPECT_EQ(stored, 8);
    EXPECT_EQ(ids, 1);
    EXPECT_EQ(count("comments"), 1);
}

TEST_P(ConcurrentWritesTest, OneNumberSigningInFromManyPlacesIsOnePerson) {
    const auto key = ops::Key::from_bytes({});
    const auto mobile = domain::Mobile::from_text("09123456789").value();
    const std::uint64_t random = 123'456;
    ASSERT_TRUE(write([&](Connection& connection) {
        return usecases::request_code(connection, key, {mobile, random, {}}, {1});
    }));
    std::atomic<int> signed_in{0};
    at_once(4, [&](int i) {
        const auto outcome = write([&](Connection& connection) {
            return usecases::sign_in(connection, key,
                                     {mobile, "123456", "token" + std::to_string(i), 7, {}}, {2});
        });
        signed_in += outcome->me.signed_in;
    });
    EXPECT_EQ(signed_in, 1) << "a code works once";
    EXPECT_EQ(count("people"), 2);
}

TEST_P(ConcurrentWritesTest, LimitsCountEveryActOfEveryThread) {
    std::atomic<int> allowed{0};
    at_once(8, [&](int) {
        for (int i = 0; i < 5; ++i)
            allowed += write([](Connection& connection) -> base::Result<bool> {
                           TRY(usecases::count_act(connection, {10, base::ms_per_hour}, "acts",
                                                   "one", {1'000}));
                           return true;
                       }).has_value();
    });
    EXPECT_EQ(allowed, 10);
}

INSTANTIATE_TEST_SUITE_P(Both, ConcurrentWritesTest, both_engines, name_of_engine);

} // namespace
} // namespace hamandish::store::concurrent_writes_test
