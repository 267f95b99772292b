// The bytes that cross between wasm and JavaScript; wire.js is its other half. Little-endian,
// packed: u8, u32 and f32 as they are, a text as its u32 count of UTF-8 bytes and the bytes, a list
// as its u32 count and the items.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hamandish::web {

class WireWriter {
  public:
    explicit WireWriter(std::vector<std::uint8_t>& bytes) : bytes_(&bytes) {}

    void u8(std::uint8_t value) { bytes_->push_back(value); }
    void flag(bool value) { u8(value ? 1 : 0); }
    void u32(std::uint32_t value);
    void f32(float value);
    void f64(double value);
    void text(std::string_view value);
    /// A place for a count that is known later: fill it with `set_u32`.
    [[nodiscard]] std::size_t reserve_u32();
    void set_u32(std::size_t place, std::uint32_t value);

  private:
    std::vector<std::uint8_t>* bytes_;
};

/// Reading past the end gives zeros and empty texts, and `is_whole()` says so.
class WireReader {
  public:
    explicit WireReader(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}

    [[nodiscard]] std::uint8_t u8();
    [[nodiscard]] bool flag() { return u8() != 0; }
    [[nodiscard]] std::uint32_t u32();
    [[nodiscard]] std::int32_t i32() { return static_cast<std::int32_t>(u32()); }
    [[nodiscard]] float f32();
    [[nodiscard]] std::string text();
    /// The next `count` bytes; fewer when there are fewer.
    [[nodiscard]] std::span<const std::uint8_t> bytes(std::size_t count);
    /// Was everything that was asked for there?
    [[nodiscard]] bool is_whole() const { return whole_; }

  private:
    template <typename Value>
    [[nodiscard]] Value plain();
    std::span<const std::uint8_t> bytes_;
    bool whole_ = true;
};

} // namespace hamandish::web
