#include "evidence/multibase.h"

#include <algorithm>
#include <vector>

namespace hamandish::evidence {
namespace {

constexpr std::string_view letters58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
constexpr std::string_view letters64 =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr std::size_t longest_base58 = 256;
constexpr std::string_view ed25519_codec = "\xed\x01";

/// Multiplies a number, written least digit first in `to`, by `from` and adds `carry`.
void push_digit(std::vector<int>& number, int from, int to, int carry) {
    for (int& digit : number) {
        carry += digit * from;
        digit = carry % to;
        carry /= to;
    }
    for (; carry > 0; carry /= to) number.push_back(carry % to);
}

} // namespace

std::string base58_from_bytes(std::string_view bytes) {
    std::vector<int> number;
    for (const char byte : bytes) push_digit(number, 256, 58, static_cast<unsigned char>(byte));
    const auto zeros = std::min(bytes.find_first_not_of('\0'), bytes.size());
    std::string out(zeros, letters58.front());
    for (auto digit = number.rbegin(); digit != number.rend(); ++digit)
        out += letters58[static_cast<std::size_t>(*digit)];
    return out;
}

std::optional<std::string> bytes_from_base58(std::string_view text) {
    if (text.size() > longest_base58) return std::nullopt;
    std::vector<int> number;
    for (const char letter : text) {
        const auto digit = letters58.find(letter);
        if (digit == letters58.npos) return std::nullopt;
        push_digit(number, 58, 256, static_cast<int>(digit));
    }
    std::string out(std::min(text.find_first_not_of(letters58.front()), text.size()), '\0');
    for (auto byte = number.rbegin(); byte != number.rend(); ++byte)
        out += static_cast<char>(*byte);
    return out;
}

std::string base64url_from_bytes(std::string_view bytes) {
    std::string out;
    std::uint32_t held = 0;
    int bits = 0;
    for (const char byte : bytes) {
        held = (held << 8) | static_cast<unsigned char>(byte);
        for (bits += 8; bits >= 6; bits -= 6) out += letters64[(held >> (bits - 6)) & 63];
    }
    if (bits > 0) out += letters64[(held << (6 - bits)) & 63];
    return out;
}

std::optional<std::string> bytes_from_base64url(std::string_view text) {
    std::string out;
    std::uint32_t held = 0;
    int bits = 0;
    for (const char letter : text) {
        const auto digit = letters64.find(letter);
        if (digit == letters64.npos) return std::nullopt;
        held = (held << 6) | static_cast<std::uint32_t>(digit);
        bits += 6;
        if (bits < 8) continue;
        bits -= 8;
        out += static_cast<char>((held >> bits) & 0xFF);
    }
    const bool spare = bits >= 6 || (held & ((1U << bits) - 1)) != 0;
    return spare ? std::nullopt : std::optional(out);
}

std::string multikey_from(const PublicKey& key) {
    std::string bytes(ed25519_codec);
    bytes.append(key.begin(), key.end());
    return 'z' + base58_from_bytes(bytes);
}

std::optional<PublicKey> public_key_from_multikey(std::string_view text) {
    PublicKey key;
    if (text.empty() || text.front() != 'z') return std::nullopt;
    const auto bytes = bytes_from_base58(text.substr(1));
    if (!bytes || bytes->size() != ed25519_codec.size() + key.size()) return std::nullopt;
    if (bytes->compare(0, ed25519_codec.size(), ed25519_codec) != 0) return std::nullopt;
    std::copy(bytes->begin() + ed25519_codec.size(), bytes->end(), key.begin());
    return key;
}

} // namespace hamandish::evidence
