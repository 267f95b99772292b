#include "domain/recognised_unit.h"

#include <array>

namespace hamandish::domain {
namespace {

constexpr std::array<std::string_view, 4> style_words{"digits", "word", "letter", "roman"};
constexpr std::array<std::string_view, 13> doubt_words{
    "number_gap",      "number_out_of_order", "number_repeated",  "kind_unlikely",
    "word_missing",    "head_in_text",        "mention_or_head",  "sub_number_order",
    "heading_or_text", "parent_unclear",      "list_end_unclear", "count_differs",
    "page_line"};

} // namespace

std::string_view word(NumberStyle style) {
    return style_words[static_cast<std::size_t>(style)];
}
std::string_view word(DoubtCode code) {
    return doubt_words[static_cast<std::size_t>(code)];
}

} // namespace hamandish::domain
