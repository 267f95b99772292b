"""Writes grapheme_kinds.h from the Unicode Character Database: python3 grapheme_kinds.py UCD_FOLDER > grapheme_kinds.h

UCD_FOLDER holds auxiliary/GraphemeBreakProperty.txt and emoji/emoji-data.txt of one version (Debian's unicode-data).
tests/unit/base holds what comes out against ICU, code point by code point.
"""
import re
import sys

KINDS = {"Control": "Control", "CR": "Control", "LF": "Control", "Extend": "Extend", "ZWJ": "Joiner", "Regional_Indicator": "Regional",
         "Prepend": "Prepend", "SpacingMark": "Spacing", "L": "Leading", "V": "Vowel", "T": "Trailing",
         "Extended_Pictographic": "Pictographic"}
LINE = re.compile(r"([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*(\w+)")


def ranges(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            found = LINE.match(line)
            if found and found[3] in KINDS:
                first = int(found[1], 16)
                yield first, int(found[2] or found[1], 16), KINDS[found[3]]


def joined(rows):
    whole = []
    for first, last, kind in sorted(rows):
        if whole and whole[-1][1] + 1 == first and whole[-1][2] == kind:
            whole[-1] = (whole[-1][0], last, kind)
        else:
            whole.append((first, last, kind))
    return whole


def main(folder):
    rows = joined([*ranges(f"{folder}/auxiliary/GraphemeBreakProperty.txt"),
                   *ranges(f"{folder}/emoji/emoji-data.txt")])
    print("// Grapheme_Cluster_Break and Extended_Pictographic of Unicode 15.0, without the Hangul syllables,\n"
          "// which are told by arithmetic. Written by grapheme_kinds.py; do not edit.\n"
          "#pragma once\n\n#include <array>\n#include <cstdint>\n\n"
          "namespace hamandish::base {\n\n"
          "enum class GraphemeKind : std::uint8_t {\n    Other,\n    "
          + ",\n    ".join(dict.fromkeys(KINDS.values())) +
          ",\n    SyllableOpen,  ///< Hangul LV\n    SyllableClosed ///< Hangul LVT\n};\n\n"
          "struct GraphemeRange {\n    char32_t first, last;\n    GraphemeKind kind;\n};\n\n"
          f"// clang-format off\ninline constexpr std::array<GraphemeRange, {len(rows)}> grapheme_ranges{{{{")
    for at in range(0, len(rows), 3):
        print("    " + " ".join(f"{{0x{first:04X}, 0x{last:04X}, GraphemeKind::{kind}}},"
                                for first, last, kind in rows[at:at + 3]))
    print("}};\n// clang-format on\n\n} // namespace hamandish::base")


main(sys.argv[1])
