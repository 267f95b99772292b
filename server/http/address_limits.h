// What one address may ask of this process: a flood guard, held in memory because it guards memory
// and processors, which each process has of its own. Limits that mean something to people are in
// the store (usecases/limit.h).
#pragma once

#include "domain/rate_limit.h"

#include <array>
#include <mutex>
#include <string>
#include <unordered_map>

namespace hamandish::http {

class AddressLimits {
  public:
    explicit AddressLimits(domain::RateLimit limit) : limit_(limit) {}

    /// TooMany with the pause to wait. An empty address is not limited.
    [[nodiscard]] base::Status count(const std::string& address, base::Instant now);
    /// How many addresses are remembered.
    [[nodiscard]] std::size_t size() const;

    /// More are not remembered: when a part is full, those whose buckets are full are forgotten,
    /// and if there are none, all of them.
    static constexpr std::size_t most_addresses = 64 * 1024;

  private:
    /// Parts, so that threads seldom wait for each other.
    struct Part {
        mutable std::mutex mutex;
        std::unordered_map<std::string, base::Instant> full_at;
    };
    void make_room(Part& part, base::Instant now) const;

    domain::RateLimit limit_;
    std::array<Part, 16> parts_;
};

} // namespace hamandish::http
