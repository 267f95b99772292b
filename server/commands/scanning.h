// The worker that has attached files scanned, one after another.
#pragma once

#include "server/ops/clock.h"
#include "server/store/store.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

namespace hamandish::server {

class Scanning {
  public:
    /// `program`: as ops::ProgramRun::path. Begins with what an earlier run left behind; `store`
    /// outlives it.
    Scanning(store::Store& store, std::string program, const ops::Clock& clock);
    /// A scan under way is broken off; its file is asked about again by the next run.
    ~Scanning();
    Scanning(const Scanning&) = delete;
    Scanning& operator=(const Scanning&) = delete;

    /// A file was attached.
    void wake();

  private:
    void run();
    /// False when none waits, or the database does not answer.
    [[nodiscard]] bool scan_one();

    store::Store& store_;
    std::string program_;
    ops::Clock clock_;
    std::mutex mutex_;
    std::condition_variable woken_;
    bool has_work_ = false;
    std::atomic<bool> stopping_{false};
    std::thread thread_;
};

/// InvalidInput naming "--scanner" for what is no absolute path of a program that may be run.
[[nodiscard]] base::Status check_scanner(const std::string& program);

} // namespace hamandish::server
