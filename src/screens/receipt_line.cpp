#include "screens/receipt_line.h"

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::TextLook;

struct Words {
    MessageKey key;
    TextLook look;
};

Words words_of(const app::KeptReceipt* kept) {
    if (kept == nullptr) return {MessageKey::receipt_none, TextLook::Small};
    switch (kept->state) {
    case app::ReceiptState::Recorded: return {MessageKey::receipt_recorded, TextLook::Small};
    case app::ReceiptState::Proven: return {MessageKey::receipt_proven, TextLook::Positive};
    case app::ReceiptState::Broken: break;
    }
    return {MessageKey::receipt_broken, TextLook::Error};
}

} // namespace

void receipt_line(Page& page, const std::string& key) {
    if (page.state.is_plain_page) return; // devices keep receipts and check them, with scripts
    const auto& receipts = page.state.log_watch.receipts;
    const auto found = receipts.find(key);
    const auto* kept = found == receipts.end() ? nullptr : &found->second;
    const Words words = words_of(kept);
    const std::int64_t index = kept == nullptr ? 0 : kept->receipt.entry.index;
    const bool names_entry = words.key == MessageKey::receipt_proven;
    page.frame.text(
        {.role = kit::Role::Text,
         .text = names_entry ? page.say(words.key, {{"index", index}}) : page.say(words.key),
         .look = words.look});
}

} // namespace hamandish::screens
