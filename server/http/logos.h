// The pictures by which organisations are known.
#pragma once

#include "server/http/address_limits.h"
#include "server/http/message.h"
#include "server/ops/clock.h"
#include "server/store/store.h"

namespace hamandish::http {

/// "/logos/NAME.png" (domain/logo.h). A name is the hash of what it names, so whoever has one keeps
/// it; drawn by this server and by nobody else (print/logo_picture.h), and yet in a sandbox.
/// Limited by address, as nobody needs many.
class Logos {
  public:
    /// `store` outlives it.
    Logos(store::Store& store, const ops::Clock& clock);

    [[nodiscard]] static bool is_for(std::string_view path);
    /// Reads the database: not on the network's thread.
    void handle(const Request& request, const Reply& reply);

  private:
    [[nodiscard]] base::Result<Response> answer(const Request& request);

    store::Store& store_;
    ops::Clock clock_;
    AddressLimits addresses_{domain::requests_per_address};
};

} // namespace hamandish::http
