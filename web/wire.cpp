#include "web/wire.h"

#include <algorithm>
#include <cstring>

namespace hamandish::web {
namespace {

template <typename Value>
void append(std::vector<std::uint8_t>& bytes, Value value) {
    const std::size_t at = bytes.size();
    bytes.resize(at + sizeof value);
    std::memcpy(bytes.data() + at, &value, sizeof value); // wasm is little-endian
}

} // namespace

void WireWriter::u32(std::uint32_t value) {
    append(*bytes_, value);
}

void WireWriter::f32(float value) {
    append(*bytes_, value);
}

void WireWriter::f64(double value) {
    append(*bytes_, value);
}

void WireWriter::text(std::string_view value) {
    u32(static_cast<std::uint32_t>(value.size()));
    bytes_->insert(bytes_->end(), value.begin(), value.end());
}

std::size_t WireWriter::reserve_u32() {
    const std::size_t place = bytes_->size();
    u32(0);
    return place;
}

void WireWriter::set_u32(std::size_t place, std::uint32_t value) {
    std::memcpy(bytes_->data() + place, &value, sizeof value);
}

template <typename Value>
Value WireReader::plain() {
    Value value{};
    const auto found = bytes(sizeof value);
    if (found.size() == sizeof value) std::memcpy(&value, found.data(), sizeof value);
    return value;
}

std::uint8_t WireReader::u8() {
    return plain<std::uint8_t>();
}

std::uint32_t WireReader::u32() {
    return plain<std::uint32_t>();
}

float WireReader::f32() {
    return plain<float>();
}

std::string WireReader::text() {
    const auto found = bytes(u32());
    return {found.begin(), found.end()};
}

std::span<const std::uint8_t> WireReader::bytes(std::size_t count) {
    if (count > bytes_.size()) whole_ = false;
    const std::size_t there = std::min(count, bytes_.size());
    const auto found = bytes_.first(there);
    bytes_ = bytes_.subspan(there);
    return found;
}

} // namespace hamandish::web
