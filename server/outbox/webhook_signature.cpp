#include "server/outbox/webhook_signature.h"

#include "server/ops/hmac.h"
#include "server/ops/secrets.h"

#include <algorithm>
#include <openssl/evp.h>

namespace hamandish::outbox {
namespace {

constexpr std::string_view prefix = "whsec_";
constexpr std::size_t fewest_bytes = 24, most_bytes = 64, most_secrets = 2;

/// Empty unless it is what writing it anew would give: one text for one secret.
std::string bytes_from_base64(std::string_view text) {
    if (text.empty() || text.size() % 4 != 0) return {};
    std::string out(text.size() / 4 * 3, '\0');
    const int size = EVP_DecodeBlock(reinterpret_cast<unsigned char*>(out.data()),
                                     reinterpret_cast<const unsigned char*>(text.data()),
                                     static_cast<int>(text.size()));
    if (size < 0) return {};
    const auto padding = static_cast<std::size_t>(std::count(text.end() - 2, text.end(), '='));
    out.resize(static_cast<std::size_t>(size) - padding); // OpenSSL counts padding as zeros
    return ops::base64(out) == text ? out : std::string();
}

} // namespace

base::Result<WebhookSecrets> WebhookSecrets::from_text(std::string_view text) {
    WebhookSecrets secrets;
    const auto fault = base::fail(base::ErrorCode::InvalidInput, "key");
    while (true) {
        const std::string_view word = text.substr(0, text.find(' '));
        if (word.substr(0, prefix.size()) != prefix) return fault;
        std::string key = bytes_from_base64(word.substr(prefix.size()));
        if (key.size() < fewest_bytes || key.size() > most_bytes) return fault;
        secrets.keys_.push_back(std::move(key));
        if (word.size() == text.size()) break;
        text.remove_prefix(word.size() + 1);
    }
    if (secrets.keys_.size() > most_secrets) return fault;
    return secrets;
}

std::string WebhookSecrets::signatures(std::string_view id, std::int64_t seconds,
                                       std::string_view body) const {
    std::string content(id);
    content += '.' + std::to_string(seconds) + '.';
    content += body;
    std::string out;
    for (const std::string& key : keys_)
        out += (out.empty() ? "v1," : " v1,") + ops::base64(ops::hmac_sha256(key, content));
    return out;
}

} // namespace hamandish::outbox
