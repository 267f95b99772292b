// The colours and sizes of pages that are read, not hung on walls.
#pragma once

#include "server/print/ink.h"
#include "text/style.h"

namespace hamandish::print {

inline constexpr Ink page_ink = ink_from(0x1B2224), page_muted = ink_from(0x545F65),
                     page_accent = ink_from(0x0B6E74), page_gold = ink_from(0xB9822F),
                     page_rule = ink_from(0xD5DAD9), page_shade = ink_from(0xF2F6F5),
                     page_against = ink_from(0xB4472F), page_pass = ink_from(0x9AA5A8);

} // namespace hamandish::print
