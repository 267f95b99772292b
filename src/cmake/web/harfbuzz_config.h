// HarfBuzz's HB_LEAN + HB_MINI, with the parts that text/ calls restored (HB_CONFIG_OVERRIDE_H).
#pragma once

#undef HB_NO_VAR     // a variable font's weight axis
#undef HB_NO_METRICS // ascent and descent
#undef HB_NO_DRAW    // outlines
#undef HB_NO_STYLE   // which file is the bold one, which asks
#undef HB_NO_LAYOUT_FEATURE_PARAMS

// Characters' properties are ICU's (harfbuzz_unicode.cpp), whose tables are loaded anyway.
#define hb_ucd_get_unicode_funcs unicode_functions_of_icu

// No font that ships has a letter of these scripts: the browser draws them. What is left out takes
// the plain shaper.
#define _hb_ot_shaper_hangul _hb_ot_shaper_default
#define _hb_ot_shaper_hebrew _hb_ot_shaper_default
#define _hb_ot_shaper_indic _hb_ot_shaper_default
#define _hb_ot_shaper_khmer _hb_ot_shaper_default
#define _hb_ot_shaper_myanmar _hb_ot_shaper_default
#define _hb_ot_shaper_myanmar_zawgyi _hb_ot_shaper_default
#define _hb_ot_shaper_thai _hb_ot_shaper_default
#define _hb_ot_shaper_use _hb_ot_shaper_default
