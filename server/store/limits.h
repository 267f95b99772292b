// Buckets of rate limits, shared by every process on the store.
#pragma once

#include "base/time.h"
#include "server/store/prepared.h"

#include <optional>

namespace hamandish::store {

/// Throws what the driver throws, like everything on a Connection.
class Limits {
  public:
    explicit Limits(soci::session& session);

    /// When the bucket is full again; nothing while it is.
    [[nodiscard]] std::optional<base::Instant> find(const std::string& bucket);
    /// Writes `full_at` if the bucket still says `before` (nothing: no row); false when another
    /// process was faster.
    [[nodiscard]] bool replace(const std::string& bucket, std::optional<base::Instant> before,
                               base::Instant full_at);
    void delete_full_by(base::Instant now);

    /// For storms of a test or a benchmark, which are no people.
    void stop_counting() { counting_ = false; }
    [[nodiscard]] bool are_counted() const { return counting_; }

  private:
    using Text = std::string;
    using Number = std::int64_t;

    Prepared<Takes<Text>, Gives<Number>> find_;
    Prepared<Takes<Text, Number>, Gives<Number>> insert_;
    Prepared<Takes<Number, Text, Number>, Gives<Number>> update_;
    Prepared<Takes<Number>> delete_full_;
    bool counting_ = true;
};

} // namespace hamandish::store
