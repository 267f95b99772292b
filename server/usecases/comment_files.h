// Files that a representative adds to what they say for an organisation: handed over, taken back,
// sent with the comment, downloaded by everyone.
#pragma once

#include "contract/messages.h"
#include "domain/comment_files.h"
#include "server/store/connection.h"
#include "server/usecases/attachments.h"
#include "server/usecases/begun.h"

namespace hamandish::usecases {

/// For what a file is handed over: a comment on the unit for the organisation.
struct CommentFilePlace {
    std::string session_hash, slug, unit_key;
    store::RepresentationId representing;
    Begun begun = {};
};
/// As add_comment_file, before anybody looks into the file.
[[nodiscard]] base::Status may_add_comment_file(store::Connection& connection,
                                                const CommentFilePlace& place, base::Instant now);
/// Who speaks for the organisation (Forbidden naming "organisation", for oneself, too), while the
/// call takes in what was begun then. Conflict naming "files_full" at domain::most_comment_files or
/// most_waiting_files, "attachment_twice" for a content that waits already.
[[nodiscard]] base::Result<contract::WaitingFiles> add_comment_file(store::Connection& connection,
                                                                    const CommentFilePlace& place,
                                                                    const AttachedFile& file,
                                                                    base::Instant now);
/// NotFound naming "files" where none of one's own waits under the id.
[[nodiscard]] base::Result<contract::WaitingFiles>
remove_comment_file(store::Connection& connection, const std::string& session,
                    store::CommentFileId file, base::Instant now);
/// One's own for a comment on the unit, without those that are expired.
[[nodiscard]] std::vector<contract::WaitingFile> waiting_files(store::Connection& connection,
                                                               store::PersonId person,
                                                               store::UnitId unit,
                                                               base::Instant now);

/// For what a comment names files.
struct NamingFiles {
    store::PersonId person;
    store::UnitId unit;
    store::RepresentationId representing;
    std::vector<std::int64_t> files;
};
/// As domain::check_comment_files; by id.
[[nodiscard]] base::Result<std::vector<store::CommentFileRecord>>
files_to_take(store::Connection& connection, const NamingFiles& names, base::Instant now);

/// Adds those that may be downloaded to a comment as it is told; none to one whose words are not.
void tell_files(store::Connection& connection, contract::Comment& comment);

/// For everyone; of a hidden comment for its author and for moderators, as its words are. NotFound
/// naming "files", Forbidden where something harmful was found, TooEarly without a verdict.
[[nodiscard]] base::Result<Download>
download_comment_file(store::Connection& connection, const std::string& session_hash,
                      store::CommentId comment, store::CommentFileId file, base::Instant now);

/// Deletes what nobody sent in time.
void forget_waiting_files(store::Connection& connection, base::Instant now);

} // namespace hamandish::usecases
