#include "server/documents/number_format.h"

#include "analysis/structure/words.h"
#include "base/utf8.h"

#include <array>
#include <utility>

namespace hamandish::documents {
namespace {

constexpr std::string_view alef = "\u0627\u0644\u0641"; // الف
constexpr char32_t persian_zero = 0x06F0, arabic_zero = 0x0660;

std::string digits(int number, char32_t zero) {
    std::string out;
    for (const char digit : std::to_string(number))
        base::append_utf8(out, zero + static_cast<char32_t>(digit - '0'));
    return out;
}

std::string roman(int number, bool is_upper) {
    constexpr std::array<std::pair<int, std::string_view>, 13> parts{{{1000, "m"},
                                                                      {900, "cm"},
                                                                      {500, "d"},
                                                                      {400, "cd"},
                                                                      {100, "c"},
                                                                      {90, "xc"},
                                                                      {50, "l"},
                                                                      {40, "xl"},
                                                                      {10, "x"},
                                                                      {9, "ix"},
                                                                      {5, "v"},
                                                                      {4, "iv"},
                                                                      {1, "i"}}};
    std::string out;
    if (number <= 0 || number > 3999) return std::to_string(number);
    for (const auto& [value, letters] : parts)
        for (; number >= value; number -= value) out += letters;
    if (is_upper)
        for (char& c : out) c = static_cast<char>(c - 'a' + 'A');
    return out;
}

/// After the last letter they come doubled: a … z, aa, bb, as Word has it.
std::string letter(int number, std::u32string_view order, bool is_named) {
    const int count = static_cast<int>(order.size());
    if (number <= 0 || number > count * 8) return std::to_string(number);
    const char32_t value = order[static_cast<std::size_t>((number - 1) % count)];
    std::string out;
    for (int times = (number - 1) / count; times >= 0; --times) {
        if (is_named && value == order[0])
            out += alef;
        else
            base::append_utf8(out, value);
    }
    return out;
}

std::string capital_letters(std::string text) {
    for (char& c : text)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return text;
}

std::string utf8_from(std::u32string_view text) {
    std::string out;
    for (const char32_t value : text) base::append_utf8(out, value);
    return out;
}

std::string word_for(std::span<const analysis::NumberWord> words, int value, bool is_persian) {
    for (const analysis::NumberWord& row : words)
        if (row.value == value && (row.word[0] >= 0x80) == is_persian) return utf8_from(row.word);
    return {};
}

/// Up to 99; beyond that Word's words get long and ours are digits.
std::string in_words(int number, bool is_ordinal, bool is_persian) {
    if (number <= 0 || number > 99) return std::to_string(number);
    const auto last = is_ordinal ? analysis::ordinal_words() : analysis::cardinal_words();
    std::string out = word_for(last, number, is_persian);
    if (!out.empty()) return out;
    // «یکم» of بیست و یکم, where a list by itself says «اول».
    int unit = number % 10;
    out = word_for(analysis::cardinal_words(), number - unit, is_persian);
    out += is_persian ? " \u0648 " : "-";
    if (is_persian && is_ordinal && unit == 1) return out + "\u06CC\u06A9\u0645";
    return out + word_for(last, unit, is_persian);
}

std::string english_ordinal(int number) {
    const int tens = number % 100, unit = number % 10;
    const bool teen = tens >= 11 && tens <= 13;
    const char* ending = teen        ? "th"
                         : unit == 1 ? "st"
                         : unit == 2 ? "nd"
                         : unit == 3 ? "rd"
                                     : "th";
    return std::to_string(number) + ending;
}

/// The letters of a sample: the third of them tells the orders apart.
std::string like_sample(int number, std::string_view sample) {
    const auto first = base::decode_utf8(sample, 0);
    if (!first) return std::to_string(number);
    if (first->value == persian_zero + 1) return digits(number, persian_zero);
    if (first->value == arabic_zero + 1) return digits(number, arabic_zero);
    const bool is_letter = first->value >= 0x0621 && first->value <= 0x064A;
    if (!is_letter) return std::to_string(number);
    const bool is_named = sample.substr(0, alef.size()) == alef;
    const bool has_pe = sample.find("\u067E") != sample.npos;  // پ
    const bool has_jim = sample.find("\u062C") != sample.npos; // ج
    const auto order = has_pe    ? analysis::persian_order
                       : has_jim ? analysis::abjad_order
                                 : analysis::arabic_order;
    return letter(number, order, is_named);
}

} // namespace

std::string number_in_format(int number, std::string_view format, bool is_persian) {
    if (format == "none" || format == "bullet" || format.empty()) return {};
    if (format == "decimal" || format == "1") return std::to_string(number);
    if (format == "decimalZero" || format == "01, 02, 03, ...")
        return (number < 10 ? "0" : "") + std::to_string(number);
    if (format == "lowerRoman" || format == "i") return roman(number, false);
    if (format == "upperRoman" || format == "I") return roman(number, true);
    if (format == "lowerLetter" || format == "a")
        return letter(number, analysis::latin_order, false);
    if (format == "upperLetter" || format == "A")
        return capital_letters(letter(number, analysis::latin_order, false));
    if (format == "arabicAlpha")
        return letter(number, is_persian ? analysis::persian_order : analysis::arabic_order,
                      is_persian);
    if (format == "arabicAbjad") return letter(number, analysis::abjad_order, is_persian);
    if (format == "ordinal")
        return is_persian ? in_words(number, true, true) : english_ordinal(number);
    if (format == "ordinalText") return in_words(number, true, is_persian);
    if (format == "cardinalText") return in_words(number, false, is_persian);
    if (format == "decimalEnclosedParen") return "(" + std::to_string(number) + ")";
    if (static_cast<unsigned char>(format[0]) >= 0x80) return like_sample(number, format);
    return std::to_string(number);
}

} // namespace hamandish::documents
