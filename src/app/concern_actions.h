// What staff did about the concerns of a closed call, in the past tense.
#pragma once

#include <cstdint>
#include <string>
#include <variant>

namespace hamandish::app {

/// A field of the page (by its name in ConcernForm) now reads so; empty where a tick was cleared.
struct ConcernFieldEdited {
    std::string name, text;
    friend bool operator==(const ConcernFieldEdited&, const ConcernFieldEdited&) = default;
};
enum class ConcernPress {
    Begin,
    Rename,
    Summarise,
    Merge,
    Split,
    SetAside,
    TakeBack,
    Sign,
    Publish,
    WriteWords ///< the unit's own (app/own_words.h)
};
struct ConcernPressed {
    ConcernPress press = ConcernPress::Begin;
    friend bool operator==(const ConcernPressed&, const ConcernPressed&) = default;
};

/// Any of them; one alternative of Action.
using ConcernFact = std::variant<ConcernFieldEdited, ConcernPressed>;

} // namespace hamandish::app
