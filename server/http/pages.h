// Every other address: the same screens as in the browser, printed as HTML.
#pragma once

#include "server/http/api.h"
#include "server/http/static_files.h"

#include <optional>

namespace hamandish::client {
struct Page;
}

namespace hamandish::http {

class Pages {
  public:
    /// `origin` ("https://…") is put in front of absolute addresses.
    Pages(Api& api, const StaticFiles& files, std::string origin);

    /// A page that was made before and is still true: at once, or nothing.
    [[nodiscard]] std::optional<Response> kept(const Request& request) const;
    /// A page, a redirection, or a page saying that there is none. May take some milliseconds.
    [[nodiscard]] Response make(const Request& request);

  private:
    [[nodiscard]] std::string print(const client::Page& page, std::string_view path,
                                    const std::vector<std::string>& messages) const;

    Api& api_;
    const StaticFiles& files_;
    std::string origin_;
    std::vector<std::string> preloads_;
    std::string notice_without_script_, notice_when_unsupported_;
    ResponseCache cache_;
};

} // namespace hamandish::http
