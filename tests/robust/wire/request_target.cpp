#include "require.h"
#include "server/http/request_screen.h"
#include "wire_targets.h"

#include <http_parser.h>
#include <string>

namespace hamandish::robust {
namespace {

using http::RequestScreen;

std::string drained(RequestScreen& screen) {
    std::string passed;
    char buffer[61]; // smaller than a request, so that it is taken in pieces
    for (screen.examine(); const std::size_t count = screen.take(buffer, sizeof buffer);
         screen.examine())
        passed.append(buffer, count);
    return passed;
}

/// The parser that RESTinio reads with.
class Parser {
  public:
    Parser() {
        http_parser_init(&parser_, HTTP_REQUEST);
        http_parser_settings_init(&settings_);
        parser_.data = this;
        settings_.on_message_complete = [](http_parser* parser) {
            ++static_cast<Parser*>(parser->data)->complete_;
            return 0;
        };
    }
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;
    /// False when it reads no further: stricter than we, or told that this was the last request.
    [[nodiscard]] bool take(std::string_view bytes) {
        http_parser_execute(&parser_, &settings_, bytes.data(), bytes.size());
        require(parser_.upgrade == 0);
        return HTTP_PARSER_ERRNO(&parser_) == HPE_OK;
    }
    [[nodiscard]] int complete() const { return complete_; }

  private:
    http_parser parser_;
    http_parser_settings settings_;
    int complete_ = 0;
};

struct Screened {
    std::string passed;
    bool refused = false;
    friend bool operator==(const Screened&, const Screened&) = default;
};

Screened screened_in_pieces(std::string_view bytes, std::size_t size) {
    RequestScreen screen;
    Screened out;
    for (std::size_t at = 0; at < bytes.size() && !screen.refusal(); at += size) {
        screen.receive(bytes.substr(at, size));
        out.passed += drained(screen);
    }
    out.refused = screen.refusal().has_value();
    return out;
}

/// Byte by byte, beside the parser: both must see each request end at the same byte, or a proxy and
/// we could be brought to read two different ones.
Screened screened_beside_parser(std::string_view bytes) {
    RequestScreen screen;
    Parser parser;
    Screened out;
    int complete = 0;
    bool is_parsed = true;
    for (std::size_t at = 0; at < bytes.size() && !screen.refusal(); ++at) {
        screen.receive(bytes.substr(at, 1));
        const std::string passed = drained(screen);
        out.passed += passed;
        if (screen.refusal()) break;
        if (!screen.is_mid_request()) ++complete;
        if (!passed.empty()) is_parsed = is_parsed && parser.take(passed);
        if (is_parsed) require(parser.complete() == complete);
    }
    out.refused = screen.refusal().has_value();
    return out;
}

} // namespace

void fuzz_request(std::string_view bytes) {
    const Screened whole = screened_in_pieces(bytes, bytes.size() + 1);
    require(bytes.substr(0, whole.passed.size()) == whole.passed);
    require(screened_in_pieces(bytes, 50) == whole);
    require(screened_beside_parser(bytes) == whole);
}

} // namespace hamandish::robust
