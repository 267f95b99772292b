#include "server/store/attachments.h"

namespace hamandish::store {
namespace {

const std::string attachment_columns =
    "SELECT a.id, a.draft_id, a.name, a.kind, a.title_fa, a.title_en,"
    " a.byte_count, a.sha256, a.person_id, a.added_at_ms, a.scan,"
    " a.scanned_at_ms FROM attachments a ";

template <class Row>
AttachmentRecord attachment_from(Row&& row) {
    auto& [id, draft, name, kind, title_fa, title_en, bytes, sha256, person, added, scan, scanned] =
        row;
    return {{id},
            {draft},
            name,
            domain::attachment_kind_from_word(kind).value_or(domain::AttachmentKind::Txt),
            {title_fa, title_en},
            bytes,
            sha256,
            {person},
            {added},
            domain::scan_state_from_word(scan).value_or(domain::ScanState::Unknown),
            {scanned}};
}

template <class Statement>
std::vector<AttachmentRecord> attachments_from(Statement& statement, std::int64_t whose) {
    std::vector<AttachmentRecord> files;
    statement.each(whose,
                   [&](auto&... column) { files.push_back(attachment_from(std::tie(column...))); });
    return files;
}

} // namespace

Attachments::Attachments(soci::session& session)
    : session_(session), shelf_(session, {"attachments", "attachment_contents", "attachment_id"}),
      update_title_(session, "UPDATE attachments SET title_fa = :fa, title_en = :en"
                             " WHERE id = :id AND draft_id = :draft RETURNING id"),
      delete_content_(session, "DELETE FROM attachment_contents WHERE attachment_id IN (SELECT id"
                               " FROM attachments WHERE id = :id AND draft_id = :draft)"
                               " RETURNING attachment_id"),
      delete_(session, "DELETE FROM attachments WHERE id = :id AND draft_id = :draft"
                       " RETURNING id"),
      of_draft_(session, attachment_columns + "WHERE a.draft_id = :draft ORDER BY a.id"),
      of_call_(session, attachment_columns + "JOIN drafts d ON d.id = a.draft_id"
                                             " WHERE d.published_call_id = :call ORDER BY a.id"),
      find_(session, attachment_columns + "WHERE a.id = :id") {}

std::optional<AttachmentId> Attachments::insert(const AttachmentRecord& file,
                                                const Text& content_hex) {
    using soci::use;
    Number id = 0;
    const Text kind(domain::type_of(file.kind).word), scan(domain::word(file.scan));
    session_ << "INSERT INTO attachments (draft_id, name, kind, title_fa, title_en, byte_count,"
                " sha256, person_id, added_at_ms, scan) VALUES (:draft, :name, :kind, :fa, :en,"
                " :bytes, :sha256, :person, :at, :scan) ON CONFLICT (draft_id, sha256) DO NOTHING"
                " RETURNING id",
        use(file.draft.value), use(file.name), use(kind), use(file.title.fa), use(file.title.en),
        use(file.byte_count), use(file.sha256), use(file.person.value), use(file.added_at.ms),
        use(scan), soci::into(id);
    if (id == 0) return std::nullopt;
    shelf_.put_content(id, content_hex);
    return AttachmentId{id};
}

bool Attachments::update_title(AttachmentId file, DraftId draft, const domain::TwoTexts& title) {
    return update_title_.first(title.fa, title.en, file.value, draft.value).has_value();
}

bool Attachments::remove(AttachmentId file, DraftId draft) {
    return delete_content_.first(file.value, draft.value).has_value() &&
           delete_.first(file.value, draft.value).has_value();
}

std::vector<AttachmentRecord> Attachments::of_draft(DraftId draft) {
    return attachments_from(of_draft_, draft.value);
}

std::vector<AttachmentRecord> Attachments::of_call(CallId call) {
    return attachments_from(of_call_, call.value);
}

std::optional<AttachmentRecord> Attachments::find(AttachmentId file) {
    auto row = find_.first(file.value);
    if (!row) return std::nullopt;
    return attachment_from(*row);
}

std::string Attachments::content_hex(AttachmentId file) {
    return shelf_.content_hex(file.value);
}

} // namespace hamandish::store
