#include "analysis/structure/lists.h"

#include "analysis/structure/words.h"

#include <array>

namespace hamandish::analysis {
namespace {

using domain::NumberStyle;

constexpr std::array<std::u32string_view, 4> orders{persian_order, arabic_order, abjad_order,
                                                    latin_order};

int place_in(std::u32string_view order, char32_t letter) {
    const std::size_t at = order.find(letter);
    return at == order.npos ? 0 : static_cast<int>(at) + 1;
}

int roman_value(char32_t letter) {
    const std::array<Point, 1> points{{{letter, 0, 0}}};
    const auto number = read_roman(points);
    return number ? number->value : 0;
}

} // namespace

ListValue value_in(const OpenList& list, const Head& head) {
    const domain::UnitNumber& number = *head.number;
    if (!number.path.empty()) return {};
    if (list.style == NumberStyle::Roman) {
        if (number.style == NumberStyle::Roman) return {number.value, 0};
        return {number.style == NumberStyle::Letter ? roman_value(head.letter) : 0, 0};
    }
    if (number.style != list.style || head.is_latin != list.is_latin) return {};
    if (number.style != NumberStyle::Letter) return {number.value, 0};
    unsigned agreeing = 0;
    for (std::size_t index = 0; index < orders.size(); ++index)
        if ((list.orders >> index & 1u) != 0 &&
            place_in(orders[index], head.letter) == list.last + 1)
            agreeing |= 1u << index;
    if (agreeing != 0) return {list.last + 1, agreeing};
    for (std::size_t index = 0; index < orders.size(); ++index)
        if (const int place = place_in(orders[index], head.letter);
            (list.orders >> index & 1u) != 0 && place > 0)
            return {place, list.orders};
    return {};
}

std::optional<OpenList> list_begun_by(const Head& head, std::size_t parent) {
    OpenList list{parent, head.number->style, head.is_latin, 1, 0, !head.starts_line};
    if (head.letter == 0) {
        if (head.number->value != 1) return std::nullopt;
        return list;
    }
    if (head.letter == 'i') {
        list.style = NumberStyle::Roman;
        return list;
    }
    for (std::size_t index = 0; index < orders.size(); ++index)
        if (place_in(orders[index], head.letter) == 1) list.orders |= 1u << index;
    if (list.orders == 0) return std::nullopt;
    return list;
}

int letter_place(char32_t letter) {
    for (const std::u32string_view order : orders)
        if (const int place = place_in(order, letter); place > 0) return place;
    return 0;
}

} // namespace hamandish::analysis
