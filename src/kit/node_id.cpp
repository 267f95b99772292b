#include "kit/node_id.h"

namespace hamandish::kit {
namespace {

constexpr std::uint32_t offset_basis = 2166136261u;
constexpr std::uint32_t prime = 16777619u;

/// Tells the three sources of an id apart, so that key "1" and ordinal 1 differ.
enum class Source : std::uint8_t { Anchor = 1, Key = 2, Ordinal = 3 };

void mix(std::uint32_t& hash, std::uint8_t byte) {
    hash = (hash ^ byte) * prime;
}

void mix_number(std::uint32_t& hash, std::uint32_t number) {
    for (int shift = 0; shift < 32; shift += 8)
        mix(hash, static_cast<std::uint8_t>(number >> shift));
}

void mix_text(std::uint32_t& hash, std::string_view text) {
    for (const char c : text) mix(hash, static_cast<std::uint8_t>(c));
}

/// 0 means nobody.
NodeId finished(std::uint32_t hash) {
    return hash == 0 ? 1 : hash;
}

} // namespace

NodeId id_from_anchor(std::string_view anchor) {
    std::uint32_t hash = offset_basis;
    mix(hash, static_cast<std::uint8_t>(Source::Anchor));
    mix_text(hash, anchor);
    return finished(hash);
}

NodeId id_from_key(NodeId parent, Role role, std::string_view key) {
    std::uint32_t hash = offset_basis;
    mix(hash, static_cast<std::uint8_t>(Source::Key));
    mix_number(hash, parent);
    mix(hash, static_cast<std::uint8_t>(role));
    mix_text(hash, key);
    return finished(hash);
}

NodeId id_from_ordinal(NodeId parent, Role role, std::int32_t ordinal) {
    std::uint32_t hash = offset_basis;
    mix(hash, static_cast<std::uint8_t>(Source::Ordinal));
    mix_number(hash, parent);
    mix(hash, static_cast<std::uint8_t>(role));
    mix_number(hash, static_cast<std::uint32_t>(ordinal));
    return finished(hash);
}

} // namespace hamandish::kit
