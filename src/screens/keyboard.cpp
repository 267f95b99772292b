// The keyboard on the screen. Keys stand as on a real one, whichever way the page runs: a row is
// written from the side on which the page begins.
#include "screens/keyboard.h"

#include "base/utf8.h"
#include "i18n/digits.h"
#include "i18n/keyboard_keys.h"

#include <algorithm>
#include <cmath>

namespace hamandish::screens {
namespace {

using app::KeyLayer;
using i18n::MessageKey;
using kit::Align;
using kit::Axis;

constexpr float edge_px = 8, gap_px = 4, key_px = 44, large_key_px = 60;
constexpr std::size_t widest_row = 12;
constexpr std::string_view half_space = "\u200c";

std::string utf8(char32_t letter) {
    std::string text;
    base::append_utf8(text, letter);
    return text;
}

/// A mark is shown on the stroke that joins letters.
std::string label_of(char32_t letter) {
    constexpr char32_t first_mark = 0x064B, last_mark = 0x0655, high_alef = 0x0670;
    const bool is_mark = (letter >= first_mark && letter <= last_mark) || letter == high_alef;
    return (is_mark ? "\u0640" : "") + utf8(letter);
}

class Keyboard {
  public:
    Keyboard(Page& page, const app::FieldKeyboard& keyboard) : page_(page), keyboard_(keyboard) {
        // What the page has is in the size of its words; keys have their own.
        const float room =
            page.frame.width_px() * static_cast<float>(app::text_percent(page.state.aids)) / 100 -
            2 * edge_px;
        const auto fitting = [room](float key) {
            return static_cast<std::size_t>((room + gap_px) / (key + gap_px));
        };
        const bool large = page.state.aids.has(app::Aid::LargeKeys);
        if (large && fitting(large_key_px) >= widest_row / 2) key_px_ = large_key_px;
        per_row_ = std::max<std::size_t>(fitting(key_px_), 1);
    }

    void draw();

  private:
    [[nodiscard]] kit::Layout row_layout() const {
        return {.axis = Axis::Row, .gap = gap_px, .main = Align::Center};
    }
    [[nodiscard]] bool key(std::string_view name, std::string label, bool is_on = false,
                           float grow = 1);
    void letter(std::size_t place, char32_t letter);
    void letters(std::string_view name, std::u32string_view keys);
    void layers();
    void numbers();
    void acts();
    void erase();
    void turn(std::string_view name, MessageKey words, KeyLayer layer, bool latin);

