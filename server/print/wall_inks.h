// Inside print only: the colours of what is hung on a wall or handed over.
#pragma once

#include "server/print/ink.h"

namespace hamandish::print {

struct WallInks {
    Ink paper, turquoise, tiles, pale, gold, ink, muted, shade;
};
inline constexpr WallInks wall{.paper = ink_from(0xFDFBF6),
                               .turquoise = ink_from(0x0B6E74),
                               .tiles = ink_from(0x11828A),
                               .pale = ink_from(0xBFE0DE),
                               .gold = ink_from(0xB9822F),
                               .ink = ink_from(0x1B2224),
                               .muted = ink_from(0x545F65),
                               .shade = ink_from(0xF3ECDF)};

} // namespace hamandish::print
