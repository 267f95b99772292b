// The pictures that social networks show beside links to calls.
#pragma once

#include "server/http/address_limits.h"
#include "server/http/message.h"
#include "server/ops/clock.h"
#include "server/print/press.h"
#include "server/store/store.h"

namespace hamandish::http {

/// "/cards/SLUG.LANGUAGE.png", with "?shape=square" square. Limited by address.
class ShareCards {
  public:
    /// `press` outlives it.
    ShareCards(store::Store& store, print::Press& press, std::string origin,
               const ops::Clock& clock);

    [[nodiscard]] static bool is_for(std::string_view path);
    /// Reads the database and draws: not on the network's thread.
    void handle(const Request& request, const Reply& reply);

  private:
    [[nodiscard]] base::Result<Response> drawn(const Request& request);

    store::Store& store_;
    print::Press& press_;
    std::string origin_;
    ops::Clock clock_;
    AddressLimits prints_{domain::prints_per_address};
};

} // namespace hamandish::http
