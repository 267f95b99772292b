// The one thread that writes. Requests that arrive together share a commit, and so one sync of the
// disk; each has a savepoint of its own, and none is answered before the commit.
#pragma once

#include "server/store/connection.h"
#include "server/store/data_version.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <type_traits>

namespace hamandish::store {

class Writer {
  public:
    using Connect = std::function<base::Result<std::unique_ptr<Connection>>()>;

    /// Takes the writing connection and starts the thread. `connect` gives the next one when the
    /// server has dropped it.
    Writer(std::unique_ptr<Connection> connection, Connect connect);
    /// Finishes what was submitted, then stops.
    ~Writer();
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    /// Runs `work(Connection&) -> Result<T>` in a transaction and then `done(Result<T>)`, both on
    /// the writer's thread. An error leaves nothing of the work behind; success is told only after
    /// the commit reached the disk. Unavailable when the database cannot be reached; also when the
    /// connection broke during the commit, and then the change may have been made. Unavailable on
    /// the caller's thread when the writer is stopping.
    template <class Work, class Done>
    void submit(Work work, Done done) {
        using Outcome = std::invoke_result_t<Work&, Connection&>;
        auto outcome = std::make_shared<Outcome>(base::fail(base::ErrorCode::Internal));
        enqueue({[outcome, work = std::move(work)](Connection& connection) mutable {
                     *outcome = work(connection);
                     return outcome->has_value();
                 },
                 [outcome, done = std::move(done)](const base::Status& committed) mutable {
                     if (!committed) *outcome = tl::unexpected(committed.error());
                     done(std::move(*outcome));
                 }});
    }

    /// submit() and wait. Not from the writer's own thread.
    template <class Work>
    auto submit_and_wait(Work work) -> std::invoke_result_t<Work&, Connection&>;

    /// Grows with each commit, of other processes too: what was read before may be out of date.
    [[nodiscard]] std::uint64_t data_version() { return version_.current(); }
    [[nodiscard]] DataVersion& version() { return version_; }
    /// The number the database knows the writing connection by.
    [[nodiscard]] const std::atomic<int>& connection_number() const { return connection_number_; }

  private:
    struct Job {
        std::function<bool(Connection&)> work; ///< false: undo
        std::function<void(const base::Status&)> done;
    };
    void enqueue(Job job);
    void run();
    [[nodiscard]] std::deque<Job> next_batch();
    void write(std::deque<Job>& batch);
    [[nodiscard]] base::Status begin();
    [[nodiscard]] base::Status write_all(std::deque<Job>& batch);
    [[nodiscard]] base::Status write_one(Job& job);
    [[nodiscard]] base::Status reconnect();
    [[nodiscard]] Database& database() { return *connection_->database; }

    std::unique_ptr<Connection> connection_; ///< null while the database cannot be reached
    Connect connect_;
    DataVersion version_;
    std::atomic<int> connection_number_;
    std::mutex mutex_;
    std::condition_variable arrived_;
    std::deque<Job> queue_;
    bool stopping_ = false;
    std::thread thread_;
};

template <class Work>
auto Writer::submit_and_wait(Work work) -> std::invoke_result_t<Work&, Connection&> {
    using Outcome = std::invoke_result_t<Work&, Connection&>;
    std::mutex mutex;
    std::condition_variable ready;
    std::optional<Outcome> outcome;
    submit(std::move(work), [&](Outcome result) {
        const std::lock_guard lock(mutex);
        outcome = std::move(result);
        ready.notify_one();
    });
    std::unique_lock lock(mutex);
    ready.wait(lock, [&] { return outcome.has_value(); });
    return std::move(*outcome);
}

} // namespace hamandish::store
