#include "domain/certificate.h"

#include "base/graphemes.h"
#include "base/utf8.h"
#include "domain/comment_text.h"

#include <charconv>

namespace hamandish::domain {
namespace {

constexpr int radix = 32, payload_letters = 11, group = 4;
constexpr int first_year = 1300, last_year = 1999;

/// What ISO/IEC 7812-1 (annex B) does with ten digits, with 32.
int check_letter(std::string_view payload) {
    int sum = 0, factor = 2;
    for (auto letter = payload.rbegin(); letter != payload.rend(); ++letter) {
        const int times = factor * static_cast<int>(certificate_letters.find(*letter));
        sum += times / radix + times % radix;
        factor = 3 - factor;
    }
    return (radix - sum % radix) % radix;
}

std::string grouped(std::string_view letters) {
    std::string out;
    for (std::size_t at = 0; at < letters.size(); at += group)
        out.append(at == 0 ? "" : "-").append(letters.substr(at, group));
    return out;
}

/// The letter that is meant; 0 where it is none, ' ' where it only parts groups.
char meant(char32_t typed) {
    if (typed == ' ' || typed == '-' || typed == U'\u2010' || typed == U'\u2011') return ' ';
    if (typed >= U'\u06F0' && typed <= U'\u06F9') typed = '0' + (typed - U'\u06F0');
    if (typed >= U'\u0660' && typed <= U'\u0669') typed = '0' + (typed - U'\u0660');
    if (typed >= 'a' && typed <= 'z') typed = 'A' + (typed - 'a');
    if (typed == 'O') return '0';
    if (typed == 'I' || typed == 'L') return '1';
    const bool known = typed < 0x80 && certificate_letters.find(static_cast<char>(typed)) !=
                                           certificate_letters.npos;
    return known ? static_cast<char>(typed) : '\0';
}

/// A second line, a tab, or a control that turns the text around it: a name must not change what
/// stands beside it.
bool has_forbidden(std::string_view name) {
    for (std::size_t at = 0; at < name.size();) {
        const auto point = base::decode_utf8(name, at);
        if (!point) return true;
        const char32_t value = point->value;
        const bool turns =
            (value >= 0x202A && value <= 0x202E) || (value >= 0x2066 && value <= 0x2069);
        if (turns || value == '\n' || value == '\t') return true;
        at += point->bytes;
    }
    return false;
}

} // namespace

std::string certificate_number_from_random(std::uint64_t random) {
    std::string letters;
    for (int i = 0; i < payload_letters; ++i, random >>= 5)
        letters += certificate_letters[random & (radix - 1)];
    letters += certificate_letters[static_cast<std::size_t>(check_letter(letters))];
    return grouped(letters);
}

base::Result<std::string> certificate_number_from_text(std::string_view text) {
    const auto none = base::fail(base::ErrorCode::NotFound, "certificate");
    std::string letters;
    for (std::size_t at = 0; at < text.size();) {
        const auto point = base::decode_utf8(text, at);
        const char letter = point ? meant(point->value) : '\0';
        if (letter == '\0' || letters.size() > payload_letters + 1) return none;
        if (letter != ' ') letters += letter;
        at += point->bytes;
    }
    if (letters.size() != payload_letters + 1) return none;
    const auto check = certificate_letters.find(letters.back());
    if (check != static_cast<std::size_t>(check_letter(letters.substr(0, payload_letters))))
        return none;
    return grouped(letters);
}

base::Result<int> certificate_year_from_text(std::string_view text) {
    int year = 0;
    const char* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, year);
    const bool whole = read.ec == std::errc{} && read.ptr == end;
    if (!whole || text.size() != 4 || year < first_year || year > last_year)
        return base::fail(base::ErrorCode::NotFound, "year");
    return year;
}

base::Result<std::string> certificate_name_from(std::string_view text) {
    using base::ErrorCode;
    auto written = comment_text_from(text);
    if (!written) return base::fail(written.error().code, "name");
    const auto start = written->find_first_not_of(' '), end = written->find_last_not_of(' ');
    if (start == std::string::npos) return base::fail(ErrorCode::TextEmpty, "name");
    std::string name = written->substr(start, end + 1 - start);
    if (has_forbidden(name)) return base::fail(ErrorCode::TextForbidden, "name");
    if (base::count_graphemes(name) > longest_certificate_name || name.size() > 400)
        return base::fail(ErrorCode::TextTooLong, "name");
    return name;
}

} // namespace hamandish::domain
