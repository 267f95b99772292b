#include "analysis/structure/numerals.h"

#include "analysis/structure/words.h"

#include <algorithm>

namespace hamandish::analysis {
namespace {

using domain::NumberStyle;

std::size_t count_gaps(Points points) {
    std::size_t count = 0;
    while (count < points.size() && is_gap(points[count].value)) ++count;
    return count;
}

/// Digits at the front; nothing when there are none or more than three.
std::optional<Numeral> read_digits(Points points) {
    Numeral number;
    while (number.length < points.size() && is_digit(points[number.length].value)) {
        if (number.length == 3) return std::nullopt;
        number.value = number.value * 10 + static_cast<int>(points[number.length].value - '0');
        ++number.length;
    }
    if (number.length == 0) return std::nullopt;
    return number;
}

const NumberWord* find_word(std::span<const NumberWord> words, Points points) {
    for (const NumberWord& word : words)
        if (word_length(points, word.word) > 0) return &word;
    return nullptr;
}

/// «و» between two parts, or the hyphen of "twenty-one"; a gap alone is no joint.
std::size_t joint_length(Points points) {
    std::size_t length = count_gaps(points);
    const Points rest = points.subspan(length);
    if (const std::size_t word = word_length(rest, and_word); length > 0 && word > 0) {
        const std::size_t gaps = count_gaps(rest.subspan(word));
        return gaps > 0 ? length + word + gaps : 0;
    }
    if (length == 0 && !rest.empty() && rest[0].value == '-') return 1;
    return 0;
}

int magnitude(int value) {
    return value >= 1000 ? 3 : value >= 100 ? 2 : value >= 20 ? 1 : 0;
}

/// Sums the parts of a number in words; an ordinal part ends it.
std::optional<Numeral> read_words(Points points) {
    Numeral number{0, NumberStyle::Word, 0, 0};
    std::size_t at = 0;
    int last_magnitude = 4;
    while (at < points.size()) {
        const Points rest = points.subspan(at);
        if (const NumberWord* last = find_word(ordinal_words(), rest)) {
            if (magnitude(last->value) >= last_magnitude) break;
            number.value += last->value;
            number.length = at + last->word.size();
            return number;
        }
        const NumberWord* part = find_word(cardinal_words(), rest);
        if (!part || magnitude(part->value) >= last_magnitude) break;
        last_magnitude = magnitude(part->value);
        number.value += part->value;
        number.length = at + part->word.size();
        const Points behind = points.subspan(number.length);
        const std::size_t gaps = count_gaps(behind);
        if (const auto ending = word_length(behind.subspan(gaps), ordinal_ending); ending > 0) {
            number.length += gaps + ending;
            return number;
        }
        const std::size_t joint = joint_length(behind);
        if (joint == 0) break;
        at = number.length + joint;
    }
    if (number.length == 0 || number.value == 0) return std::nullopt;
    return number;
}

int roman_digit(char32_t value) {
    switch (value) {
    case 'i': return 1;
    case 'v': return 5;
    case 'x': return 10;
    case 'l': return 50;
    default: return 0;
    }
}

bool stands_alone(Points points, std::size_t length) {
    return length == points.size() ||
           (!is_letter(points[length].value) && points[length].value != half_space);
}

} // namespace

std::size_t word_length(Points points, std::u32string_view word) {
    if (points.size() < word.size()) return 0;
    for (std::size_t index = 0; index < word.size(); ++index)
        if (points[index].value != word[index]) return 0;
    const bool whole = points.size() == word.size() || !is_letter(points[word.size()].value);
    return whole ? word.size() : 0;
}

std::optional<Numeral> read_number(Points points) {
    if (const auto digits = read_digits(points)) return digits;
    return read_words(points);
}

std::optional<Numeral> read_roman(Points points) {
    Numeral number{0, NumberStyle::Roman, 0, 0};
    int last = 100;
    while (number.length < points.size()) {
        const int digit = roman_digit(points[number.length].value);
        if (digit == 0) break;
        number.value += digit > last ? digit - 2 * last : digit;
        last = digit;
        if (++number.length > 8) return std::nullopt;
    }
    const bool good = number.length > 0 && number.value > 0 && stands_alone(points, number.length);
    if (!good) return std::nullopt;
    if (number.length == 1) number.letter = points[0].value;
    return number;
}

std::optional<Numeral> read_letter(Points points) {
    Numeral number{0, NumberStyle::Letter, 1, 0};
    if (const std::size_t alef = word_length(points, alef_name); alef > 0) {
        number.length = alef;
        number.letter = alef_name[0];
        return number;
    }
    if (points.empty() || !is_letter(points[0].value)) return std::nullopt;
    if (points.size() > 1 && is_letter(points[1].value)) return std::nullopt;
    number.letter = points[0].value;
    // «هـ»: the joiner or tatweel after it only shows its shape.
    if (points.size() > 1 && points[1].value == half_space) ++number.length;
    if (!stands_alone(points, number.length)) return std::nullopt;
    return number;
}

std::optional<NumberPath> read_path(Points points) {
    NumberPath path;
    while (path.parts.size() < 5) {
        const auto number = read_digits(points.subspan(path.length));
        if (!number) break;
        path.parts.push_back(number->value);
        path.length += number->length;
        if (path.length + 1 >= points.size()) break;
        const char32_t joint = points[path.length].value;
        const bool joins = (joint == '-' || joint == '.' || joint == '/') &&
                           is_digit(points[path.length + 1].value) &&
                           (path.joint == 0 || path.joint == joint);
        if (!joins) break;
        path.joint = joint;
        ++path.length;
    }
    if (path.length > 0 && path.joint != 0 && points[path.length - 1].value == path.joint)
        --path.length;
    if (path.parts.size() < 2) return std::nullopt;
    return path;
}

} // namespace hamandish::analysis
