#include "server/http/host_cookies.h"

#include "server/http/request_checks.h"

#include <algorithm>
#include <array>

namespace hamandish::http {
namespace {

constexpr std::string_view host_prefix = "__Host-";
/// Whoever has one of these is somebody, or is told of a receipt. All are set with Path=/, as the
/// prefix asks.
constexpr std::array<std::string_view, 5> guarded_names{"session", "browser", kiosk_cookie_name,
                                                        contact_cookie_name, "told"};

bool is_guarded(std::string_view name) {
    return std::find(guarded_names.begin(), guarded_names.end(), name) != guarded_names.end();
}

/// A pair of a Cookie header as our parts read it; empty: not to be read.
std::string_view own(std::string_view pair) {
    const std::string_view name = pair.substr(0, pair.find('='));
    if (is_guarded(name)) return {};
    if (name.starts_with(host_prefix) && is_guarded(name.substr(host_prefix.size())))
        pair.remove_prefix(host_prefix.size());
    return pair;
}

} // namespace

Request with_own_cookies(const Request& request) {
    std::string cookies;
    for (std::string_view rest = request.cookie; !rest.empty();) {
        const std::string_view pair = rest.substr(0, rest.find(';'));
        rest.remove_prefix(std::min(pair.size() + 1, rest.size()));
        const std::size_t start = std::min(pair.find_first_not_of(' '), pair.size());
        if (const std::string_view kept = own(pair.substr(start)); !kept.empty())
            cookies.append(cookies.empty() ? "" : "; ").append(kept);
    }
    Request found = request;
    const auto owner = std::make_shared<std::pair<std::shared_ptr<const void>, std::string>>(
        request.owner, std::move(cookies));
    found.cookie = owner->second;
    found.owner = owner;
    return found;
}

void guard_cookies(Response& response) {
    for (Header& header : response.headers)
        if (header.name == "Set-Cookie" &&
            is_guarded(header.value.substr(0, header.value.find('='))))
            header.value.insert(0, host_prefix);
}

} // namespace hamandish::http
