#include "kit/layout.h"

#include "kit/layout_pass.h"

namespace hamandish::kit {

LayoutPass::LayoutPass(Tree& tree, TextCache& texts, const Setting& setting)
    : tree_(tree), texts_(texts), setting_(setting), children_(tree.size()),
      extents_(tree.size(), Extent{-1, -1}), places_(tree.size()), blocks_(tree.size()) {
    for (std::size_t i = 1; i < tree.size(); ++i) {
        const bool in_flow = tree[i].layout.afloat == Afloat::No;
        (in_flow ? children_[tree[i].parent] : afloat_).push_back(static_cast<Index>(i));
    }
}

TextBlocks LayoutPass::run() {
    (void)set(0, setting_.width_px, setting_.height_px);
    for (const Index index : afloat_) set_afloat(index);
    place();
    return std::move(blocks_);
}

TextBlocks lay_out(Tree& tree, TextCache& texts, const Setting& setting) {
    if (tree.empty()) return {};
    return LayoutPass(tree, texts, setting).run();
}

} // namespace hamandish::kit
