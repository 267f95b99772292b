#include "server/usecases/scan_attachments.h"

#include "evidence/hash.h"

namespace hamandish::usecases {
namespace {

constexpr std::int64_t again_after_ms = 10 * base::ms_per_minute;

store::FileShelf& shelf_of(store::Connection& connection, bool is_of_comment) {
    return is_of_comment ? connection.comment_files.shelf() : connection.attachments.shelf();
}

/// Nothing where none waits.
std::optional<ScannedFile> longest_waiting(store::Connection& connection, base::Instant now) {
    for (const bool is_of_comment : {false, true}) {
        const auto waiting =
            shelf_of(connection, is_of_comment).to_scan({now.ms - again_after_ms}, 1);
        if (!waiting.empty()) return ScannedFile{waiting.front(), is_of_comment};
    }
    return std::nullopt;
}

} // namespace

base::Result<std::optional<FileToScan>> next_to_scan(store::Connection& connection,
                                                     base::Instant now) {
    const auto waiting = longest_waiting(connection, now);
    if (!waiting) return std::nullopt;
    const std::string hex = shelf_of(connection, waiting->is_of_comment).content_hex(waiting->id);
    FileToScan file{*waiting, std::string(hex.size() / 2, '\0')};
    if (!evidence::bytes_from_hex(hex, reinterpret_cast<std::uint8_t*>(file.bytes.data()),
                                  file.bytes.size()))
        return base::fail(base::ErrorCode::Internal, "attachment");
    return std::optional(std::move(file));
}

domain::ScanState verdict_from(std::optional<int> exit_code) {
    if (!exit_code) return domain::ScanState::Unknown;
    if (*exit_code == 0) return domain::ScanState::Clean;
    return *exit_code == 1 ? domain::ScanState::Infected : domain::ScanState::Unknown;
}

base::Result<bool> put_verdict(store::Connection& connection, const ScannedFile& file,
                               domain::ScanState verdict, base::Instant now) {
    shelf_of(connection, file.is_of_comment).put_scan(file.id, verdict, now);
    return true;
}

base::Result<std::int64_t> offer_unscanned(store::Connection& connection) {
    return connection.attachments.shelf().stop_waiting() +
           connection.comment_files.shelf().stop_waiting();
}

} // namespace hamandish::usecases
