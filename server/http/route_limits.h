// How often each route of the API may be asked for, by one address and by one account: a bucket for
// each route and each of them, in the memory of this process (address_limits.h says why).
#pragma once

#include "contract/routes.h"
#include "server/http/address_limits.h"

#include <array>
#include <memory>
#include <optional>
#include <string>

namespace hamandish::http {

/// Any thread.
class RouteLimits {
  public:
    /// None: nothing is counted.
    explicit RouteLimits(const std::optional<domain::LimitBudgets>& budgets);

    /// TooMany naming domain::address_bucket, with the pause to wait. An empty address, or account,
    /// is not limited.
    [[nodiscard]] base::Status count_address(const contract::ApiRoute& route,
                                             const std::string& address, base::Instant now);
    /// The same of an account, naming domain::account_bucket. `account`: a person's row number.
    [[nodiscard]] base::Status count_account(const contract::ApiRoute& route,
                                             const std::string& account, base::Instant now);
    [[nodiscard]] bool are_counted() const { return classes_.front() != nullptr; }

  private:
    /// Whose buckets are those of all routes of a class: an address that asks for much of one kind
    /// pushes nobody's buckets of another out of memory.
    struct Counted {
        explicit Counted(const domain::LimitBudget& budget);
        AddressLimits addresses;
        std::optional<AddressLimits> accounts;
    };
    [[nodiscard]] Counted* of(const contract::ApiRoute& route) const;

    std::array<std::unique_ptr<Counted>, domain::limit_class_count> classes_;
};

} // namespace hamandish::http
