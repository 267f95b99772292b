// Any file that a draft may come in.
#pragma once

#include "base/result.h"
#include "domain/source_text.h"

#include <string_view>

namespace hamandish::documents {

struct ReadSource {
    domain::SourceText source;
    std::string_view format;   ///< "docx", "odt", "markdown", "text"
    std::string_view encoding; ///< of a text file: "utf-8", "utf-16", "windows-1256"
    bool encoding_is_guess = false;
};

/// By its content first, by the ending of `name` where content does not tell (".md"). No file can
/// make it take more than bounded time and memory. DocumentUnknown, DocumentDamaged,
/// DocumentEncrypted, DocumentUnsafe or TooLarge; the error names the file and what in it.
/// `encoding` overrides the guess for a text file ("utf-8", "windows-1256").
[[nodiscard]] base::Result<ReadSource> read_source(std::string_view name, std::string_view bytes,
                                                   std::string_view encoding = {});

} // namespace hamandish::documents
