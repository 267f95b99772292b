#!/bin/sh
# record.sh FONT_FOLDER > words.tests: what hb-shape makes of words.txt with the shipped fonts, in font units.
# Each line: font;options;U+…;[gid=cluster@x,y+advance|…] with clusters in UTF-16 units.
set -eu
folder=$1
here=$(dirname "$0")
grep -v '^#' "$here/words.txt" | while IFS='|' read -r font options text; do
    set -- $options
    glyphs=$(hb-shape --no-glyph-names --direction="$1" --script="$2" \
        --font-file="$folder/vazirmatn-$font.ttf" --text="$text")
    codes=$(printf '%s' "$text" | iconv -f UTF-8 -t UTF-32BE | od -An -v -tx1 -w4 | tr -d ' ' |
        sed 's/^0000/U+/; s/^000/U+/' | tr 'a-f' 'A-F' | paste -sd, -)
    printf '%s;%s %s;%s;%s\n' "$font" "$1" "$2" "$codes" "$glyphs"
done
