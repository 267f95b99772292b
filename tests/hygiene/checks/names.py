"""Names say what is inside: no utils, helpers or managers; snake_case files; every folder introduces itself."""
import re

from tree import LAWS, at

SOURCE = re.compile(r"\.(h|cpp|mjs|js|py|cmake|css|sql)$")
SNAKE = re.compile(r"^[a-z0-9_]+(\.[a-z0-9_]+)+$")
HOUSES = ("src", "server", "web", "tests", "fonts", "locale", "shaders")
ROOT_NAMES = set("""CMakeLists.txt web src shaders fonts locale tests server README.md CMakePresets.json dev .ci
    .clang-format .clang-tidy .editorconfig .gitignore LICENSE""".split())


def _folders_that_need_a_readme(tree):
    folders = set()
    for path in tree:
        parts = path.split("/")[:-1]
        if parts and parts[0] in HOUSES:
            folders.add(parts[0])
            if len(parts) > 1 and parts[0] in ("src", "server", "tests"):
                folders.add("/".join(parts[:2]))
    return sorted(folders)


def check(tree):
    findings = []
    for path in sorted(tree):
        parts = path.split("/")
        if parts[0] not in ROOT_NAMES:
            findings.append(at(path, 1, "not one of the names agreed for the root"))
        for part in parts:
            refused = set(re.split(r"[^a-z]+", part.lower())) & set(LAWS["refused_names"])
            if refused:
                findings.append(at(path, 1, f"'{refused.pop()}' says nothing: name the one thing inside"))
        if SOURCE.search(path) and not SNAKE.match(parts[-1]):
            findings.append(at(path, 1, "file names are snake_case"))
    for folder in _folders_that_need_a_readme(tree):
        if f"{folder}/README.md" not in tree:
            findings.append(at(folder, 1, "has no README.md: what lives here, what never does, where to begin"))
    return findings


GOOD = [{"src/README.md": "", "src/base/README.md": "", "src/base/time.h": "", "dev": ""}]
BAD = [
    ({"src/base/string_utils.h": ""}, "'utils' says nothing"),
    ({"server/manager/session.cpp": ""}, "'manager' says nothing"),
    ({"src/base/Time.h": ""}, "snake_case"),
    ({"src/base/time-zone.cpp": ""}, "snake_case"),
    ({"src/base/time.h": ""}, "has no README.md"),
    ({"docs/a.md": ""}, "not one of the names"),
]
