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

void receipt_told(Page& page) {
    const auto& told = page.state.log_watch.told;
    if (!page.state.is_plain_page || !told) return;
    const auto part = page.frame.box({.key = "receipt", .layout = {.gap = 2}});
    page.frame.text({.key = "entry",
                     .text = page.say(MessageKey::receipt_told, {{"index", told->index}}),
                     .look = TextLook::Small});
    page.frame.text(
        {.key = "commitment", .text = in_groups(told->commitment), .look = TextLook::Small});
    if (page.state.kiosk.here) return; // a file with one's data is not for a device of others
    page.frame.paragraph(page.say(MessageKey::receipt_opened_by), TextLook::Small);
    page.frame.link(page.say(MessageKey::profile_export),
                    contract::api_path(contract::RouteId::ExportMyData));
}

std::string in_groups(const std::string& hex) {
    std::string out = "\u2066";
    for (std::size_t at = 0; at < hex.size(); at += 8)
        out.append(at == 0 ? "" : " ").append(hex, at, 8);
    return out + "\u2069";
}

} // namespace hamandish::screens
