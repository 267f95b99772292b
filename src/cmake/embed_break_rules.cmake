# Writes ${folder}/break_rules.cpp from the extracted ${folder}/brkitr/*.brk.
set(source "// Generated from ICU's data by embed_break_rules.cmake.\n#include \"break_rules.h\"\n")
foreach(item char word line)
    file(READ ${folder}/brkitr/${item}.brk hex HEX)
    # An ICU data file begins with the length of its header, little-endian 16 bits.
    string(SUBSTRING ${hex} 0 2 low)
    string(SUBSTRING ${hex} 2 2 high)
    math(EXPR start "2 * (0x${high} * 256 + 0x${low})")
    string(SUBSTRING ${hex} ${start} -1 hex)
    string(LENGTH ${hex} digits)
    math(EXPR size "${digits} / 2")
    string(REGEX REPLACE "(..)" "0x\\1," bytes ${hex})
    string(REGEX REPLACE "(................................................................................)"
        "\\1\n" bytes ${bytes})
    string(APPEND source "alignas(16) const unsigned char ${item}_brk[] = {\n${bytes}};\n"
        "const std::size_t ${item}_brk_size = ${size};\n")
endforeach()
file(WRITE ${folder}/break_rules.cpp "${source}")
