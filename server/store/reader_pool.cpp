#include "server/store/reader_pool.h"

namespace hamandish::store {

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

base::Status ReaderPool::Loan::begin() {
    for (bool fresh = false;; fresh = true) {
        if (!connection_ || !connection_->database->is_connected()) {
            connection_.reset();
            TRY_ASSIGN(connection_, Connection::open(pool_.options_));
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
