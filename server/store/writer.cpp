#include "server/store/writer.h"

#include <algorithm>
#include <iterator>

namespace hamandish::store {
namespace {

/// Most requests that share a commit: keeps the wait of the first one short.
constexpr std::size_t largest_batch = 256;

} // namespace

Writer::Writer(std::unique_ptr<Connection> connection, Connect connect)
    : connection_(std::move(connection)), connect_(std::move(connect)),
      connection_number_(database().connection_number()), thread_([this] { run(); }) {}

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
    base::Status committed = begin();
    if (committed) committed = write_all(batch);
    if (!committed && connection_) database().roll_back();
    version_.changed();
    for (Job& job : batch) job.done(committed);
}

/// A connection that broke while nobody wrote is found out here, before anything is lost.
base::Status Writer::begin() {
    for (bool fresh = false;; fresh = true) {
        if (!connection_ || !database().is_connected()) {
            TRY(reconnect());
            fresh = true;
        }
        try {
            database().begin_write();
            return {};
        } catch (const std::exception&) {
            base::Error error = error_from_driver();
            if (fresh || database().is_connected()) return tl::unexpected(std::move(error));
        }
    }
}

base::Status Writer::write_all(std::deque<Job>& batch) {
    try {
        for (Job& job : batch) TRY(write_one(job));
        database().commit_write();
        return {};
    } catch (const std::exception&) {
        return tl::unexpected(error_from_driver());
    }
}

/// An error means that the whole transaction is lost, not only this job.
base::Status Writer::write_one(Job& job) {
    database().run_often("SAVEPOINT request");
    bool keep = false;
    base::Status failed;
    try {
        keep = job.work(*connection_);
    } catch (const std::exception&) {
        failed = tl::unexpected(error_from_driver());
    }
    // SQLite undoes everything by itself when the disk is full, PostgreSQL when it is cut off.
    if (!database().in_transaction())
        return failed ? base::fail(base::ErrorCode::Internal) : failed;
    if (!keep) database().run_often("ROLLBACK TO request");
    database().run_often("RELEASE request");
    if (!failed)
        job.done = [done = std::move(job.done), failed](const base::Status& committed) {
            done(committed ? failed : committed);
        };
    return {};
}

base::Status Writer::reconnect() {
    connection_.reset();
    TRY_ASSIGN(connection_, connect_());
    connection_number_ = database().connection_number();
    return {};
}

} // namespace hamandish::store
