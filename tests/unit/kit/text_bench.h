// The text engine with the house's fonts, opened once for the whole binary.
#pragma once

#include "kit/text_cache.h"
#include "support/test_fonts.h"

namespace hamandish::kit {

struct TextBench {
    text::Engine engine = test::new_engine();
    text::FontSet fonts = test::shipped_fonts();

    static TextBench& instance() {
        static TextBench bench;
        return bench;
    }
};

} // namespace hamandish::kit
