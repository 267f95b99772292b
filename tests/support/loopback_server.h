// A server on this machine that tests start, for our side to talk to: one thread for each
// connection.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace hamandish::test {

/// One connection, as lines and bytes.
class Line {
  public:
    explicit Line(int socket) : socket_(socket) {}
    /// Up to and without "\r\n"; false when the other side has gone.
    bool read_line(std::string& line);
    bool read_bytes(std::size_t count, std::string& bytes);
    void write(const std::string& bytes) const;

  private:
    bool receive();
    int socket_;
    std::string received_;
};

class LoopbackServer {
  public:
    explicit LoopbackServer(std::function<void(Line&)> talk);
    ~LoopbackServer();
    LoopbackServer(const LoopbackServer&) = delete;
    LoopbackServer& operator=(const LoopbackServer&) = delete;
    [[nodiscard]] std::uint16_t port() const { return port_; }

  private:
    void accept_all();
    std::function<void(Line&)> talk_;
    int socket_ = -1;
    std::uint16_t port_ = 0;
    std::atomic<bool> stopping_{false};
    std::mutex mutex_;
    std::vector<int> open_;
    std::vector<std::thread> talks_;
    std::thread accepting_;
};

} // namespace hamandish::test
