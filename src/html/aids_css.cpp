#include "html/aids_css.h"

#include "html/look_names.h"
#include "html/theme_css.h"

#include <array>
#include <cmath>

namespace hamandish::html {
namespace {

using kit::Reading;
using kit::Scheme;
using kit::TextLook;

constexpr std::array percents{100, 125, 150, 175, 200};
constexpr int widest_phone_px = 720;

/// Thousandths: a quarter of a half pixel has no fewer.
std::string exact_px(float value) {
    const auto thousandths = static_cast<int>(std::lround(value * 1000));
    std::string decimals = std::to_string(1000 + thousandths % 1000).substr(1);
    return std::to_string(thousandths / 1000) + "." + decimals + "px";
}

std::string scope_of(const Reading& reading) {
    return "html[data-text=\"" + std::to_string(reading.percent) + "\"]" +
           (reading.wide_lines ? "[data-lines]" : ":not([data-lines])");
}

void append_texts(std::string& css, const Reading& reading, bool wide) {
    for (int i = 0; i < kit::text_look_count; ++i) {
        const auto look = static_cast<TextLook>(i);
        if (look == TextLook::Key) continue;
        const kit::TextStyle style = kit::text_style(look, wide, reading);
        css.append(scope_of(reading)).append(" .").append(class_of(look));
        css += "{font-size:" + exact_px(style.size_px) +
               ";line-height:" + exact_px(style.line_height_px) + "}\n";
    }
}

/// Large words leave a large screen the room of a phone (Client::Parts::room).
void append_reading(std::string& css, const Reading& reading) {
    if (reading == Reading{}) return;
    append_texts(css, reading, true);
    css +=
        "@media (max-width:" + std::to_string(widest_phone_px * reading.percent / 100) + "px){\n";
    append_texts(css, reading, false);
    css += "}\n";
}

void append_chosen_schemes(std::string& css) {
    append_tones(css, "html[data-scheme=light]", Scheme::Light);
    append_tones(css, "html[data-scheme=dark]", Scheme::Dark);
    append_tones(css, "html[data-contrast]", Scheme::LightContrast);
    css += "@media (prefers-color-scheme:dark){\n";
    append_tones(css, "html[data-contrast]:not([data-scheme])", Scheme::DarkContrast);
    css += "}\n";
    append_tones(css, "html[data-contrast][data-scheme=dark]", Scheme::DarkContrast);
    css +=
        "html[data-scheme=light]{color-scheme:light}\nhtml[data-scheme=dark]{color-scheme:dark}\n";
}

/// Nothing is touched where the page is lowered away from, nor through the keys.
constexpr std::string_view covers = R"(html[data-lowered]::before {
  content: ""; position: fixed; inset: 0 0 auto 0; height: var(--covered, 0); z-index: 3; }
html.live #page .b-keyboard { z-index: 2; }
.b-key, .b-key-on { touch-action: manipulation; user-select: none; }
)";

} // namespace

std::string aids_css() {
    std::string css = "/* Written by theme_css from src/kit/theme.cpp; do not edit. */\n";
    for (const int percent : percents)
        for (const bool wide_lines : {false, true}) append_reading(css, {percent, wide_lines});
    append_chosen_schemes(css);
    css += ".wide-letters{letter-spacing:" + std::to_string(kit::wide_letters_em) + "em}\n";
    css += covers;
    return css;
}

} // namespace hamandish::html
