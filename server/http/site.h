// The whole site as one function from request to response: health, API, files, pages.
#pragma once

#include "server/http/api.h"
#include "server/http/elsewhere.h"
#include "server/http/pages.h"
#include "server/http/static_files.h"

#include <functional>

namespace hamandish::http {

struct SiteOptions {
    ApiOptions api;
    std::string web_folder; ///< the built site; empty: none
    std::string origin;     ///< "https://…"
    std::string version;
    std::vector<oidc::ProviderConfig> providers; ///< where else people may sign in
    /// Runs slow work elsewhere; where it is, is the caller's business.
    std::function<void(std::function<void()>)> run_later = [](std::function<void()> work) {
        work();
    };
};

class Site {
  public:
    [[nodiscard]] static base::Result<std::unique_ptr<Site>>
    create(store::Store& store, const ops::Key& key, SiteOptions options);

    void handle(const Request& request, Reply reply);

  private:
    Site(store::Store& store, const ops::Key& key, SiteOptions options, StaticFiles files);
    [[nodiscard]] Response health() const;
    void handle_page(const Request& request, Reply reply);
    /// Runs slow work elsewhere; what it throws is answered as our fault.
    template <class Work>
    void run_later(const Request& request, Reply reply, Work work);

    store::Store& store_;
    SiteOptions options_;
    StaticFiles files_;
    Api api_;
    Pages pages_;
    Elsewhere elsewhere_;
    Representation openapi_;
};

} // namespace hamandish::http
