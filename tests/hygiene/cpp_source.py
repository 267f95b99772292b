"""Just enough of C++'s (and JavaScript's) lexical grammar: comments, literals, includes."""
import re

TOKEN = re.compile(
    r"""//[^\n]*|/\*.*?\*/|R"([^(\s]*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])'""", re.S)
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(<[^>]+>|"[^"]+")', re.M)


def line_of(text, position):
    return text.count("\n", 0, position) + 1


def _blank(found):
    return re.sub(r"[^\n]", " ", found)


def without_comments(text):
    """The same text, same lines, comments blanked."""
    return TOKEN.sub(lambda m: _blank(m[0]) if m[0].startswith("/") else m[0], text)


def without_comments_and_literals(text):
    return TOKEN.sub(lambda m: _blank(m[0]), text)


def literals(text):
    """(line, contents) of every string literal, includes apart."""
    text = INCLUDE.sub(lambda m: _blank(m[0]), text)
    for match in TOKEN.finditer(text):
        if match[0].startswith(('"', "R")):
            yield line_of(text, match.start()), match[0][match[0].index('"') + 1:-1]


def includes(text):
    """(line, name, is_quoted) of every include."""
    for match in INCLUDE.finditer(without_comments(text)):
        yield line_of(text, match.start()), match[1][1:-1], match[1].startswith('"')
