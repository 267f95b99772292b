// Every colour, size and space by name. Screens name looks; only this file knows what they are.
#pragma once

#include "kit/node.h"
#include "paint/color.h"

#include <cstdint>
#include <optional>

namespace hamandish::kit {

using paint::Color;

/// What a colour is for; the scheme says which colour it is.
enum class Tone : std::uint8_t {
    Background,
    Surface,
    Ink,
    Muted,
    Line,
    Edge,
    Accent,
    OnAccent,
    Soft,
    Positive,
    PositiveSoft,
    Negative,
    NegativeSoft,
    Warning,
    WarningSoft,
    Second,
    Veil,
};
inline constexpr int tone_count = static_cast<int>(Tone::Veil) + 1;
inline constexpr int text_look_count = static_cast<int>(TextLook::Key) + 1;
inline constexpr int box_look_count = static_cast<int>(BoxLook::KeyOn) + 1;

enum class Scheme : std::uint8_t { Light, Dark, LightContrast, DarkContrast };

[[nodiscard]] Color color(Scheme scheme, Tone tone);
/// `over` laid on `under` with `share` of it showing (0 to 1): hover and press tints.
[[nodiscard]] Color mix(Color under, Color over, float share);
/// WCAG 2.2's contrast ratio of two opaque colours, 1 to 21.
[[nodiscard]] double contrast(Color a, Color b);

struct TextStyle {
    float size_px = 16;
    float line_height_px = 29; ///< whole pixels, so that every line starts on one
    bool bold = false;
    Tone tone = Tone::Ink;
    friend bool operator==(const TextStyle&, const TextStyle&) = default;
};
/// How large a reader wants words, and how far apart their lines.
struct Reading {
    int percent = 100; ///< of the sizes below
    bool wide_lines = false;
    friend bool operator==(const Reading&, const Reading&) = default;
};
/// Between the letters of Node::wide_letters (WCAG 2.2, 1.4.12).
inline constexpr float wide_letters_em = 0.12f;
/// `wide` as in Frame::wide: phones get smaller titles.
[[nodiscard]] TextStyle text_style(TextLook look, bool wide, const Reading& reading = {});

/// Which edges of a box its stroke is drawn on.
enum class Edges : std::uint8_t { All, BlockStart, BlockEnd, InlineStart };

struct BoxStyle {
    std::optional<Tone> fill = {};
    std::optional<Tone> stroke = {};
    float stroke_px = 1;
    Edges edges = Edges::All;
    float radius_px = 0;
    std::optional<Tone> halo = {}; ///< a soft ring around the box
    float halo_px = 0;
    Insets padding = {}; ///< when the node's layout gives none
    friend bool operator==(const BoxStyle&, const BoxStyle&) = default;
};
[[nodiscard]] BoxStyle box_style(BoxLook look, bool wide);

/// Space inside a node's edges: its own, or its look's when it gives none.
[[nodiscard]] Insets padding_of(const Node& node, bool wide);

/// The look a text field's value and placeholder are set in; at 16 px phones do not zoom in.
inline constexpr TextLook field_text_look = TextLook::Body;
/// The ring around what has the keyboard's focus, and its distance from it.
inline constexpr float focus_ring_px = 2.5f, focus_gap_px = 2;

} // namespace hamandish::kit
