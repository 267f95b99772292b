// Iranian mobile numbers, however people write them.
#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace hamandish::domain {

/// An Iranian mobile number in E.164. Invariant: "+989" and nine ASCII digits.
class Mobile {
  public:
    /// Reads 0912…, 912…, 98912…, 0098912… and +98912… in ASCII, Persian or Arabic digits; spaces,
    /// hyphens, dots, brackets and invisible marks between them do not matter. MobileInvalid
    /// otherwise, naming "mobile".
    [[nodiscard]] static base::Result<Mobile> from_text(std::string_view text);
    [[nodiscard]] const std::string& e164() const { return e164_; }
    friend bool operator==(const Mobile&, const Mobile&) = default;

  private:
    explicit Mobile(std::string e164) : e164_(std::move(e164)) {}
    std::string e164_;
};

/// Under this name a number is one of a person's identities, beside the names of providers.
inline constexpr std::string_view number_identity = "mobile";

/// The ASCII form of text typed in ASCII, Persian or Arabic digits, without what people put between
/// digits; nothing else but a leading '+' may be in it, or the result is empty.
[[nodiscard]] std::string ascii_digits_from(std::string_view text);

} // namespace hamandish::domain
