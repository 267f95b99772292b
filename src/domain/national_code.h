// The national code (کد ملی) of Iran. Never stored or logged: what is kept of it is a keyed hash.
#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace hamandish::domain {

/// Ten digits whose last one is the check digit: with s = Σ dᵢ·(10−i) mod 11 over the first nine,
/// it is s where s < 2 and 11 − s otherwise. Ten equal digits pass that sum and are none; nor is a
/// code whose six middle digits, the number within a place, are all zero.
class NationalCode {
  public:
    /// Reads digits of any language with what people put between them; eight or nine digits are a
    /// code whose leading zeros a spreadsheet dropped. InvalidInput naming "national_code".
    [[nodiscard]] static base::Result<NationalCode> from_text(std::string_view text);
    [[nodiscard]] const std::string& digits() const { return digits_; }
    friend bool operator==(const NationalCode&, const NationalCode&) = default;

  private:
    explicit NationalCode(std::string digits) : digits_(std::move(digits)) {}
    std::string digits_;
};

} // namespace hamandish::domain
