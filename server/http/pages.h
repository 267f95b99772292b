// Every other address: the same screens as in the browser, printed as HTML.
#pragma once

#include "client/page.h"
#include "server/http/api.h"
#include "server/http/page_printer.h"

#include <optional>

namespace hamandish::http {

/// Path and query: what a page depends on.
[[nodiscard]] std::string address_of(const Request& request);

/// The hidden field of what a page must remember (client/carried.h).
inline constexpr std::string_view carried_field = "carried";

/// What a page that is the same for everyone may ask of the API.
[[nodiscard]] client::ApiReply read(Api& api, std::string_view method, std::string_view path);

class Pages {
  public:
    Pages(Api& api, const PagePrinter& printer);

    /// A page that was made before and is still true: at once, or nothing.
    [[nodiscard]] std::optional<Response> kept(const Request& request) const;
    /// A page, a redirection, or a page saying that there is none. May take some milliseconds.
    [[nodiscard]] Response make(const Request& request);

  private:
    [[nodiscard]] Response refuse(const Request& request, const client::Page& page,
                                  const base::Error& refusal) const;
    Api& api_;
    const PagePrinter& printer_;
    ResponseCache cache_;
};

} // namespace hamandish::http
