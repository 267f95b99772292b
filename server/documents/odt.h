// LibreOffice's files, and those of other OpenDocument programs.
#pragma once

#include "domain/source_text.h"
#include "server/documents/zip_archive.h"

namespace hamandish::documents {

/// The text of an .odt as it is printed: as `read_docx`, by OpenDocument 1.3. Errors as of
/// ZipArchive and parse_part.
[[nodiscard]] base::Result<domain::SourceText> read_odt(const ZipArchive& archive);

} // namespace hamandish::documents
