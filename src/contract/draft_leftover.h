// Words of a file of staff that found no Persian unit to stand beside.
#pragma once

#include "contract/bilingual.h"

#include <cstdint>
#include <string>

namespace hamandish::contract {

/// Of an English or a translated file, in its language. `name`: what the file calls their unit.
struct DraftLeftover {
    std::int64_t id = 0;
    Bilingual name;
    std::string heading, text;
    friend bool operator==(const DraftLeftover&, const DraftLeftover&) = default;
    template <class F>
    static void fields(F&& f) {
        f("id", &DraftLeftover::id);
        f("name", &DraftLeftover::name);
        f("heading", &DraftLeftover::heading);
        f("text", &DraftLeftover::text);
    }
};

} // namespace hamandish::contract
