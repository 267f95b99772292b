// Reports of calls as documents for paper.
#pragma once

#include "server/http/address_limits.h"
#include "server/http/api.h"
#include "server/http/response_cache.h"
#include "server/print/press.h"

namespace hamandish::http {

/// "/calls/SLUG/report.pdf": what the report's page says in Persian and in English, in one file.
/// Printed anew when the data changes; limited by address.
class Papers {
  public:
    /// `api` and `press` outlive it.
    Papers(Api& api, print::Press& press, std::string origin);

    [[nodiscard]] static bool is_for(std::string_view path);
    /// Reads the database and draws: not on the network's thread. The refusals are the API's own.
    void handle(const Request& request, const Reply& reply);

  private:
    [[nodiscard]] base::Result<Response> printed(const Request& request);

    Api& api_;
    print::Press& press_;
    std::string origin_;
    AddressLimits prints_{domain::prints_per_address};
    ResponseCache cache_;
};

} // namespace hamandish::http
