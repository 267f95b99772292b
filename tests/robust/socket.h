// A TCP connection that sends exactly what it is told, and reads HTTP answers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hamandish::robust {

struct Answer {
    int status = 0;
    std::string head, body;
};

class Connection {
  public:
    /// `receive_bytes`: the room the system keeps for what comes; 0: its own choice.
    explicit Connection(std::uint16_t port, int receive_bytes = 0);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// False when the other side does not take it any more.
    bool send(std::string_view bytes);
    /// No more will be sent; answers may still come.
    void finish_sending();
    /// The next answer; nothing when the connection ends first, or after 30 seconds.
    [[nodiscard]] std::optional<Answer> read_answer();
    /// Everything that comes until the other side closes.
    [[nodiscard]] std::string read_rest();
    /// True when the other side has closed, with nothing more to read.
    [[nodiscard]] bool is_closed();

    /// True as soon as something has come that was not read, within so many milliseconds.
    [[nodiscard]] bool has_come(int milliseconds) const;
    /// True as soon as the other side has broken off, whether or not all was read.
    [[nodiscard]] bool is_reset(int milliseconds) const;
    /// Takes one byte of what has come.
    void read_byte();
    /// From now on this side is as if its cable were cut: nothing arrives here, not even that
    /// something was sent, so nothing is acknowledged. Nothing may be sent from here either.
    void vanish();

  private:
    bool receive();
    int socket_;
    std::string received_;
};

/// One request with a body of JSON, on a connection of its own.
[[nodiscard]] std::optional<Answer> ask(std::uint16_t port, const std::string& method,
                                        const std::string& path, const std::string& body = {},
                                        const std::string& cookie = {});
/// As ask() sends it.
[[nodiscard]] std::string request_of(const std::string& method, const std::string& path,
                                     const std::string& body = {}, const std::string& cookie = {});
/// The value of a header; empty when it is not there.
[[nodiscard]] std::string header(const Answer& answer, const std::string& name);

} // namespace hamandish::robust
