"""Writes keyboard_keys.h: python3 keyboard_keys.py isiri9147.json > keyboard_keys.h

isiri9147.json is the layout of ISIRI 9147 (first edition; plain, Shift, AltGr; keys in physical order), made from
xkeyboard-config's symbols/ir, pes_part_basic, by Behnam Esfahbod (Debian's xkb-data 2.35.1-1; MIT).
tests/unit/i18n/keyboard_keys_test.cpp holds the two together. Of it come the digits and the three rows of letters, plain and with Shift. What Persian is not written with
(Arabic yeh, kaf, teh marbuta) and the half-space, which has a key of its own, give way to the plain letter; so does
the slash, which is among the signs. Then come the letters that stand on Shift there and have keys of their own here.
"""
import json
import sys

NOT_OFFERED = {0x64A, 0x643, 0x629, 0x200C}
OWN = [0x622, 0x626, 0x698]
KEYS = [{f"AE{n:02}" for n in range(1, 11)}, {f"AD{n:02}" for n in range(1, 13)}, {f"AC{n:02}" for n in range(1, 12)},
        {f"AB{n:02}" for n in range(1, 10)}]
LATIN = [("1234567890", "1234567890"), ("qwertyuiop", "QWERTYUIOP"), ("asdfghjkl'", "ASDFGHJKL'"), ("zxcvbnm,.-", "ZXCVBNM,.-")]
SIGNS = [("،؛:؟!.«»()", "/-_٪@#+=*\""), (",;:?!.\"'()", "/-_%@#+=*&")]


def persian(keyboard):
    for wanted, row in zip(KEYS, keyboard["rows"]):
        keys = [key["levels"] for key in row["keys"] if key["xkb"] in wanted]
        plain = [levels[0] for levels in keys]
        shifted = [levels[0] if ord(levels[1]) in NOT_OFFERED else levels[1] for levels in keys]
        yield plain, plain if "AE01" in wanted else shifted


def literal(characters):
    return 'U"' + "".join(f"\\u{ord(one):04X}" if ord(one) > 126 else one.replace('"', '\\"') for one in characters) + '"'


def rows_of(name, rows):
    print(f"inline constexpr std::array<KeyRow, {len(rows)}> {name}{{{{")
    for plain, shifted in rows:
        print(f"    {{{literal(plain)},\n     {literal(shifted)}}},")
    print("}};")


def main(path):
    with open(path, encoding="utf-8") as file:
        rows = [(list(plain), list(shifted)) for plain, shifted in persian(json.load(file))]
    for row in rows[-1]:
        row.extend(map(chr, OWN))
    print("// The keys of the keyboard on the screen, in physical order, from the first on the side where Latin begins.\n"
          "// Written by keyboard_keys.py from ISIRI 9147 (isiri9147.json); do not edit.\n"
          "#pragma once\n\n#include <array>\n#include <string_view>\n\nnamespace hamandish::i18n {\n\n"
          "/// What a row's keys write, plain and with Shift; the first row is the digits.\n"
          "struct KeyRow {\n    std::u32string_view plain, shifted;\n};\n\n// clang-format off")
    rows_of("persian_keys", rows)
    rows_of("latin_keys", LATIN)
    for name, (first, second) in zip(("persian_signs", "latin_signs"), SIGNS):
        print(f"/// Two rows.\ninline constexpr KeyRow {name}{{{literal(first)}, {literal(second)}}};")
    print("// clang-format on\n\n} // namespace hamandish::i18n")


main(sys.argv[1])
