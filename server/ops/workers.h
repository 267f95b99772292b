// Threads for work that would hold up the network.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace hamandish::ops {

class Workers {
  public:
    explicit Workers(int threads);
    ~Workers(); ///< as finish()
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;

    void run(std::function<void()> work);
    /// Returns when everything given is done; nothing more may be given.
    void finish();

  private:
    void loop();

    std::mutex mutex_;
    std::condition_variable given_;
    std::deque<std::function<void()>> queue_;
    bool stopping_ = false;
    std::vector<std::thread> threads_;
};

} // namespace hamandish::ops
