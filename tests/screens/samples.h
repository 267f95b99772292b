// Every screen in every state that a person can meet, by name.
#pragma once

#include "app/state.h"

#include <string>
#include <vector>

namespace hamandish::test {

struct Sample {
    std::string name; ///< "unit-closed", part of its golden files' names
    app::State state;
};

/// In one language; the same names in both.
[[nodiscard]] std::vector<Sample> samples(i18n::Locale locale);

} // namespace hamandish::test
