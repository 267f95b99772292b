#include "server/store/file_shelf.h"

namespace hamandish::store {

FileShelf::FileShelf(soci::session& session, ShelfTables tables)
    : session_(session), tables_(std::move(tables)),
      to_scan_(session, "SELECT id FROM " + tables_.files +
                            " WHERE scan IN ('waiting', 'unknown')"
                            " AND scanned_at_ms < :before ORDER BY scanned_at_ms, id LIMIT :most"),
      put_scan_(session, "UPDATE " + tables_.files +
                             " SET scan = :scan, scanned_at_ms = :at WHERE id = :id"),
      stop_waiting_(session, "UPDATE " + tables_.files +
                                 " SET scan = 'none'"
                                 " WHERE scan IN ('waiting', 'unknown') RETURNING id") {}

/// Statements of their own for contents: prepared ones would keep megabytes for as long as their
/// connection.
void FileShelf::put_content(std::int64_t file, const std::string& content_hex) {
    session_ << "INSERT INTO " + tables_.contents + " (" + tables_.key +
                    ", content) VALUES (:id, :content)",
        soci::use(file), soci::use(content_hex);
}

std::string FileShelf::content_hex(std::int64_t file) {
    Text content;
    session_ << "SELECT content FROM " + tables_.contents + " WHERE " + tables_.key + " = :id",
        soci::use(file), soci::into(content);
    return content;
}

std::vector<std::int64_t> FileShelf::to_scan(base::Instant tried_before, int most) {
    std::vector<Number> ids;
    to_scan_.each(tried_before.ms, most, [&](Number id) { ids.push_back(id); });
    return ids;
}

void FileShelf::put_scan(std::int64_t file, domain::ScanState state, base::Instant at) {
    put_scan_.run(Text(domain::word(state)), at.ms, file);
}

std::int64_t FileShelf::stop_waiting() {
    std::int64_t count = 0;
    stop_waiting_.each([&](Number) { ++count; });
    return count;
}

} // namespace hamandish::store
