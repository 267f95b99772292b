#include "server/store/writer.h"

#include <algorithm>
#include <iterator>

namespace hamandish::store {
namespace {

/// Most requests that share a commit: keeps the wait of the first one short.
constexpr std::size_t largest_batch = 256;

} // namespace

Writer::Writer(std::unique_ptr<Connection> connection)
    : connection_(std::move(connection)),
      begin_(connection_->database->session(), "BEGIN IMMEDIATE"),
      commit_(connection_->database->session(), "COMMIT"),
      savepoint_(connection_->database->session(), "SAVEPOINT request"),
      release_(connection_->database->session(), "RELEASE request"),
      undo_(connection_->database->session(), "ROLLBACK TO request"), thread_([this] { run(); }) {}

Writer::~Writer() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    arrived_.notify_one();
    thread_.join();
}

void Writer::enqueue(Job job) {
    {
        const std::lock_guard lock(mutex_);
        if (!stopping_) {
            queue_.push_back(std::move(job));
            arrived_.notify_one();
            return;
        }
    }
    job.done(base::fail(base::ErrorCode::Unavailable));
}

std::deque<Writer::Job> Writer::next_batch() {
    std::unique_lock lock(mutex_);
    arrived_.wait(lock, [this] { return stopping_ || !queue_.empty(); });
    std::deque<Job> batch;
    const std::size_t count = std::min(queue_.size(), largest_batch);
    std::move(queue_.begin(), queue_.begin() + count, std::back_inserter(batch));
    queue_.erase(queue_.begin(), queue_.begin() + count);
    return batch;
}

void Writer::run() {
    for (;;) {
        // A job holds its request open, so it goes before the next one is waited for.
        auto batch = next_batch();
        if (batch.empty()) return;
        write(batch);
    }
}

void Writer::write(std::deque<Job>& batch) {
    base::Status committed;
    try {
        begin_.run();
        for (Job& job : batch) {
            committed = write_one(job);
            if (!committed) break;
        }
        if (committed) commit_.run();
    } catch (const std::exception&) {
        committed = tl::unexpected(error_from_driver());
    }
    if (!committed) roll_back();
    data_version_.fetch_add(1);
    for (Job& job : batch) job.done(committed);
}

/// An error means that the whole transaction is lost, not only this job.
base::Status Writer::write_one(Job& job) {
    savepoint_.run();
    bool keep = false;
    base::Status failed;
    try {
        keep = job.work(*connection_);
    } catch (const std::exception&) {
        failed = tl::unexpected(error_from_driver());
    }
    // SQLite undoes everything by itself when the disk is full.
    if (!connection_->database->in_transaction())
        return failed ? base::fail(base::ErrorCode::Internal) : failed;
    if (!keep) undo_.run();
    release_.run();
    if (!failed)
        job.done = [done = std::move(job.done), failed](const base::Status& committed) {
            done(committed ? failed : committed);
        };
    return {};
}

void Writer::roll_back() {
    if (!connection_->database->in_transaction()) return;
    try {
        connection_->database->session() << "ROLLBACK";
    } catch (const std::exception&) {
        // Then the next BEGIN fails, and says so to those who asked.
    }
}

} // namespace hamandish::store
