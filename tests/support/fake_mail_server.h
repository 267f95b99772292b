// A mail server on this machine: takes mail by SMTP (RFC 5321), or refuses it.
#pragma once

#include "loopback_server.h"

namespace hamandish::test {

struct TakenMail {
    std::string from, to, message, login; ///< login: what AUTH PLAIN said, as it was said
};

class FakeMailServer {
  public:
    FakeMailServer();
    [[nodiscard]] std::string url() const;
    [[nodiscard]] std::vector<TakenMail> taken();
    /// What is said to the next recipients: "250 OK", "550 no such user", "451 later".
    void say_to_recipients(std::string words);

  private:
    void talk(Line& line);
    void take(Line& line, TakenMail& mail);
    std::mutex mutex_;
    std::string to_recipients_ = "250 OK";
    std::vector<TakenMail> taken_;
    LoopbackServer server_;
};

} // namespace hamandish::test
