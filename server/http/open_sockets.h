// Every socket of the listener, so that stopping can end connections that only wait.
#pragma once

#include <mutex>
#include <restinio/asio_include.hpp>
#include <unordered_set>

namespace hamandish::http {

/// Safe from any thread. The sockets stay their owners'.
class OpenSockets {
  public:
    using Socket = asio::ip::tcp::socket;

    /// One per process, because RESTinio makes sockets by itself.
    static OpenSockets& all();

    void add(Socket& socket);
    void remove(Socket& socket);
    /// Ends what waits on them with operation_aborted. Not while handlers run: a socket is not safe
    /// to be used by two threads.
    void close();

  private:
    std::mutex mutex_;
    std::unordered_set<Socket*> sockets_;
};

} // namespace hamandish::http
