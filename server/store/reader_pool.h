// Read-only connections, lent for one consistent look at the data.
#pragma once

#include "server/store/connection.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <type_traits>
#include <vector>

namespace hamandish::store {

class ReaderPool {
  public:
    [[nodiscard]] static base::Result<std::unique_ptr<ReaderPool>>
    open(const DatabaseOptions& options, int connections);

    /// `work(Connection&)` returns a Result and sees one snapshot; exceptions of the driver become
    /// its error. Waits while every connection is lent. Unavailable when the database cannot be
    /// reached.
    template <class Work>
    auto read(Work&& work) -> std::invoke_result_t<Work, Connection&> {
        Loan loan(*this);
        TRY(loan.begin());
        try {
            auto result = work(loan.connection());
            loan.connection().database->run_often("COMMIT");
            return result;
        } catch (const std::exception&) {
            base::Error error = error_from_driver();
            loan.connection().database->roll_back();
            return tl::unexpected(std::move(error));
        }
    }

  private:
    using Clock = std::chrono::steady_clock;

    class Loan {
      public:
        explicit Loan(ReaderPool& pool);
        Loan(const Loan&) = delete;
        Loan& operator=(const Loan&) = delete;
        ~Loan();
        [[nodiscard]] Connection& connection() const { return *connection_; }
        /// Takes a new connection when the server has dropped this one.
        [[nodiscard]] base::Status begin();

      private:
        [[nodiscard]] base::Status connect();
        ReaderPool& pool_;
        std::unique_ptr<Connection> connection_; ///< null while the database cannot be reached
    };

    [[nodiscard]] bool was_silent();
    void found_silent();

    DatabaseOptions options_;
    std::mutex mutex_;
    Clock::time_point silent_until_{}; ///< nobody asks a silent server anew before this
    std::condition_variable returned_;
    std::vector<std::unique_ptr<Connection>> idle_;
};

} // namespace hamandish::store
