#include "server/ops/one_time_password.h"

#include "server/ops/secrets.h"

#include <array>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

namespace hamandish::ops {
namespace {

constexpr std::int64_t step_ms = 30'000;
constexpr int secret_size = 20;

std::string base32(std::string_view bytes) {
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    std::string out;
    std::uint32_t held = 0;
    int bits = 0;
    for (const char byte : bytes) {
        held = (held << 8) | static_cast<unsigned char>(byte);
        for (bits += 8; bits >= 5; bits -= 5) out += alphabet[(held >> (bits - 5)) & 31];
    }
    if (bits > 0) out += alphabet[(held << (5 - bits)) & 31];
    return out;
}

std::string in_address(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
                           (c >= 'A' && c <= 'Z') || c == '-' || c == '.';
        if (plain)
            out += c;
        else
            ((out += '%') += digits[byte >> 4]) += digits[byte & 15];
    }
    return out;
}

} // namespace

std::string new_totp_secret() {
    std::string secret(secret_size, '\0');
    if (RAND_bytes(reinterpret_cast<unsigned char*>(secret.data()), secret_size) != 1) std::abort();
    return secret;
}

std::int64_t totp_step(base::Instant at) {
    return at.ms / step_ms;
}

std::string totp_code(std::string_view secret, std::int64_t step, int digits) {
    std::array<unsigned char, 8> counter;
    for (int i = 7; i >= 0; --i, step >>= 8) counter[i] = static_cast<unsigned char>(step & 0xFF);
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    HMAC(EVP_sha1(), secret.data(), static_cast<int>(secret.size()), counter.data(), counter.size(),
         digest.data(), &size);
    const int offset = digest[size - 1] & 15; // RFC 4226, 5.3: dynamic truncation
    std::uint32_t number = 0;
    for (int i = 0; i < 4; ++i) number = (number << 8) | digest[offset + i];
    number &= 0x7FFFFFFF;
    std::string out(static_cast<std::size_t>(digits), '0');
    for (int i = digits - 1; i >= 0; --i, number /= 10)
        out[i] = static_cast<char>('0' + number % 10);
    return out;
}

std::optional<std::int64_t> totp_match(std::string_view secret, std::string_view code,
                                       base::Instant now, std::int64_t last_step) {
    std::optional<std::int64_t> found;
    for (std::int64_t step = totp_step(now) - 1; step <= totp_step(now) + 1; ++step)
        if (equal_in_constant_time(totp_code(secret, step), code) && step > last_step) found = step;
    return found;
}

std::string typed_secret(std::string_view secret) {
    std::string out;
    const std::string all = base32(secret);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i > 0 && i % 4 == 0) out += ' ';
        out += all[i];
    }
    return out;
}

std::string totp_address(std::string_view secret, std::string_view issuer,
                         std::string_view account) {
    return "otpauth://totp/" + in_address(issuer) + ":" + in_address(account) +
           "?secret=" + base32(secret) + "&issuer=" + in_address(issuer);
}

} // namespace hamandish::ops
