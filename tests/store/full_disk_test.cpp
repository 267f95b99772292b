#include "server/usecases/contribute.h"
#include "store_fixture.h"

namespace hamandish::store::full_disk_test {
namespace {

/// Nobody says the same twice.
std::string text_of(int number, std::size_t size) {
    std::string text = std::to_string(number);
    text.resize(size, 'x');
    return text;
}

using base::ErrorCode;

/// A database that may not grow beyond what it is: to SQLite, the same as a full disk.
TEST_F(StoreTest, AFullDiskRefusesAndChangesNothing) {
    open_with_room(150'000);
    add_call();
    const PersonId person = add_person("4821");
    ASSERT_TRUE(write([&](Connection& connection) -> base::Result<bool> {
        connection.people.put_session("session", person, {base::ms_per_day});
        return true;
    }));
    const auto submit = [&](int i, std::size_t size) {
        return write([&](Connection& connection) {
            return usecases::submit_comment(connection,
                                            {"session", "c", "article-1",
                                             std::to_string(1'000'000'000'000'000 + i),
                                             text_of(i, size)},
                                            {1});
        });
    };
    int stored = 0;
    base::Result<contract::CommentRecorded> last = submit(0, 20'000);
    for (; last && stored < 100; last = submit(stored, 20'000)) ++stored;
    ASSERT_FALSE(last);
    EXPECT_EQ(last.error().code, ErrorCode::StorageFull);
    EXPECT_GT(stored, 3);
    EXPECT_EQ(count("comments"), stored);
    EXPECT_EQ(count("events"), stored) << "neither change nor event";

    // Still answers, and what is there stays there.
    EXPECT_EQ(submit(0, 20'000).value().comment.text.size(), 20'000u)
        << "the same key gives the stored one back";
    store_.reset();
    open();
    EXPECT_EQ(count("comments"), stored);
    EXPECT_TRUE(submit(stored, 20'000)) << "and with room again it goes on";
}

TEST_F(StoreTest, AFullDiskRefusesEveryoneInTheSameCommit) {
    open_with_room(200'000);
    std::atomic<int> refused{0}, others{0};
    for (int i = 0; i < 64; ++i)
        store_->writer().submit(
            [i](Connection& connection) -> base::Result<bool> {
                write_message(connection, std::string(10'000, static_cast<char>('a' + i % 26)));
                return true;
            },
            [&](base::Result<bool> outcome) {
                if (outcome) return;
                ++(outcome.error().code == ErrorCode::StorageFull ? refused : others);
            });
    EXPECT_FALSE(write([](Connection& connection) -> base::Result<bool> {
        write_message(connection, std::string(750'000, 'x'));
        return true;
    }));
    EXPECT_GT(refused, 0);
    EXPECT_EQ(others, 0);
    EXPECT_EQ(count("outbox"), 64 - refused) << "answered with success means stored";
}

} // namespace
} // namespace hamandish::store::full_disk_test
