"""No two types of one full name: the linker takes either for both ([basic.def.odr]), without a word."""
import re

from cpp_source import line_of, without_comments_and_literals
from tree import at, files

PART = re.compile(
    r"\bnamespace\s+(?:\[\[[^\]]*\]\]\s*)?([\w:]*)\s*\{"
    r"|\b(?:struct|class|union|enum(?:\s+(?:struct|class))?)\s+(?:\[\[[^\]]*\]\]\s*)?(\w+)(\s*::\s*\w+)?[^;{}()=]*\{"
    r"|[{}]")


def _types(text):
    """(full name, line) of each type that is defined in namespaces alone, unnamed ones apart."""
    around = []  # names of namespaces; None for every other brace
    for found in PART.finditer(without_comments_and_literals(text)):
        namespace, name, member = found[1], found[2], found[3]
        if found[0] == "}":
            if around:
                around.pop()
        elif namespace is not None:
            around.append(namespace or "(unnamed)")
        else:
            if name and not member and None not in around and "(unnamed)" not in around:
                yield "::".join([*around, name]), line_of(text, found.start())
            around.append(None)


def check(tree):
    first, findings = {}, []
    for path, text in files(tree, ".h", ".cpp", under=("src/", "server/")):
        for name, line in _types(text):
            if name in first:
                findings.append(at(path, line, f"{name} is also defined in {first[name]}"))
            first.setdefault(name, path)
    return findings


GOOD = [
    {"src/a/a.h": "namespace h::a { struct Point { int x; }; }",
     "src/b/b.h": "namespace h::b { struct Point { int x; }; }"},
    {"src/a/a.cpp": "namespace h { namespace { struct Point { int x; }; } }",
     "src/a/b.cpp": "namespace h { namespace { struct Point { int x; }; } }"},
    {"src/a/a.h": "namespace h { class A { struct Parts; struct B {}; }; struct C; }",
     "src/a/a.cpp": "namespace h { struct A::Parts { int x; }; class C { struct B {}; }; }"},
    {"src/a/a.h": "// struct Point {\nnamespace h { struct Point {}; enum class Kind { One }; }"},
]
BAD = [
    ({"src/a/a.h": "namespace h::a { struct Point { int x; }; }",
      "src/a/deeper/b.h": "namespace h::a {\nclass Point final : public Base { double x; };\n}"},
     "h::a::Point is also defined in src/a/a.h"),
    ({"src/a/a.cpp": "namespace h { struct Point { int x; }; }",
      "server/b.cpp": "namespace h { void f() { if (x) {} } struct Point { int y; }; }"},
     "src/a/a.cpp:1: h::Point is also defined in server/b.cpp"),
    ({"src/a/a.h": "namespace h { enum class Kind { One }; }",
      "src/a/b.h": "namespace h { enum class Kind : int { Two }; }"}, "h::Kind"),
]
