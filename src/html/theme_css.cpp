#include "html/theme_css.h"

#include "html/look_names.h"

#include <array>
#include <cmath>

namespace hamandish::html {
namespace {

using kit::BoxLook;
using kit::Scheme;
using kit::TextLook;
using kit::Tone;

constexpr std::string_view phone_media = "@media (max-width:720px){\n";

// In Tone's order.
constexpr std::array<std::string_view, kit::tone_count> tone_names{
    "background",    "surface",   "ink",          "muted",    "line",          "edge",
    "accent",        "on-accent", "soft",         "positive", "positive-soft", "negative",
    "negative-soft", "warning",   "warning-soft", "second",   "veil"};

/// Whole numbers print bare, others with one decimal: the theme has no finer ones.
std::string number(float value) {
    const auto tenths = static_cast<int>(std::lround(value * 10));
    std::string text = std::to_string(tenths / 10);
    if (tenths % 10 != 0) text.append(".").append(std::to_string(tenths % 10));
    return text;
}

std::string px(float value) {
    return value == 0 ? "0" : number(value) + "px";
}

std::string tone_value(Tone tone) {
    return "var(--" + std::string(tone_names[static_cast<std::size_t>(tone)]) + ")";
}

void append_schemes(std::string& css) {
    append_tones(css, ":root", Scheme::Light);
    css += "@media (prefers-color-scheme:dark){\n";
    append_tones(css, ":root", Scheme::Dark);
    css += "}\n@media (prefers-contrast:more),(forced-colors:active){\n";
    append_tones(css, ":root", Scheme::LightContrast);
    css += "}\n@media (prefers-contrast:more) and (prefers-color-scheme:dark),"
           "(forced-colors:active) and (prefers-color-scheme:dark){\n";
    append_tones(css, ":root", Scheme::DarkContrast);
    css += "}\n";
}

std::string text_declarations(const kit::TextStyle& style) {
    return "font-size:" + px(style.size_px) + ";line-height:" + px(style.line_height_px) +
           ";font-weight:" + (style.bold ? "700" : "400") + ";color:" + tone_value(style.tone);
}

void append_rule(std::string& css, std::string_view scope, std::string_view name,
                 const std::string& declarations) {
    if (declarations.empty()) return;
    css += scope;
    css += ".";
    css += name;
    css += "{" + declarations + "}\n";
}

void append_texts(std::string& css) {
    for (int i = 0; i < kit::text_look_count; ++i) {
        const auto look = static_cast<TextLook>(i);
        append_rule(css, "", class_of(look), text_declarations(text_style(look, true)));
    }
    css += phone_media;
    for (int i = 0; i < kit::text_look_count; ++i) {
        const auto look = static_cast<TextLook>(i);
        if (text_style(look, true) != text_style(look, false))
            append_rule(css, "", class_of(look), text_declarations(text_style(look, false)));
    }
    css += "}\n";
}

std::string_view border_property(kit::Edges edges) {
    switch (edges) {
    case kit::Edges::All: return "border";
    case kit::Edges::BlockStart: return "border-block-start";
    case kit::Edges::BlockEnd: return "border-block-end";
    case kit::Edges::InlineStart: return "border-inline-start";
    }
    return "border";
}

std::string box_declarations(const kit::BoxStyle& style) {
    std::string all;
    if (style.fill) all += "background:" + tone_value(*style.fill) + ";";
    if (style.stroke) {
        all += border_property(style.edges);
        all.append(":").append(px(style.stroke_px)).append(" solid ");
        all.append(tone_value(*style.stroke)).append(";");
    }
    if (style.radius_px > 0) all += "border-radius:" + px(style.radius_px) + ";";
    if (style.halo)
        all += "box-shadow:0 0 0 " + px(style.halo_px) + " " + tone_value(*style.halo) + ";";
    const kit::Insets& inside = style.padding;
    if (inside != kit::Insets{})
        all += "padding-block:" + px(inside.block_start) + " " + px(inside.block_end) +
               ";padding-inline:" + px(inside.inline_start) + " " + px(inside.inline_end) + ";";
    return all;
}

constexpr std::string_view plain_scope = "html:not(.live) ";

void append_boxes(std::string& css) {
    for (int i = 1; i < kit::box_look_count; ++i) {
        const auto look = static_cast<BoxLook>(i);
        append_rule(css, plain_scope, class_of(look), box_declarations(box_style(look, true)));
    }
    css += phone_media;
    for (int i = 1; i < kit::box_look_count; ++i) {
        const auto look = static_cast<BoxLook>(i);
        if (box_style(look, true) != box_style(look, false))
            append_rule(css, plain_scope, class_of(look), box_declarations(box_style(look, false)));
    }
    css += "}\n";
}

constexpr std::array<std::array<std::string_view, 2>, 42> layout_words{{
    {"x-column", "display:flex;flex-direction:column"},
    {"x-row", "display:flex"},
    {"x-grid", "display:grid"},
    {"x-overlay", "display:grid;place-items:center"},
    {"x-overlay>*", "grid-area:1/1"},
    {"x-table", "display:table;border-collapse:collapse"},
    {"x-table>thead", "display:table-header-group"},
    {"x-table>tbody", "display:table-row-group"},
    {"x-table tr", "display:table-row"},
    {"x-table :is(td,th)", "display:table-cell;padding-block:6px;vertical-align:top"},
    {"x-table :is(td,th):not(:last-child)", "padding-inline-end:24px"},
    {"wrap", "flex-wrap:wrap"},
    {"cross-start", "align-items:flex-start"},
    {"cross-center", "align-items:center"},
    {"cross-end", "align-items:flex-end"},
    {"cross-baseline", "align-items:baseline"},
    {"main-center", "justify-content:center"},
    {"main-end", "justify-content:flex-end"},
    {"main-stretch", "justify-content:space-between"},
    {"grow", "flex:1 1 0;min-width:0"},
    {"x-column>.fit", "align-self:flex-start"},
    {"centred", "margin-inline:auto;width:100%"},
    {"ornament", "flex:none"},
    {"ornament:not(.o-star):not(.o-ring):not(.o-outlines):not(.o-half)", "display:none"},
    {"o-half>svg", "display:block"},
    {"o-half .before", "fill:var(--second)"},
    {"o-half .after", "fill:var(--accent)"},
    {"o-half .mark", "fill:var(--ink)"},
    {"o-half .hatch",
     "fill:none;stroke:var(--muted);stroke-dasharray:3 2;vector-effect:non-scaling-stroke"},
    {"o-outlines", "max-width:100%"},
    {"o-outlines>svg", "display:block;max-width:100%;height:auto"},
    {"o-outlines path", "fill:var(--accent);stroke:var(--edge);vector-effect:non-scaling-stroke"},
    {"o-outlines .hatch", "fill:none;stroke:var(--muted)"},
    {"o-ring", "border:5px solid var(--line);border-radius:50%"},
    {"o-star", "background:var(--accent);-webkit-mask:radial-gradient(transparent 20%,#000 "
               "21%);mask:radial-gradient(transparent 20%,#000 21%);"
               "clip-path:polygon(50% 11%,61% 22%,78% 22%,78% 39%,89% 50%,78% 61%,78% 78%,61% "
               "78%,50% 89%,39% 78%,22% 78%,22% 61%,11% 50%,22% 39%,22% 22%,39% 22%)"},
    {"target", "min-height:44px"},
    {"target:is(a):not(.x-row)", "display:flex;align-items:center"},
    {"b-hairline:empty", "height:0;border:0;border-block-start:1px solid var(--line);margin:0"},
    {"b-skip-link:not(:focus)", "position:absolute;inset-inline-start:-9999px"},
    {"b-segmented", "overflow:hidden"},
    {"b-segmented>*+*", "border-inline-start:1.5px solid var(--line)"},
    {"t-accent", "text-decoration-thickness:1px;text-underline-offset:4px"},
}};

/// Real fields keep the insets of the boxes drawn under them, so that caret and ink agree; a skip
/// link that waits above the page must not catch what is meant for others.
void append_live(std::string& css) {
    for (const BoxLook look : {BoxLook::Field, BoxLook::FieldInvalid}) {
        const kit::Insets inside = box_style(look, true).padding;
        css += "html.live #page :is(input,textarea,select).";
        css += class_of(look);
        css += "{padding:" + px(inside.block_start) + " " + px(inside.inline_start) + "}\n";
    }
    css += "html.live :is(.o-outlines,.o-half)>svg{display:none}\n"; // the canvas draws it
    css += "html[dir=rtl]:not(.live) .o-half>svg{transform:scaleX(-1)}\n";
    css += "[dir=auto]{unicode-bidi:plaintext}\n";
    css += ".b-skip-link:not(:focus){pointer-events:none}\n";
}

std::string with_number(std::string_view word, int number) {
    return std::string(word) + "-" + std::to_string(number);
}

/// Of texts: as on the canvas, which measures them, the cells of a row stand below one another
/// where a table has more columns than fit beside each other.
void append_narrow_tables(std::string& css) {
    css += "html:not(.live) .x-table :is(td,th):not(:last-child){padding-inline-end:12px}\n";
    constexpr std::string_view broad = "html:not(.live) .x-table:has(td:nth-child(4)) ";
    css.append(broad).append(":is(thead,tbody,tr,td,th){display:block}\n");
    css.append(broad).append(":is(td,th):not(:empty){padding:1px 0}\n");
    css.append(broad).append("td:empty{display:none}\n");
}

void append_columns(std::string& css) {
    for (int width = smallest_column_px; width <= largest_column_px; width += column_step_px) {
        const std::string words = px(static_cast<float>(width));
        append_rule(css, plain_scope, with_number("columns", width),
                    "grid-template-columns:repeat(auto-fit,minmax(min(" + words + ",100%),1fr))");
        append_rule(css, plain_scope, with_number("width", width), "flex:none;width:" + words);
    }
    for (int room = smallest_room_px; room <= largest_room_px; room += room_step_px) {
        const std::string words = px(static_cast<float>(room));
        append_rule(css, plain_scope, with_number("room", room),
                    "width:" + words + ";height:" + words);
    }
    // Where there is no room for a column beside the text, it comes after it; the main links are
    // at the foot of the page, too.
    css += phone_media;
    append_rule(css, plain_scope, "x-row:not(.wrap)", "flex-wrap:wrap");
    css += "html:not(.live) [class*=width-]{max-width:100%}\n";
    css += "html:not(.live) .x-row>:is(aside,[class*=width-]:not(.x-overlay,td,th)){flex:1 0 "
           "100%;width:100%;"
           "max-width:none}\n";
    css += "html:not(.live) .x-row>aside{order:1}\n";
    // A table of contents that only says where one is gives way, as it does on the canvas.
    css += "html:not(.live) .x-row>nav[class*=width-]:has([aria-current]){display:none}\n";
    css += "html:not(.live) header nav.x-row{display:none}\n";
    css += "html:not(.live) header .x-row.x-row{flex-wrap:nowrap;gap:10px}\n";
    // A row of a table: what it is about, and its numbers side by side under that.
    css += "html:not(.live) tr.x-row.x-row{flex-wrap:wrap;gap:0 6px}\n";
    css += "html:not(.live) tr>.grow.grow{flex:1 0 100%}\n";
    css += "html:not(.live) table:has(.o-half) tr>.grow.grow{flex:1 1 72px}\n";
    css += "html:not(.live) tr>[class*=width-]{flex:1 1 52px;min-width:0}\n";
    append_narrow_tables(css);
    css += "}\n";
}

void append_layouts(std::string& css) {
    for (const auto& [name, declarations] : layout_words)
        append_rule(css, plain_scope, name, std::string(declarations));
    for (const Side& side : sides)
        for (int space = 0; space <= largest_space_px; space += space_step_px)
            append_rule(css, plain_scope, with_number(side.word, space),
                        std::string(side.property) + ":" + px(static_cast<float>(space)));
    for (const int measure : measures_px)
        append_rule(css, plain_scope, with_number("max", measure),
                    "max-width:" + px(static_cast<float>(measure)));
    append_columns(css);
}

} // namespace

std::string css_color(kit::Color color) {
    if (color.a != 255)
        return "rgba(" + std::to_string(color.r) + "," + std::to_string(color.g) + "," +
               std::to_string(color.b) + "," + number(static_cast<float>(color.a) / 255) + ")";
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text = "#";
    for (const std::uint8_t channel : {color.r, color.g, color.b}) {
        text += digits[channel >> 4];
        text += digits[channel & 0xF];
    }
    return text;
}

void append_tones(std::string& css, std::string_view selector, Scheme scheme) {
    css += selector;
    css += "{";
    for (int i = 0; i < kit::tone_count; ++i) {
        css += "--";
        css += tone_names[static_cast<std::size_t>(i)];
        css.append(":").append(css_color(kit::color(scheme, static_cast<Tone>(i)))).append(";");
    }
    // Seen through it are the words, which the canvas has drawn below.
    constexpr std::string_view three_tenths = "4d";
    css.append("--selection:").append(css_color(kit::color(scheme, Tone::Accent)));
    css.append(three_tenths).append("}\n");
}

std::string theme_css() {
    std::string css = "/* Written by theme_css from src/kit/theme.cpp; do not edit. */\n";
    append_schemes(css);
    append_texts(css);
    append_boxes(css);
    append_layouts(css);
    append_live(css);
    return css;
}

} // namespace hamandish::html
