// What looks like personal data in a text: suggestions for whoever masks it, never a decision.
#pragma once

#include "domain/masking.h"

#include <string_view>
#include <vector>

namespace hamandish::domain {

enum class PersonalDataKind {
    Mobile,       ///< an Iranian one (mobile.h)
    NationalCode, ///< ten digits with their check digit (national_code.h)
    Card,         ///< sixteen digits with their check digit (ISO/IEC 7812-1, Luhn)
    Iban,         ///< "IR" and twenty-four digits with their check digits (ISO 13616, mod 97)
    Email,
};

struct PersonalDatum {
    PersonalDataKind kind = PersonalDataKind::Mobile;
    TextSpan place;
    friend bool operator==(const PersonalDatum&, const PersonalDatum&) = default;
};

/// In the order of the text, without overlaps; digits of any language, with one sign or space
/// between groups of them at most. Names and addresses are nothing that a program finds.
[[nodiscard]] std::vector<PersonalDatum> personal_data_in(std::string_view text);

} // namespace hamandish::domain
