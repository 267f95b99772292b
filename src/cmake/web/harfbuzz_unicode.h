// Unicode's properties of characters for HarfBuzz, out of ICU's tables.
#pragma once
#include <hb.h>

/// General category, combining class, mirroring, script, and canonical composition and
/// decomposition of single characters (UAX #44, #9, #24, #15). Lives as long as the program.
extern "C" hb_unicode_funcs_t* unicode_functions_of_icu();
