// Public answers kept until the data or the minute changes.
#pragma once

#include "base/time.h"
#include "server/http/representation.h"

#include <map>
#include <shared_mutex>

namespace hamandish::http {

/// When an answer was made. The state of a call changes on whole minutes (domain::Period), so
/// within one minute and one version of the data a public answer stays true.
struct Moment {
    std::uint64_t data_version = 0;
    std::int64_t minute = 0;
    friend bool operator==(const Moment&, const Moment&) = default;
};

[[nodiscard]] inline Moment moment_of(std::uint64_t data_version, base::Instant now) {
    return {data_version, now.ms / base::ms_per_minute};
}

class ResponseCache {
  public:
    using Answer = std::shared_ptr<const Representation>;

    [[nodiscard]] Answer find(std::string_view address, const Moment& moment) const;
    void put(std::string_view address, const Moment& moment, Answer answer);

  private:
    /// Addresses are strangers' words; more than this many are not kept.
    static constexpr std::size_t most_entries = 1024;

    mutable std::shared_mutex mutex_;
    Moment moment_;
    std::map<std::string, Answer, std::less<>> answers_;
};

} // namespace hamandish::http
