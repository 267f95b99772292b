#include "store_fixture.h"

#include <future>
#include <thread>

namespace hamandish::store::writer_test {
namespace {

using base::ErrorCode;
using base::Result;

TEST_P(BothStoresTest, AnErrorLeavesNothingBehind) {
    open();
    const auto failed = write([](Connection& connection) -> Result<bool> {
        connection.journal.append({EventKind::VoteCast, {1}, 1, {0}});
        return base::fail(ErrorCode::Closed, "call");
    });
    EXPECT_EQ(failed.error(), (base::Error{ErrorCode::Closed, "call"}));
    EXPECT_EQ(count("events"), 0);
}

TEST_P(BothStoresTest, AnExceptionLeavesNothingBehindAndTheNextGoesOn) {
    open();
    const auto failed = write([](Connection& connection) -> Result<bool> {
        connection.journal.append({EventKind::VoteCast, {1}, 1, {0}});
        throw std::runtime_error("a driver's mood");
    });
    EXPECT_EQ(failed.error().code, ErrorCode::Internal);
    EXPECT_TRUE(write([](Connection& connection) -> Result<bool> {
        connection.journal.append({EventKind::VoteCast, {1}, 2, {0}});
        return true;
    }));
    EXPECT_EQ(count("events"), 1);
}

TEST_P(BothStoresTest, RequestsThatShareACommitDoNotShareTheirFate) {
    open();
    std::promise<void> gate;
    auto opened = gate.get_future();
    // Holds the writer while the others queue up, so that they are one batch.
    store_->writer().submit(
        [&](Connection&) -> Result<bool> {
            opened.wait();
            return true;
        },
        [](Result<bool>) {});
    std::atomic<int> succeeded{0}, failed{0};
    for (int i = 0; i < 100; ++i)
        store_->writer().submit(
            [i](Connection& connection) -> Result<int> {
                connection.journal.append({EventKind::VoteCast, {1}, i, {0}});
                if (i % 3 == 0) return base::fail(ErrorCode::Closed);
                if (i % 3 == 1) throw std::runtime_error("mood");
                return i;
            },
            [&](Result<int> outcome) { ++(outcome ? succeeded : failed); });
    gate.set_value();
    EXPECT_TRUE(write([](Connection&) -> Result<bool> { return true; }));
    EXPECT_EQ(succeeded, 33);
    EXPECT_EQ(failed, 67);
    EXPECT_EQ(count("events"), 33);
}

TEST_P(BothStoresTest, NothingIsAnsweredBeforeItCanBeRead) {
    open();
    std::atomic<int> unseen{0};
    for (int i = 0; i < 50; ++i)
        store_->writer().submit(
            [i](Connection& connection) -> Result<int> {
                connection.journal.append({EventKind::VoteCast, {1}, i, {0}});
                return i;
            },
            [&](Result<int> outcome) {
                // Another connection sees it already: the commit is done.
                const auto seen =
                    store_->readers().read([&](Connection& connection) -> Result<int> {
                        int rows = 0;
                        connection.database->session()
                            << "SELECT COUNT(*) FROM events WHERE subject_id = " << *outcome,
                            soci::into(rows);
                        return rows;
                    });
                unseen += seen.value() != 1;
            });
    EXPECT_TRUE(write([](Connection&) -> Result<bool> { return true; }));
    EXPECT_EQ(unseen, 0);
}

TEST_P(BothStoresTest, ClosingFinishesWhatWasSubmitted) {
    open();
    std::atomic<int> done{0};
    for (int i = 0; i < 500; ++i)
        store_->writer().submit(
            [i](Connection& connection) -> Result<bool> {
                connection.journal.append({EventKind::VoteCast, {1}, i, {0}});
                return true;
            },
            [&](Result<bool> outcome) { done += outcome.has_value(); });
    store_.reset();
    EXPECT_EQ(done, 500);
    open();
    EXPECT_EQ(count("events"), 500);
}

TEST_P(BothStoresTest, EachCommitIsANewVersionOfTheData) {
    open();
    const auto before = store_->writer().data_version();
    EXPECT_TRUE(write([](Connection&) -> Result<bool> { return true; }));
    EXPECT_GT(store_->writer().data_version(), before);
}

} // namespace
} // namespace hamandish::store::writer_test
