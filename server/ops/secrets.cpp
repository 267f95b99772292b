#include "server/ops/secrets.h"

#include "server/ops/key_file.h"

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>
#include <openssl/sha.h>
#include <vector>

namespace hamandish::ops {
namespace {

using Bytes = std::vector<unsigned char>;
constexpr int nonce_size = 12, tag_size = 16;

const unsigned char* bytes_of(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

template <class Range>
std::string hex_from(const Range& bytes) {
    constexpr char digits[] = "0123456789abcdef";
    std::string out;
    for (const unsigned char byte : bytes) (out += digits[byte >> 4]) += digits[byte & 15];
    return out;
}

/// Empty on anything but pairs of lower-case digits.
Bytes bytes_from_hex(std::string_view hex) {
    const auto digit = [](char c) {
        return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
    };
    Bytes out;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
        const int high = digit(hex[i]), low = digit(hex[i + 1]);
        if (high < 0 || low < 0) return {};
        out.push_back(static_cast<unsigned char>(high * 16 + low));
    }
    return out;
}

/// Without randomness nothing here is safe, so there is nothing to go on with.
void fill_randomly(unsigned char* out, int size) {
    if (RAND_bytes(out, size) != 1) std::abort();
}

struct CipherDeleter {
    void operator()(EVP_CIPHER_CTX* context) const { EVP_CIPHER_CTX_free(context); }
};
using Cipher = std::unique_ptr<EVP_CIPHER_CTX, CipherDeleter>;

} // namespace

std::uint64_t random_number() {
    std::uint64_t number = 0;
    fill_randomly(reinterpret_cast<unsigned char*>(&number), sizeof number);
    return number;
}

std::string random_salt() {
    std::array<unsigned char, 16> bytes;
    fill_randomly(bytes.data(), static_cast<int>(bytes.size()));
    return hex_from(bytes);
}

std::string random_token() {
    std::array<unsigned char, 32> bytes;
    fill_randomly(bytes.data(), static_cast<int>(bytes.size()));
    return hex_from(bytes);
}

std::string sha256_hex(std::string_view text) {
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest;
    SHA256(bytes_of(text), text.size(), digest.data());
    return hex_from(digest);
}

std::string base64(std::string_view text) {
    std::string out((text.size() + 2) / 3 * 4, '\0');
    EVP_EncodeBlock(reinterpret_cast<unsigned char*>(out.data()), bytes_of(text),
                    static_cast<int>(text.size()));
    return out;
}

std::string sha256_base64url(std::string_view text) {
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest;
    SHA256(bytes_of(text), text.size(), digest.data());
    std::string out = base64({reinterpret_cast<const char*>(digest.data()), digest.size()});
    std::replace(out.begin(), out.end(), '+', '-');
    std::replace(out.begin(), out.end(), '/', '_');
    while (!out.empty() && out.back() == '=') out.pop_back();
    return out;
}

base::Result<Key> Key::load_or_create(const std::string& path) {
    TRY_ASSIGN(const auto bytes, load_or_create_key_file(path));
    return Key(bytes);
}

Key Key::from_bytes(const std::array<unsigned char, 32>& bytes) {
    return Key(bytes);
}

std::string Key::hash(std::string_view purpose, std::string_view text) const {
    const std::string message = std::string(purpose) + '\0' + std::string(text);
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest;
    unsigned int size = 0;
    HMAC(EVP_sha256(), bytes_.data(), static_cast<int>(bytes_.size()), bytes_of(message),
         message.size(), digest.data(), &size);
    return hex_from(digest);
}

std::array<unsigned char, 32> Key::sealing_key() const {
    std::array<unsigned char, 32> key;
    const Bytes derived = bytes_from_hex(hash("sealing key", ""));
    std::copy(derived.begin(), derived.end(), key.begin());
    return key;
}

std::string Key::seal(std::string_view text) const {
    Bytes out(nonce_size + text.size() + tag_size);
    fill_randomly(out.data(), nonce_size);
    const Cipher cipher(EVP_CIPHER_CTX_new());
    int size = 0;
    EVP_EncryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, sealing_key().data(), out.data());
    EVP_EncryptUpdate(cipher.get(), out.data() + nonce_size, &size, bytes_of(text),
                      static_cast<int>(text.size()));
    EVP_EncryptFinal_ex(cipher.get(), out.data() + nonce_size + size, &size);
    EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, tag_size,
                        out.data() + nonce_size + text.size());
    return hex_from(out);
}

base::Result<std::string> Key::unseal(std::string_view sealed) const {
    Bytes bytes = bytes_from_hex(sealed);
    if (bytes.size() < nonce_size + tag_size) return base::fail(base::ErrorCode::Internal, "seal");
    const int text_size = static_cast<int>(bytes.size()) - nonce_size - tag_size;
    std::string text(static_cast<std::size_t>(text_size), '\0');
    auto* out = reinterpret_cast<unsigned char*>(text.data());
    const Cipher cipher(EVP_CIPHER_CTX_new());
    int size = 0;
    EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, sealing_key().data(),
                       bytes.data());
    EVP_DecryptUpdate(cipher.get(), out, &size, bytes.data() + nonce_size, text_size);
    EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, tag_size,
                        bytes.data() + nonce_size + text_size);
    if (EVP_DecryptFinal_ex(cipher.get(), out + size, &size) != 1)
        return base::fail(base::ErrorCode::Internal, "seal");
    return text;
}

bool equal_in_constant_time(std::string_view a, std::string_view b) {
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

} // namespace hamandish::ops
