// Text files: their encoding, their lines, and the little of Markdown that laws are written in.
#pragma once

#include "base/result.h"
#include "domain/source_text.h"

#include <string>
#include <string_view>

namespace hamandish::documents {

enum class Encoding { Utf8, Utf16, Windows1256 };

struct DecodedText {
    std::string text; ///< UTF-8; a byte order mark stays, as U+FEFF
    Encoding encoding = Encoding::Utf8;
    bool is_guess = false; ///< Windows-1256, recognised by its letters alone
};

/// By the byte order mark, else UTF-8 if it is well-formed, else Windows-1256 if most of its
/// letters are then Arabic ones. DocumentUnknown for what is no text (control characters) and for
/// other encodings; TooLarge beyond `most_text_bytes`. A named encoding is taken at its word.
[[nodiscard]] base::Result<DecodedText> decode_text(std::string_view bytes,
                                                    std::string_view named_encoding = {});

/// One paragraph a line; lines end with LF, CR LF or CR.
[[nodiscard]] domain::SourceText read_plain_text(std::string text);

/// Front matter, `#` headings, lists, tables and emphasis; the lines of one paragraph go on in each
/// other. Marks stay in the text and are called markup.
[[nodiscard]] domain::SourceText read_markdown(std::string text);

} // namespace hamandish::documents
