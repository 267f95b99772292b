#include "server/usecases/follow_calls.h"

#include "server/usecases/plain_words.h"
#include "server/usecases/wire.h"

#include <algorithm>

namespace hamandish::usecases {
namespace {

using i18n::MessageKey;

constexpr std::size_t most_entries = 50;

bool has(const std::vector<std::string>& all, const std::string& one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

bool wanted(const contract::CallCard& call, const Following& following) {
    return (following.kind.empty() || call.document_kind == following.kind) &&
           (following.topic.empty() || has(call.topics, following.topic)) &&
           (following.organisation.empty() || has(following.organisations_calls, call.slug)) &&
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

std::string query_of(const Following& following) {
    std::string query;
    const auto add = [&](std::string_view name, const std::string& value) {
        if (value.empty()) return;
        query += query.empty() ? '?' : '&';
        ((query += name) += '=') += value;
    };
    add("kind", following.kind);
    add("topic", following.topic);
    add("organisation", following.organisation);
    return query;
}

/// What is followed stands in the title, so that somebody's feeds can be told apart.
std::string title_of(const Following& following) {
    std::string name;
    const auto add = [&](const std::string& words) {
        (name += name.empty() ? "" : " · ") += words;
    };
    if (!following.topic.empty())
        add(words(following.locale, MessageKey::call_topic,
                  {{"topic", std::string_view(following.topic)}}));
    if (!following.kind.empty())
        add(words(following.locale, MessageKey::call_document_kind,
                  {{"kind", std::string_view(following.kind)}}));
    if (!following.organisation.empty())
        add(text_in(following.locale, following.organisation_name));
    if (name.empty()) return words(following.locale, MessageKey::follow_feed_title);
    return words(following.locale, MessageKey::follow_feed_title_of,
                 {{"name", std::string_view(name)}});
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

/// For which the reason is the news.
documents::NewsEntry withdrawn(const contract::CallCard& call, const Following& following,
                               const std::string& origin) {
    documents::NewsEntry entry = opened(call, following, origin);
    entry.address += "#withdrawal";
    entry.title = words(following.locale, MessageKey::follow_withdrawn,
                        {{"title", std::string_view(entry.title)}});
    entry.summary = text_in(following.locale, call.withdrawal.reason);
    entry.published = {call.withdrawal.at_ms};
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

/// Not of a morning that has passed: some programs tell of whatever they missed.
void add_reminder(documents::CalendarEvent& event, const contract::CallList& calls, int days_before,
                  std::string words) {
    if (event.day.since_epoch - days_before >= base::tehran_day({calls.now_ms}).since_epoch)
        event.reminders.push_back({days_before, std::move(words)});
}

/// Nobody is reminded of a day that a withdrawal took back.
void cancel(documents::CalendarEvent& event, const contract::CallCard& call,
            const Following& following) {
    event.is_cancelled = true;
    event.summary = words(following.locale, MessageKey::follow_withdrawn,
                          {{"title", std::string_view(text_in(following.locale, call.title))}});
    event.description = text_in(following.locale, call.withdrawal.reason);
}

documents::CalendarEvent first_day(const contract::CallList& calls, const contract::CallCard& call,
                                   const Following& following, const std::string& origin) {
    auto event = event_of(call, following, origin, MessageKey::follow_first_day);
    event.uid.insert(0, "opens-");
    event.day = base::tehran_day({call.opens_at_ms});
    if (!ever_opens(call)) {
        cancel(event, call, following);
        return event;
    }
    add_reminder(event, calls, 0, event.summary);
    return event;
}

documents::CalendarEvent last_day(const contract::CallList& calls, const contract::CallCard& call,
                                  const Following& following, const std::string& origin) {
    auto event = event_of(call, following, origin, MessageKey::follow_last_day);
    event.uid.insert(0, "closes-");
    if (call.withdrawal.at_ms != 0) {
        event.day = base::tehran_day({call.withdrawal.promised_closes_at_ms - 1});
        cancel(event, call, following);
        return event;
    }
    event.day = base::tehran_day({call.closes_at_ms - 1}); // it closes at the midnight that ends it
    event.description += "\n" + words(following.locale, MessageKey::follow_until_midnight);
    for (const int days : {3, 1})
        add_reminder(event, calls, days,
                     words(following.locale, MessageKey::call_days_left,
                           {{"days", static_cast<std::int64_t>(days)}}) +
                         ": " + text_in(following.locale, call.title));
    return event;
}

} // namespace

base::Status find_organisation(store::Connection& connection, Following& following) {
    if (following.organisation.empty()) return {};
    const auto organisation = connection.staff.find_organisation(following.organisation);
    if (!organisation) return base::fail(base::ErrorCode::NotFound, "organisation");
    following.organisation_name = wire_from(organisation->name);
    following.organisations_calls = connection.organisations.calls_below(organisation->id);
    return {};
}

std::string news_path(const Following& following) {
    return root_of(following) + "/calls.atom" + query_of(following);
}

std::string calendar_path(const Following& following) {
    const std::string one = following.slug.empty() ? "" : "/" + following.slug;
    return root_of(following) + "/calls" + one + ".ics" + query_of(following);
}

documents::NewsFeed news_of(const contract::CallList& calls, const Following& following,
                            const std::string& origin) {
    documents::NewsFeed feed;
    feed.language = i18n::code(following.locale);
    feed.address = origin + news_path(following);
    feed.page = origin + root_of(following) + "/";
    feed.title = title_of(following);
    feed.subtitle = words(following.locale, MessageKey::app_tagline);
    feed.updated = today(calls);
    for (const auto& call : calls.calls) {
        if (!wanted(call, following)) continue;
        if (call.opens_at_ms <= calls.now_ms && ever_opens(call))
            feed.entries.push_back(opened(call, following, origin));
        if (call.withdrawal.at_ms != 0 && call.withdrawal.at_ms <= calls.now_ms)
            feed.entries.push_back(withdrawn(call, following, origin));
        if (is_over(call, {calls.now_ms}) && ever_opens(call))
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
    calendar.name = title_of(following);
    calendar.made_at = today(calls);
    for (const auto& call : calls.calls) {
        if (!wanted(call, following)) continue;
        calendar.events.push_back(first_day(calls, call, following, origin));
        calendar.events.push_back(last_day(calls, call, following, origin));
    }
    return calendar;
}

} // namespace hamandish::usecases
