#include "server/store/reader_pool.h"

namespace hamandish::store {

base::Result<std::unique_ptr<ReaderPool>> ReaderPool::open(const std::string& path,
                                                           int connections) {
    auto pool = std::make_unique<ReaderPool>();
    for (int i = 0; i < connections; ++i) {
        TRY_ASSIGN(auto database, Database::open({path, true}));
        try {
            pool->idle_.push_back(std::make_unique<Connection>(std::move(database)));
        } catch (const std::exception&) {
            return tl::unexpected(error_from_driver());
        }
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

void ReaderPool::Loan::roll_back() const {
    if (!connection_->database->in_transaction()) return;
    try {
        connection_->database->session() << "ROLLBACK";
    } catch (const std::exception&) {
        // The connection is of no use in a transaction that cannot end; the next BEGIN will say so.
    }
}

} // namespace hamandish::store
