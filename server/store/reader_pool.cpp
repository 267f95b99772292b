#include "server/store/reader_pool.h"

namespace hamandish::store {
namespace {

/// A server that is not there refuses at once; one that stands still lets a caller wait this long,
/// and then everyone who comes within the next moment would wait as long.
constexpr auto silence = std::chrono::seconds(1), moment = std::chrono::seconds(1);

} // namespace

base::Result<std::unique_ptr<ReaderPool>> ReaderPool::open(const DatabaseOptions& options,
                                                           int connections) {
    auto pool = std::make_unique<ReaderPool>();
    pool->options_ = options;
    pool->options_.read_only = true;
    for (int i = 0; i < connections; ++i) {
        TRY_ASSIGN(auto connection, Connection::open(pool->options_));
        pool->idle_.push_back(std::move(connection));
    }
    return pool;
}

ReaderPool::Loan::Loan(ReaderPool& pool) : pool_(pool) {
    std::unique_lock lock(pool_.mutex_);
    pool_.returned_.wait(lock, [&] { return !pool_.idle_.empty(); });
    connection_ = std::move(pool_.idle_.back());
    pool_.idle_.pop_back();
}

ReaderPool::Loan::~Loan() {
    {
        const std::lock_guard lock(pool_.mutex_);
        pool_.idle_.push_back(std::move(connection_));
    }
    pool_.returned_.notify_one();
}

bool ReaderPool::was_silent() {
    const std::lock_guard lock(mutex_);
    return Clock::now() < silent_until_;
}

void ReaderPool::found_silent() {
    const std::lock_guard lock(mutex_);
    silent_until_ = Clock::now() + moment;
}

base::Status ReaderPool::Loan::connect() {
    connection_.reset();
    if (pool_.was_silent()) return base::fail(base::ErrorCode::Unavailable, "database");
    const auto start = Clock::now();
    auto opened = Connection::open(pool_.options_);
    if (!opened && Clock::now() - start > silence) pool_.found_silent();
    TRY_ASSIGN(connection_, std::move(opened));
    return {};
}

base::Status ReaderPool::Loan::begin() {
    for (bool fresh = false;; fresh = true) {
        if (!connection_ || !connection_->database->is_connected()) {
            TRY(connect());
            fresh = true;
        }
        try {
            connection_->database->begin_read();
            return {};
        } catch (const std::exception&) {
            base::Error error = error_from_driver();
            if (fresh || connection_->database->is_connected())
                return tl::unexpected(std::move(error));
        }
    }
}

} // namespace hamandish::store
