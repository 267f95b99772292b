#include "server/http/request_checks.h"

#include <algorithm>

namespace hamandish::http {
namespace {

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

bool equal_ignoring_case(std::string_view a, std::string_view b) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [&](char x, char y) { return lower(x) == lower(y); });
}

} // namespace

std::string_view cookie_value(std::string_view cookies, std::string_view name) {
    while (!cookies.empty()) {
        const std::size_t end = std::min(cookies.find(';'), cookies.size());
        const std::string_view pair = trimmed(cookies.substr(0, end));
        cookies.remove_prefix(std::min(end + 1, cookies.size()));
        const std::size_t equals = pair.find('=');
        if (equals != pair.npos && pair.substr(0, equals) == name) return pair.substr(equals + 1);
    }
    return {};
}

namespace {

constexpr std::string_view form_type = "application/x-www-form-urlencoded",
                           parts_type = "multipart/form-data";

base::Status check_type(const Request& request, std::string_view wanted) {
    const std::string_view type = request.content_type;
    if (!equal_ignoring_case(trimmed(type.substr(0, type.find(';'))), wanted))
        return base::fail(base::ErrorCode::InvalidInput, "content-type");
    return {};
}

base::Status check_sender(const Request& request) {
    if (!request.fetch_site.empty() && request.fetch_site != "same-origin" &&
        request.fetch_site != "none")
        return base::fail(base::ErrorCode::Forbidden, "origin");
    if (request.origin.empty()) return {};
    const std::size_t host = request.origin.find("://");
    if (host == request.origin.npos ||
        !equal_ignoring_case(request.origin.substr(host + 3), request.host))
        return base::fail(base::ErrorCode::Forbidden, "origin");
    return {};
}

} // namespace

base::Status check_origin(const Request& request, std::string_view wanted_type) {
    TRY(check_type(request, wanted_type));
    return check_sender(request);
}

base::Status check_form_origin(const Request& request) {
    if (!check_type(request, parts_type)) TRY(check_type(request, form_type));
    return check_sender(request);
}

} // namespace hamandish::http
