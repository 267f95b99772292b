// Keeps the log: looks once an interval whether there is something to do.
#pragma once

#include "server/ops/clock.h"
#include "server/ops/signing_key.h"
#include "server/ops/ticker.h"
#include "server/store/store.h"

#include <optional>

namespace hamandish::logbook {

class Keeping {
  public:
    Keeping(store::Store& store, ops::SigningKey key, ops::Clock clock,
            std::chrono::milliseconds interval = std::chrono::seconds(1));
    /// Signs what is not signed yet, then stops.
    ~Keeping();
    Keeping(const Keeping&) = delete;
    Keeping& operator=(const Keeping&) = delete;

  private:
    void keep();

    store::Store& store_;
    ops::SigningKey key_;
    ops::Clock clock_;
    std::optional<ops::Ticker> ticker_;
};

} // namespace hamandish::logbook
