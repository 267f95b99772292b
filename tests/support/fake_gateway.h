// A provider of messages on this machine: it writes down what it is asked, and answers as it is
// told.
#pragma once

#include "loopback_server.h"

#include <map>
#include <string>

namespace hamandish::test {

struct GatewayAsk {
    std::string method, path, body;
    std::map<std::string, std::string> headers; ///< names in lower case
};

struct GatewayAnswer {
    int status = 200;
    std::string body = {};
    std::string head = {};    ///< more header lines, each ended by "\r\n"
    bool hangs_up = false;    ///< takes the request and says nothing
    int silent_ms = 0;        ///< takes the request, and is silent so long before it answers
    std::size_t withheld = 0; ///< so many more bytes are promised than are sent
};

class FakeGateway {
  public:
    using Answering = std::function<GatewayAnswer(const GatewayAsk&)>;
    explicit FakeGateway(Answering answering);

    [[nodiscard]] std::string base() const;
    [[nodiscard]] std::vector<GatewayAsk> asked();
    void answer_with(Answering answering);
    void forget(); ///< what it was asked

  private:
    void talk(Line& line);
    std::mutex mutex_;
    Answering answering_;
    std::vector<GatewayAsk> asked_;
    LoopbackServer server_; ///< last: it talks from the start
};

} // namespace hamandish::test
