// ICU's compiled break rules, ready for ubrk_openBinaryRules(): the .brk items without their file
// header.
#pragma once

#include <cstddef>

/// Grapheme clusters (UAX #29), words (UAX #29) and line breaks (UAX #14). 16-byte aligned, static.
extern const unsigned char char_brk[];
extern const std::size_t char_brk_size;
extern const unsigned char word_brk[];
extern const std::size_t word_brk_size;
extern const unsigned char line_brk[];
extern const std::size_t line_brk_size;
