// Facts about the aids that a person can switch on: one alternative of Action.
#pragma once

#include "app/aids.h"

#include <cstdint>
#include <string>
#include <variant>

namespace hamandish::app {

struct AidChosen {
    Aid aid = Aid::Text;
    std::uint8_t setting = 0;
    friend bool operator==(const AidChosen&, const AidChosen&) = default;
};
/// All of them as they were at first.
struct AidsReset {
    friend bool operator==(const AidsReset&, const AidsReset&) = default;
};
/// Somebody writes in this field from now on.
struct FieldEntered {
    std::string field; ///< its DOM id
    bool numeric = false, multiline = false;
    friend bool operator==(const FieldEntered&, const FieldEntered&) = default;
};
struct FieldDone {
    friend bool operator==(const FieldDone&, const FieldDone&) = default;
};
/// A key of the keyboard on the screen that writes.
struct KeyPressed {
    std::string text;
    friend bool operator==(const KeyPressed&, const KeyPressed&) = default;
};
/// The key that erases: what it takes away, in UTF-16 units of the field's value.
struct KeyErased {
    std::uint32_t start = 0, end = 0;
    friend bool operator==(const KeyErased&, const KeyErased&) = default;
};
/// Other keys are wanted.
struct KeysTurned {
    KeyLayer layer = KeyLayer::Letters;
    bool latin = false;
    friend bool operator==(const KeysTurned&, const KeysTurned&) = default;
};
struct KeyboardFolded {
    bool is_folded = false;
    friend bool operator==(const KeyboardFolded&, const KeyboardFolded&) = default;
};
/// A voice of the page's language was looked for on this machine.
struct VoiceSought {
    bool is_found = true;
    friend bool operator==(const VoiceSought&, const VoiceSought&) = default;
};

using AidFact = std::variant<AidChosen, AidsReset, FieldEntered, FieldDone, KeyPressed, KeyErased,
                             KeysTurned, KeyboardFolded, VoiceSought>;

} // namespace hamandish::app
