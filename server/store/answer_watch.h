// Ends the wait for a server of a database that is still connected and says nothing more.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <thread>

namespace hamandish::store {

/// libpq waits for an answer without an end, and neither keep-alives nor time limits of the server
/// help when it is the server that stands still. When a wait has lasted `patience` and at most a
/// quarter more, this shuts the line, and whoever waits is told that it broke.
class AnswerWatch {
  public:
    using Clock = std::chrono::steady_clock;

    /// `socket` may be closed by others meanwhile; the watch holds a copy. Throws when there is
    /// none.
    AnswerWatch(int socket, std::chrono::milliseconds patience);
    ~AnswerWatch();
    AnswerWatch(const AnswerWatch&) = delete;
    AnswerWatch& operator=(const AnswerWatch&) = delete;

    void begin(); ///< a wait; again: from now on
    void end();

  private:
    void run();
    [[nodiscard]] bool is_overdue();

    static constexpr std::int64_t no_wait = 0;
    int socket_;
    std::chrono::milliseconds patience_;
    std::atomic<std::int64_t> since_{
        no_wait}; ///< ticks of the clock; by one thread, read by another
    std::mutex mutex_;
    std::condition_variable stopped_;
    bool stopping_ = false;
    std::thread thread_;
};

} // namespace hamandish::store
