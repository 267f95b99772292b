// The files of an archive by their names: NNNNNNNN.log, what was committed, and
// NNNNNNNN-INSTANT.sqlite, a copy of the whole database that was finished at INSTANT while the log
// NNNNNNNN was written.
#pragma once

#include "base/time.h"

#include <string>
#include <vector>

namespace hamandish::store {

struct ArchiveBase {
    int number = 0; ///< of the log that goes on from it
    base::Instant at;
    std::string path;
};

struct ArchiveFolder {
    int last_number = 0;            ///< of any log; 0: there is none
    std::vector<ArchiveBase> bases; ///< by their instants
};

[[nodiscard]] ArchiveFolder list_archive(const std::string& folder);
[[nodiscard]] std::string archive_log(const std::string& folder, int number);
[[nodiscard]] std::string archive_base(const std::string& folder, int number, base::Instant at);

/// So that names made in it outlive a loss of power. False when that cannot be promised.
[[nodiscard]] bool sync_folder(const std::string& folder);

/// Removes what only moments before `oldest` are restored from.
void thin_archive(const std::string& folder, base::Instant oldest);

} // namespace hamandish::store
