// Takes a compiled message apart: for the files of this folder only.
#pragma once

#include "i18n/message_program.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace hamandish::i18n {

/// Reading past the end gives zeros and empty texts, and `is_whole()` says so.
class ProgramReader {
  public:
    explicit ProgramReader(std::string_view bytes) : rest_(bytes) {}

    [[nodiscard]] bool empty() const { return rest_.empty(); }
    [[nodiscard]] bool is_whole() const { return whole_; }
    [[nodiscard]] std::string_view rest() const { return rest_; }

    /// Text up to the next step; empty if a step comes first.
    std::string_view text() {
        std::size_t length = 0;
        while (length < rest_.size() && (rest_[length] == '\n' || !is_control(rest_[length]))) {
            ++length;
        }
        return take(length);
    }
    std::uint8_t byte() {
        const std::string_view taken = take(1);
        return taken.empty() ? std::uint8_t{0} : static_cast<std::uint8_t>(taken[0]);
    }
    std::int32_t number() {
        const std::uint32_t low = length(), high = length();
        return static_cast<std::int32_t>(low | high << 16);
    }
    std::string_view word() { return take(byte()); }
    std::string_view program() { return take(length()); }

  private:
    static bool is_control(char value) { return static_cast<unsigned char>(value) < 0x20; }
    std::uint32_t length() {
        const std::uint32_t low = byte();
        return low | static_cast<std::uint32_t>(byte()) << 8;
    }
    std::string_view take(std::size_t length) {
        whole_ = whole_ && length <= rest_.size();
        const std::string_view taken = rest_.substr(0, length);
        rest_.remove_prefix(taken.size());
        return taken;
    }

    std::string_view rest_;
    bool whole_ = true;
};

} // namespace hamandish::i18n
