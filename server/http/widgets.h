// Calls for other sites to show within their pages: plain HTML in a frame, nothing to run.
#pragma once

#include "contract/report_messages.h"
#include "server/http/api.h"
#include "server/http/static_files.h"

#include <optional>
#include <string>
#include <vector>

namespace hamandish::http {

/// "/embed/LANGUAGE/calls": what is open and what opens soon; "/embed/LANGUAGE/organisations/SLUG":
/// the same of one organisation; "/embed/LANGUAGE/calls/SLUG": one call and, once it is closed, a
/// link to its report; "/embed/LANGUAGE/calls/SLUG/report": the main figures of that report and its
/// files, until it is there the same as of the call. Links lead out of the frame. Only the sites
/// that the server names may frame them all, those that an organisation names what is its own (CSP,
/// frame-ancestors).
class Widgets {
  public:
    /// `api` and `files` outlive it. `framers`: origins, "https://www.msrt.ir".
    Widgets(Api& api, const StaticFiles& files, std::string origin,
            const std::vector<std::string>& framers);

    [[nodiscard]] static bool is_for(std::string_view path);
    /// Reads the database: not on the network's thread.
    void handle(const Request& request, const Reply& reply);

  private:
    [[nodiscard]] base::Result<Response> made(const Request& request);
    [[nodiscard]] std::optional<contract::Report> report_of(const std::string& slug);
    [[nodiscard]] Response framed(std::string page, const std::vector<std::string>& framers) const;
    [[nodiscard]] std::string policy_for(const std::vector<std::string>& framers) const;

    Api& api_;
    std::string origin_, styles_;
    std::vector<std::string> framers_;
};

/// "https://host" or "https://host:port", and http on the machine itself; InvalidInput otherwise.
[[nodiscard]] base::Status check_framer(std::string_view origin);

} // namespace hamandish::http
