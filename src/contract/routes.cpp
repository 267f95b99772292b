#include "contract/routes.h"

#include <algorithm>

namespace hamandish::contract {
namespace {

bool is_unreserved(char c) { // RFC 3986, section 2.3
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
           c == '.' || c == '_' || c == '~';
}

int hexadecimal_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

void append_encoded(std::string& out, std::string_view text) {
    constexpr char digits[] = "0123456789ABCDEF";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (is_unreserved(c))
            out += c;
        else
            ((out += '%') += digits[byte >> 4]) += digits[byte & 15];
    }
}

/// Nothing on a malformed escape.
std::optional<std::string> decoded(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            out += text[i];
            continue;
        }
        if (i + 2 >= text.size()) return std::nullopt;
        const int high = hexadecimal_digit(text[i + 1]), low = hexadecimal_digit(text[i + 2]);
        if (high < 0 || low < 0) return std::nullopt;
        out += static_cast<char>(high * 16 + low);
        i += 2;
    }
    return out;
}

std::string_view next_segment(std::string_view& rest) {
    rest.remove_prefix(1); // its slash
    const std::size_t end = std::min(rest.find('/'), rest.size());
    const std::string_view segment = rest.substr(0, end);
    rest.remove_prefix(end);
    return segment;
}

/// The parameters of `path` if it has the shape of `pattern`.
std::optional<std::vector<std::string>> match(std::string_view pattern, std::string_view path) {
    std::vector<std::string> parameters;
    while (!pattern.empty() && !path.empty()) {
        if (path.front() != '/') return std::nullopt;
        const std::string_view wanted = next_segment(pattern), given = next_segment(path);
        if (wanted.empty() || wanted.front() != '{') {
            if (wanted != given) return std::nullopt;
            continue;
        }
        auto value = decoded(given);
        if (!value || value->empty()) return std::nullopt;
        parameters.push_back(std::move(*value));
    }
    if (!pattern.empty() || !path.empty()) return std::nullopt;
    return parameters;
}

} // namespace

const ApiRoute& api_route(RouteId id) {
    return *std::find_if(api_routes.begin(), api_routes.end(),
                         [id](const ApiRoute& route) { return route.id == id; });
}

std::string_view word(Method method) {
    switch (method) {
    case Method::Get: return "GET";
    case Method::Post: return "POST";
    case Method::Put: return "PUT";
    }
    return "GET";
}

std::string file_path(std::int64_t id, std::string_view name) {
    std::string path = "/files/" + std::to_string(id) + "/";
    append_encoded(path, name);
    return path;
}

std::string api_path(RouteId id, std::span<const std::string> parameters) {
    std::string out;
    std::size_t next = 0;
    for (std::string_view rest = api_route(id).path; !rest.empty();) {
        const std::string_view segment = next_segment(rest);
        out += '/';
        if (!segment.empty() && segment.front() == '{' && next < parameters.size())
            append_encoded(out, parameters[next++]);
        else
            out += segment;
    }
    const std::string_view query = api_route(id).query_parameter;
    if (query.empty() || next >= parameters.size() || parameters[next].empty()) return out;
    return out + '?' + query_with(query, parameters[next]);
}

std::string query_value(std::string_view query, std::string_view name) {
    while (!query.empty()) {
        const std::string_view pair = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(pair.size() + 1, query.size()));
        if (pair.substr(0, pair.find('=')) != name) continue;
        std::string value(pair.substr(std::min(name.size() + 1, pair.size())));
        std::replace(value.begin(), value.end(), '+', ' '); // as forms are sent
        return decoded(value).value_or("");
    }
    return {};
}

std::string query_with(std::string_view name, std::string_view value) {
    std::string out(name);
    out += '=';
    append_encoded(out, value);
    return out;
}

RouteMatch match_api_route(std::string_view method, std::string_view path) {
    RouteMatch result;
    for (const ApiRoute& route : api_routes) {
        auto parameters = match(route.path, path);
        if (!parameters) continue;
        if (word(route.method) == method) return {&route, std::move(*parameters), false};
        result.method_unknown = true;
    }
    return result;
}

bool takes_file(std::string_view method, std::string_view path) {
    const auto* route = match_api_route(method, path).route;
    return route != nullptr && route->request == file_body;
}

} // namespace hamandish::contract
