#include "server/store/answer_watch.h"

#include <fcntl.h>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>

namespace hamandish::store {

// The copy stays the same line when libpq closes its own and the system gives that number to
// somebody else.
AnswerWatch::AnswerWatch(int socket, std::chrono::milliseconds patience)
    : socket_(::fcntl(socket, F_DUPFD_CLOEXEC, 0)), patience_(patience) {
    if (socket_ < 0) throw std::runtime_error("no line to watch");
    thread_ = std::thread([this] { run(); });
}

AnswerWatch::~AnswerWatch() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    stopped_.notify_one();
    thread_.join();
    ::close(socket_);
}

void AnswerWatch::begin() {
    since_ = Clock::now().time_since_epoch().count();
}

void AnswerWatch::end() {
    since_ = no_wait;
}

/// True once for each wait, and never for one that has ended meanwhile.
bool AnswerWatch::is_overdue() {
    std::int64_t since = since_;
    if (since == no_wait || Clock::now().time_since_epoch() - Clock::duration(since) < patience_)
        return false;
    return since_.compare_exchange_strong(since, no_wait);
}

void AnswerWatch::run() {
    std::unique_lock lock(mutex_);
    while (!stopped_.wait_for(lock, patience_ / 4, [this] { return stopping_; }))
        if (is_overdue()) ::shutdown(socket_, SHUT_RDWR);
}

} // namespace hamandish::store
