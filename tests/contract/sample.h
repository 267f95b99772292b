// A message with something in every field, made from its field list; `seed` varies it.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <type_traits>
#include <vector>

namespace hamandish::contract {

class Sampler {
  public:
    explicit Sampler(std::uint32_t seed) : random_(seed) {}

    template <class Message>
    Message make() {
        Message message;
        fill(message);
        return message;
    }

  private:
    template <class T>
    void fill(std::vector<T>& values) {
        values.resize(below(3));
        for (T& value : values) fill(value);
    }
    template <class T>
    void fill(T& value) {
        if constexpr (std::is_same_v<T, std::string>)
            value = text();
        else if constexpr (std::is_same_v<T, bool>)
            value = below(2) == 1;
        else if constexpr (std::is_arithmetic_v<T>)
            value = number();
        else
            T::fields([&](auto, auto member) { fill(value.*member); });
    }
    std::string text() {
        static const char* const pieces[] = {
            "",       "plain",        "\u0645\u06CC\u200C\u06AF\u0648\u06CC\u062F",
            "\"\\/",  "\n\t\x01\x1F", "\U0001F600",
            "\u2028", "</script>"};
        std::string out;
        for (std::uint32_t i = below(4); i > 0; --i) out += pieces[below(8)];
        return out;
    }
    std::int64_t number() {
        constexpr std::int64_t largest = (std::int64_t{1} << 53) - 1;
        static const std::int64_t edges[] = {0, 1, -1, 1'795'465'800'000, largest, -largest};
        return edges[below(6)];
    }
    std::uint32_t below(std::uint32_t end) { return static_cast<std::uint32_t>(random_() % end); }

    std::mt19937 random_;
};

} // namespace hamandish::contract
