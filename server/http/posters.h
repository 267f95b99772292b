// Posters of calls, to be printed by anyone.
#pragma once

#include "server/http/address_limits.h"
#include "server/http/message.h"
#include "server/ops/clock.h"
#include "server/print/press.h"
#include "server/store/store.h"

namespace hamandish::http {

/// "/posters/SLUG.pdf", with "?size=a3" twice as large. Limited by address.
class Posters {
  public:
    /// `press` outlives it.
    Posters(store::Store& store, print::Press& press, std::string origin, const ops::Clock& clock);

    [[nodiscard]] static bool is_for(std::string_view path);
    /// Reads the database and draws: not on the network's thread.
    void handle(const Request& request, const Reply& reply);

  private:
    [[nodiscard]] base::Result<Response> printed(const Request& request);

    store::Store& store_;
    print::Press& press_;
    std::string origin_;
    ops::Clock clock_;
    AddressLimits prints_{domain::prints_per_address};
};

} // namespace hamandish::http
