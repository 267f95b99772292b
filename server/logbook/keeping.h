// Keeps the log: looks once an interval whether there is something to do.
#pragma once

#include "server/ops/clock.h"
#include "server/ops/signing_key.h"
#include "server/ops/ticker.h"
#include "server/store/store.h"

#include <functional>
#include <optional>

namespace hamandish::logbook {

class Keeping {
  public:
    /// Called in the transaction in which entries are signed, before they are.
    using Told = std::function<void(store::Connection&, base::Instant now)>;
    Keeping(store::Store& store, ops::SigningKey key, ops::Clock clock, Told told = {},
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
    Told told_;
    std::optional<ops::Ticker> ticker_;
};

} // namespace hamandish::logbook
