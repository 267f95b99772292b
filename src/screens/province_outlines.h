// Inside screens only: the provinces of Iran as shapes.
#pragma once

#include "kit/node.h"

namespace hamandish::screens {

/// In the order of their codes, "IR-00" first; made once. Islands too small to be seen at the
/// map's size are dots. Source and licence: province_outlines.md.
[[nodiscard]] const kit::OutlineSet& province_outlines();

} // namespace hamandish::screens
