// Files that were attached to a call or handed over with a comment are looked into by a scanner
// before anybody is offered them.
#pragma once

#include "server/store/connection.h"

namespace hamandish::usecases {

/// A file of a call, or of a comment.
struct ScannedFile {
    std::int64_t id = 0;
    bool is_of_comment = false;
};
struct FileToScan {
    ScannedFile file;
    std::string bytes;
};

/// Who waits longest, those of calls before those of comments; a file without a verdict is asked
/// about again after ten minutes.
[[nodiscard]] base::Result<std::optional<FileToScan>> next_to_scan(store::Connection& connection,
                                                                   base::Instant now);
/// What an exit code says: 0 clean, 1 infected; anything else, or none, is no verdict.
[[nodiscard]] domain::ScanState verdict_from(std::optional<int> exit_code);
[[nodiscard]] base::Result<bool> put_verdict(store::Connection& connection, const ScannedFile& file,
                                             domain::ScanState verdict, base::Instant now);
/// No scanner is set up: what waited for one is offered unchecked.
[[nodiscard]] base::Result<std::int64_t> offer_unscanned(store::Connection& connection);

} // namespace hamandish::usecases
