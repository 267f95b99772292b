// What the units of a legal text are called.
#pragma once

#include <optional>
#include <string_view>

namespace hamandish::domain {

/// From the outside in; `Document` is the whole text. An `Article` is a ماده or an اصل, a `Note` a
/// تبصره, which has the force of law. `Continuation` is text of a unit that goes on after the units
/// inside it, `Closing` the formula of adoption at the end.
enum class UnitKind {
    Document,
    Book,
    Title,
    Part,
    Chapter,
    Section,
    Subsection,
    Preamble,
    Article,
    Clause,
    Item,
    Note,
    Annex,
    Continuation,
    Closing,
    Footnote,
};

/// "document", "book", … "footnote": the words of the wire and of the database.
[[nodiscard]] std::string_view word(UnitKind kind);
[[nodiscard]] std::optional<UnitKind> unit_kind_from_word(std::string_view text);

/// Book, title, part, chapter, section, subsection: what holds articles.
[[nodiscard]] bool is_division(UnitKind kind);

} // namespace hamandish::domain