    Page& page_;
    const app::FieldKeyboard& keyboard_;
    float key_px_ = key_px;
    std::size_t per_row_ = widest_row;
};

bool Keyboard::key(std::string_view name, std::string label, bool is_on, float grow) {
    return page_.frame.button({.key = name,
                               .text = std::move(label),
                               .look = is_on ? kit::BoxLook::KeyOn : kit::BoxLook::Key,
                               .keeps_focus = true,
                               .height_px = key_px_,
                               .grow = grow});
}

void Keyboard::letter(std::size_t place, char32_t letter) {
    const std::string text = utf8(letter);
    if (key("key-" + std::to_string(place), label_of(letter))) page_.did(app::KeyPressed{text});
}

/// Broken into equal parts where the screen is too narrow for fingers.
void Keyboard::letters(std::string_view name, std::u32string_view keys) {
    const std::size_t rows = (keys.size() + per_row_ - 1) / per_row_;
    const std::size_t each = (keys.size() + rows - 1) / rows;
    const bool from_far = page_.frame.direction() == base::Direction::RightToLeft;
    for (std::size_t begin = 0; begin < keys.size(); begin += each) {
        const auto row = page_.frame.box(
            {.key = std::string(name) + std::to_string(begin), .layout = row_layout()});
        const auto part = keys.substr(begin, each);
        for (std::size_t i = 0; i < part.size(); ++i) {
            const std::size_t place = from_far ? part.size() - 1 - i : i;
            letter(place, part[place]);
        }
    }
}

void Keyboard::layers() {
    const auto& rows = keyboard_.latin ? i18n::latin_keys : i18n::persian_keys;
    const auto& signs = keyboard_.latin ? i18n::latin_signs : i18n::persian_signs;
    const bool has_signs = keyboard_.layer == KeyLayer::Signs;
    if (has_signs || per_row_ >= widest_row) letters("digits", rows[0].plain);
    if (has_signs) {
        letters("signs", signs.plain);
        return letters("more", signs.shifted);
    }
    const bool shifted = keyboard_.layer == KeyLayer::Shifted;
    constexpr std::array<std::string_view, 4> names{"", "top", "home", "bottom"};
    for (std::size_t i = 1; i < rows.size(); ++i)
        letters(names[i], shifted ? rows[i].shifted : rows[i].plain);
}

/// As on every telephone.
void Keyboard::numbers() {
    const std::u32string_view digits = page_.locale() == i18n::Locale::Persian
                                           ? i18n::persian_keys[0].plain
                                           : i18n::latin_keys[0].plain;
    per_row_ = 3;
    letters("numbers", digits);
}

void Keyboard::erase() {
    if (!key("erase", page_.say(MessageKey::keyboard_erase))) return;
    const auto caret = page_.frame.caret();
    if (!caret) return;
    const auto start = caret->end > caret->at ? caret->at : caret->before;
    if (start < caret->end) page_.did(app::KeyErased{start, caret->end});
}

void Keyboard::turn(std::string_view name, MessageKey words, KeyLayer layer, bool latin) {
    const bool is_on = layer != KeyLayer::Letters && keyboard_.layer == layer;
    const bool leads_back = is_on && layer == KeyLayer::Signs;
    if (key(name, page_.say(leads_back ? MessageKey::keyboard_letters : words),
            is_on && !leads_back))
        page_.did(app::KeysTurned{is_on ? KeyLayer::Letters : layer, latin});
}

void Keyboard::acts() {
    auto layout = row_layout();
    layout.wrap = true;
    layout.cross_gap = gap_px;
    const auto row = page_.frame.box({.key = "acts", .layout = layout});
    if (!keyboard_.numeric) {
        turn("shift", MessageKey::keyboard_shift, KeyLayer::Shifted, keyboard_.latin);
        turn("signs", MessageKey::keyboard_signs, KeyLayer::Signs, keyboard_.latin);
        turn("language",
             keyboard_.latin ? MessageKey::keyboard_persian : MessageKey::keyboard_latin,
             KeyLayer::Letters, !keyboard_.latin);
        if (!keyboard_.latin && key("half-space", page_.say(MessageKey::comment_half_space)))
            page_.did(app::KeyPressed{std::string(half_space)});
        if (key("space", page_.say(MessageKey::keyboard_space), false, 3))
            page_.did(app::KeyPressed{" "});
    }
    erase();
    if (keyboard_.multiline && key("line", page_.say(MessageKey::keyboard_line)))
        page_.did(app::KeyPressed{"\n"});
    if (key("fold", page_.say(MessageKey::keyboard_fold))) page_.did(app::KeyboardFolded{true});
}

void Keyboard::draw() {
    const auto bar = page_.frame.box({.role = kit::Role::Region,
                                      .anchor = "keyboard",
                                      .name = page_.say(MessageKey::keyboard_title),
                                      .look = kit::BoxLook::Keyboard,
                                      .layout = {.afloat = kit::Afloat::Bar}});
    const float widest = static_cast<float>(widest_row) * (key_px_ + gap_px) * 1.25f;
    const auto keys =
        page_.frame.box({.key = "keys",
                         .layout = {.gap = gap_px,
                                    .max_width = keyboard_.numeric ? widest / 2 : widest,
                                    .centred = true}});
    if (keyboard_.is_folded) {
        if (key("unfold", page_.say(MessageKey::keyboard_title)))
            page_.did(app::KeyboardFolded{false});
        return;
    }
    keyboard_.numeric ? numbers() : layers();
    acts();
}

} // namespace

void keyboard(Page& page) {
    if (page.state.keyboard) Keyboard(page, *page.state.keyboard).draw();
}

} // namespace hamandish::screens
