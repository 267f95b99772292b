#include "server/http/received_file.h"

#include "evidence/hash.h"
#include "server/documents/attachment_check.h"

namespace hamandish::http {

base::Result<usecases::AttachedFile> received_file(const std::string& name, std::string_view bytes,
                                                   bool has_scanner) {
    usecases::AttachedFile file;
    TRY_ASSIGN(file.name, domain::attachment_name_from(name));
    const auto kind = domain::attachment_kind_from_name(file.name);
    if (!kind) return base::fail(base::ErrorCode::DocumentUnknown, "attachment");
    TRY(documents::check_attachment(*kind, bytes));
    file.kind = *kind;
    file.byte_count = static_cast<std::int64_t>(bytes.size());
    file.sha256 = evidence::hex_from(evidence::sha256(bytes));
    file.content_hex =
        evidence::hex_from_bytes(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
    file.has_scanner = has_scanner;
    return file;
}

} // namespace hamandish::http
