#include "server/ops/ticker.h"

namespace hamandish::ops {

Ticker::Ticker(std::chrono::milliseconds interval, std::function<void()> work)
    : interval_(interval), work_(std::move(work)), thread_([this] { run(); }) {}

Ticker::~Ticker() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    stopped_.notify_one();
    thread_.join();
}

void Ticker::run() {
    for (;;) {
        work_();
        std::unique_lock lock(mutex_);
        if (stopped_.wait_for(lock, interval_, [this] { return stopping_; })) return;
    }
}

} // namespace hamandish::ops
