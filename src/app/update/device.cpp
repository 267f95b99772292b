// What was said and has been read, and passing a page or a text on: through what the device has for
// it, or by copying.
#include "app/change.h"
#include "base/overloaded.h"

namespace hamandish::app {
namespace {

void take_share(Change& change, ShareOutcome outcome) {
    if (outcome == ShareOutcome::Shared) return; // the device has said so itself
    using i18n::MessageKey;
    const bool copied = outcome == ShareOutcome::Copied;
    if (change.state.address.place == Place::Invite) // one of many texts: said over the whole page
        return show_toast(change,
                          copied ? MessageKey::share_text_copied : MessageKey::share_text_failed,
                          {}, !copied);
    show_toast(change, copied ? MessageKey::share_copied : MessageKey::share_failed,
               std::string(share_anchor), !copied);
}

} // namespace

void take_device_fact(Change& change, const DeviceFact& fact) {
    std::visit(base::Overloaded{
                   [&](const ToastDismissed&) { change.state.toast.reset(); },
                   [&](const HandedInDismissed& one) { forget_act(change, one.name); },
                   [&](const ShareWanted& one) { change.effects.push_back(Share{one.title}); },
                   [&](const CopyWanted& one) { change.effects.push_back(CopyText{one.text}); },
                   [&](const ShareEnded& one) { take_share(change, one.outcome); },
               },
               fact);
}

} // namespace hamandish::app
