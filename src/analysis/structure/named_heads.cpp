#include "analysis/structure/heads.h"
#include "analysis/structure/words.h"

namespace hamandish::analysis {
namespace {

using domain::NumberStyle;
using domain::UnitKind;

constexpr char32_t persian_ye = 0x06CC;

/// Reads along points; `at` only grows.
struct Place {
    Points points;
    std::size_t at = 0;

    [[nodiscard]] Points rest() const { return points.subspan(at); }
    [[nodiscard]] char32_t value(std::size_t ahead = 0) const {
        return at + ahead < points.size() ? points[at + ahead].value : 0;
    }
    void skip_gaps() {
        while (at < points.size() && is_gap(points[at].value)) ++at;
    }
    bool take(char32_t wanted) {
        if (value() != wanted) return false;
        ++at;
        return true;
    }
};

bool is_separator(char32_t value) {
    switch (value) {
    case '-':
    case ':':
    case '.':
    case ')':
    case ']':
    case 0x061B: // ؛
    case 0x00BB: // »
        return true;
    default: return false;
    }
}

/// Moves past the separator and what surrounds it; a dot before a digit is none.
bool take_separator(Place& place) {
    Place ahead = place;
    bool found = false;
    for (ahead.skip_gaps(); is_separator(ahead.value()); ahead.skip_gaps()) {
        if (ahead.value() == '.' && is_digit(ahead.value(1))) break;
        ++ahead.at;
        found = true;
    }
    if (found) place = ahead;
    return found;
}

const UnitWord* unit_word_at(Points points) {
    for (const UnitWord& row : unit_words())
        if (word_length(points, row.word) > 0) return &row;
    return nullptr;
}

void set(Head& head, const Numeral& number) {
    head.number = domain::UnitNumber{number.value, number.style, {}, 0};
    if (number.style == NumberStyle::Letter) head.letter = number.letter;
}

bool may_be_lettered(UnitKind kind) {
    return kind == UnitKind::Clause || kind == UnitKind::Item || kind == UnitKind::Annex;
}

std::optional<Numeral> read_unit_number(const Head& head, Points points) {
    if (auto number = read_number(points)) return number;
    if (head.is_latin && !may_be_lettered(head.kind))
        if (auto roman = read_roman(points)) return roman;
    if (!may_be_lettered(head.kind)) return std::nullopt;
    if (auto letter = read_letter(points)) return letter;
    return head.is_latin ? read_roman(points) : std::nullopt;
}

/// "3-1" of «ماده ۳-۱–»: a path only if something parts it from the text.
bool take_path(Head& head, Place& place) {
    const auto path = read_path(place.rest());
    if (!path || path->joint == '/') return false;
    Place behind = place;
    behind.at += path->length;
    if (!take_separator(behind) && behind.at < behind.points.size()) return false;
    head.number = domain::UnitNumber{path->parts.back(), NumberStyle::Digits, path->parts, 0};
    head.joint = path->joint;
    place.at += path->length;
    return true;
}

bool take_number(Head& head, Place& place) {
    Place ahead = place;
    ahead.skip_gaps();
    if (head.kind == UnitKind::Article && !head.is_latin) {
        if (const auto single = word_length(ahead.rest(), single_word); single > 0) {
            head.number = domain::UnitNumber{1, NumberStyle::Word, {}, 0};
            place.at = ahead.at + single;
            return true;
        }
    }
    const bool bracketed = ahead.take('(') || ahead.take('[');
    ahead.skip_gaps();
    if (!take_path(head, ahead)) {
        const auto number = read_unit_number(head, ahead.rest());
        if (!number) return false;
        set(head, *number);
        ahead.at += number->length;
    }
    if (bracketed) {
        Place close = ahead;
        close.skip_gaps();
        if (close.take(')') || close.take(']')) ahead = close;
    }
    // Digits that run into letters are no number of ours ("5th").
    if (is_letter(ahead.value()) || is_digit(ahead.value())) return false;
    place = ahead;
    return true;
}

/// مکرر, and the number that may follow it.
void take_repeat(Head& head, Place& place) {
    Place ahead = place;
    ahead.skip_gaps();
    ahead.take('(');
    for (const NumberWord& row : repeat_words()) {
        const std::size_t length = word_length(ahead.rest(), row.word);
        if (length == 0) continue;
        head.number->repeat = row.value;
        ahead.at += length;
        if (ahead.value() == ')') ++ahead.at;
        place = ahead;
        ahead.skip_gaps();
        const bool bracketed = ahead.take('(');
        if (const auto number = read_number(ahead.rest()); number && row.value == 1) {
            Place behind = ahead;
            behind.at += number->length;
            if (bracketed && !behind.take(')')) return;
            head.number->repeat = number->value;
            place = behind;
        }
        return;
    }
}

void finish(Head& head, Place& place) {
    head.label_end = place.at;
    head.is_separated = take_separator(place);
    place.skip_gaps();
    head.body = place.at;
    head.ends_line = place.at >= place.points.size();
}

} // namespace

std::optional<Head> read_named_head(Points points) {
    Head head;
    Place place{points};
    const bool bracketed = place.take('(') || place.take('[') || place.take(0x00AB);
    place.skip_gaps();
    const UnitWord* row = unit_word_at(place.rest());
    if (!row) return std::nullopt;
    head.kind = row->kind;
    head.is_latin = row->word[0] < 0x80;
    head.label = place.at;
    place.at += row->word.size();
    if (place.value() == half_space && place.value(1) == persian_ye && is_gap(place.value(2)))
        place.at += 2; // «ماده‌ی»
    const bool has_number = take_number(head, place);
    if (has_number) take_repeat(head, place);
    finish(head, place);
    if (bracketed && !head.is_separated) return std::nullopt;
    const bool needs_none = head.kind == UnitKind::Note || head.kind == UnitKind::Annex;
    if (!has_number && !(needs_none && (head.is_separated || head.ends_line))) return std::nullopt;
    return head;
}

std::optional<Head> read_preamble_head(Points points) {
    for (const std::u32string_view word : preamble_words()) {
        const std::size_t length = word_length(points, word);
        if (length == 0) continue;
        Head head;
        head.form = HeadForm::Preamble;
        head.kind = UnitKind::Preamble;
        head.is_latin = word[0] < 0x80;
        Place place{points, length};
        const bool colon = [&] {
            Place ahead = place;
            ahead.skip_gaps();
            return ahead.value() == ':';
        }();
        finish(head, place);
        if (head.ends_line || colon) return head;
    }
    return std::nullopt;
}

std::optional<Head> read_bare_head(Points points) {
    Head head;
    head.form = HeadForm::Bare;
    head.kind = UnitKind::Clause;
    Place place{points};
    const bool bracketed = place.take('(') || place.take('[');
    place.skip_gaps();
    head.label = place.at;
    const auto path = read_path(place.rest());
    if (path && path->joint != '/') {
        head.number = domain::UnitNumber{path->parts.back(), NumberStyle::Digits, path->parts, 0};
        head.joint = path->joint;
        place.at += path->length;
    } else if (const auto digits = read_number(place.rest());
               digits && digits->style == NumberStyle::Digits) {
        set(head, *digits);
        place.at += digits->length;
    } else if (const auto letter = read_letter(place.rest())) {
        set(head, *letter);
        head.is_latin = letter->letter < 0x80;
        place.at += letter->length;
    } else if (const auto roman = read_roman(place.rest())) {
        set(head, *roman);
        head.is_latin = true;
        place.at += roman->length;
    } else {
        return std::nullopt;
    }
    finish(head, place);
    if (bracketed && points[head.label_end - 1].value != ')' && !head.is_separated)
        return std::nullopt;
    const bool before_gap = head.label_end < points.size() && is_gap(points[head.label_end].value);
    const bool dotted = head.joint == '.' && before_gap;
    const bool is_undashed = head.joint == '-' && before_gap; // its order tells whether it begins
    if (!head.is_separated && !dotted && !is_undashed) return std::nullopt;
    head.is_separated = head.is_separated || !is_undashed;
    return head;
}

bool goes_on_as_mention(Points points) {
    for (const std::u32string_view word : mention_words())
        if (word_length(points, word) > 0) return true;
    return unit_word_at(points) != nullptr;
}

} // namespace hamandish::analysis
