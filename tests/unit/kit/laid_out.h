// A screen's tree, laid out with the house's fonts.
#pragma once

#include "kit/frame.h"
#include "kit/layout.h"
#include "text_bench.h"

namespace hamandish::kit::test {

inline const i18n::Catalogue english(i18n::Locale::English);

/// Lays out what `draw` writes, in a column of `width_px` without any look.
template <class Draw>
Tree laid_out(Draw draw, float width_px = 800,
              base::Direction direction = base::Direction::LeftToRight) {
    Frame frame(english, {width_px, 0, false}, {}, {});
    draw(frame);
    Tree tree = frame.take_tree();
    TextBench& bench = TextBench::instance();
    TextCache cache(bench.engine, bench.fonts);
    (void)lay_out(tree, cache, {direction, width_px, 0, width_px > 720});
    return tree;
}

} // namespace hamandish::kit::test
