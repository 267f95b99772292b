"""The words left and right live where physical x is made; everyone else says start and end."""
import re

from cpp_source import without_comments
from tree import LAWS, at, files

WORD = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
PART = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")


def _speaks_of_sides(word):
    parts = {part.lower() for part in PART.findall(word)}
    spoken = parts & {"left", "right"}
    # "right_to_left" names a direction of writing, not a side.
    return bool(spoken) and len(spoken) == 1 and word not in LAWS["side_words_that_are_names"]


def check(tree):
    findings = []
    for path, text in files(tree, ".h", ".cpp", ".js", ".mjs", ".css", under=("src/", "server/", "web/")):
        if path.startswith(tuple(LAWS["side_words_live_in"])):
            continue
        for number, line in enumerate(without_comments(text).split("\n"), 1):
            for word in WORD.findall(line):
                if _speaks_of_sides(word):
                    findings.append(at(path, number, f"'{word}': say start or end"))
    return findings


GOOD = [
    {"src/kit/button.h": "// On the right screen.\nDirection d = Direction::RightToLeft; float bright, copyright;"},
    {"src/html/a.cpp": "bool is_right_to_left = true;"},
    {"src/kit/layout_row.cpp": "float left_x;"},
    {"web/keys.js": "if (event.key === 'ArrowLeft') back();"},
]
BAD = [
    ({"src/kit/button.h": "float left_px;"}, "'left_px'"),
    ({"src/screens/a.cpp": "draw(paddingRight);"}, "'paddingRight'"),
    ({"src/html/a.cpp": 'css += "left:";'}, "'left'"),
    ({"web/a.css": "p { margin-left: 0 }"}, "'left'"),
]
