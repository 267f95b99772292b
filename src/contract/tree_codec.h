// A recognised draft on the wire.
#pragma once

#include "domain/recognised_unit.h"

#include <string>
#include <string_view>

namespace hamandish::contract {

/// What stands beside the tree.
struct TreeAbout {
    std::string_view file, format, encoding;
    bool encoding_is_guess = false;
};

/// One JSON object: the document as a unit, and at its end `file`, `format`, `encoding`,
/// `page_headers`, `page_footers`. A unit has `kind`, `number` (whole, or null), `numbering`
/// (style, path, repeat; null without a number), `label` as printed, `heading`, `text`, `doubts`
/// (code, line, start, end, candidates), `source` (line, start, end in bytes of the source's UTF-8,
/// and that text itself) and `children`. The `source.text` of all units, a unit before its
/// children, is the source's text.
[[nodiscard]] std::string encode_tree(const domain::SourceText& source,
                                      const domain::RecognisedUnit& tree, const TreeAbout& about);

} // namespace hamandish::contract
