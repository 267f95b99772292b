// The network edge: RESTinio on Asio. Nothing above knows either.
#pragma once

#include "base/result.h"
#include "server/http/message.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace hamandish::http {

struct ListenerOptions {
    std::string host = "127.0.0.1";
    std::uint16_t port = 8080; ///< 0: any free one
    int threads = 2;
    std::size_t max_connections = 16384; ///< more wait until one ends
    int request_seconds = 20;            ///< for a whole request to arrive, and between two of them
    int answer_seconds = 60; ///< for an answer to be made, and for a whole answer to be taken
};

using Handler = std::function<void(const Request&, Reply)>;

class Listener {
  public:
    /// Opens the port and starts the threads. Unavailable, naming host and port, when it is taken.
    [[nodiscard]] static base::Result<std::unique_ptr<Listener>>
    open(const ListenerOptions& options, Handler handler);
    virtual ~Listener() = default;
    [[nodiscard]] virtual std::uint16_t port() const = 0;
    /// Accepts no more, lets requests under way finish (at most `grace_seconds`), stops the
    /// threads, and ends connections that only wait. How many requests the grace did not suffice
    /// for.
    virtual int stop(int grace_seconds) = 0;
};

} // namespace hamandish::http
