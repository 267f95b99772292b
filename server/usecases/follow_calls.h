// The calls as what other programs follow: news as they open and close, and days for a calendar.
#pragma once

#include "contract/messages.h"
#include "i18n/locale.h"
#include "server/documents/calendar_file.h"
#include "server/documents/news_feed.h"

#include <string>

namespace hamandish::usecases {

/// Who follows: in which language, and only calls of a document kind ("bill") or one call by its
/// slug; empty: all.
struct Following {
    i18n::Locale locale = i18n::Locale::Persian;
    std::string kind, slug;
};

/// Calls that opened and reports that came, newest first. `origin`: "https://…".
[[nodiscard]] documents::NewsFeed news_of(const contract::CallList& calls,
                                          const Following& following, const std::string& origin);
/// First and last days, with reminders three days and one day before the last.
[[nodiscard]] documents::Calendar
calendar_of(const contract::CallList& calls, const Following& following, const std::string& origin);

/// Where they are: "/fa/calls.atom", "/fa/calls.ics", "/fa/calls/SLUG.ics".
[[nodiscard]] std::string news_path(const Following& following);
[[nodiscard]] std::string calendar_path(const Following& following);

} // namespace hamandish::usecases
