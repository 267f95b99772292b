// Aids are chosen, kept on the device and put back; the keyboard on the screen writes in a field.
#include "app/change.h"
#include "base/overloaded.h"

namespace hamandish::app {
namespace {

void keep(Change& change, const Aids& aids) {
    auto& state = change.state;
    state.aids = aids;
    if (!aids.has(Aid::Keyboard)) state.keyboard.reset();
    if (!aids.has(Aid::Speech)) state.lacks_voice = false;
    change.effects.push_back(StoreText{std::string(aids_kept_as), text_from_aids(aids)});
    change.effects.push_back(ApplyAids{text_from_aids(aids)}); // also where nothing is kept
}

void choose(Change& change, const AidChosen& wish) {
    if (wish.setting >= settings_of(wish.aid).size()) return;
    Aids aids = change.state.aids;
    aids.choose(wish.aid, wish.setting);
    keep(change, aids);
}

void enter_field(Change& change, const FieldEntered& entered) {
    auto& keyboard = change.state.keyboard;
    if (!change.state.aids.has(Aid::Keyboard)) return;
    if (keyboard && keyboard->field == entered.field) return;
    const bool latin =
        keyboard ? keyboard->latin
                 : i18n::direction(change.state.address.locale) == base::Direction::LeftToRight;
    keyboard = FieldKeyboard{entered.field, entered.numeric, entered.multiline, latin};
}

/// As on every keyboard, one capital is one press: the letters come back after it.
void press(Change& change, const KeyPressed& key) {
    auto& keyboard = *change.state.keyboard;
    if (keyboard.layer == KeyLayer::Shifted) keyboard.layer = KeyLayer::Letters;
    change.effects.push_back(InsertText{keyboard.field, key.text});
}

void take_key_fact(Change& change, const AidFact& fact) {
    auto& keyboard = change.state.keyboard;
    if (!keyboard) return;
    if (const auto* key = std::get_if<KeyPressed>(&fact)) press(change, *key);
    if (const auto* key = std::get_if<KeyErased>(&fact))
        change.effects.push_back(ReplaceText{keyboard->field, key->start, key->end, {}});
    if (const auto* turned = std::get_if<KeysTurned>(&fact)) {
        keyboard->layer = turned->layer;
        keyboard->latin = turned->latin;
    }
    if (const auto* folded = std::get_if<KeyboardFolded>(&fact))
        keyboard->is_folded = folded->is_folded;
}

} // namespace

void restore_aids(Change& change, const Started& started) {
    auto& aids = change.state.aids = first_aids(started.is_kiosk);
    for (const auto& [key, value] : started.stored)
        if (key == aids_kept_as) aids = aids_from_text(value);
    if (aids != Aids{}) change.effects.push_back(ApplyAids{text_from_aids(aids)});
}

void take_aid_fact(Change& change, const AidFact& fact) {
    auto& state = change.state;
    std::visit(base::Overloaded{
                   [&](const AidChosen& wish) { choose(change, wish); },
                   [&](const AidsReset&) { keep(change, first_aids(state.kiosk.here)); },
                   [&](const FieldEntered& entered) { enter_field(change, entered); },
                   [&](const FieldDone&) { state.keyboard.reset(); },
                   [&](const VoiceSought& sought) { state.lacks_voice = !sought.is_found; },
                   [&](const auto&) { take_key_fact(change, fact); },
               },
               fact);
}

} // namespace hamandish::app
