#include "screens/comment_files.h"

#include "app/error_message.h"
#include "domain/comment_files.h"
#include "screens/attachments.h"
#include "screens/pieces.h"
#include "screens/wording.h"

#include <algorithm>
#include <array>

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

bool is_busy(const app::FileSending* sending) {
    return sending != nullptr && sending->busy;
}

void waiting_file(Page& page, const contract::WaitingFile& file, bool may_change) {
    const auto item = page.frame.box(
        {.key = "file-" + std::to_string(file.id), .role = Role::ListItem, .layout = {.gap = 2}});
    page.frame.text({.role = Role::Text, .text = file.name, .look = TextLook::Strong});
    auto facts = file_facts(page, file.kind, file.byte_count);
    facts.push_back(page.say(MessageKey::comment_file_state, {{"scan", file.scan}}));
    facts_line(page, facts);
    const auto words = page.say(MessageKey::attachment_remove);
    const auto row = page.frame.box({.layout = {.axis = Axis::Row}});
    if (page.frame.button({.key = "remove",
                           .text = words,
                           .name = words + " \u2013 " + file.name,
                           .look = BoxLook::Quiet,
                           .disabled = !may_change}))
        page.did(app::AnswerFact{app::CommentFileRemoved{file.id}});
}

void choose(Page& page, std::size_t count, bool may_change) {
    const auto* sending = app::file_sending_here(page.state);
    const auto row =
        page.frame.box({.key = "choose", .layout = {.axis = Axis::Row, .gap = 12, .wrap = true}});
    const auto name =
        page.frame.file_field({.key = app::comment_file_anchor,
                               .anchor = app::comment_file_anchor,
                               .label = page.say(MessageKey::attachment_choose),
                               .accept = std::string(domain::attachment_endings),
                               .look = BoxLook::Ghost,
                               .disabled = !may_change || count >= domain::most_comment_files,
                               .busy = is_busy(sending)});
    if (name)
        page.did(
            app::AnswerFact{app::CommentFileChosen{std::string(app::comment_file_anchor), *name}});
    send_file_button(page);
}

/// What is on its way, or why it did not come.
void newest(Page& page) {
    const auto* sending = app::file_sending_here(page.state);
    const bool is_on_its_way = is_busy(sending) && !sending->name.empty();
    status_line(page, "sending-file",
                is_on_its_way
                    ? page.say(MessageKey::comment_file_sending, {{"name", sending->name}})
                    : std::string());
    if (sending == nullptr || !sending->error) return;
    const auto why = page.say(app::message_from_error(*sending->error));
    page.frame.text({.role = Role::Alert,
                     .text = sending->name.empty()
                                 ? why
                                 : page.say(MessageKey::comment_file_refused,
                                            {{"name", sending->name}, {"why", why}}),
                     .look = TextLook::Error});
}

} // namespace

void comment_files_field(Page& page, const app::Writing& writing) {
    if (writing.representing == 0 || page.state.kiosk.here) return;
    const auto files = app::files_waiting(page.state, writing);
    const bool may_change =
        !app::is_handed_in(writing) && !page.state.file_sending.busy && signed_in(page);
    const auto title = page.say(MessageKey::comment_file_title);
    const auto group = page.frame.box(
        {.key = "comment-files", .role = Role::Group, .name = title, .layout = {.gap = 8}});
    page.frame.text({.text = title, .look = TextLook::SmallStrong});
    page.frame.paragraph(
        page.say(MessageKey::comment_file_policy,
                 {{"count", static_cast<std::int64_t>(domain::most_comment_files)},
                  {"size", static_cast<std::int64_t>(domain::most_attachment_bytes >> 20)}}),
        TextLook::Small);
    if (!files.empty()) {
        const auto list =
            page.frame.box({.key = "waiting", .role = Role::List, .layout = {.gap = 8}});
        for (const auto& file : files) waiting_file(page, file, may_change);
    }
    choose(page, files.size(), may_change);
    newest(page);
}

void files_of_comment(Page& page, const contract::Comment& comment) {
    if (comment.files.empty()) return;
    const auto list = page.frame.box(
        {.key = "files",
         .role = Role::List,
         .name = page.say(MessageKey::comment_file_list, {{"author", speaker(page, comment)}}),
         .layout = {.gap = 2, .padding = {4, 0, 4, 0}}});
    for (const contract::CommentFile& file : comment.files) {
        const auto item = page.frame.box({.key = "file-" + std::to_string(file.id),
                                          .role = Role::ListItem,
                                          .layout = {.gap = 2}});
        const std::array parameters{std::to_string(comment.id), std::to_string(file.id)};
        page.frame.text(
            {.role = Role::Link,
             .text = file.name,
             .look = TextLook::Accent,
             .href = contract::api_path(contract::RouteId::DownloadCommentFile, parameters),
             .layout = {.cross = kit::Align::Center, .min_height = 44}});
        facts_line(page, file_facts(page, file.kind, file.byte_count));
    }
}

} // namespace hamandish::screens
