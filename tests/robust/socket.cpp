#include "socket.h"

#include <arpa/inet.h>
#include <csignal>
#include <cstdlib>
#include <linux/filter.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdexcept>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

namespace hamandish::robust {

Connection::Connection(std::uint16_t port, int receive_bytes)
    : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const timeval patience{30, 0};
    const int yes = 1;
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    ::setsockopt(socket_, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    if (receive_bytes > 0)
        ::setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &receive_bytes, sizeof receive_bytes);
    if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        ::close(socket_);
        throw std::runtime_error("cannot connect");
    }
}

Connection::~Connection() {
    ::close(socket_);
}

bool Connection::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

void Connection::finish_sending() {
    ::shutdown(socket_, SHUT_WR);
}

bool Connection::receive() {
    char buffer[65536];
    const ssize_t got = ::recv(socket_, buffer, sizeof buffer, 0);
    if (got <= 0) return false;
    received_.append(buffer, static_cast<std::size_t>(got));
    return true;
}

std::optional<Answer> Connection::read_answer() {
    std::size_t end;
    while ((end = received_.find("\r\n\r\n")) == received_.npos)
        if (!receive()) return std::nullopt;
    Answer answer;
    answer.head = received_.substr(0, end + 2);
    answer.status = std::atoi(answer.head.substr(answer.head.find(' ') + 1, 3).c_str());
    const std::size_t size = std::strtoull(header(answer, "Content-Length").c_str(), nullptr, 10);
    while (received_.size() < end + 4 + size)
        if (!receive()) return std::nullopt;
    answer.body = received_.substr(end + 4, size);
    received_.erase(0, end + 4 + size);
    return answer;
}

std::string Connection::read_rest() {
    while (receive()) {
    }
    return std::move(received_);
}

bool Connection::is_closed() {
    return read_rest().empty();
}

bool Connection::has_come(int milliseconds) const {
    pollfd wait{socket_, POLLIN, 0};
    return ::poll(&wait, 1, milliseconds) == 1;
}

bool Connection::is_reset(int milliseconds) const {
    pollfd wait{socket_, 0, 0}; // errors are told unasked
    return ::poll(&wait, 1, milliseconds) == 1;
}

void Connection::read_byte() {
    char byte = 0;
    if (::recv(socket_, &byte, 1, 0) == 1) received_ += byte;
}

void Connection::vanish() {
    sock_filter nothing = BPF_STMT(BPF_RET | BPF_K, 0); // socket(7): keeps no byte of any packet
    const sock_fprog program{1, &nothing};
    if (::setsockopt(socket_, SOL_SOCKET, SO_ATTACH_FILTER, &program, sizeof program) != 0)
        throw std::runtime_error("cannot vanish");
}

std::string request_of(const std::string& method, const std::string& path, const std::string& body,
                       const std::string& cookie) {
    std::string out = method + " " + path +
                      " HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\nContent-Length: " +
                      std::to_string(body.size()) + "\r\n";
    if (!cookie.empty()) out += "Cookie: " + cookie + "\r\n";
    return out + "\r\n" + body;
}

std::optional<Answer> ask(std::uint16_t port, const std::string& method, const std::string& path,
                          const std::string& body, const std::string& cookie) {
    Connection connection(port);
    connection.send(request_of(method, path, body, cookie));
    return connection.read_answer();
}

std::string header(const Answer& answer, const std::string& name) {
    const std::size_t at = answer.head.find("\r\n" + name + ": ");
    if (at == answer.head.npos) return {};
    const std::size_t begin = at + name.size() + 4;
    return answer.head.substr(begin, answer.head.find("\r\n", begin) - begin);
}

} // namespace hamandish::robust
