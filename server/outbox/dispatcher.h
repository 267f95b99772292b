// Those who empty the outbox: at least once each, also after a restart, also beside other servers.
#pragma once

#include "server/ops/clock.h"
#include "server/outbox/sending.h"
#include "server/store/store.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace hamandish::outbox {

class Dispatcher {
  public:
    /// Starts by delivering what an earlier run left behind. `channels` outlive it.
    Dispatcher(store::Store& store, Desk desk, const ops::Clock& clock, int senders = 4);
    /// Waits for the sends under way.
    ~Dispatcher();
    Dispatcher(const Dispatcher&) = delete;
    Dispatcher& operator=(const Dispatcher&) = delete;

    /// Something was written to the outbox.
    void wake();

  private:
    void run(bool cleans);
    /// Sends whatever can be sent now; when to look again.
    [[nodiscard]] std::optional<base::Instant> send_all();
    [[nodiscard]] base::Result<Taken> take();
    [[nodiscard]] bool send(const Task& task);
    void clean_up();
    [[nodiscard]] bool is_stopping();

    store::Store& store_;
    Desk desk_;
    ops::Clock clock_;
    std::mutex mutex_;
    std::condition_variable woken_;
    std::uint64_t wakes_ = 1;
    bool stopping_ = false;
    base::Instant cleaned_at_;
    std::vector<std::thread> threads_;
};

} // namespace hamandish::outbox
