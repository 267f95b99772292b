#include "app/aids.h"
#include "screens/pieces.h"
#include "screens/screens.h"

#include <vector>

namespace hamandish::screens {
namespace {

using app::Aid;
using i18n::MessageKey;
using kit::TextLook;

/// One of several settings; `labels` in the order of app::settings_of.
void choice_of(Page& page, Aid aid, MessageKey heading, const std::vector<std::string>& labels) {
    const std::string name(i18n::name(heading));
    const auto group =
        page.frame.box({.key = name, .role = kit::Role::RadioGroup, .name = page.say(heading)});
    page.frame.text({.text = page.say(heading), .look = TextLook::Strong, .decorative = true});
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const auto setting = static_cast<std::uint8_t>(i);
        const std::string word(app::settings_of(aid)[i]);
        if (page.frame.tick({.key = word,
                             .label = labels[i],
                             .group = name,
                             .value = word,
                             .checked = page.state.aids.of(aid) == setting}))
            page.did(app::AidChosen{aid, setting});
    }
}

void choice_of(Page& page, Aid aid, MessageKey heading, std::initializer_list<MessageKey> labels) {
    std::vector<std::string> words;
    for (const MessageKey label : labels) words.push_back(page.say(label));
    choice_of(page, aid, heading, words);
}

void switch_of(Page& page, Aid aid, MessageKey label, std::string detail = {}) {
    const bool is_on = page.state.aids.has(aid);
    if (page.frame.tick({.key = i18n::name(label),
                         .label = page.say(label),
                         .detail = std::move(detail),
                         .checked = is_on}))
        page.did(app::AidChosen{aid, is_on ? std::uint8_t{0} : std::uint8_t{1}});
}

kit::Scope section(Page& page, MessageKey heading) {
    auto column = page.frame.box(
        {.key = i18n::name(heading), .layout = {.gap = 8, .padding = {12, 0, 0, 0}}});
    page.frame.heading(2, page.say(heading), TextLook::Section);
    return column;
}

void seeing(Page& page) {
    const auto column = section(page, MessageKey::access_seeing);
    std::vector<std::string> sizes;
    for (std::size_t i = 0; i < app::settings_of(Aid::Text).size(); ++i) {
        app::Aids aids;
        aids.choose(Aid::Text, static_cast<std::uint8_t>(i));
        const std::int64_t per_mille = 10 * app::text_percent(aids);
        sizes.push_back(page.say(MessageKey::access_percent, {{"share", per_mille}}));
    }
    choice_of(page, Aid::Text, MessageKey::access_text, sizes);
    choice_of(page, Aid::Scheme, MessageKey::access_scheme,
              {MessageKey::access_as_device, MessageKey::access_light, MessageKey::access_dark});
    switch_of(page, Aid::Contrast, MessageKey::access_contrast);
    switch_of(page, Aid::Lines, MessageKey::access_lines);
    switch_of(page, Aid::Letters, MessageKey::access_letters,
              page.say(MessageKey::access_letters_detail));
}

void reaching(Page& page) {
    const auto column = section(page, MessageKey::access_reaching);
    switch_of(page, Aid::Lowered, MessageKey::access_lowered,
              page.say(MessageKey::access_lowered_detail));
    switch_of(page, Aid::Keyboard, MessageKey::access_keyboard,
              page.say(MessageKey::access_keyboard_detail));
    switch_of(page, Aid::LargeKeys, MessageKey::access_large_keys);
}

void hearing(Page& page) {
    const auto column = section(page, MessageKey::access_hearing);
    switch_of(page, Aid::Speech, MessageKey::access_speech,
              page.say(MessageKey::access_speech_detail));
    if (!page.state.aids.has(Aid::Speech)) return;
    page.frame.paragraph(page.say(MessageKey::speech_keys));
    choice_of(page, Aid::Rate, MessageKey::access_rate,
              {MessageKey::access_usual, MessageKey::access_slow, MessageKey::access_fast});
    choice_of(page, Aid::Volume, MessageKey::access_volume,
              {MessageKey::access_full, MessageKey::access_middle, MessageKey::access_low});
}

} // namespace

void access(Page& page) {
    const auto column =
        page.frame.box({.layout = {.gap = 16, .padding = {28, 0, 0, 0}, .max_width = measure_px}});
    page.frame.heading(1, page.say(MessageKey::access_title), TextLook::Title, main_heading);
    if (page.state.is_plain_page) return page.frame.paragraph(page.say(MessageKey::access_plain));
    page.frame.paragraph(page.say(MessageKey::access_kept), TextLook::Muted);
    const auto form = page.frame.box({.key = "aids",
                                      .role = kit::Role::Form,
                                      .name = page.say(MessageKey::access_title),
                                      .look = kit::BoxLook::Card,
                                      .layout = {.gap = 16}});
    seeing(page);
    reaching(page);
    hearing(page);
    if (page.frame.button({.key = "reset",
                           .text = page.say(MessageKey::access_reset),
                           .look = kit::BoxLook::Ghost}))
        page.did(app::AidsReset{});
}

} // namespace hamandish::screens
