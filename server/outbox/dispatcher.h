// The one who empties the outbox: at least once, in order, also after a restart.
#pragma once

#include "server/ops/secrets.h"
#include "server/outbox/channel.h"
#include "server/store/store.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace hamandish::outbox {

class Dispatcher {
  public:
    /// Starts by delivering what an earlier run left behind.
    Dispatcher(store::Store& store, const ops::Key& key, Channel& channel);
    ~Dispatcher();
    Dispatcher(const Dispatcher&) = delete;
    Dispatcher& operator=(const Dispatcher&) = delete;

    /// Something was written to the outbox.
    void wake();

  private:
    void run();
    /// False when something is left for later.
    [[nodiscard]] bool deliver_all();
    [[nodiscard]] base::Status deliver(const store::OutboxRow& row);

    store::Store& store_;
    ops::Key key_;
    Channel& channel_;
    std::mutex mutex_;
    std::condition_variable woken_;
    bool wake_ = true, stopping_ = false;
    std::thread thread_;
};

} // namespace hamandish::outbox
