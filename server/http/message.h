// A request and a response, whatever carries them.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hamandish::http {

/// Views into what `owner` keeps alive.
struct Request {
    std::string_view method, path, query; ///< path as sent, percent-encoded; query without '?'
    std::string_view host, origin, fetch_site, content_type, cookie, accept_encoding,
        accept_language, if_none_match, save_data, user_agent, accept, referer;
    std::string_view body;
    /// Of something that may be sent again, and as whose it was handed in (usecases/sending.h).
    std::string_view idempotency_key, for_person;
    std::string address; ///< whose limits are counted (client_address.h); empty: nobody's
    std::string id;      ///< names this request in the log and in a Problem
    std::shared_ptr<const void> owner;
};

struct Header {
    std::string_view name; ///< a literal
    std::string value;
};

struct Response {
    int status = 200;
    std::vector<Header> headers;
    std::shared_ptr<const std::string> body;
    bool bodiless = false;  ///< HEAD and 304: the length is told, the body is not sent
    bool is_framed = false; ///< other sites may show it: it says itself which (security_headers.h)
};

/// Answers one request, from whatever thread has the answer.
using Reply = std::function<void(Response)>;

[[nodiscard]] inline Response response_with(int status, std::string_view content_type,
                                            std::string body) {
    return {status,
            {{"Content-Type", std::string(content_type)}, {"Cache-Control", "no-store"}},
            std::make_shared<const std::string>(std::move(body))};
}

inline constexpr std::string_view json_type = "application/json";
inline constexpr std::string_view file_type = "application/octet-stream";
inline constexpr std::string_view zip_type = "application/zip";
/// OASIS, Akoma Ntoso Media Type 1.0.
inline constexpr std::string_view akn_type = "application/akn+xml";
inline constexpr std::string_view html_type = "text/html; charset=utf-8";

} // namespace hamandish::http
