#include "screens/keyboard.h"

#include <array>

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::Align;
using kit::Axis;

struct SpeechButton {
    std::string_view anchor;
    MessageKey words;
};
constexpr std::array buttons{SpeechButton{"speech-previous", MessageKey::speech_previous},
                             SpeechButton{"speech-next", MessageKey::speech_next},
                             SpeechButton{"speech-activate", MessageKey::speech_activate},
                             SpeechButton{"speech-back", MessageKey::speech_back},
                             SpeechButton{"speech-repeat", MessageKey::speech_repeat},
                             SpeechButton{"speech-stop", MessageKey::speech_stop}};
constexpr float speech_key_px = 44, large_speech_key_px = 60;

} // namespace

void speech_bar(Page& page) {
    if (!page.state.aids.has(app::Aid::Speech) || page.state.is_plain_page) return;
    const bool large = page.state.aids.has(app::Aid::LargeKeys);
    const auto bar = page.frame.box({.role = kit::Role::Region,
                                     .anchor = "speech",
                                     .name = page.say(MessageKey::speech_title),
                                     .look = kit::BoxLook::Keyboard,
                                     .layout = {.gap = 4, .afloat = kit::Afloat::Bar}});
    page.frame.text({.key = "voice",
                     .role = kit::Role::Status,
                     .text = page.state.lacks_voice ? page.say(MessageKey::speech_no_voice) : "",
                     .look = kit::TextLook::Error});
    const auto row = page.frame.box(
        {.key = "row",
         .layout = {
             .axis = Axis::Row, .gap = 6, .cross_gap = 6, .main = Align::Center, .wrap = true}});
    for (const SpeechButton& button : buttons)
        (void)page.frame.button({.anchor = button.anchor,
                                 .text = page.say(button.words),
                                 .look = kit::BoxLook::Key,
                                 .keeps_focus = true,
                                 .height_px = large ? large_speech_key_px : speech_key_px});
}

} // namespace hamandish::screens
