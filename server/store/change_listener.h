// Hears from PostgreSQL that another process has committed.
#pragma once

#include "server/store/data_version.h"

#include <memory>
#include <string>
#include <thread>

namespace hamandish::store {

/// A thread with a connection of its own. While it cannot be sure to hear, because the server is
/// gone or silent for two seconds, the version says so, and nothing kept is served.
class ChangeListener {
  public:
    /// `own_connection` is the number of the connection whose commits are known already.
    ChangeListener(std::string address, DataVersion& version,
                   const std::atomic<int>& own_connection);
    ~ChangeListener();
    ChangeListener(const ChangeListener&) = delete;
    ChangeListener& operator=(const ChangeListener&) = delete;

  private:
    class Ear;
    void run();
    /// Until the connection fails or the end is near.
    void listen(Ear& ear);
    /// False when it is time to stop.
    [[nodiscard]] bool pause(int milliseconds) const;

    std::string address_;
    DataVersion& version_;
    const std::atomic<int>& own_connection_;
    int stop_reading_ = -1, stop_writing_ = -1; ///< a pipe, closed to stop
    std::thread thread_;
};

} // namespace hamandish::store
