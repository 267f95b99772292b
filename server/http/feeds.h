// What other programs follow calls by: an Atom feed and iCalendar files in each language, and a
// catalogue of the open data.
#pragma once

#include "server/http/message.h"
#include "server/http/response_cache.h"
#include "server/ops/clock.h"
#include "server/store/store.h"

namespace hamandish::http {

/// "/fa/calls.atom", "/fa/calls.ics" (both with "?kind=bill" for one kind of document,
/// "?topic=research", "?organisation=SLUG" with what is below it, or several of these) and
/// "/fa/calls/SLUG.ics"; "/data.jsonld". Other sites' pages may read them.
class Feeds {
  public:
    Feeds(store::Store& store, std::string origin, const ops::Clock& clock);

    [[nodiscard]] static bool is_for(std::string_view path);
    /// Reads the database: not on the network's thread.
    void handle(const Request& request, const Reply& reply);

  private:
    [[nodiscard]] base::Result<ResponseCache::Answer> answer(const Request& request);

    store::Store& store_;
    std::string origin_;
    ops::Clock clock_;
    ResponseCache cache_;
};

} // namespace hamandish::http
