// The whole site as one function from request to response: health, API, files, pages.
#pragma once

#include "server/http/api.h"
#include "server/http/attachments.h"
#include "server/http/credential_files.h"
#include "server/http/elsewhere.h"
#include "server/http/feeds.h"
#include "server/http/hooks.h"
#include "server/http/invitations.h"
#include "server/http/light.h"
#include "server/http/logos.h"
#include "server/http/pages.h"
#include "server/http/papers.h"
#include "server/http/refusal_pages.h"
#include "server/http/static_files.h"
#include "server/http/visits.h"
#include "server/http/widgets.h"
#include "server/ops/metrics.h"

#include <functional>

namespace hamandish::http {

struct SiteOptions {
    ApiOptions api;
    std::string web_folder; ///< the built site; empty: none
    std::string origin;     ///< "https://…"
    std::string version;
    std::vector<std::string> framers; ///< other sites that may show calls within their pages
    std::vector<oidc::ProviderConfig> providers; ///< where else people may sign in
    bool log_requests = false; ///< a line each: its id, kind, status and time, never its address
    const outbox::ChannelList* channels = nullptr; ///< whose providers may call; outlives the site
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
    /// For whoever has something to show to operators, before the first request.
    [[nodiscard]] ops::Metrics& metrics() { return metrics_; }

  private:
    Site(store::Store& store, const ops::Key& key, SiteOptions options, StaticFiles files);
    void begin(const Request& request, const Reply& reply);
    void dispatch(const Request& request, const Reply& reply);
    [[nodiscard]] Reply counted(Reply reply, const Request& request);
    [[nodiscard]] ops::Asked asked(const Request& request) const;
    /// Can it serve: is the database there?
    [[nodiscard]] Response readiness() const;
    void show_metrics(const Request& request, const Reply& reply);
    void visit(const Request& request, Reply reply);
    void handle_api(const Request& request, const Reply& reply);
    void handle_page(const Request& request, Reply reply);
    /// Refusals as pages, to whoever reads them in a browser.
    Reply told_to_people(const Request& request, const Reply& reply);
    /// Lets a part answer that reads the database.
    template <class Part>
    void hand_over(Part& part, const Request& request, const Reply& reply);
    /// Runs slow work elsewhere; what it throws is answered as our fault.
    template <class Work>
    void run_later(const Request& request, Reply reply, Work work);

    store::Store& store_;
    SiteOptions options_;
    StaticFiles files_;
    Api api_;
    PagePrinter printer_;
    Pages pages_;
    Visits visits_;
    Elsewhere elsewhere_;
    Hooks hooks_;
    print::Press press_;
    CredentialFiles credential_files_;
    Invitations invitations_;
    Papers papers_;
    Attachments attachments_;
    Logos logos_;
    Widgets widgets_;
    Feeds feeds_;
    Light light_;
    RefusalPages refusal_pages_;
    Representation openapi_;
    ops::Metrics metrics_;
};

} // namespace hamandish::http
