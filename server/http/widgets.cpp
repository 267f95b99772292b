#include "server/http/widgets.h"

#include "contract/codec.h"
#include "contract/report_messages.h"
#include "domain/organisation_settings.h"
#include "domain/report_clock.h"
#include "html/escape.h"
#include "server/http/pages.h"
#include "server/http/problem.h"
#include "server/logbook/keeper.h"
#include "server/usecases/plain_words.h"
#include "server/usecases/wire.h"

#include <algorithm>

namespace hamandish::http {
namespace {

using i18n::Locale;
using i18n::MessageKey;
using usecases::words;

constexpr std::string_view root = "/embed/", list_path = "/calls", call_path = "/calls/",
                           organisation_path = "/organisations/", report_ending = "/report";

/// What an address of a widget asks for.
struct Wish {
    Locale locale;
    bool is_of_one_call = false, is_report = false;
    std::string slug; ///< of the call or the organisation; empty: all calls
};

std::optional<Wish> wish_from(std::string_view path) {
    const std::size_t slash = std::min(path.find('/'), path.size());
    const auto locale = i18n::locale_from_code(path.substr(0, slash));
    std::string_view rest = path.substr(slash);
    if (!locale) return std::nullopt;
    if (rest == list_path) return Wish{*locale, false, false, {}};
    const bool is_of_one_call = rest.starts_with(call_path);
    if (!is_of_one_call && !rest.starts_with(organisation_path)) return std::nullopt;
    rest.remove_prefix(is_of_one_call ? call_path.size() : organisation_path.size());
    const bool is_report = is_of_one_call && rest.ends_with(report_ending);
    if (is_report) rest.remove_suffix(report_ending.size());
    if (rest.empty()) return std::nullopt;
    return Wish{*locale, is_of_one_call, is_report, std::string(rest)};
}

/// What the frame's page is about, and where it stands in full.
struct Words {
    Locale locale;
    std::string origin;
    base::Instant now;

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
    if (call.withdrawal.at_ms != 0)
        return words(page.locale, MessageKey::withdrawal_on,
                     {{"day", base::tehran_day({call.withdrawal.at_ms})}});
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
    const bool has_report = call.state == "closed" && usecases::ever_opens(call);
    out += "<li>";
    append_link(out, page.full(std::string(call_path) + call.slug),
                usecases::text_in(page.locale, call.title));
    append_element(out, "p", usecases::text_in(page.locale, call.owner));
    append_element(out, "p",
                   time_words(page, call) + " · " +
                       words(page.locale, MessageKey::count_participants,
                             {{"count", call.participant_count}}));
    if (call.withdrawal.at_ms != 0)
        append_element(out, "p", usecases::text_in(page.locale, call.withdrawal.reason));
    if (has_report)
        append_link(out, page.full(std::string(call_path) + call.slug + "/report"),
                    words(page.locale, MessageKey::report_title));
    out += "</li>";
}

void append_item(std::string& out, const std::string& address, std::string_view text) {
    out += "<li>";
    append_link(out, address, text);
    out += "</li>";
}

/// Who took part, what came of it, and where all of it is to be had.
void append_report(std::string& out, const Words& page, const contract::Report& report) {
    const contract::CallCard& call = report.call;
    const std::string path = std::string(call_path) + call.slug;
    out += "<p>";
    append_link(out, page.full(path), usecases::text_in(page.locale, call.title));
    out += "</p>";
    append_element(out, "p", usecases::text_in(page.locale, call.owner));
    if (!domain::is_last_word(report.is_final, report.published_at_ms))
        append_element(out, "p",
                       words(page.locale, MessageKey::report_not_final,
                             {{"count", report.owed_count - report.answered_count}}));
    out += "<ul>";
    for (const auto& [key, count] :
         {std::pair{MessageKey::count_participants, call.participant_count},
          {MessageKey::count_comments, call.comment_count},
          {MessageKey::count_votes, call.vote_count}})
        append_element(out, "li", words(page.locale, key, {{"count", count}}));
    if (report.owed_count > 0)
        append_element(out, "li",
                       words(page.locale, MessageKey::report_answered,
                             {{"part", report.answered_count}, {"whole", report.owed_count}}));
    append_item(out, page.full(path + "/report"), words(page.locale, MessageKey::report_title));
    append_item(out, page.origin + path + "/report.pdf",
                words(page.locale, MessageKey::report_paper));
    if (call.closes_at_ms + logbook::closing_grace_ms < page.now.ms) // no ballot may come any more
        append_item(out, page.origin + "/api/v1" + path + "/report.zip",
                    words(page.locale, MessageKey::report_download));
    out += "</ul>";
}

void append_calls(std::string& out, const Words& page,
                  const std::vector<const contract::CallCard*>& calls) {
    if (calls.empty()) append_element(out, "p", words(page.locale, MessageKey::calls_none_open));
    out += "<ul>";
    for (const contract::CallCard* call : calls) append_call(out, page, *call);
    out += "</ul>";
}

std::string page_of(const Words& page, const std::string& styles, MessageKey heading,
                    const std::string& content) {
    const bool rtl = i18n::direction(page.locale) == base::Direction::RightToLeft;
    const std::string title = words(page.locale, heading);
    std::string out = "<!doctype html>\n<html lang=\"" + std::string(i18n::code(page.locale)) +
                      "\" dir=\"" + (rtl ? "rtl" : "ltr") +
                      "\" data-light>\n<head><meta charset=\"utf-8\">"
                      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">";
    append_element(out, "title", title);
    out += styles + "<base target=\"_top\"></head>\n<body class=\"widget\"><main>";
    append_element(out, "h1", title);
    (out += content) += "<p>";
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

Response Widgets::framed(std::string page, const std::vector<std::string>& framers) const {
    Response response = response_with(200, html_type, std::move(page));
    response.headers.push_back({"Content-Security-Policy", policy_for(framers)});
    response.headers.push_back({"Cross-Origin-Resource-Policy", "cross-origin"});
    response.is_framed = true;
    return response;
}

/// None before it is due: then the call stands there, so that a frame can be set up in time.
std::optional<contract::Report> Widgets::report_of(const std::string& slug) {
    const auto answer = read(api_, "GET", "/api/v1" + std::string(call_path) + slug + "/report");
    if (answer.status != 200) return std::nullopt;
    auto report = contract::decode<contract::Report>(answer.body);
    return report ? std::optional(std::move(*report)) : std::nullopt;
}

base::Result<Response> Widgets::made(const Request& request) {
    const auto wish = wish_from(std::string_view(request.path).substr(root.size()));
    if (!wish) return base::fail(base::ErrorCode::NotFound, "address");
    usecases::Framing framing;
    if (!wish->slug.empty()) {
        TRY_ASSIGN(framing, api_.framing(wish->is_of_one_call, wish->slug));
    }
    const Words page{wish->locale, origin_, api_.clock().now()};
    const auto report = wish->is_report ? report_of(wish->slug) : std::nullopt;
    if (report) {
        std::string content;
        append_report(content, page, *report);
        return framed(page_of(page, styles_, MessageKey::report_title, content), framing.framers);
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
    std::string content;
    append_calls(content, page, shown);
    return framed(page_of(page, styles_,
                          wish->is_of_one_call ? MessageKey::calendar_call : MessageKey::calls_open,
                          content),
                  framing.framers);
}

void Widgets::handle(const Request& request, const Reply& reply) {
    // Each is made anew, so that it counts as if the calls were asked for.
    if (const auto counted = api_.count_for_page("/api/v1/calls", request.address); !counted)
        return reply(problem(counted.error(), request.id));
    auto response = made(request);
    reply(response ? std::move(*response) : problem(response.error(), request.id));
}

} // namespace hamandish::http
