#include "server/http/light.h"

#include "contract/routes.h"
#include "server/http/page_path.h"
#include "server/http/request_checks.h"

#include <algorithm>

namespace hamandish::http {
namespace {

constexpr std::string_view light_cookie = "light", on = "/light/on", off = "/light/off";
constexpr std::string_view a_year = "; Max-Age=31536000", forget_at_once = "; Max-Age=0";
constexpr std::string_view site_root = "/";
constexpr std::size_t longest_path = 400;

/// One of our pages; never another site, nor a second header.
std::string way_back(const Request& request) {
    std::string to = contract::query_value(request.query, "to");
    const bool is_plain = std::all_of(to.begin(), to.end(), [](char letter) {
        return letter > ' ' && letter < 127 && letter != '\\';
    });
    const std::string_view path = std::string_view(to).substr(0, to.find('?'));
    if (!is_plain || to.size() > longest_path || !is_page_path(path)) return std::string(site_root);
    return to;
}

} // namespace

client::Light Light::wanted(const Request& request) {
    if (!cookie_value(request.cookie, light_cookie).empty()) return client::Light::Chosen;
    return request.save_data == "on" ? client::Light::Suggested : client::Light::No;
}

bool Light::is_for(std::string_view path) {
    return path == on || path == off;
}

Response Light::choose(const Request& request) const {
    const bool chosen = request.path == on;
    std::string cookie =
        std::string(light_cookie) + "=" + (chosen ? "1" : "") + "; Path=/; HttpOnly; SameSite=Lax";
    cookie += chosen ? a_year : forget_at_once;
    if (secure_cookies_) cookie += "; Secure";
    Response response = response_with(303, html_type, "");
    response.headers.push_back({"Location", way_back(request)});
    response.headers.push_back({"Set-Cookie", std::move(cookie)});
    return response;
}

} // namespace hamandish::http
