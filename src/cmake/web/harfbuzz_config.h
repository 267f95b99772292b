// HarfBuzz's HB_LEAN + HB_MINI, with the parts that text/ calls restored (HB_CONFIG_OVERRIDE_H).
#pragma once

#undef HB_NO_VAR     // a variable font's weight axis
#undef HB_NO_METRICS // ascent and descent
#undef HB_NO_DRAW    // outlines
#undef HB_NO_STYLE   // which file is the bold one, which asks
#undef HB_NO_LAYOUT_FEATURE_PARAMS
