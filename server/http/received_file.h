// A file that somebody sends, looked into before it is kept.
#pragma once

#include "server/usecases/attachments.h"

namespace hamandish::http {

/// As domain::attachment_name_from for its name and documents::check_attachment for its content.
/// `has_scanner`: it waits until it is scanned.
[[nodiscard]] base::Result<usecases::AttachedFile>
received_file(const std::string& name, std::string_view bytes, bool has_scanner);

} // namespace hamandish::http
