#include "server/http/open_sockets.h"

namespace hamandish::http {

OpenSockets& OpenSockets::all() {
    static OpenSockets sockets;
    return sockets;
}

void OpenSockets::add(Socket& socket) {
    const std::lock_guard lock(mutex_);
    sockets_.insert(&socket);
}

void OpenSockets::remove(Socket& socket) {
    const std::lock_guard lock(mutex_);
    sockets_.erase(&socket);
}

void OpenSockets::close() {
    const std::lock_guard lock(mutex_);
    asio::error_code ignored;
    for (Socket* socket : sockets_) socket->close(ignored);
}

} // namespace hamandish::http
