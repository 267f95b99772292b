// Requests to other machines. Blocking: call it on a worker's thread, never on the network's or the
// writer's.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace hamandish::http_client {

struct Call {
    std::string method = "GET"; ///< GET or POST
    std::string url;
    std::vector<std::pair<std::string, std::string>> headers = {};
    std::string body = {};
};

struct Answer {
    int status = 0;
    std::string content_type, body;
    std::int64_t retry_after_ms = 0; ///< of a Retry-After header; 0: none
};

struct Options {
    int connect_ms = 5'000, whole_ms = 10'000;
    std::size_t most_bytes = 1024 * 1024; ///< of an answer's body
    bool plain_http = false; ///< http: too, to this machine only: for tests and local gateways
    std::string ca_file;     ///< whose certificates are trusted; empty: the system's
};

/// Of https addresses (and of loopback ones where allowed), whatever their status is. Redirects are
/// answers, not followed: an address that was configured is the address that is asked. Certificates
/// are checked. InvalidInput for an address it does not ask; Unavailable when there is no whole
/// answer in time; TooLarge for more than most_bytes. `where` names the host alone: addresses and
/// bodies may hold secrets.
class HttpClient {
  public:
    explicit HttpClient(Options options = {});
    virtual ~HttpClient() = default;
    [[nodiscard]] virtual base::Result<Answer> send(const Call& call) const;

  private:
    Options options_;
};

/// "a=1&b=%20" (application/x-www-form-urlencoded, spaces as %20).
[[nodiscard]] std::string form_from(const std::vector<std::pair<std::string, std::string>>& fields);
/// Percent-encoded but for RFC 3986's unreserved characters.
[[nodiscard]] std::string percent_encoded(std::string_view text);

} // namespace hamandish::http_client
