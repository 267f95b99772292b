// The sheet of the aids says of every look what the kit sets it in.
#include "html/aids_css.h"

#include "html/look_names.h"
#include "html/theme_css.h"
#include "kit/theme.h"

#include <gtest/gtest.h>

namespace hamandish::html::aids_css_test {
namespace {

/// The rule of a look in a scope, from its selector to its end.
std::string rule_of(const std::string& css, const std::string& scope, kit::TextLook look,
                    std::size_t from) {
    const std::string selector = scope + " ." + std::string(class_of(look)) + "{";
    const auto begin = css.find(selector, from);
    return begin == css.npos ? "" : css.substr(begin, css.find('}', begin) - begin);
}

float number_after(const std::string& rule, const std::string& name) {
    const auto at = rule.find(name);
    return at == rule.npos ? -1 : std::stof(rule.substr(at + name.size()));
}

TEST(AidsCss, SetsEveryLookAsTheCanvasDoes) {
    const std::string css = aids_css();
    for (const int percent : {100, 125, 150, 175, 200})
        for (const bool wide_lines : {false, true}) {
            if (percent == 100 && !wide_lines) continue;
            const std::string scope = "html[data-text=\"" + std::to_string(percent) + "\"]" +
                                      (wide_lines ? "[data-lines]" : ":not([data-lines])");
            const std::string media =
                "@media (max-width:" + std::to_string(720 * percent / 100) + "px)";
            const auto narrow = css.find(media, css.find(scope));
            ASSERT_NE(narrow, css.npos) << media;
            for (int i = 0; i < kit::text_look_count - 1; ++i)
                for (const bool wide : {true, false}) {
                    const auto look = static_cast<kit::TextLook>(i);
                    const auto style = kit::text_style(look, wide, {percent, wide_lines});
                    const auto rule = rule_of(css, scope, look, wide ? 0 : narrow);
                    EXPECT_NEAR(number_after(rule, "font-size:"), style.size_px, 0.001) << rule;
                    EXPECT_EQ(number_after(rule, "line-height:"), style.line_height_px) << rule;
                }
        }
}

TEST(AidsCss, LeavesKeysTheirSize) {
    EXPECT_EQ(aids_css().find(".t-key"), std::string::npos);
    EXPECT_EQ(kit::text_style(kit::TextLook::Key, true, {200, true}),
              kit::text_style(kit::TextLook::Key, true));
}

/// Chosen here, the dark page of a light system is dark in what is selected, too.
TEST(AidsCss, SelectsInTheAccentOfEachScheme) {
    const std::string css = theme_css() + aids_css();
    for (const auto scheme : {kit::Scheme::Light, kit::Scheme::Dark, kit::Scheme::LightContrast,
                              kit::Scheme::DarkContrast}) {
        const auto accent = kit::color(scheme, kit::Tone::Accent);
        const auto declared = "--selection:" + css_color(accent) + "4d}";
        const auto first = css.find(declared);
        ASSERT_NE(first, css.npos) << declared;
        EXPECT_NE(css.find(declared, first + 1), css.npos) << "the system's and the chosen one";
        const auto ground = kit::color(scheme, kit::Tone::Surface);
        const auto selected = kit::mix(ground, accent, 0.3f);
        EXPECT_GE(kit::contrast(selected, ground), 1.4);
        EXPECT_GE(kit::contrast(selected, kit::color(scheme, kit::Tone::Ink)), 4.5);
    }
}

} // namespace
} // namespace hamandish::html::aids_css_test
