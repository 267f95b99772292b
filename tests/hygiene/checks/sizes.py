"""Files stop at 400 lines (one of them sooner), functions at 40, folder READMEs at 15."""
import re

from tree import at, files

CODE = (".h", ".cpp", ".py", ".mjs", ".js", ".css", ".html", ".sh", ".cmake", "CMakeLists.txt", ".sql", ".vert",
        ".frag", "/dev")
# What anybody shall be able to read before they believe it.
SHORTER = {"tests/independent/verify_log.py": 100}
MOST_FILE_LINES, MOST_FUNCTION_LINES, MOST_README_LINES = 400, 40, 15
FUNCTION = re.compile(r"\)( const| noexcept| override| final| mutable| -> [^{]*)* \{$")
INSIDE_ONE = re.compile(r"^\s*(if|for|while|switch|else|\}|//)\b")


def long_functions(text):
    """(line, count) of functions beyond the limit. clang-format puts a function's end in its own column."""
    lines = text.split("\n")
    for first, line in enumerate(lines):
        indent = len(line) - len(line.lstrip())
        if indent > 4 or not FUNCTION.search(line) or INSIDE_ONE.search(line):
            continue
        for last in range(first + 1, len(lines)):
            if lines[last].startswith(" " * indent + "}"):
                if last - first - 1 > MOST_FUNCTION_LINES:
                    yield first + 1, last - first - 1
                break


def check(tree):
    findings = []
    for path, text in files(tree, *CODE, under=("",)) + [("dev", tree.get("dev", ""))]:
        lines = text.count("\n")
        most = SHORTER.get(path, MOST_FILE_LINES)
        if lines > most:
            findings.append(at(path, lines, f"{lines} lines, the limit is {most}"))
    for path, text in files(tree, ".h", ".cpp"):
        for line, count in long_functions(text):
            findings.append(at(path, line, f"a function of {count} lines, the limit is {MOST_FUNCTION_LINES}"))
    for path, text in files(tree, "README.md", under=("",)):
        lines = text.count("\n")
        if "/" in path and lines > MOST_README_LINES:
            findings.append(at(path, lines, f"{lines} lines, a folder's README has at most {MOST_README_LINES}"))
    return findings


def _function(lines, indent=""):
    return f"{indent}int f() {{\n" + f"{indent}    g();\n" * lines + f"{indent}}}\n"


GOOD = [{"src/a/a.cpp": "int a;\n" * 400}, {"src/a/a.cpp": _function(40)}, {"README.md": "a\n" * 100},
        {"src/a/a.h": "struct A {\n" + "    int a;\n" * 60 + "};\n"},
        {"src/a/a.cpp": "constexpr std::array rows{\n" + "    Row{1},\n" * 60 + "};\n"}]
BAD = [
    ({"src/a/a.cpp": "int a;\n" * 401}, "401 lines, the limit is 400"),
    ({"dev": "true\n" * 401}, "401 lines"),
    ({"tests/independent/verify_log.py": "a = 1\n" * 101}, "101 lines, the limit is 100"),
    ({"src/a/a.cpp": _function(41)}, "a function of 41 lines"),
    ({"src/a/a.h": "struct A {\n" + _function(41, "    ") + "};\n"}, "a function of 41 lines"),
    ({"src/a/README.md": "a\n" * 16}, "16 lines, a folder's README"),
]
