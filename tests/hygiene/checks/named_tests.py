"""The tests that server/SECURITY.md names are there, each in the file that stands before its name."""
import re

from tree import at

TABLE = "server/SECURITY.md"
ROW = re.compile(r"`((?:tests/)?(?:contract|journeys|robust|store|unit|hygiene)/[\w/.]+)`([^`]*)")
NAME = re.compile(r"\b[A-Z]+[a-z]+(?:[A-Z]+[a-z]*)+\b|\b[A-Z](?=[A-Z][a-z])\w+\b")
TEST = re.compile(r"\bTEST(?:_[FP])?\((\w+),\s*(\w+)\)")
NO_TESTS = {"MiB", "SameSite"}


def path_from(tree, name):
    """The file or folder that a row means, or nothing."""
    if name == "contract/codec":
        return "src/contract/codec.h"  # of the house, not of its tests
    path = name if name.startswith("tests/") else "tests/" + name
    return path if path in tree or any(one.startswith(path + "/") for one in tree) else None


def check(tree):
    findings = []
    for number, line in enumerate(tree.get(TABLE, "").split("\n"), 1):
        for name, rest in ROW.findall(line):
            path = path_from(tree, name)
            if path is None:
                findings.append(at(TABLE, number, f"there is no {name}"))
                continue
            tests = {word for pair in TEST.findall(tree.get(path, "")) for word in pair}
            findings += [at(TABLE, number, f"{name} has no test {word}")
                         for word in NAME.findall(rest) if word not in tests | NO_TESTS]
    return findings


SOURCE = {"tests/journeys/a_test.cpp": "TEST_F(Town, AVoteIsCountedOnce) {}\nTEST(Deep, A) {}\n"}
GOOD = [{**SOURCE, TABLE: "| x | `journeys/a_test.cpp` Town, AVoteIsCountedOnce; SameSite; of API and CSRF |\n"}]
BAD = [({**SOURCE, TABLE: "| x | `journeys/b_test.cpp` |\n"}, "there is no journeys/b_test.cpp"),
       ({**SOURCE, TABLE: "| x | `journeys/a_test.cpp` AVoteIsLost |\n"}, "has no test AVoteIsLost")]
