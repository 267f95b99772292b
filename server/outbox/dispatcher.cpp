#include "server/outbox/dispatcher.h"

#include "server/ops/log.h"

#include <algorithm>
#include <chrono>

namespace hamandish::outbox {
namespace {

/// Another server may have written something, or died with something; a clock may have been set.
constexpr std::int64_t longest_sleep_ms = 5 * base::ms_per_second;
constexpr std::int64_t pause_after_failure_ms = 2 * base::ms_per_second;
constexpr std::int64_t cleaning_interval_ms = 10 * base::ms_per_minute;

} // namespace

Dispatcher::Dispatcher(store::Store& store, Desk desk, const ops::Clock& clock, int senders)
    : store_(store), desk_(std::move(desk)), clock_(clock) {
    for (int i = 0; i < senders; ++i) threads_.emplace_back([this, i] { run(i == 0); });
}

Dispatcher::~Dispatcher() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    woken_.notify_all();
    for (std::thread& thread : threads_) thread.join();
}

void Dispatcher::wake() {
    {
        const std::lock_guard lock(mutex_);
        ++wakes_;
    }
    woken_.notify_all();
}

bool Dispatcher::is_stopping() {
    const std::lock_guard lock(mutex_);
    return stopping_;
}

void Dispatcher::run(bool cleans) {
    for (std::uint64_t seen = 0;;) {
        const auto again = send_all();
        if (cleans) clean_up();
        std::unique_lock lock(mutex_);
        const std::int64_t until_then = again ? again->ms - clock_.now().ms : longest_sleep_ms;
        const auto pause =
            std::chrono::milliseconds(std::clamp<std::int64_t>(until_then, 1, longest_sleep_ms));
        woken_.wait_for(lock, pause, [&] { return stopping_ || wakes_ != seen; });
        if (stopping_) return;
        seen = wakes_;
    }
}

std::optional<base::Instant> Dispatcher::send_all() {
    while (!is_stopping()) {
        const base::Instant now = clock_.now();
        // Looking costs nothing; taking is a write.
        const auto due = store_.readers().read(
            [now](store::Connection& c) -> base::Result<std::optional<base::Instant>> {
                return c.outbox.next_due_at(domain::last_lease_end(now));
            });
        if (!due) return base::Instant{now.ms + pause_after_failure_ms};
        if (!*due || **due > now) return *due;
        const auto taken = take();
        if (!taken) return base::Instant{now.ms + pause_after_failure_ms};
        if (!taken->task) return taken->look_again;
        if (!send(*taken->task)) return base::Instant{now.ms + pause_after_failure_ms};
    }
    return std::nullopt;
}

base::Result<Taken> Dispatcher::take() {
    return store_.writer().submit_and_wait([this](store::Connection& connection) {
        return take_next(connection, desk_, clock_.now());
    });
}

bool Dispatcher::send(const Task& task) {
    const Outcome outcome = outbox::send(store_, desk_, task, clock_.now());
    if (outcome.kind != Outcome::Kind::Sent)
        ops::log(outcome.kind == Outcome::Kind::Broken ? ops::Level::Error : ops::Level::Warning,
                 "message_not_sent",
                 {{"outbox", task.message.value},
                  {"channel", task.channel->name()},
                  {"reason", outcome.reason}});
    return store_.writer()
        .submit_and_wait([&](store::Connection& connection) {
            return settle(connection, task, outcome, clock_.now());
        })
        .has_value();
}

void Dispatcher::clean_up() {
    const base::Instant now = clock_.now();
    // Also when the clock was set back: else there would be no cleaning until it is that late
    // again.
    if (now >= cleaned_at_ && now.ms - cleaned_at_.ms < cleaning_interval_ms) return;
    cleaned_at_ = now;
    static_cast<void>(
        store_.writer().submit_and_wait([&](store::Connection& connection) -> base::Result<bool> {
            connection.outbox.clean_up(now, {now.ms - domain::settled_kept_ms});
            return true;
        }));
}

} // namespace hamandish::outbox
