// The calls as what other programs follow: news as they open and close, and days for a calendar.
#pragma once

#include "contract/messages.h"
#include "i18n/locale.h"
#include "server/documents/calendar_file.h"
#include "server/documents/news_feed.h"
#include "server/store/connection.h"

#include <string>
#include <vector>

namespace hamandish::usecases {

/// Who follows: in which language, and only calls of a document kind ("bill"), on a topic, of an
/// organisation (its slug, its name, and the slugs of the calls of it and of what is below it), or
/// one call by its slug; empty: all.
struct Following {
    i18n::Locale locale = i18n::Locale::Persian;
    std::string kind, slug;
    std::string topic = {}, organisation = {};
    contract::Bilingual organisation_name = {};
    std::vector<std::string> organisations_calls = {};
};

/// The name and the calls of the organisation that is followed, if one is. NotFound naming
/// "organisation".
[[nodiscard]] base::Status find_organisation(store::Connection& connection, Following& following);

/// Calls that opened or were withdrawn and reports that came, newest first. `origin`: "https://…".
[[nodiscard]] documents::NewsFeed news_of(const contract::CallList& calls,
                                          const Following& following, const std::string& origin);
/// First and last days; with reminders, as long as they are to come, on the first, and three days
/// and one day before the last. Days that a withdrawal took back stay, as cancelled.
[[nodiscard]] documents::Calendar
calendar_of(const contract::CallList& calls, const Following& following, const std::string& origin);

/// Where they are: "/fa/calls.atom", "/fa/calls.ics", "/fa/calls/SLUG.ics",
/// "/fa/calls.atom?topic=research".
[[nodiscard]] std::string news_path(const Following& following);
[[nodiscard]] std::string calendar_path(const Following& following);

} // namespace hamandish::usecases
