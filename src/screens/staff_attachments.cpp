#include "domain/attachment.h"
#include "screens/attachments.h"
#include "screens/pieces.h"
#include "screens/staff_pieces.h"

#include <algorithm>

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

constexpr std::string_view field_anchor = "attach-field";

/// The person's own name for it: their eyes know the file by it.
void name_line(Page& page, const contract::Attachment& file) {
    if (is_offered(file))
        page.frame.link(file.name, contract::file_path(file.id, file.name));
    else
        page.frame.text({.role = Role::Text, .text = file.name, .look = TextLook::Strong});
    auto facts = file_facts(page, file);
    facts.push_back(page.say(MessageKey::attachment_scan, {{"scan", file.scan}}));
    facts_line(page, facts);
}

void removal(Page& page, const contract::Attachment& file) {
    staff_lasting(page, {.act = {app::LastingKind::RemoveAttachment, file.id},
                         .words = MessageKey::attachment_remove,
                         .whose = file.name});
}

void one_file(Page& page, const contract::Attachment& file, bool may_edit) {
    const auto anchor = attachment_anchor(file.id);
    const auto item = page.frame.box(
        {.key = anchor, .role = Role::ListItem, .anchor = anchor, .layout = {.gap = 6}});
    name_line(page, file);
    words_pair(page,
               {.unit = file.id, .field = "attachment", .text = &file.title, .may_edit = may_edit});
    if (may_edit) removal(page, file);
}

void choose(Page& page, std::size_t count) {
    const auto& desk = page.state.staff;
    page.frame.paragraph(
        page.say(MessageKey::attachment_policy,
                 {{"count", static_cast<std::int64_t>(domain::most_attachments)},
                  {"size", static_cast<std::int64_t>(domain::most_attachment_bytes >> 20)}}),
        TextLook::Muted);
    const auto row =
        page.frame.box({.key = "choose", .layout = {.axis = Axis::Row, .gap = 12, .wrap = true}});
    const auto name = page.frame.file_field(
        {.key = field_anchor,
         .anchor = field_anchor,
         .label = page.say(MessageKey::attachment_choose),
         .accept = std::string(domain::attachment_endings),
         .look = BoxLook::Ghost,
         .disabled = !app::is_all_saved(desk) || count >= domain::most_attachments,
         .busy = desk.busy});
    if (name) page.did(app::StaffFact{app::AttachmentChosen{std::string(field_anchor), *name}});
    send_file_button(page);
}

bool is_unscanned(const contract::Attachment& file) {
    return file.scan == domain::word(domain::ScanState::None);
}

} // namespace

std::string attachment_anchor(std::int64_t file) {
    return "attachment-" + std::to_string(file);
}

void staff_attachments(Page& page, const contract::DraftPage& draft, bool may_edit) {
    const auto& files = draft.attachments;
    if (files.empty() && !may_edit) return;
    const auto title = page.say(MessageKey::attachment_title);
    const auto card = page.frame.box({.key = "attachments",
                                      .role = Role::Region,
                                      .name = title,
                                      .look = BoxLook::Card,
                                      .layout = {.gap = 10}});
    page.frame.heading(2, title, TextLook::CardTitle);
    if (may_edit) choose(page, files.size());
    const auto& desk = page.state.staff;
    status_line(page, "attaching",
                desk.reading == app::attached_file ? page.say(MessageKey::attachment_sending)
                                                   : std::string());
    if (app::is_about_attachments(desk)) staff_refusal(page);
    if (std::any_of(files.begin(), files.end(), is_unscanned))
        notice(page, page.say(MessageKey::attachment_no_scanner));
    if (files.empty()) return;
    const auto list = page.frame.box({.role = Role::List, .layout = {.gap = 16}});
    for (const auto& file : files) one_file(page, file, may_edit);
}

} // namespace hamandish::screens
