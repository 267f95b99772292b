#include "evidence/hash.h"

#include <sodium/crypto_hash_sha256.h>

namespace hamandish::evidence {
namespace {

int digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

} // namespace

Hash sha256(std::string_view bytes) {
    Hash hash;
    crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(bytes.data()),
                       bytes.size());
    return hash;
}

std::string hex_from_bytes(const std::uint8_t* bytes, std::size_t size) {
    constexpr char digits[] = "0123456789abcdef";
    std::string out;
    out.reserve(2 * size);
    for (std::size_t i = 0; i < size; ++i) (out += digits[bytes[i] >> 4]) += digits[bytes[i] & 15];
    return out;
}

std::string hex_from(const Hash& hash) {
    return hex_from_bytes(hash.data(), hash.size());
}

bool bytes_from_hex(std::string_view hex, std::uint8_t* out, std::size_t size) {
    if (hex.size() != 2 * size) return false;
    for (std::size_t i = 0; i < size; ++i) {
        const int high = digit(hex[2 * i]), low = digit(hex[2 * i + 1]);
        if (high < 0 || low < 0) return false;
        out[i] = static_cast<std::uint8_t>(high * 16 + low);
    }
    return true;
}

std::optional<Hash> hash_from_hex(std::string_view hex) {
    Hash hash;
    if (!bytes_from_hex(hex, hash.data(), hash.size())) return std::nullopt;
    return hash;
}

std::string commitment_to(std::string_view opening) {
    return hex_from(sha256(opening));
}

std::string ballot_code(std::string_view opening) {
    return hex_from(sha256("hamandish ballot 1\n" + std::string(opening)));
}

} // namespace hamandish::evidence
