// What was said and has been read, and passing a page on: through what the device has for it, or by
// copying its address.
#include "app/change.h"
#include "base/overloaded.h"

namespace hamandish::app {
namespace {

void take_share(Change& change, ShareOutcome outcome) {
    if (outcome == ShareOutcome::Shared) return; // the device has said so itself
    const bool copied = outcome == ShareOutcome::Copied;
    show_toast(change, copied ? i18n::MessageKey::share_copied : i18n::MessageKey::share_failed,
               std::string(share_anchor), !copied);
}

} // namespace

void take_device_fact(Change& change, const DeviceFact& fact) {
    std::visit(base::Overloaded{
                   [&](const ToastDismissed&) { change.state.toast.reset(); },
                   [&](const HandedInDismissed& one) { forget_act(change, one.name); },
                   [&](const ShareWanted& one) { change.effects.push_back(Share{one.title}); },
                   [&](const ShareEnded& one) { take_share(change, one.outcome); },
               },
               fact);
}

} // namespace hamandish::app
