// Signatures of what is pushed to other systems: Standard Webhooks 1.0.0, "Signature scheme",
// symmetric
// (https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md).
#pragma once

#include "base/result.h"
#include "base/time.h"

#include <string>
#include <string_view>
#include <vector>

namespace hamandish::outbox {

/// What is shared with one receiver. Never printed.
class WebhookSecrets {
  public:
    /// "whsec_" and base64 (RFC 4648 with padding) of 24 to 64 bytes; two of them, with a space
    /// between, while one takes the other's place. InvalidInput naming "key" for anything else.
    [[nodiscard]] static base::Result<WebhookSecrets> from_text(std::string_view text);

    /// The header webhook-signature: "v1," and base64 of HMAC-SHA256 over "ID.SECONDS.BODY", once
    /// for each secret, with spaces between. `id` has no full stop in it.
    [[nodiscard]] std::string signatures(std::string_view id, std::int64_t seconds,
                                         std::string_view body) const;

  private:
    std::vector<std::string> keys_; ///< bytes
};

} // namespace hamandish::outbox
