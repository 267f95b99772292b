// Read-only connections, lent for one consistent look at the data.
#pragma once

#include "server/store/connection.h"

#include <condition_variable>
#include <mutex>
#include <type_traits>
#include <vector>

namespace hamandish::store {

class ReaderPool {
  public:
    [[nodiscard]] static base::Result<std::unique_ptr<ReaderPool>> open(const std::string& path,
                                                                        int connections);

    /// `work(Connection&)` returns a Result and sees one snapshot; exceptions of the driver become
    /// its error. Waits while every connection is lent.
    template <class Work>
    auto read(Work&& work) -> std::invoke_result_t<Work, Connection&> {
        const Loan loan(*this);
        try {
            loan.connection().database->session() << "BEGIN";
            auto result = work(loan.connection());
            loan.connection().database->session() << "COMMIT";
            return result;
        } catch (const std::exception&) {
            base::Error error = error_from_driver();
            loan.roll_back();
            return tl::unexpected(std::move(error));
        }
    }

  private:
    class Loan {
      public:
        explicit Loan(ReaderPool& pool);
        Loan(const Loan&) = delete;
        Loan& operator=(const Loan&) = delete;
        ~Loan();
        [[nodiscard]] Connection& connection() const { return *connection_; }
        void roll_back() const;

      private:
        ReaderPool& pool_;
        std::unique_ptr<Connection> connection_;
    };

    std::mutex mutex_;
    std::condition_variable returned_;
    std::vector<std::unique_ptr<Connection>> idle_;
};

} // namespace hamandish::store
