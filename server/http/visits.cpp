#include "server/http/visits.h"

#include "client/visit.h"
#include "contract/codec.h"
#include "contract/kiosk_messages.h"
#include "contract/routes.h"
#include "html/element.h"
#include "server/http/light.h"
#include "server/http/page_path.h"
#include "server/http/pages.h"
#include "server/http/problem.h"
#include "server/http/request_checks.h"

#include <algorithm>
#include <future>

namespace hamandish::http {
namespace {

// Cookies: whose session; which browser, before there is one; that a client has taken pages over
// here (web/boot.js); what was just done and is to be said on the next page; who waits for a code,
// sealed.
constexpr std::string_view session_cookie = "session", browser_cookie = "browser",
                           script_cookie = "script", told_cookie = "told", queue_cookie = "queue";
// Hidden fields of every form.
constexpr std::string_view token_field = "token", key_field = "key";

constexpr std::string_view sign_in_end = "/sign-in", kiosk_end = "/kiosk";

/// Beside what every page asks: nothing opens another window, is downloaded or printed.
constexpr std::string_view kiosk_policy = "sandbox allow-scripts allow-same-origin allow-forms";
constexpr std::string_view forget_at_once = "; Max-Age=0", said_soon = "; Max-Age=60",
                           waiting_life = "; Max-Age=1800";

bool is_sent(const Request& request) {
    return request.method == "POST";
}

std::string cookie_of(const Request& request, std::string_view name) {
    return std::string(cookie_value(request.cookie, name));
}

/// What was told has spaces, which a cookie cannot have.
constexpr char told_space = '~';

std::string told_from(const Request& request) {
    std::string told = cookie_of(request, told_cookie);
    std::replace(told.begin(), told.end(), told_space, ' ');
    return told;
}

/// The client key of an act: hexadecimal digits of ours, or new ones.
std::string key_from(const FormBody& form) {
    std::string key = form.get(key_field);
    const bool is_ours = key.size() == 32 && key.find_first_not_of("0123456789abcdef") == key.npos;
    return is_ours ? key : ops::random_salt();
}

client::Press press_from(const FormBody& form, bool is_trusted) {
    client::Press press;
    for (const auto& [name, value] : form.fields())
        if (name.starts_with(html::Forms::group_prefix))
            press.ticked.push_back(html::node_from_dom_id(value));
        else
            press.fields.emplace_back(html::node_from_dom_id(name), value);
    for (const FormBody::File& file : form.files())
        press.files.push_back(
            {html::node_from_dom_id(file.name), file.file_name, std::string(file.bytes)});
    const std::string ticks = form.get(html::Forms::ticks_name);
    for (std::string_view rest = ticks; !rest.empty();) {
        const std::string_view id = rest.substr(0, rest.find(' '));
        press.boxes.push_back(html::node_from_dom_id(id));
        if (form.find(id)) press.ticked.push_back(press.boxes.back());
        rest.remove_prefix(std::min(rest.size(), id.size() + 1));
    }
    press.button = html::node_from_dom_id(form.get(html::Forms::pressed_name));
    press.carried = form.get(carried_field);
    press.is_trusted = is_trusted;
    return press;
}

/// Longer ones a browser need not keep (RFC 6265, 6.1).
constexpr std::size_t longest_cookie = 3500;

/// What a page in the queue carried that comes back by itself; empty if it is none.
std::string waited_from(const Request& request, const ops::Key& key) {
    if (!request.path.ends_with(sign_in_end)) return {};
    return key.unseal(cookie_of(request, queue_cookie)).value_or(std::string());
}

/// "/fa" of "/fa/calls/x".
std::string_view language_of(std::string_view path) {
    return path.substr(0, std::min(path.find('/', 1), path.size()));
}

bool is_start_of_kiosk(std::string_view path) {
    return path.substr(language_of(path).size()) == kiosk_end;
}

/// To the start screen, which says what is to be said.
Response to_start_of_kiosk(const Request& request) {
    Response response = response_with(302, html_type, "");
    response.headers.push_back(
        {"Location", std::string(language_of(request.path)).append(kiosk_end)});
    return response;
}

} // namespace

/// One visit's conversation with the API: a session that may begin or end while it lasts.
struct Visits::Talk {
    Api& api;
    const Request& request;
    std::string session, browser, kiosk;
    bool is_trusted = false;
    std::vector<Header> cookies;
    std::string pause = {}; ///< before what was asked for too often is to be asked for again

