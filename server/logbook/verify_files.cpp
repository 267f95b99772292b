#include "server/logbook/verify_files.h"

#include "evidence/hash.h"

namespace hamandish::logbook {

void check_files(store::Connection& connection, const store::CallRecord& call,
                 const contract::LogEntry& entry, ChainCheck& check) {
    for (const store::AttachmentRecord& file : connection.attachments.of_call(call.id)) {
        const std::string hex = connection.attachments.content_hex(file.id);
        std::string bytes(hex.size() / 2, '\0');
        const bool is_hex = evidence::bytes_from_hex(
            hex, reinterpret_cast<std::uint8_t*>(bytes.data()), bytes.size());
        if (!is_hex || evidence::hex_from(evidence::sha256(bytes)) != file.sha256)
            check.add(entry.index, entry.kind + ": a file is not as it was logged");
    }
}

} // namespace hamandish::logbook
