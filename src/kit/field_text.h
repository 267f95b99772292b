// A text field's words, paragraph by paragraph: typing shapes and breaks the one it happens in, and
// the text cache knows the others.
#pragma once

#include "kit/text_cache.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace hamandish::kit {

/// What stands between two newlines of a value.
struct FieldParagraph {
    std::size_t begin = 0;      ///< byte in the value
    std::size_t first_line = 0; ///< among the lines of the field
    TextCache::SharedParagraph text;
};

struct FieldText {
    std::vector<FieldParagraph> paragraphs; ///< never empty once laid out
    std::size_t line_count = 0;
};

/// As a textarea of this width has it, or, when not `multiline`, as an input of one endless line.
/// A newline at the end is followed by an empty line.
[[nodiscard]] FieldText lay_out_field(TextCache& texts, const TextQuery& query, float width_px,
                                      bool multiline);

/// The byte at which a UTF-16 offset falls; past the end, the end.
[[nodiscard]] std::size_t byte_from_utf16(std::string_view text, std::uint32_t offset);
/// The UTF-16 units of well-formed text.
[[nodiscard]] std::uint32_t count_utf16(std::string_view text);

} // namespace hamandish::kit
