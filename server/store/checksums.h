// Checksums for the pages of a SQLite file from before there were any.
#pragma once

#include <string>

namespace hamandish::store {

/// Writes the whole file anew, once, while nobody else has it open: for as long as that takes a
/// copy of it must find room beside it, and one where temporary files are. All or nothing, whatever
/// happens meanwhile. When it cannot be done the log says why ("page_checksums_missing") and the
/// file serves as it did; a file that is not there or is no database is left to whoever opens it
/// next.
void add_checksums(const std::string& path);

} // namespace hamandish::store
