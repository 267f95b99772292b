// Word files.
#pragma once

#include "domain/source_text.h"
#include "server/documents/zip_archive.h"

namespace hamandish::documents {

/// The text of a .docx as Word prints it with all changes accepted: paragraphs with their styles
/// and list numbers, tables cell by cell, text boxes after the paragraph that holds them, foot- and
/// endnotes at the end. Comments, deleted and hidden text, and field codes are left out; page
/// headers and footers are kept apart. Errors as of ZipArchive and parse_part.
[[nodiscard]] base::Result<domain::SourceText> read_docx(const ZipArchive& archive);

} // namespace hamandish::documents
