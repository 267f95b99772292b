// E-mail, handed to the operator's own server.
#include "server/http_client/mail_client.h"
#include "server/ops/secrets.h"
#include "server/outbox/channel_types.h"

namespace hamandish::outbox {
namespace {

constexpr std::size_t base64_line = 76;

/// RFC 2047: a word of a header in UTF-8, at most 75 characters each, never cutting a character.
std::string header_words(std::string_view text) {
    constexpr std::size_t most_bytes = 42;
    std::string out;
    while (!text.empty()) {
        std::size_t size = std::min(most_bytes, text.size());
        while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80)
            --size;
        if (!out.empty()) out += "\r\n ";
        out += "=?UTF-8?B?" + ops::base64(text.substr(0, size)) + "?=";
        text.remove_prefix(size);
    }
    return out;
}

std::string in_lines(const std::string& text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); at += base64_line)
        out += text.substr(at, base64_line) + "\r\n";
    return out;
}

std::string host_in(const std::string& address) {
    return address.substr(std::min(address.find('@'), address.size() - 1) + 1);
}

/// RFC 5322 and 2045; the server that takes it in adds the date (RFC 6409, 8). The message's key is
/// its name, so that who gets it twice sees it once.
std::string message_of(const std::string& from, const Letter& letter) {
    return "From: <" + from + ">\r\nTo: <" + letter.address +
           ">\r\nSubject: " + header_words(letter.subject) + "\r\nMessage-ID: <" +
           ops::sha256_hex(letter.key).substr(0, 32) + "@" + host_in(from) +
           ">\r\nAuto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\n"
           "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n" +
           in_lines(ops::base64(letter.text));
}

/// RFC 5321, 4.2.1: 4yz may pass, 5yz does not.
Outcome outcome_of(const base::Result<int>& said) {
    if (!said)
        return said.error().code == base::ErrorCode::InvalidInput ? broken("address")
                                                                  : later("no_answer");
    if (*said >= 200 && *said < 300) return sent();
    if (*said < 500) return later("busy");
    return *said == 530 || *said == 534 || *said == 535 ? broken("key") : unreachable("refused");
}

class MailChannel final : public Channel {
  public:
    explicit MailChannel(const ChannelConfig& config)
        : config_(config), server_{config.base, config.user, config.key, config.http.plain_http,
                                   config.http.ca_file} {}
    [[nodiscard]] const std::string& name() const override { return config_.name; }
    [[nodiscard]] Reach reach() const override { return Reach::Email; }
    [[nodiscard]] std::string_view way() const override { return "email"; }
    [[nodiscard]] bool sends_codes() const override { return false; }
    [[nodiscard]] bool sends_texts() const override { return true; }
    [[nodiscard]] domain::RateLimit limit() const override { return {10, 200}; }

    [[nodiscard]] Outcome send(const Letter& letter) const override {
        return outcome_of(http_client::send_mail(
            server_, {config_.sender, letter.address, message_of(config_.sender, letter)}));
    }
    [[nodiscard]] Outcome check() const override { return outcome_of(http_client::greet(server_)); }

  private:
    ChannelConfig config_;
    http_client::MailServer server_;
};

} // namespace

MadeChannel mail(const ChannelConfig& config) {
    TRY(require(!config.base.empty(), config, "base"));
    const auto is_plain_address = [](const std::string& text) {
        return text.find('@') != text.npos && text.find_first_of("<>\r\n ") == text.npos;
    };
    TRY(require(is_plain_address(config.sender), config, "sender"));
    return std::make_unique<MailChannel>(config);
}

} // namespace hamandish::outbox
