// What the commitment of a comment with files opens to (evidence/FORMAT.md); as in log_openings.h,
// fields stand in alphabetical order.
#pragma once

#include "contract/log_openings.h"

namespace hamandish::contract {

/// A file that came with a comment, without its content.
struct LoggedCommentFile {
    std::int64_t bytes = 0;
    std::string kind, name, sha256;
    friend bool operator==(const LoggedCommentFile&, const LoggedCommentFile&) = default;
    template <class F>
    static void fields(F&& f) {
        f("bytes", &LoggedCommentFile::bytes);
        f("kind", &LoggedCommentFile::kind);
        f("name", &LoggedCommentFile::name);
        f("sha256", &LoggedCommentFile::sha256);
    }
};
/// comment_received for what an organisation says with files, of any kind, about a passage (else
/// its texts are empty) or in reply to a comment (else 0).
struct CommentWithFilesOpening {
    std::vector<LoggedCommentFile> files;
    std::string kind;
    LoggedText organisation;
    LoggedPassage passage;
    std::int64_t reply_to = 0;
    std::string salt, text, wording;
    friend bool operator==(const CommentWithFilesOpening&,
                           const CommentWithFilesOpening&) = default;
    template <class F>
    static void fields(F&& f) {
        f("files", &CommentWithFilesOpening::files);
        f("kind", &CommentWithFilesOpening::kind);
        f("organisation", &CommentWithFilesOpening::organisation);
        f("passage", &CommentWithFilesOpening::passage);
        f("reply_to", &CommentWithFilesOpening::reply_to);
        f("salt", &CommentWithFilesOpening::salt);
        f("text", &CommentWithFilesOpening::text);
        f("wording", &CommentWithFilesOpening::wording);
    }
};

} // namespace hamandish::contract
