// The light version of the pages: plain HTML without a program or fonts to load. Whoever chooses it
// has a cookie that says so, for this site's own use; it ends with the year or by choosing anew.
#pragma once

#include "client/page.h"
#include "server/http/message.h"

namespace hamandish::http {

/// What pages depend on, beside their address, for caches on the way.
inline constexpr std::string_view page_vary = "Cookie, Save-Data";

class Light {
  public:
    explicit Light(bool secure_cookies) : secure_cookies_(secure_cookies) {}

    /// What this request wants: chosen by cookie; suggested to whoever sends Save-Data.
    [[nodiscard]] static client::Light wanted(const Request& request);
    /// "/light/on" and "/light/off": links, so that they work without scripts.
    [[nodiscard]] static bool is_for(std::string_view path);
    /// Remembers the choice and leads back to the page that the query names ("to"), one of ours.
    [[nodiscard]] Response choose(const Request& request) const;

  private:
    bool secure_cookies_;
};

} // namespace hamandish::http
