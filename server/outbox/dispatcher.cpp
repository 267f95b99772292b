#include "server/outbox/dispatcher.h"

#include "server/ops/log.h"
#include "server/usecases/sign_in.h"

#include <chrono>

namespace hamandish::outbox {
namespace {

constexpr std::chrono::seconds pause_after_failure{5};

} // namespace

Dispatcher::Dispatcher(store::Store& store, const ops::Key& key, Channel& channel)
    : store_(store), key_(key), channel_(channel), thread_([this] { run(); }) {}

Dispatcher::~Dispatcher() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    woken_.notify_one();
    thread_.join();
}

void Dispatcher::wake() {
    {
        const std::lock_guard lock(mutex_);
        wake_ = true;
    }
    woken_.notify_one();
}

void Dispatcher::run() {
    bool all_sent = true;
    for (;;) {
        {
            std::unique_lock lock(mutex_);
            const auto due = [this] { return wake_ || stopping_; };
            if (all_sent)
                woken_.wait(lock, due);
            else
                woken_.wait_for(lock, pause_after_failure, due);
            if (stopping_) return;
            wake_ = false;
        }
        all_sent = deliver_all();
    }
}

bool Dispatcher::deliver_all() {
    for (std::int64_t last = 0;;) {
        const auto row = store_.readers().read(
            [&](store::Connection& c) -> base::Result<std::optional<store::OutboxRow>> {
                return c.journal.first_after(last);
            });
        if (!row) return false;
        if (!*row) return true;
        last = (*row)->id;
        if (const auto sent = deliver(**row); !sent) {
            ops::log(ops::Level::Warning, "delivery_failed", {{"outbox", last}});
            return false;
        }
        const auto deleted =
            store_.writer().submit_and_wait([&](store::Connection& c) -> base::Result<bool> {
                c.journal.delete_from_outbox(last);
                return true;
            });
        if (!deleted) return false;
    }
}

base::Status Dispatcher::deliver(const store::OutboxRow& row) {
    const auto text = key_.unseal(row.sealed);
    const std::size_t space = text ? text->find(' ') : std::string::npos;
    if (space == std::string::npos || row.kind != usecases::one_time_code) {
        // Sealed with another key, or of a kind this version does not know: trying again will not
        // help, so it is said and passed over.
        ops::log(ops::Level::Error, "outbox_unreadable", {{"outbox", row.id}});
        return {};
    }
    return channel_.send_code(text->substr(0, space), text->substr(space + 1));
}

} // namespace hamandish::outbox
