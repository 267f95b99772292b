#include "server/usecases/scan_attachments.h"

#include "evidence/hash.h"

namespace hamandish::usecases {
namespace {

constexpr std::int64_t again_after_ms = 10 * base::ms_per_minute;

} // namespace

base::Result<std::optional<FileToScan>> next_to_scan(store::Connection& connection,
                                                     base::Instant now) {
    const auto waiting = connection.attachments.to_scan({now.ms - again_after_ms}, 1);
    if (waiting.empty()) return std::nullopt;
    const std::string hex = connection.attachments.content_hex(waiting.front());
    FileToScan file{waiting.front(), std::string(hex.size() / 2, '\0')};
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

base::Result<bool> put_verdict(store::Connection& connection, store::AttachmentId file,
                               domain::ScanState verdict, base::Instant now) {
    connection.attachments.put_scan(file, verdict, now);
    return true;
}

base::Result<std::int64_t> offer_unscanned(store::Connection& connection) {
    return connection.attachments.stop_waiting();
}

} // namespace hamandish::usecases
