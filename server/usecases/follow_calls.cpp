#include "server/usecases/follow_calls.h"

#include "server/usecases/plain_words.h"

#include <algorithm>

namespace hamandish::usecases {
namespace {

using i18n::MessageKey;

constexpr std::size_t most_entries = 50;

bool wanted(const contract::CallCard& call, const Following& following) {
    return (following.kind.empty() || call.document_kind == following.kind) &&
           (following.slug.empty() || call.slug == following.slug);
}

/// Not the minute, or the same file would have other bytes every minute.
base::Instant today(const contract::CallList& calls) {
    return base::start_of_tehran_day(base::tehran_day({calls.now_ms}));
}

std::string root_of(const Following& following) {
    return "/" + std::string(i18n::code(following.locale));
}

std::string page_of(const Following& following, const std::string& origin,
                    const contract::CallCard& call) {
    return origin + root_of(following) + "/calls/" + call.slug;
}

std::string kind_query(const Following& following) {
    return following.kind.empty() ? "" : "?kind=" + following.kind;
}

/// "https://example.ir" without its scheme: what makes names of ours nobody else's.
std::string host_of(const std::string& origin) {
    const std::size_t scheme = origin.find("://");
    return scheme == origin.npos ? origin : origin.substr(scheme + 3);
}

documents::NewsEntry opened(const contract::CallCard& call, const Following& following,
                            const std::string& origin) {
    return {page_of(following, origin, call),
            text_in(following.locale, call.title),
            text_in(following.locale, call.summary),
            text_in(following.locale, call.owner),
            call.document_kind,
            {call.opens_at_ms}};
}

documents::NewsEntry reported(const contract::CallCard& call, const Following& following,
                              const std::string& origin) {
    documents::NewsEntry entry = opened(call, following, origin);
    entry.address += "/report";
    entry.title = words(following.locale, MessageKey::follow_report,
                        {{"title", std::string_view(entry.title)}});
    entry.published = {call.closes_at_ms};
    return entry;
}

documents::CalendarEvent event_of(const contract::CallCard& call, const Following& following,
                                  const std::string& origin, MessageKey what) {
    documents::CalendarEvent event;
    event.uid = call.slug + "@" + host_of(origin);
    event.summary = words(following.locale, what,
                          {{"title", std::string_view(text_in(following.locale, call.title))}});
    event.description = text_in(following.locale, call.summary);
    event.url = page_of(following, origin, call);
    event.category = call.document_kind;
    return event;
}

documents::CalendarEvent first_day(const contract::CallCard& call, const Following& following,
                                   const std::string& origin) {
    auto event = event_of(call, following, origin, MessageKey::follow_first_day);
    event.uid.insert(0, "opens-");
    event.day = base::tehran_day({call.opens_at_ms});
    return event;
}

documents::CalendarEvent last_day(const contract::CallCard& call, const Following& following,
                                  const std::string& origin) {
    auto event = event_of(call, following, origin, MessageKey::follow_last_day);
    event.uid.insert(0, "closes-");
    event.day = base::tehran_day({call.closes_at_ms - 1}); // it closes at the midnight that ends it
    event.description += "\n" + words(following.locale, MessageKey::follow_until_midnight);
    for (const int days : {3, 1}) event.reminders.push_back({days, event.summary});
    return event;
}

} // namespace

std::string news_path(const Following& following) {
    return root_of(following) + "/calls.atom" + kind_query(following);
}

std::string calendar_path(const Following& following) {
    const std::string one = following.slug.empty() ? "" : "/" + following.slug;
    return root_of(following) + "/calls" + one + ".ics" + kind_query(following);
}

documents::NewsFeed news_of(const contract::CallList& calls, const Following& following,
                            const std::string& origin) {
    documents::NewsFeed feed;
    feed.language = i18n::code(following.locale);
    feed.address = origin + news_path(following);
    feed.page = origin + root_of(following) + "/";
    feed.title = words(following.locale, MessageKey::follow_feed_title);
    feed.subtitle = words(following.locale, MessageKey::app_tagline);
    feed.updated = today(calls);
    for (const auto& call : calls.calls) {
        if (!wanted(call, following)) continue;
        if (call.opens_at_ms <= calls.now_ms)
            feed.entries.push_back(opened(call, following, origin));
        if (call.closes_at_ms <= calls.now_ms)
            feed.entries.push_back(reported(call, following, origin));
    }
    std::stable_sort(feed.entries.begin(), feed.entries.end(),
                     [](const auto& a, const auto& b) { return a.published > b.published; });
    if (feed.entries.size() > most_entries) feed.entries.resize(most_entries);
    return feed;
}

documents::Calendar calendar_of(const contract::CallList& calls, const Following& following,
                                const std::string& origin) {
    documents::Calendar calendar;
    calendar.language = i18n::code(following.locale);
    calendar.name = words(following.locale, MessageKey::follow_feed_title);
    calendar.made_at = today(calls);
    for (const auto& call : calls.calls) {
        if (!wanted(call, following)) continue;
        calendar.events.push_back(first_day(call, following, origin));
        calendar.events.push_back(last_day(call, following, origin));
    }
    return calendar;
}

} // namespace hamandish::usecases
