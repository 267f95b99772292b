// Also without a test framework around it.
#pragma once

#include <cstdlib>

namespace hamandish::robust {

inline void require(bool holds) {
    if (!holds) std::abort();
}

} // namespace hamandish::robust
