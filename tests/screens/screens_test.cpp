// Every sample screen in both languages on a phone and a desktop: what it says, where it stands,
// that it mirrors, and that nothing hangs out of its page.
#include "golden.h"
#include "html/element.h"
#include "picture.h"
#include "samples.h"
#include "tree_text.h"

#include <cmath>
#include <gtest/gtest.h>
#include <set>

namespace hamandish::test::screens_test {
namespace {

using base::Direction;

constexpr float least_target_px = 24; // WCAG 2.2, 2.5.8
constexpr float kiosk_target_px = 60;

struct Size {
    const char* name;
    Viewport viewport;
};
constexpr Size sizes[] = {{"phone", {360, 740, 1}}, {"desktop", {1200, 800, 1}}};

/// Calls `check(sample, size, label)` for every sample, language and size.
template <class Check>
void for_every_screen(Check check) {
    for (const i18n::Locale locale : i18n::locales)
        for (const Sample& sample : samples(locale))
            for (const Size& size : sizes)
                check(sample, size,
                      sample.name + "." + std::string(i18n::code(locale)) + "." + size.name);
}

Direction direction_of(const Sample& sample) {
    return i18n::direction(sample.state.address.locale);
}

TEST(Screens, look_as_recorded) {
    for_every_screen([](const Sample& sample, const Size& size, const std::string& label) {
        const Direction direction = direction_of(sample);
        const kit::Tree tree = laid_out_screen(sample.state, size.viewport, direction);
        expect_golden(label, text_from_tree(tree, direction));
    });
}

TEST(Screens, are_exact_mirror_images) {
    for_every_screen([](const Sample& sample, const Size& size, const std::string& label) {
        const kit::Tree one = laid_out_screen(sample.state, size.viewport, Direction::LeftToRight);
        const kit::Tree other =
            laid_out_screen(sample.state, size.viewport, Direction::RightToLeft);
        ASSERT_EQ(one.size(), other.size()) << label;
        for (std::size_t i = 0; i < one.size(); ++i) {
            const base::Rect &a = one[i].rect, &b = other[i].rect;
            ASSERT_EQ(a, (base::Rect{size.viewport.width_px - b.far_x(), b.y, b.width, b.height}))
                << label << ": " << html::dom_id(one[i]) << " " << one[i].text;
        }
    });
}

/// Glyphs stand on sixty-fourths of a pixel (26.6), and a line on the last of its glyphs.
constexpr float rounding = 0.02f;

TEST(Screens, nothing_hangs_out_of_the_page) {
    for_every_screen([](const Sample& sample, const Size& size, const std::string& label) {
        const kit::Tree tree = laid_out_screen(sample.state, size.viewport, direction_of(sample));
        for (const kit::Node& node : tree) {
            if (node.look == kit::BoxLook::SkipLink) continue; // waits above the page
            EXPECT_GE(node.rect.x, 0) << label << ": " << node.text;
            EXPECT_LE(node.rect.far_x(), size.viewport.width_px) << label << ": " << node.text;
            EXPECT_LE(node.rect.bottom(), tree[0].rect.bottom()) << label << ": " << node.text;
            for (const kit::DrawnLine& line : node.lines) {
                EXPECT_GE(line.rect.x, node.rect.x - rounding) << label << ": " << node.text;
                EXPECT_LE(line.rect.far_x(), node.rect.far_x() + rounding)
                    << label << ": " << node.text;
            }
        }
    });
}

bool is_afloat(const kit::Node& node) {
    return node.layout.afloat != kit::Afloat::No;
}

TEST(Screens, siblings_do_not_lie_over_each_other) {
    for_every_screen([](const Sample& sample, const Size& size, const std::string& label) {
        const kit::Tree tree = laid_out_screen(sample.state, size.viewport, direction_of(sample));
        for (std::size_t i = 1; i < tree.size(); ++i)
            for (std::size_t k = i + 1; k < tree.size(); ++k) {
                if (tree[i].parent != tree[k].parent) continue;
                if (tree[tree[i].parent].layout.axis == kit::Axis::Overlay) continue;
                if (is_afloat(tree[i]) || is_afloat(tree[k])) continue;
                const base::Rect &a = tree[i].rect, &b = tree[k].rect;
                const bool apart =
                    a.far_x() <= b.x || b.far_x() <= a.x || a.bottom() <= b.y || b.bottom() <= a.y;
                EXPECT_TRUE(apart) << label << ": " << tree[i].text << " | " << tree[k].text;
            }
    });
}

TEST(Screens, every_finger_finds_its_target) {
    for_every_screen([](const Sample& sample, const Size& size, const std::string& label) {
        for (const kit::Node& node :
             laid_out_screen(sample.state, size.viewport, direction_of(sample))) {
            const bool target = node.role == kit::Role::Link || node.role == kit::Role::Button ||
                                node.role == kit::Role::Radio || node.role == kit::Role::CheckBox ||
                                node.role == kit::Role::RadioButton ||
                                node.role == kit::Role::TextField ||
                                node.role == kit::Role::Select || node.role == kit::Role::FileField;
            if (!target) continue;
            const bool is_aside = node.look == kit::BoxLook::SkipLink; // for keys, not for fingers
            const float least =
                sample.state.kiosk.here && !is_aside ? kiosk_target_px : least_target_px;
            EXPECT_GE(node.rect.width, least) << label << ": " << node.text;
            EXPECT_GE(node.rect.height, least) << label << ": " << node.text;
        }
    });
}

TEST(Screens, have_one_main_heading_and_no_id_twice) {
    for_every_screen([](const Sample& sample, const Size& size, const std::string& label) {
        const kit::Tree tree = laid_out_screen(sample.state, size.viewport, direction_of(sample));
        int main_headings = 0, mains = 0;
        std::set<std::string> ids;
        for (const kit::Node& node : tree) {
            main_headings += node.role == kit::Role::Heading && node.level == 1;
            mains += node.role == kit::Role::Main;
            EXPECT_TRUE(ids.insert(html::dom_id(node)).second)
                << label << ": " << html::dom_id(node) << " " << node.text;
        }
        EXPECT_EQ(main_headings, 1) << label;
        EXPECT_EQ(mains, 1) << label;
    });
}

} // namespace
} // namespace hamandish::test::screens_test
