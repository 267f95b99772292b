#include "domain/unit_kind.h"

#include <array>

namespace hamandish::domain {
namespace {

constexpr std::array<std::string_view, 16> kind_words{
    "document", "book",   "title", "part", "chapter", "section",      "subsection", "preamble",
    "article",  "clause", "item",  "note", "annex",   "continuation", "closing",    "footnote"};

} // namespace

std::string_view word(UnitKind kind) {
    return kind_words[static_cast<std::size_t>(kind)];
}

std::optional<UnitKind> unit_kind_from_word(std::string_view text) {
    for (std::size_t index = 0; index < kind_words.size(); ++index)
        if (kind_words[index] == text) return static_cast<UnitKind>(index);
    return std::nullopt;
}

bool is_division(UnitKind kind) {
    return kind >= UnitKind::Book && kind <= UnitKind::Subsection;
}

} // namespace hamandish::domain
