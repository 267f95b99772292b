#include "kit/theme.h"

#include <gtest/gtest.h>

namespace hamandish::kit::theme_test {
namespace {

constexpr Scheme schemes[] = {Scheme::Light, Scheme::Dark, Scheme::LightContrast,
                              Scheme::DarkContrast};

TEST(Contrast, is_wcag_s_ratio) {
    EXPECT_NEAR(contrast({0, 0, 0}, {255, 255, 255}), 21, 0.001);
    EXPECT_NEAR(contrast({119, 119, 119}, {255, 255, 255}), 4.48, 0.01); // the well-known #777
    EXPECT_DOUBLE_EQ(contrast({1, 2, 3}, {1, 2, 3}), 1);
}

/// A text tone and a ground it is set on.
struct Pair {
    Tone text, ground;
};

constexpr Pair text_pairs[] = {
    {Tone::Ink, Tone::Background},
    {Tone::Ink, Tone::Surface},
    {Tone::Ink, Tone::Soft},
    {Tone::Ink, Tone::NegativeSoft},
    {Tone::Muted, Tone::Background},
    {Tone::Muted, Tone::Surface},
    {Tone::Muted, Tone::Soft},
    {Tone::Accent, Tone::Background},
    {Tone::Accent, Tone::Surface},
    {Tone::Accent, Tone::Soft},
    {Tone::OnAccent, Tone::Accent},
    {Tone::Positive, Tone::PositiveSoft},
    {Tone::Positive, Tone::Surface},
    {Tone::Negative, Tone::NegativeSoft},
    {Tone::Negative, Tone::Surface},
    {Tone::Negative, Tone::Background},
    {Tone::Warning, Tone::WarningSoft},
    {Tone::Warning, Tone::Surface},
};

TEST(Theme, every_text_can_be_read_on_its_ground) {
    for (const Scheme scheme : schemes)
        for (const Pair& pair : text_pairs)
            EXPECT_GE(contrast(color(scheme, pair.text), color(scheme, pair.ground)), 4.5)
                << "scheme " << int(scheme) << " text " << int(pair.text) << " on "
                << int(pair.ground);
}

TEST(Theme, more_contrast_means_seven_to_one) {
    for (const Scheme scheme : {Scheme::LightContrast, Scheme::DarkContrast})
        for (const Pair& pair : text_pairs)
            EXPECT_GE(contrast(color(scheme, pair.text), color(scheme, pair.ground)), 7)
                << "scheme " << int(scheme) << " text " << int(pair.text) << " on "
                << int(pair.ground);
}

TEST(Theme, edges_and_focus_rings_stand_out) {
    constexpr Pair shapes[] = {{Tone::Edge, Tone::Surface},        {Tone::Edge, Tone::Background},
                               {Tone::Accent, Tone::Background},   {Tone::Accent, Tone::Surface},
                               {Tone::Negative, Tone::Background}, {Tone::Negative, Tone::Surface}};
    for (const Scheme scheme : schemes)
        for (const Pair& pair : shapes)
            EXPECT_GE(contrast(color(scheme, pair.text), color(scheme, pair.ground)), 3)
                << "scheme " << int(scheme) << " shape " << int(pair.text) << " on "
                << int(pair.ground);
}

TEST(Theme, every_look_s_text_can_be_read_on_every_ground_it_is_given) {
    // Pills name their own text looks.
    struct Set {
        TextLook text;
        BoxLook box;
    };
    constexpr Set sets[] = {{TextLook::OnAccent, BoxLook::Primary},
                            {TextLook::Positive, BoxLook::PillPositive},
                            {TextLook::Negative, BoxLook::PillNegative},
                            {TextLook::Warning, BoxLook::PillWarning},
                            {TextLook::Chosen, BoxLook::SegmentChosen},
                            {TextLook::Accent, BoxLook::OutlineItemCurrent},
                            {TextLook::Accent, BoxLook::PillNeutral},
                            {TextLook::Small, BoxLook::PillNeutral},
                            {TextLook::Body, BoxLook::Notice},
                            {TextLook::Error, BoxLook::NoticeNegative}};
    for (const Scheme scheme : schemes)
        for (const Set& set : sets) {
            const auto ground = box_style(set.box, true).fill;
            ASSERT_TRUE(ground);
            EXPECT_GE(
                contrast(color(scheme, text_style(set.text, true).tone), color(scheme, *ground)),
                4.5)
                << int(scheme) << " " << int(set.text);
        }
}

TEST(Theme, lines_start_on_whole_pixels_and_leave_room_for_letters) {
    for (int look = 0; look < text_look_count; ++look)
        for (const bool wide : {false, true}) {
            const TextStyle style = text_style(static_cast<TextLook>(look), wide);
            EXPECT_EQ(style.line_height_px,
                      static_cast<float>(static_cast<int>(style.line_height_px)));
            EXPECT_GE(style.line_height_px, style.size_px) << look;
        }
}

TEST(Theme, fields_are_large_enough_that_phones_do_not_zoom) {
    EXPECT_GE(text_style(field_text_look, false).size_px, 16);
}

TEST(Mix, goes_from_one_to_the_other) {
    EXPECT_EQ(mix({0, 0, 0}, {255, 255, 255}, 0), (Color{0, 0, 0}));
    EXPECT_EQ(mix({0, 0, 0}, {255, 255, 255}, 1), (Color{255, 255, 255}));
    EXPECT_EQ(mix({0, 0, 0}, {200, 100, 50}, 0.5f), (Color{100, 50, 25}));
}

TEST(Padding, a_node_s_own_wins_over_its_look_s) {
    Node node;
    node.look = BoxLook::Card;
    EXPECT_EQ(padding_of(node, true), box_style(BoxLook::Card, true).padding);
    node.layout.padding = {1, 2, 3, 4};
    EXPECT_EQ(padding_of(node, true), (Insets{1, 2, 3, 4}));
}

} // namespace
} // namespace hamandish::kit::theme_test
