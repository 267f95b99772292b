#include "server/http/feeds.h"

#include "contract/routes.h"
#include "server/http/pages.h"
#include "server/http/problem.h"
#include "server/usecases/data_catalogue.h"
#include "server/usecases/follow_calls.h"
#include "server/usecases/read_calls.h"

#include <algorithm>
#include <optional>
#include <tuple>

namespace hamandish::http {
namespace {

constexpr std::string_view news_type = "application/atom+xml; charset=utf-8",
                           calendar_type = "text/calendar; charset=utf-8",
                           catalogue_type = "application/ld+json";
constexpr std::string_view all_calls = "/calls", call_root = "/calls/", news_ending = ".atom",
                           calendar_ending = ".ics";

enum class File { News, Calendar, Catalogue };
struct Asked {
    usecases::Following following;
    File file = File::News;
};

/// Kinds and slugs of ours; anything else is no address.
bool is_word(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

std::optional<Asked> asked_from(std::string_view path, std::string_view query) {
    if (path == usecases::data_catalogue_path) return Asked{{}, File::Catalogue};
    if (path.empty()) return std::nullopt;
    const std::size_t end = std::min(path.find('/', 1), path.size());
    const auto locale = i18n::locale_from_code(path.substr(1, end - 1));
    std::string_view rest = path.substr(end);
    if (!locale) return std::nullopt;
    const bool is_calendar = rest.ends_with(calendar_ending);
    Asked asked{{*locale,
                 contract::query_value(query, "kind"),
                 {},
                 contract::query_value(query, "topic"),
                 contract::query_value(query, "organisation")},
                is_calendar ? File::Calendar : File::News};
    if (!is_calendar && !rest.ends_with(news_ending)) return std::nullopt;
    rest.remove_suffix(is_calendar ? calendar_ending.size() : news_ending.size());
    if (rest.starts_with(call_root) && is_calendar)
        asked.following.slug = rest.substr(call_root.size());
    else if (rest != all_calls)
        return std::nullopt;
    const auto& [slug, kind, topic, organisation] =
        std::tie(asked.following.slug, asked.following.kind, asked.following.topic,
                 asked.following.organisation);
    const bool is_ours = is_word(slug) && is_word(kind) && is_word(topic) && is_word(organisation);
    return is_ours ? std::optional(asked) : std::nullopt;
}

std::shared_ptr<const Representation> file_of(const Asked& asked, const contract::CallList& calls,
                                              const std::string& origin) {
    const auto file = [](std::string_view type, std::string text) {
        return std::make_shared<const Representation>(Representation::About{200, std::string(type)},
                                                      std::move(text));
    };
    const usecases::Following& following = asked.following;
    switch (asked.file) {
    case File::Catalogue: return file(catalogue_type, usecases::data_catalogue(calls, origin));
    case File::Calendar:
        return file(calendar_type,
                    documents::calendar_file(usecases::calendar_of(calls, following, origin)));
    case File::News: break;
    }
    return file(news_type, documents::news_feed(usecases::news_of(calls, following, origin)));
}

bool has(const contract::CallList& list, const std::string& slug) {
    return std::any_of(list.calls.begin(), list.calls.end(),
                       [&](const contract::CallCard& call) { return call.slug == slug; });
}

} // namespace

Feeds::Feeds(store::Store& store, std::string origin, const ops::Clock& clock)
    : store_(store), origin_(std::move(origin)), clock_(clock) {}

bool Feeds::is_for(std::string_view path) {
    return path.ends_with(news_ending) || path.ends_with(calendar_ending) ||
           path == usecases::data_catalogue_path;
}

base::Result<ResponseCache::Answer> Feeds::answer(const Request& request) {
    auto asked = asked_from(request.path, request.query);
    if (!asked) return base::fail(base::ErrorCode::NotFound, "address");
    const std::string address = address_of(request);
    const base::Instant now = clock_.now();
    const Moment moment = moment_of(store_.writer().data_version(), now);
    if (auto kept = cache_.find(address, moment)) return kept;
    auto& following = asked->following;
    TRY_ASSIGN(const auto list,
               store_.readers().read(
                   [&](store::Connection& connection) -> base::Result<contract::CallList> {
                       TRY(usecases::find_organisation(connection, following));
                       return usecases::list_calls(connection, now);
                   }));
    const std::string& slug = following.slug;
    if (!slug.empty() && !has(list, slug)) return base::fail(base::ErrorCode::NotFound, "call");
    auto file = file_of(*asked, list, origin_);
    cache_.put(address, moment, file);
    return ResponseCache::Answer(std::move(file));
}

void Feeds::handle(const Request& request, const Reply& reply) {
    const auto file = answer(request);
    if (!file) return reply(problem(file.error(), request.id));
    Response response = (*file)->answer(request);
    response.headers.push_back({"Access-Control-Allow-Origin", "*"});
    reply(std::move(response));
}

} // namespace hamandish::http
