// What staff did about forms filled in on paper, in the past tense.
#pragma once

#include <cstdint>
#include <string>
#include <variant>

namespace hamandish::app {

/// A field of the form (by its name in SheetForm) now reads so.
struct SheetFieldEdited {
    std::string name, text;
    friend bool operator==(const SheetFieldEdited&, const SheetFieldEdited&) = default;
};
struct SheetSubmitted {
    friend bool operator==(const SheetSubmitted&, const SheetSubmitted&) = default;
};
/// A returned sheet is to be entered anew: the form takes up what it said.
struct SheetTakenUp {
    std::int64_t sheet = 0;
    friend bool operator==(const SheetTakenUp&, const SheetTakenUp&) = default;
};
struct VerdictReasonEdited {
    std::int64_t sheet = 0;
    std::string text;
    friend bool operator==(const VerdictReasonEdited&, const VerdictReasonEdited&) = default;
};
/// `agrees`: with the paper; otherwise it is returned. `entered_at_ms`: of what was compared.
struct SheetCompared {
    std::int64_t sheet = 0;
    bool agrees = false;
    std::int64_t entered_at_ms = 0;
    friend bool operator==(const SheetCompared&, const SheetCompared&) = default;
};

/// Any of them; one alternative of Action.
using SheetFact = std::variant<SheetFieldEdited, SheetSubmitted, SheetTakenUp, VerdictReasonEdited,
                               SheetCompared>;

} // namespace hamandish::app
