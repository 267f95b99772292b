#include "server/ops/signing_key.h"

#include "server/ops/key_file.h"

#include <cstdlib>
#include <openssl/evp.h>

namespace hamandish::ops {

SigningKey::SigningKey(const std::array<std::uint8_t, 32>& bytes)
    : key_(EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, bytes.data(), bytes.size()),
           [](void* key) { EVP_PKEY_free(static_cast<EVP_PKEY*>(key)); }) {
    std::size_t size = public_key_.size();
    auto* key = static_cast<EVP_PKEY*>(key_.get());
    // Any 32 bytes are a key, so this fails only where nothing works.
    if (key == nullptr || EVP_PKEY_get_raw_public_key(key, public_key_.data(), &size) != 1)
        std::abort();
}

base::Result<SigningKey> SigningKey::load_or_create(const std::string& path) {
    TRY_ASSIGN(const auto bytes, load_or_create_key_file(path));
    return SigningKey(bytes);
}

SigningKey SigningKey::from_bytes(const std::array<std::uint8_t, 32>& bytes) {
    return SigningKey(bytes);
}

evidence::Signature SigningKey::sign(std::string_view text) const {
    evidence::Signature signature{};
    std::size_t size = signature.size();
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(),
                                                                          &EVP_MD_CTX_free);
    auto* key = static_cast<EVP_PKEY*>(key_.get());
    if (EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, key) != 1 ||
        EVP_DigestSign(context.get(), signature.data(), &size,
                       reinterpret_cast<const unsigned char*>(text.data()), text.size()) != 1)
        std::abort();
    return signature;
}

} // namespace hamandish::ops
