// Is the content of a file what its name says, and is there nothing in it that runs?
#pragma once

#include "domain/attachment.h"

namespace hamandish::documents {

/// Beyond domain::check_attachment_beginning: an office file is a whole package of its own kind
/// without macros (ZipArchive). DocumentDamaged, DocumentEncrypted, DocumentUnsafe or TooLarge,
/// each naming "attachment".
[[nodiscard]] base::Status check_attachment(domain::AttachmentKind kind, std::string_view bytes);

} // namespace hamandish::documents
