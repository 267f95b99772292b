// Files that are attached to a draft, and so to its call: put there, taken away, downloaded.
#pragma once

#include "contract/attachment_messages.h"
#include "server/store/attachments.h"
#include "server/usecases/drafts.h"

namespace hamandish::usecases {

/// A file that came, looked into already (documents/attachment_check.h).
struct AttachedFile {
    std::string name;
    domain::AttachmentKind kind = domain::AttachmentKind::Pdf;
    std::int64_t byte_count = 0;
    std::string sha256, content_hex;
    bool has_scanner = false; ///< it waits until it is scanned
};

/// As take_draft_file. Conflict naming "attachments_full" when there are domain::most_attachments,
/// "attachment_twice" for a content that is there already.
[[nodiscard]] base::Result<contract::DraftPage> attach_file(store::Connection& connection,
                                                            const DraftPlace& place,
                                                            const AttachedFile& file,
                                                            base::Instant now);
/// NotFound naming "attachment".
[[nodiscard]] base::Result<contract::DraftPage> remove_attachment(store::Connection& connection,
                                                                  const DraftPlace& place,
                                                                  store::AttachmentId file,
                                                                  base::Instant now);
/// An adopted text has no call to show files at: Conflict naming "attachments".
[[nodiscard]] base::Status require_no_attachments(store::Connection& connection,
                                                  store::DraftId draft);

[[nodiscard]] std::vector<contract::Attachment>
wire_from(const std::vector<store::AttachmentRecord>& files);

/// What is downloaded.
struct Download {
    std::string name;
    domain::AttachmentKind kind = domain::AttachmentKind::Pdf;
    std::string sha256, content_hex;
    bool is_public = false; ///< for everyone; else for whom nobody else sees it
};
/// TooEarly naming `where` until it is scanned, Forbidden when something harmful was found in it.
[[nodiscard]] base::Status require_offered(domain::ScanState scan, std::string_view where);
/// Of a draft for whoever sees it. NotFound naming "attachment" for everybody else and where
/// `name` is another; TooEarly naming "attachment" until it is scanned; Forbidden naming
/// "attachment" when something harmful was found in it.
[[nodiscard]] base::Result<Download>
download_attachment(store::Connection& connection, const std::string& session_hash,
                    store::AttachmentId file, const std::string& name, base::Instant now);

} // namespace hamandish::usecases
