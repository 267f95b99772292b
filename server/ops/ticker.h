// A thread that does the same work again and again.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace hamandish::ops {

class Ticker {
  public:
    /// Does `work` now and then an interval after each time; it must not throw.
    Ticker(std::chrono::milliseconds interval, std::function<void()> work);
    /// Waits for the work under way; there is none afterwards.
    ~Ticker();
    Ticker(const Ticker&) = delete;
    Ticker& operator=(const Ticker&) = delete;

  private:
    void run();

    std::chrono::milliseconds interval_;
    std::function<void()> work_;
    std::mutex mutex_;
    std::condition_variable stopped_;
    bool stopping_ = false;
    std::thread thread_;
};

} // namespace hamandish::ops
