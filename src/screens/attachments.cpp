#include "screens/attachments.h"

#include "domain/attachment.h"
#include "screens/pieces.h"

namespace hamandish::screens {
namespace {

using domain::ScanState;
using i18n::MessageKey;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

/// A link is large enough for fingers; what is none has its name at the same distance.
const kit::Layout target{.cross = kit::Align::Center, .min_height = 44};
const kit::Layout beside_targets{.padding = {10, 0, 10, 0}};

/// Kilobytes below a megabyte, megabytes and tenths above; rounded up, so that nothing is nothing.
std::string size_words(const Page& page, std::int64_t bytes) {
    constexpr std::int64_t kilobyte = 1024, megabyte = 1024 * kilobyte;
    if (bytes < megabyte)
        return page.say(MessageKey::attachment_size_kb,
                        {{"count", (bytes + kilobyte - 1) / kilobyte}});
    const std::int64_t tenths = (bytes * 10 + megabyte - 1) / megabyte;
    return page.say(MessageKey::attachment_size_mb,
                    {{"whole", tenths / 10}, {"tenth", tenths % 10}});
}

void one_file(Page& page, const contract::Attachment& file) {
    const auto item = page.frame.box(
        {.key = "file-" + std::to_string(file.id), .role = Role::ListItem, .layout = {.gap = 2}});
    const bool offered = is_offered(file);
    page.frame.text({.role = offered ? Role::Link : Role::Text,
                     .text = page.in_language(file.title),
                     .look = offered ? TextLook::Accent : TextLook::Strong,
                     .href = offered ? contract::file_path(file.id, file.name) : std::string(),
                     .lang = page.text_lang(),
                     .layout = offered ? target : beside_targets});
    facts_line(page, file_facts(page, file));
    if (offered) return;
    const bool is_infected = file.scan == domain::word(ScanState::Infected);
    page.frame.paragraph(
        page.say(is_infected ? MessageKey::attachment_withheld : MessageKey::attachment_checking),
        TextLook::Small);
}

} // namespace

bool is_offered(const contract::Attachment& file) {
    const auto scan = domain::scan_state_from_word(file.scan);
    return scan && domain::is_offered(*scan);
}

std::vector<std::string> file_facts(const Page& page, const std::string& kind,
                                    std::int64_t byte_count) {
    return {page.say(MessageKey::attachment_kind, {{"kind", kind}}), size_words(page, byte_count)};
}

std::vector<std::string> file_facts(const Page& page, const contract::Attachment& file) {
    return file_facts(page, file.kind, file.byte_count);
}

void send_file_button(Page& page) {
    if (!page.state.is_plain_page) return;
    // That it was pressed is nothing more: the file came with the form.
    static_cast<void>(page.frame.button({.key = "send-file",
                                         .text = page.say(MessageKey::attachment_send),
                                         .look = BoxLook::Ghost}));
}

void attached_files(Page& page, const std::vector<contract::Attachment>& files) {
    if (files.empty() || page.state.kiosk.here) return;
    page.frame.text({.key = "attachments-heading",
                     .role = Role::Heading,
                     .text = page.say(MessageKey::attachment_title),
                     .look = TextLook::Section,
                     .level = 2,
                     .layout = {.padding = {16, 0, 0, 0}}});
    page.frame.paragraph(page.say(MessageKey::attachment_hint), TextLook::Small);
    const auto list =
        page.frame.box({.key = "attachments", .role = Role::List, .layout = {.gap = 8}});
    for (const auto& file : files) one_file(page, file);
}

} // namespace hamandish::screens
