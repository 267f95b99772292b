#include "free_port.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <random>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>

namespace hamandish::test {
namespace {

bool is_free(std::uint16_t port) {
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int yes = 1; // a connection that ended a moment ago does not count, as for servers
    ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);
    const bool bound =
        ::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 &&
        ::listen(socket, 1) == 0;
    ::close(socket);
    return bound;
}

} // namespace

std::uint16_t free_port() {
    std::random_device random;
    std::uniform_int_distribution<std::uint16_t> any(12000, 32000);
    for (int tries = 0; tries < 1000; ++tries)
        if (const std::uint16_t port = any(random); is_free(port)) return port;
    throw std::runtime_error("no free port from 12000 to 32000");
}

} // namespace hamandish::test
