#include "loopback_server.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace hamandish::test {

bool Line::receive() {
    char bytes[4096];
    const ssize_t got = ::recv(socket_, bytes, sizeof bytes, 0);
    if (got <= 0) return false;
    received_.append(bytes, static_cast<std::size_t>(got));
    return true;
}

bool Line::read_line(std::string& line) {
    std::size_t end = 0;
    while ((end = received_.find("\r\n")) == std::string::npos)
        if (!receive()) return false;
    line = received_.substr(0, end);
    received_.erase(0, end + 2);
    return true;
}

bool Line::read_bytes(std::size_t count, std::string& bytes) {
    while (received_.size() < count)
        if (!receive()) return false;
    bytes = received_.substr(0, count);
    received_.erase(0, count);
    return true;
}

void Line::write(const std::string& bytes) const {
    for (std::size_t at = 0; at < bytes.size();) {
        const ssize_t sent = ::send(socket_, bytes.data() + at, bytes.size() - at, MSG_NOSIGNAL);
        if (sent <= 0) return;
        at += static_cast<std::size_t>(sent);
    }
}

LoopbackServer::LoopbackServer(std::function<void(Line&)> talk) : talk_(std::move(talk)) {
    socket_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    ::bind(socket_, reinterpret_cast<sockaddr*>(&address), size);
    ::listen(socket_, 64);
    ::getsockname(socket_, reinterpret_cast<sockaddr*>(&address), &size);
    port_ = ntohs(address.sin_port);
    accepting_ = std::thread([this] { accept_all(); });
}

LoopbackServer::~LoopbackServer() {
    stopping_ = true;
    ::shutdown(socket_, SHUT_RDWR);
    accepting_.join();
    ::close(socket_);
    {
        const std::lock_guard lock(mutex_);
        for (const int one : open_) ::shutdown(one, SHUT_RDWR);
    }
    for (std::thread& one : talks_) one.join();
    for (const int one : open_) ::close(one);
}

void LoopbackServer::accept_all() {
    while (!stopping_) {
        const int socket = ::accept4(socket_, nullptr, nullptr, SOCK_CLOEXEC);
        if (socket < 0) continue;
        const std::lock_guard lock(mutex_);
        open_.push_back(socket);
        talks_.emplace_back([this, socket] {
            Line line(socket);
            talk_(line);
            ::shutdown(socket, SHUT_RDWR);
        });
    }
}

} // namespace hamandish::test
