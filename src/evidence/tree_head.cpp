#include "evidence/tree_head.h"

#include <sodium/crypto_sign_ed25519.h>

namespace hamandish::evidence {

std::string signed_text(const TreeHead& head) {
    return "hamandish log head 1\n" + std::to_string(head.size) + "\n" + hex_from(head.root) +
           "\n" + std::to_string(head.at_ms) + "\n";
}

bool is_signed_by(const PublicKey& key, std::string_view text, const Signature& signature) {
    return crypto_sign_ed25519_verify_detached(signature.data(),
                                               reinterpret_cast<const unsigned char*>(text.data()),
                                               text.size(), key.data()) == 0;
}

} // namespace hamandish::evidence
