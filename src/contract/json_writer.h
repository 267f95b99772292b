// Writes compact JSON in the order it is told, strings and whole numbers as RFC 8785 wants them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace hamandish::contract {

/// Commas are its business, balance is the caller's. Ill-formed UTF-8 becomes U+FFFD, so the output
/// is always valid JSON.
class JsonWriter {
  public:
    void begin_object() { open('{'); }
    void end_object() { shut('}'); }
    void begin_array() { open('['); }
    void end_array() { shut(']'); }
    void key(std::string_view name);
    void value(std::string_view text);
    void value(const char* text) { value(std::string_view(text)); }
    void value(std::int64_t number);
    void value(bool truth);
    void null();
    /// A key and its value.
    void member(std::string_view name, std::string_view text) { key(name), value(text); }
    void member(std::string_view name, std::int64_t number) { key(name), value(number); }
    [[nodiscard]] std::string take() { return std::move(out_); }

  private:
    void open(char bracket);
    void shut(char bracket);
    void separate();
    void quote(std::string_view text);
    std::string out_;
    bool first_ = true;
};

} // namespace hamandish::contract
