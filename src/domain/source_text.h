// A document as it was read: its text, and what its file says about each paragraph. Word files,
// LibreOffice files, Markdown and plain text all come to this.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace hamandish::domain {

/// Bytes [start, end) of a text.
struct ByteRange {
    std::size_t start = 0, end = 0;
    friend bool operator==(const ByteRange&, const ByteRange&) = default;
};

enum class ParagraphStyle { Body, Title, Heading, ListItem, TableCell, FrontMatter, Footnote };

struct SourceParagraph {
    ByteRange range; ///< its ending included
    int line = 0; ///< line of a text file, or place among the paragraphs of an office file; from 1
    ParagraphStyle style = ParagraphStyle::Body;
    int level = 0;                 ///< of a heading or a list, from 1
    std::string label;             ///< the number that only the list format prints ("2-1-")
    bool is_bullet = false;        ///< an item of a list without numbers
    bool goes_on = false;          ///< the next one is the same paragraph, broken in the file only
    std::vector<ByteRange> markup; ///< not for readers ("## ", "**"), in order
};

/// `text` is well-formed UTF-8; the paragraphs cover it without gaps, in order. Headers and footers
/// that the file keeps apart from its text stay apart.
struct SourceText {
    std::string text;
    std::vector<SourceParagraph> paragraphs;
    std::vector<std::string> page_headers, page_footers;
};

} // namespace hamandish::domain
