// Leans on whoever includes it to have included <string>: what the header check must refuse.
#pragma once

namespace hamandish::hygiene {

struct Sample {
    std::string text;
};

} // namespace hamandish::hygiene
