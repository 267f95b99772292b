// Files that are attached to calls.
#pragma once

#include "domain/attachment.h"
#include "server/store/drafts.h"
#include "server/store/file_shelf.h"

namespace hamandish::store {

using AttachmentId = base::Id<struct AttachmentTag>;

/// Everything but the content.
struct AttachmentRecord {
    AttachmentId id;
    DraftId draft;
    std::string name;
    domain::AttachmentKind kind = domain::AttachmentKind::Pdf;
    domain::TwoTexts title;
    std::int64_t byte_count = 0;
    std::string sha256; ///< hexadecimal
    PersonId person;    ///< who attached it
    base::Instant added_at;
    domain::ScanState scan = domain::ScanState::None;
    base::Instant scanned_at; ///< 0: never
};

/// Throws what the driver throws, like everything on a Connection.
class Attachments {
  public:
    explicit Attachments(soci::session& session);

    /// `content_hex`: the bytes in hexadecimal. Nothing when the draft has a file of the same
    /// content.
    [[nodiscard]] std::optional<AttachmentId> insert(const AttachmentRecord& file,
                                                     const std::string& content_hex);
    /// False when the draft has no such file.
    [[nodiscard]] bool update_title(AttachmentId file, DraftId draft,
                                    const domain::TwoTexts& title);
    [[nodiscard]] bool remove(AttachmentId file, DraftId draft);

    [[nodiscard]] std::vector<AttachmentRecord> of_draft(DraftId draft); ///< oldest first
    /// Of the draft that the call came of; oldest first.
    [[nodiscard]] std::vector<AttachmentRecord> of_call(CallId call);
    [[nodiscard]] std::optional<AttachmentRecord> find(AttachmentId file);
    /// In hexadecimal; empty when there is none.
    [[nodiscard]] std::string content_hex(AttachmentId file);
    /// Their contents, and what a scanner says of them.
    [[nodiscard]] FileShelf& shelf() { return shelf_; }

  private:
    using Text = std::string;
    using Number = std::int64_t;
    using Columns =
        Gives<Number, Number, Text, Text, Text, Text, Number, Text, Number, Number, Text, Number>;

    soci::session& session_;
    FileShelf shelf_;
    Prepared<Takes<Text, Text, Number, Number>, Gives<Number>> update_title_;
    Prepared<Takes<Number, Number>, Gives<Number>> delete_content_, delete_;
    Prepared<Takes<Number>, Columns> of_draft_, of_call_, find_;
};

} // namespace hamandish::store
