// What invites to calls: posters and forms to be printed by anyone, pictures that networks show
// beside links.
#pragma once

#include "server/http/address_limits.h"
#include "server/http/message.h"
#include "server/ops/clock.h"
#include "server/print/press.h"
#include "server/store/store.h"

namespace hamandish::http {

/// "/posters/SLUG.pdf", with "?size=a3" twice as large; "/cards/SLUG.LANGUAGE.png", with
/// "?shape=square" square; "/i/NUMBER", with a letter for the way it was spread, leads to the call;
/// "/calls/SLUG/form.pdf", to take part on paper. Limited by address.
class Invitations {
  public:
    /// `press` outlives it.
    Invitations(store::Store& store, print::Press& press, std::string origin,
                const ops::Clock& clock, bool secure_cookies);

    [[nodiscard]] static bool is_for(std::string_view path);
    /// Reads the database and draws: not on the network's thread.
    void handle(const Request& request, const Reply& reply);

  private:
    [[nodiscard]] base::Result<Response> made(const Request& request);
    [[nodiscard]] base::Result<Response> poster(std::string_view name, const std::string& size);
    [[nodiscard]] base::Result<Response> lead(std::string_view number);
    [[nodiscard]] base::Result<Response> form(std::string_view name);
    [[nodiscard]] base::Result<Response> card(std::string_view name, const std::string& shape);

    store::Store& store_;
    print::Press& press_;
    std::string origin_;
    ops::Clock clock_;
    bool secure_cookies_;
    AddressLimits prints_{domain::prints_per_address};
};

} // namespace hamandish::http
