"""No word that a person reads is a literal outside locale/: no Persian in code, no sentences in what is drawn."""
import re

from cpp_source import line_of, literals, without_comments
from tree import at, files

ARABIC_SCRIPT = re.compile(r"[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefe]")
READABLE = re.compile(r"[A-Za-z]{2,}[.,!?]? [a-zA-Z]{2,}|^[A-Z][a-z]+[.!?]?$")
DRAWN = ("src/kit/", "src/screens/")
HTML_TEXT = re.compile(r">([^<>{}]*[A-Za-z]{3,}[^<>{}]*)<")
NO_READER = re.compile(r"^\s*(static_assert|assert|IM_ASSERT)\b")


def _drawn_sentences(path, text):
    lines = text.split("\n")
    for line, literal in literals(text):
        if READABLE.search(literal) and not NO_READER.match(lines[line - 1]):
            yield at(path, line, f'"{literal}" is read by people: give it a key in locale/')


def check(tree):
    findings = []
    for path, text in files(tree, ".h", ".cpp", ".js", ".mjs", ".html", ".css", under=("src/", "server/", "web/")):
        code = text if path.endswith(".html") else without_comments(text)
        match = ARABIC_SCRIPT.search(code)
        if match:
            findings.append(at(path, line_of(code, match.start()), f"'{match[0]}': Persian lives in locale/ and tests/"))
        if path.startswith(DRAWN):
            findings += _drawn_sentences(path, code)
        if path.endswith(".html"):
            match = HTML_TEXT.search(re.sub(r"(?s)<!--.*?-->|<(script|style)\b.*?</\1>", "", text))
            if match:
                findings.append(at(path, 1, f"'{match[1].strip()}' is read by people: the server writes it from locale/"))
    return findings


GOOD = [
    {"src/screens/a.cpp": '#include "kit/frame.h"\n// Says two words.\nframe.id("call_title");\n'},
    {"src/kit/a.cpp": 'static_assert(sizeof(int) == 4, "ints are four bytes");\n'},
    {"web/index.html": "<html><body><!-- a comment --><script>start now</script></body></html>"},
    {"tests/unit/a.cpp": '"\u0633\u0644\u0627\u0645"'},
]
BAD = [
    ({"src/app/a.cpp": '"\u0633\u0644\u0627\u0645"'}, "Persian lives in"),
    ({"web/a.js": "say('\u0633\u0644\u0627\u0645')"}, "Persian lives in"),
    ({"src/screens/a.cpp": 'frame.text("Send it");'}, '"Send it" is read'),
    ({"src/kit/a.cpp": 'frame.text("Close");'}, '"Close" is read'),
    ({"web/index.html": "<p>Please wait</p>"}, "'Please wait' is read"),
]
