// Numbers as Word and LibreOffice print them in lists and headings.
#pragma once

#include <string>
#include <string_view>

namespace hamandish::documents {

/// `format` is a value of ECMA-376's ST_NumberFormat ("decimal", "lowerRoman", "arabicAbjad", …),
/// or a sample of the first numbers, as OpenDocument writes it ("1", "i", "a", "۱, ۲, ۳, ...",
/// "الف, ب, پ, ..."). `is_persian`: the document's language, by which Word chooses the letters of
/// "arabicAlpha" and the words of "ordinalText". An unknown format counts in digits, "none" and
/// "bullet" print nothing.
[[nodiscard]] std::string number_in_format(int number, std::string_view format, bool is_persian);

} // namespace hamandish::documents