    client::ApiReply ask(std::string_view method, std::string_view path, std::string_view body);
    void take_session(const Response& answer);
    /// What tokens are made of: the session, or the browser where there is none.
    [[nodiscard]] const std::string& whose() const { return session.empty() ? browser : session; }
};

client::ApiReply Visits::Talk::ask(std::string_view method, std::string_view path,
                                   std::string_view body) {
    // The last line: nothing is changed by a form that is not known to be ours.
    if (method != "GET" && !is_trusted) {
        const base::Error refusal{base::ErrorCode::Forbidden, "token"};
        return {status_from(refusal.code), problem_body(refusal, request.id)};
    }
    const std::string cookies_sent = "session=" + session + "; " + std::string(kiosk_cookie_name) +
                                     "=" + kiosk + "; " + std::string(contact_cookie_name) + "=" +
                                     cookie_of(request, contact_cookie_name);
    Request inner;
    inner.method = method;
    inner.path = path.substr(0, path.find('?'));
    inner.query = path.substr(std::min(inner.path.size() + 1, path.size()));
    inner.host = request.host;
    inner.content_type = contract::takes_file(method, inner.path) ? file_type : json_type;
    inner.cookie = cookies_sent;
    inner.body = body;
    inner.address = request.address;
    inner.user_agent = request.user_agent;
    inner.id = request.id;
    std::promise<Response> promise;
    api.handle(inner, [&](Response answer) { promise.set_value(std::move(answer)); });
    const Response answer = promise.get_future().get();
    take_session(answer);
    for (const Header& header : answer.headers)
        if (answer.status == 429 && header.name == "Retry-After") pause = header.value;
    return {answer.status, answer.body ? *answer.body : std::string()};
}

void Visits::Talk::take_session(const Response& answer) {
    for (const Header& header : answer.headers) {
        if (header.name != "Set-Cookie") continue;
        const std::string_view name =
            std::string_view(header.value).substr(0, header.value.find('='));
        if (name == session_cookie) session = std::string(cookie_value(header.value, name));
        if (name == browser_cookie) browser = std::string(cookie_value(header.value, name));
        if (name == kiosk_cookie_name) kiosk = std::string(cookie_value(header.value, name));
        cookies.push_back(header);
    }
}

Visits::Visits(Api& api, const ops::Key& key, const PagePrinter& printer, bool secure_cookies)
    : api_(api), key_(key), printer_(printer), secure_cookies_(secure_cookies) {}

bool Visits::is_for(const Request& request) {
    if (!is_page_path(request.path)) return false;
    if (is_sent(request) || request.path.ends_with(sign_in_end)) return true;
    if (is_start_of_kiosk(request.path)) return true;
    if (!cookie_value(request.cookie, kiosk_cookie_name).empty()) return true;
    if (!cookie_value(request.cookie, told_cookie).empty()) return true;
    const bool no_client_comes = cookie_value(request.cookie, script_cookie).empty() ||
                                 Light::wanted(request) == client::Light::Chosen;
    return !cookie_value(request.cookie, session_cookie).empty() && no_client_comes;
}

std::string Visits::token_for(std::string_view whose) const {
    return key_.hash("form", whose);
}

std::string Visits::arrive(const Request& request, Talk& talk) const {
    if (talk.kiosk.empty()) return "none";
    const bool is_start = !is_sent(request) && is_start_of_kiosk(request.path);
    // However busy the site is: who comes next must not be who was here before.
    const auto leave = [&] {
        talk.session.clear();
        talk.browser.clear();
        for (const std::string_view name : {session_cookie, told_cookie, contact_cookie_name})
            talk.cookies.push_back({"Set-Cookie", cookie(name, "", forget_at_once)});
    };
    const auto answer =
        talk.ask("GET", contract::api_path(contract::RouteId::ShowKiosk), std::string_view());
    const auto here = contract::decode<contract::KioskHere>(answer.body);
    if (!here && is_start) leave();
    if (!here) return "unknown"; // no page without what ends visits is given to a kiosk
    if (is_start && here->state != "none") {
        talk.is_trusted = true; // nobody's form: the device itself has come back to its start
        const auto ended = talk.ask("POST", contract::api_path(contract::RouteId::EndKioskVisit),
                                    std::string_view());
        talk.is_trusted = false;
        if (ended.status != 200) leave();
    }
    return here->state;
}

Response Visits::handle(const Request& request) {
    Talk talk{api_,
              request,
              cookie_of(request, session_cookie),
              cookie_of(request, browser_cookie),
              cookie_of(request, kiosk_cookie_name),
              false,
              {}};
    const std::string device = arrive(request, talk);
    const bool is_served = device == "none" || device == "ready";
    if (!is_served && !is_start_of_kiosk(request.path)) return to_start_of_kiosk(request);
    client::Visit wish;
    wish.is_kiosk = device == "ready";
    wish.path = address_of(request);
    wish.now = api_.clock().now();
    // What was told to whoever was here before is nobody else's business.
    if (device == "none" || !is_start_of_kiosk(request.path)) wish.told = told_from(request);
    wish.light = Light::wanted(request);
    wish.ask = [&talk](std::string_view method, std::string_view path, std::string_view body) {
        return talk.ask(method, path, body);
    };
    if (!is_sent(request)) {
        wish.random = ops::random_salt();
        wish.waited = waited_from(request, key_);
        talk.is_trusted = !wish.waited.empty(); // sealed for this browser by a form of ours
        return finish(request, talk, client::visit(wish));
    }
    if (const auto checked = check_form_origin(request); !checked)
        return problem(checked.error(), request.id);
    const auto form = FormBody::from(request.content_type, request.body);
    if (!form) return problem(form.error(), request.id);
    talk.is_trusted = !talk.whose().empty() &&
                      ops::equal_in_constant_time(form->get(token_field), token_for(talk.whose()));
    wish.random = key_from(*form);
    wish.press = press_from(*form, talk.is_trusted);
    return finish(request, talk, client::visit(wish));
}

Response Visits::finish(const Request& request, Talk& talk, const client::Visited& visited) const {
    const auto set_cookie = [&](std::string_view name, std::string_view value,
                                std::string_view life = {}) {
        talk.cookies.push_back({"Set-Cookie", cookie(name, value, life)});
    };
    // A form arrived, so no client keeps forms from being sent here.
    if (is_sent(request) && !cookie_value(request.cookie, script_cookie).empty())
        set_cookie(script_cookie, "", forget_at_once);
    Response response;
    const auto wait = keep_in_queue(talk, visited);
    if (visited.page.location.empty()) {
        if (!cookie_value(request.cookie, told_cookie).empty())
            set_cookie(told_cookie, "", forget_at_once);
        if (talk.whose().empty()) set_cookie(browser_cookie, talk.browser = ops::random_token());
        response = page_of(request, visited, token_for(talk.whose()));
        if (response.status == 429) response.headers.push_back({"Retry-After", talk.pause});
    } else {
        response = response_with(visited.page.status, html_type, "");
        response.headers.push_back({"Location", visited.page.location});
        std::string told = visited.told;
        std::replace(told.begin(), told.end(), ' ', told_space);
        if (!told.empty())
            set_cookie(told_cookie, told, said_soon);
        else if (is_sent(request) && !cookie_value(request.cookie, told_cookie).empty())
            set_cookie(told_cookie, "", forget_at_once); // of a page that nobody came to see
    }
    if (visited.page.is_kiosk)
        response.headers.push_back({"Content-Security-Policy", std::string(kiosk_policy)});
    if (wait) response.headers.push_back({"Refresh", *wait + "; url=" + visited.action});
    for (Header& header : talk.cookies) response.headers.push_back(std::move(header));
    return response;
}

/// For whoever waits without scripts: seconds until the page is to be asked for again. What it must
/// remember meanwhile is sealed, because it has a number in it.
std::optional<std::string> Visits::keep_in_queue(Talk& talk, const client::Visited& visited) const {
    const std::string sealed =
        visited.goes_on_at_ms != 0 ? key_.seal(visited.carried) : std::string();
    const bool waits = !sealed.empty() && sealed.size() <= longest_cookie;
    if (!waits && cookie_value(talk.request.cookie, queue_cookie).empty()) return std::nullopt;
    talk.cookies.push_back({"Set-Cookie", waits ? cookie(queue_cookie, sealed, waiting_life)
                                                : cookie(queue_cookie, "", forget_at_once)});
    if (!waits) return std::nullopt;
    const std::int64_t wait_ms = visited.goes_on_at_ms - api_.clock().now().ms;
    return std::to_string(std::max<std::int64_t>(wait_ms, 0) / base::ms_per_second + 1);
}

/// Nobody else's, and never the same again.
Response Visits::page_of(const Request& request, const client::Visited& visited,
                         std::string token) const {
    html::Forms forms{visited.action,
                      {{std::string(token_field), std::move(token)},
                       {std::string(key_field), ops::random_salt()},
                       {std::string(carried_field), visited.carried}}};
    const Representation page({visited.page.status, std::string(html_type), "private, no-store"},
                              printer_.print(visited.page, request.path, std::move(forms), {},
                                             Light::wanted(request) == client::Light::Chosen));
    Request anew = request;
    anew.if_none_match = {};
    return page.answer(anew);
}

std::string Visits::cookie(std::string_view name, std::string_view value,
                           std::string_view life) const {
    std::string text = std::string(name) + "=" + std::string(value) +
                       "; Path=/; HttpOnly; SameSite=Lax" + std::string(life);
    if (secure_cookies_) text += "; Secure";
    return text;
}

} // namespace hamandish::http
