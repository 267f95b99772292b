// A line of a document's own front matter.
#pragma once

#include "contract/bilingual.h"

namespace hamandish::contract {

struct Fact {
    Bilingual label, value;
    friend bool operator==(const Fact&, const Fact&) = default;
    template <class F>
    static void fields(F&& f) {
        f("label", &Fact::label);
        f("value", &Fact::value);
    }
};

} // namespace hamandish::contract
