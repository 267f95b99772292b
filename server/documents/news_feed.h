// What happened, for programs that come back and look: the Atom Syndication Format (RFC 4287).
#pragma once

#include "base/time.h"

#include <string>
#include <vector>

namespace hamandish::documents {

struct NewsEntry {
    std::string address; ///< absolute; also its permanent id
    std::string title, summary, author, category;
    base::Instant published; ///< and last changed: entries do not change
};

struct NewsFeed {
    std::string language; ///< BCP 47
    std::string address,
        page; ///< absolute: of the feed, which is also its id, and what it tells of
    std::string title, subtitle;
    base::Instant updated;          ///< where there is no entry
    std::vector<NewsEntry> entries; ///< newest first
};

/// UTF-8 XML.
[[nodiscard]] std::string news_feed(const NewsFeed& feed);

} // namespace hamandish::documents
