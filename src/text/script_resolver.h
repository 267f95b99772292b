// The script of each character in context (UAX #24), one character after the other.
#pragma once

#include <cstdint>
#include <vector>

namespace hamandish::text {

class ScriptResolver {
  public:
    /// `first` is the script of whatever common characters come before any other.
    explicit ScriptResolver(std::uint32_t first) : current_(first) {}

    /// The hb_script_t of the next character.
    [[nodiscard]] std::uint32_t next(char32_t character);

  private:
    struct Bracket {
        char32_t closing;
        std::uint32_t script;
    };
    std::uint32_t current_;
    std::vector<Bracket> open_;
};

[[nodiscard]] bool is_real_script(std::uint32_t script);
[[nodiscard]] std::uint32_t script_of(char32_t character);

} // namespace hamandish::text
