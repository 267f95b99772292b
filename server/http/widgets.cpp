#include "server/http/widgets.h"

#include "contract/codec.h"
#include "domain/organisation_settings.h"
#include "html/escape.h"
#include "server/http/pages.h"
#include "server/http/problem.h"
#include "server/usecases/plain_words.h"

#include <algorithm>

namespace hamandish::http {
namespace {

using i18n::Locale;
using i18n::MessageKey;
using usecases::words;

constexpr std::string_view root = "/embed/", list_path = "/calls", call_path = "/calls/",
                           organisation_path = "/organisations/";

/// What an address of a widget asks for.
struct Wish {
    Locale locale;
    bool is_of_one_call = false;
    std::string slug; ///< of the call or the organisation; empty: all calls
};

std::optional<Wish> wish_from(std::string_view path) {
    const std::size_t slash = std::min(path.find('/'), path.size());
    const auto locale = i18n::locale_from_code(path.substr(0, slash));
    const std::string_view rest = path.substr(slash);
    if (!locale) return std::nullopt;
    if (rest == list_path) return Wish{*locale, false, {}};
    for (const std::string_view prefix : {call_path, organisation_path})
        if (rest.starts_with(prefix) && rest.size() > prefix.size())
            return Wish{*locale, prefix == call_path, std::string(rest.substr(prefix.size()))};
    return std::nullopt;
}

/// What the frame's page is about, and where it stands in full.
struct Words {
    Locale locale;
    std::string origin;
    base::Instant now;
    bool is_of_one_call = false;

    [[nodiscard]] std::string full(const std::string& path) const {
        return origin + "/" + std::string(i18n::code(locale)) + path;
    }
};

void append_element(std::string& out, std::string_view tag, std::string_view text) {
    ((out += '<') += tag) += '>';
    html::append_escaped(out, text);
    ((out += "</") += tag) += '>';
}

void append_link(std::string& out, const std::string& address, std::string_view text) {
    out += "<a href=\"";
    html::append_escaped(out, address);
    out += "\">";
    html::append_escaped(out, text);
    out += "</a>";
}

/// How long there is, or since when there is a report.
std::string time_words(const Words& page, const contract::CallCard& call) {
    if (call.state == "closed")
        return words(page.locale, MessageKey::call_state, {{"state", "closed"}});
    const base::Day today = base::tehran_day(page.now);
    if (call.state == "scheduled")
        return words(page.locale, MessageKey::calendar_event, {{"kind", "opens"}}) + ": " +
               words(page.locale, MessageKey::date_long,
                     {{"day", base::tehran_day({call.opens_at_ms})}});
    const base::Day last = base::tehran_day({call.closes_at_ms - 1});
    return words(page.locale, MessageKey::call_days_left,
                 {{"days", static_cast<std::int64_t>(last.since_epoch - today.since_epoch)}});
}

void append_call(std::string& out, const Words& page, const contract::CallCard& call) {
    const bool closed = call.state == "closed";
    out += "<li>";
    append_link(out, page.full(std::string(call_path) + call.slug),
                usecases::text_in(page.locale, call.title));
    append_element(out, "p", usecases::text_in(page.locale, call.owner));
    append_element(out, "p",
                   time_words(page, call) + " · " +
                       words(page.locale, MessageKey::count_participants,
                             {{"count", call.participant_count}}));
    if (closed)
        append_link(out, page.full(std::string(call_path) + call.slug + "/report"),
                    words(page.locale, MessageKey::report_title));
    out += "</li>";
}

std::string page_of(const Words& page, const std::string& styles,
                    const std::vector<const contract::CallCard*>& calls) {
    const bool rtl = i18n::direction(page.locale) == base::Direction::RightToLeft;
    const std::string title = words(page.locale, page.is_of_one_call ? MessageKey::calendar_call
                                                                     : MessageKey::calls_open);
    std::string out = "<!doctype html>\n<html lang=\"" + std::string(i18n::code(page.locale)) +
                      "\" dir=\"" + (rtl ? "rtl" : "ltr") +
                      "\" data-light>\n<head><meta charset=\"utf-8\">"
                      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">";
    append_element(out, "title", title);
    out += styles + "<base target=\"_top\"></head>\n<body class=\"widget\"><main>";
    append_element(out, "h1", title);
    if (calls.empty()) append_element(out, "p", words(page.locale, MessageKey::calls_none_open));
    out += "<ul>";
    for (const contract::CallCard* call : calls) append_call(out, page, *call);
    out += "</ul><p>";
    append_link(out, page.full("/"), words(page.locale, MessageKey::calls_see));
    out += "</p></main></body></html>\n";
    return out;
}

} // namespace

base::Status check_framer(std::string_view origin) {
    TRY_ASSIGN(const auto canonical, domain::origin_from(origin));
    if (canonical != origin) return base::fail(base::ErrorCode::InvalidInput, "framer");
    return {};
}

Widgets::Widgets(Api& api, const StaticFiles& files, std::string origin,
                 const std::vector<std::string>& framers)
    : api_(api), origin_(std::move(origin)), framers_(framers) {
    for (const std::string name : {"style.css", "widget.lazy.css"})
        if (const std::string path = files.path_of(name); !path.empty())
            styles_ += "<link rel=\"stylesheet\" href=\"" + path + "\">";
}

std::string Widgets::policy_for(const std::vector<std::string>& framers) const {
    std::string policy = "default-src 'none'; style-src 'self'; base-uri 'none';"
                         " form-action 'none'; frame-ancestors";
    for (const auto* origins : {&framers_, &framers})
        for (const std::string& one : *origins) (policy += ' ') += one;
    if (framers_.empty() && framers.empty()) policy += " 'none'";
    return policy;
}

bool Widgets::is_for(std::string_view path) {
    return path.starts_with(root);
}

base::Result<Response> Widgets::made(const Request& request) {
    const auto wish = wish_from(std::string_view(request.path).substr(root.size()));
    if (!wish) return base::fail(base::ErrorCode::NotFound, "address");
    usecases::Framing framing;
    if (!wish->slug.empty()) {
        TRY_ASSIGN(framing, api_.framing(wish->is_of_one_call, wish->slug));
    }
    const auto answer = read(api_, "GET", "/api/v1/calls");
    const auto list = contract::decode<contract::CallList>(answer.body);
    if (answer.status != 200 || !list) return base::fail(base::ErrorCode::Unavailable, "calls");
    std::vector<const contract::CallCard*> shown;
    for (const contract::CallCard& call : list->calls) {
        const bool is_named =
            std::find(framing.calls.begin(), framing.calls.end(), call.slug) != framing.calls.end();
        const bool is_listed = call.state != "closed" && (is_named || wish->slug.empty());
        if (wish->is_of_one_call ? is_named : is_listed) shown.push_back(&call);
    }
    Response response = response_with(
        200, html_type,
        page_of({wish->locale, origin_, api_.clock().now(), wish->is_of_one_call}, styles_, shown));
    response.headers.push_back({"Content-Security-Policy", policy_for(framing.framers)});
    response.headers.push_back({"Cross-Origin-Resource-Policy", "cross-origin"});
    response.is_framed = true;
    return response;
}

void Widgets::handle(const Request& request, const Reply& reply) {
    auto response = made(request);
    reply(response ? std::move(*response) : problem(response.error(), request.id));
}

} // namespace hamandish::http
