#include "server/logbook/verify_files.h"

#include "evidence/hash.h"

namespace hamandish::logbook {
namespace {

bool is_named_by(const std::string& sha256, const std::string& content_hex) {
    std::string bytes(content_hex.size() / 2, '\0');
    return evidence::bytes_from_hex(content_hex, reinterpret_cast<std::uint8_t*>(bytes.data()),
                                    bytes.size()) &&
           evidence::hex_from(evidence::sha256(bytes)) == sha256;
}

} // namespace

void check_files(store::Connection& connection, const store::CallRecord& call,
                 const contract::LogEntry& entry, ChainCheck& check) {
    for (const store::AttachmentRecord& file : connection.attachments.of_call(call.id))
        if (!is_named_by(file.sha256, connection.attachments.content_hex(file.id)))
            check.add(entry.index, entry.kind + ": a file is not as it was logged");
}

void check_comment_files(store::Connection& connection, ChainCheck& check) {
    connection.comment_files.each_of_comments([&](const store::CommentFileRecord& file) {
        const auto hex = connection.comment_files.shelf().content_hex(file.id.value);
        if (is_named_by(file.sha256, hex)) return;
        const auto comment = connection.logged.comment(file.comment);
        check.add(comment ? comment->evidence.entry_index : -1,
                  "comment_received: a file is not as it was logged");
    });
}

} // namespace hamandish::logbook
