// The points of everybody, counted once for each change of what is public.
#pragma once

#include "server/recognition/public_acts.h"

#include <memory>
#include <mutex>

namespace hamandish::recognition {

/// Reading every contribution again for each vote that is cast in between would be a way to load
/// the server. Whoever asks while they are counted waits for the same answer. Any thread.
class KeptPoints {
  public:
    using Points = std::shared_ptr<const analysis::PublicPoints>;
    /// Of the entries that the newest head covers.
    [[nodiscard]] Points of(store::Connection& connection);

  private:
    std::mutex mutex_;
    std::int64_t newest_ = -1, changed_ = -1;
    Points points_;
};

} // namespace hamandish::recognition
