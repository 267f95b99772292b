// The certificate of e-participation: its number, and the name it is made out to.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace hamandish::domain {

/// Letters and digits of a number that cannot be taken for one another (Crockford's base 32).
inline constexpr std::string_view certificate_letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// "7K3M-9QXT-2BDE": 55 of the random bits, and a last letter that tells every single wrong letter
/// and nearly every exchange of neighbours (ISO/IEC 7812-1's method, modulo 32).
[[nodiscard]] std::string certificate_number_from_random(std::uint64_t random);

/// The number as it is kept, from what people type: any case, O for 0, I and L for 1, Persian and
/// Arabic digits, with or without hyphens and spaces. NotFound naming "certificate" for what is no
/// number: nobody has it.
[[nodiscard]] base::Result<std::string> certificate_number_from_text(std::string_view text);

/// The Jalali year of a certificate for a whole year: four digits, 1300 to 1999. NotFound naming
/// "year" for anything else.
[[nodiscard]] base::Result<int> certificate_year_from_text(std::string_view text);

inline constexpr std::size_t longest_certificate_name = 60;

/// A name as its person wishes it to appear: one line of at most that many graphemes, its outer
/// spaces taken off. TextEmpty, TextTooLong or TextForbidden naming "name".
[[nodiscard]] base::Result<std::string> certificate_name_from(std::string_view text);

} // namespace hamandish::domain
