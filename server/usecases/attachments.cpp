#include "server/usecases/attachments.h"

#include "server/usecases/draft_access.h"
#include "server/usecases/staff.h"
#include "server/usecases/wire.h"

namespace hamandish::usecases {
namespace {

using base::ErrorCode;
using domain::Act;
using domain::ScanState;

/// Changed, and told anew with its files.
base::Result<contract::DraftPage> touched(store::Connection& connection, OpenDraft draft,
                                          const DraftPlace& place, base::Instant now) {
    draft.record.changed_at = now;
    connection.drafts.update(draft.record);
    return show_draft(connection, place, now);
}

bool is_of_staff(store::Connection& connection, const std::string& session_hash,
                 const store::DraftRecord& draft, base::Instant now) {
    const auto person =
        require_act(connection, session_hash, Act::SeeStaffPages, std::nullopt, now);
    return person && may_act(connection, person->id, Act::SeeStaffPages, draft.organisation);
}

} // namespace

base::Status require_offered(ScanState scan, std::string_view where) {
    if (domain::is_offered(scan)) return {};
    return base::fail(scan == ScanState::Infected ? ErrorCode::Forbidden : ErrorCode::TooEarly,
                      where);
}

base::Result<contract::DraftPage> attach_file(store::Connection& connection,
                                              const DraftPlace& place, const AttachedFile& file,
                                              base::Instant now) {
    TRY_ASSIGN(auto draft, open_for_change(connection, place, Act::EditDraft, now));
    if (connection.attachments.of_draft(draft.record.id).size() >= domain::most_attachments)
        return base::fail(ErrorCode::Conflict, "attachments_full");
    store::AttachmentRecord record;
    record.draft = draft.record.id;
    record.name = file.name;
    record.kind = file.kind;
    record.byte_count = file.byte_count;
    record.sha256 = file.sha256;
    record.person = draft.person.id;
    record.added_at = now;
    record.scan = file.has_scanner ? ScanState::Waiting : ScanState::None;
    if (!connection.attachments.insert(record, file.content_hex))
        return base::fail(ErrorCode::Conflict, "attachment_twice");
    return touched(connection, std::move(draft), place, now);
}

base::Result<contract::DraftPage> remove_attachment(store::Connection& connection,
                                                    const DraftPlace& place,
                                                    store::AttachmentId file, base::Instant now) {
    TRY_ASSIGN(auto draft, open_for_change(connection, place, Act::EditDraft, now));
    if (!connection.attachments.remove(file, draft.record.id))
        return base::fail(ErrorCode::NotFound, "attachment");
    return touched(connection, std::move(draft), place, now);
}

base::Status require_no_attachments(store::Connection& connection, store::DraftId draft) {
    if (connection.attachments.of_draft(draft).empty()) return {};
    return base::fail(ErrorCode::Conflict, "attachments");
}

std::vector<contract::Attachment> wire_from(const std::vector<store::AttachmentRecord>& files) {
    std::vector<contract::Attachment> out;
    for (const store::AttachmentRecord& one : files)
        out.push_back({one.id.value, one.name, std::string(domain::type_of(one.kind).word),
                       wire_from(one.title), one.byte_count, one.added_at.ms, one.sha256,
                       std::string(domain::word(one.scan))});
    return out;
}

base::Result<Download> download_attachment(store::Connection& connection,
                                           const std::string& session_hash, store::AttachmentId id,
                                           const std::string& name, base::Instant now) {
    const auto file = connection.attachments.find(id);
    const auto draft = file ? connection.drafts.find(file->draft) : std::nullopt;
    if (!draft || file->name != name) return base::fail(ErrorCode::NotFound, "attachment");
    const bool is_public = bool(draft->published);
    if (!is_public && !is_of_staff(connection, session_hash, *draft, now))
        return base::fail(ErrorCode::NotFound, "attachment");
    TRY(require_offered(file->scan, "attachment"));
    return Download{file->name, file->kind, file->sha256, connection.attachments.content_hex(id),
                    is_public};
}

} // namespace hamandish::usecases
