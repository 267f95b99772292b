#include "fake_gateway.h"

#include <algorithm>
#include <chrono>
#include <thread>

namespace hamandish::test {
namespace {

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

bool read_ask(Line& line, GatewayAsk& ask) {
    std::string words;
    if (!line.read_line(words)) return false;
    const std::size_t first = words.find(' '), second = words.rfind(' ');
    ask.method = words.substr(0, first);
    ask.path = words.substr(first + 1, second - first - 1);
    while (line.read_line(words) && !words.empty()) {
        const std::size_t colon = words.find(": ");
        ask.headers[lower(words.substr(0, colon))] = words.substr(colon + 2);
    }
    const auto length = ask.headers.find("content-length");
    return length == ask.headers.end() || line.read_bytes(std::stoul(length->second), ask.body);
}

} // namespace

FakeGateway::FakeGateway(Answering answering)
    : answering_(std::move(answering)), server_([this](Line& line) { talk(line); }) {}

std::string FakeGateway::base() const {
    return "http://127.0.0.1:" + std::to_string(server_.port());
}

std::vector<GatewayAsk> FakeGateway::asked() {
    const std::lock_guard lock(mutex_);
    return asked_;
}

void FakeGateway::answer_with(Answering answering) {
    const std::lock_guard lock(mutex_);
    answering_ = std::move(answering);
}

void FakeGateway::forget() {
    const std::lock_guard lock(mutex_);
    asked_.clear();
}

void FakeGateway::talk(Line& line) {
    GatewayAsk ask;
    if (!read_ask(line, ask)) return;
    GatewayAnswer answer;
    {
        const std::lock_guard lock(mutex_);
        asked_.push_back(ask);
        answer = answering_(ask);
    }
    if (answer.hangs_up) return;
    std::this_thread::sleep_for(std::chrono::milliseconds(answer.silent_ms));
    line.write("HTTP/1.1 " + std::to_string(answer.status) +
               " X\r\nContent-Type: application/json\r\n" + answer.head +
               "Connection: close\r\nContent-Length: " +
               std::to_string(answer.body.size() + answer.withheld) + "\r\n\r\n" + answer.body);
}

} // namespace hamandish::test
