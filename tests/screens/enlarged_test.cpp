// Every sample screen in twice its size on the narrowest room there is (WCAG 2.2, 1.4.4
// and 1.4.10), and lowered into reach: nothing is cut, nothing is lost.
#include "html/element.h"
#include "picture.h"
#include "samples.h"

#include <gtest/gtest.h>

namespace hamandish::test::enlarged_test {
namespace {

constexpr Viewport narrowest{320, 640, 1};

template <class Check>
void for_every_enlarged(Check check) {
    for (const i18n::Locale locale : {i18n::Locale::Persian, i18n::Locale::English})
        for (Sample& sample : samples(locale)) {
            sample.state.aids.choose(app::Aid::Text, 4);
            sample.state.aids.choose(app::Aid::Lines, 1);
            const kit::Tree tree =
                laid_out_screen(sample.state, narrowest, i18n::direction(locale));
            check(tree, sample.name + "." + std::string(i18n::code(locale)));
        }
}

TEST(Enlarged, nothing_hangs_out_of_the_page) {
    for_every_enlarged([](const kit::Tree& tree, const std::string& label) {
        for (const kit::Node& node : tree) {
            if (node.look == kit::BoxLook::SkipLink) continue; // waits above the page
            EXPECT_GE(node.rect.x, 0) << label << ": " << html::dom_id(node) << " " << node.text;
            EXPECT_LE(node.rect.far_x(), narrowest.width_px)
                << label << ": " << html::dom_id(node) << " " << node.text;
        }
    });
}

TEST(Enlarged, words_stay_in_their_boxes) {
    for_every_enlarged([](const kit::Tree& tree, const std::string& label) {
        for (const kit::Node& node : tree)
            for (const kit::DrawnLine& line : node.lines) {
                EXPECT_GE(line.rect.x, node.rect.x - 0.5f) << label << ": " << node.text;
                EXPECT_LE(line.rect.far_x(), node.rect.far_x() + 0.5f)
                    << label << ": " << node.text;
                EXPECT_GE(line.rect.y, node.rect.y - 0.5f) << label << ": " << node.text;
                EXPECT_LE(line.rect.bottom(), node.rect.bottom() + 0.5f)
                    << label << ": " << node.text;
            }
    });
}

TEST(Lowered, all_that_is_touched_begins_in_the_lower_half) {
    constexpr Viewport kiosk{1080, 1920, 1};
    for (Sample& sample : samples(i18n::Locale::Persian)) {
        sample.state.aids.choose(app::Aid::Lowered, 1);
        const kit::Tree tree = laid_out_screen(sample.state, kiosk, base::Direction::RightToLeft);
        for (std::size_t i = 1; i < tree.size(); ++i) {
            if (tree[i].look == kit::BoxLook::SkipLink) continue;
            EXPECT_GE(tree[i].rect.y, kiosk.height_px / 2)
                << sample.name << ": " << html::dom_id(tree[i]) << " " << tree[i].text;
        }
    }
}

} // namespace
} // namespace hamandish::test::enlarged_test
