// FNV-1a (Fowler, Noll, Vo), 64 bits: tells whether something long is still the same.
#pragma once

#include <cstdint>
#include <string_view>
#include <type_traits>

namespace hamandish::web {

class ContentHash {
  public:
    void add(std::string_view text) {
        add_plain(text.size());
        for (const char byte : text) step(static_cast<unsigned char>(byte));
    }
    template <typename Value>
    void add_plain(const Value& value) {
        static_assert(std::is_trivially_copyable_v<Value>);
        const auto* bytes = reinterpret_cast<const unsigned char*>(&value);
        for (std::size_t i = 0; i < sizeof value; ++i) step(bytes[i]);
    }
    /// Never 0: that stands for what was not told yet.
    [[nodiscard]] std::uint64_t value() const { return hash_ == 0 ? 1 : hash_; }

  private:
    void step(unsigned char byte) { hash_ = (hash_ ^ byte) * 0x100000001b3ULL; }
    std::uint64_t hash_ = 0xcbf29ce484222325ULL;
};

} // namespace hamandish::web
