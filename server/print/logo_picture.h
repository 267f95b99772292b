// A logo as it is kept: drawn anew from the pixels of the file that came.
#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace hamandish::print {

/// A PNG of the same picture, made smaller until no side is above domain::most_kept_logo_side:
/// nothing else of the file is in it. Errors as domain::logo_size_from; DocumentDamaged naming
/// "logo" when its pixels cannot be read, though its header can.
[[nodiscard]] base::Result<std::string> logo_picture(std::string_view png);

} // namespace hamandish::print
