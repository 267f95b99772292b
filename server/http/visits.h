// Pages for one person who takes part without scripts: their own state on the page, and the forms
// they send. Every request that a form leads to goes through the API, as a client's would.
#pragma once

#include "server/http/api.h"
#include "server/http/form_body.h"
#include "server/http/page_printer.h"

#include <optional>

namespace hamandish::client {
struct Visit;
struct Visited;
} // namespace hamandish::client

namespace hamandish::http {

class Visits {
  public:
    Visits(Api& api, const ops::Key& key, const PagePrinter& printer, bool secure_cookies);

    /// Does what is seen at this address depend on who asks? Signing in needs a token of this
    /// browser's; a session without scripts is shown on the page itself; a kiosk's pages say that
    /// they are, and are nobody else's.
    [[nodiscard]] static bool is_for(const Request& request);

    /// A page, a redirection, or a refusal. Waits for what a form changes to be recorded.
    [[nodiscard]] Response handle(const Request& request);

  private:
    struct Talk;
    /// What the device is, "none", "ready" or "revoked"; a kiosk's start screen has ended whatever
    /// visit there was.
    [[nodiscard]] std::string arrive(const Request& request, Talk& talk) const;
    [[nodiscard]] Response finish(const Request& request, Talk& talk,
                                  const client::Visited& visited) const;
    [[nodiscard]] std::optional<std::string> keep_in_queue(Talk& talk,
                                                           const client::Visited& visited) const;
    [[nodiscard]] Response page_of(const Request& request, const client::Visited& visited,
                                   std::string token) const;
    [[nodiscard]] std::string token_for(std::string_view cookie_of_browser) const;
    [[nodiscard]] std::string cookie(std::string_view name, std::string_view value,
                                     std::string_view life = {}) const;

    Api& api_;
    ops::Key key_;
    const PagePrinter& printer_;
    bool secure_cookies_;
};

} // namespace hamandish::http
