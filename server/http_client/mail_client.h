// Mail handed to a server of its own domain (SMTP, RFC 5321). Blocking, like http_client.h.
#pragma once

#include "base/result.h"

#include <string>

namespace hamandish::http_client {

struct MailServer {
    std::string url; ///< "smtps://host:465", or "smtp://host:587": STARTTLS is then asked for
    std::string user, password; ///< empty: none
    bool plain = false;         ///< without TLS, to this machine only: for tests and local relays
    std::string ca_file;        ///< whose certificates are trusted; empty: the system's
    int whole_ms = 20'000;
};

struct Mail {
    std::string from, to; ///< addresses alone, without names
    std::string message;  ///< RFC 5322, lines ended by CR LF
};

/// What the server said last: 250 when it has the mail. Unavailable when there was no whole
/// conversation; InvalidInput for a server that may not be asked. Errors name the host alone.
[[nodiscard]] base::Result<int> send_mail(const MailServer& server, const Mail& mail);
/// Greets and signs in, and sends nothing.
[[nodiscard]] base::Result<int> greet(const MailServer& server);

} // namespace hamandish::http_client
