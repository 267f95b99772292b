"""What is left to do is written down in DECISIONS.md, and the note in the code names the entry."""
import re

from tree import at, files

NOTE = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b(?:\(decision (\d+)\))?")
ENTRY = re.compile(r"^(\d+)\. ", re.M)


def check(tree):
    entries = set(ENTRY.findall(tree.get("src/DECISIONS.md", "")))
    findings = []
    for path, text in files(tree, "", under=("",)):
        if path.startswith("tests/hygiene/") or path in ("LICENSE", "src/DECISIONS.md"):
            continue
        for number, line in enumerate(text.split("\n"), 1):
            for match in NOTE.finditer(line):
                if match[2] not in entries:
                    findings.append(at(path, number, f"{match[1]} without '(decision N)' of src/DECISIONS.md"))
    return findings


GOOD = [{"src/DECISIONS.md": "7. **A**\n", "src/a/a.cpp": "// TODO(decision 7): later\n"}]
BAD = [({"src/a/a.cpp": "// TODO: later\n"}, "TODO without"),
       ({"src/DECISIONS.md": "7. A\n", "src/a/a.cpp": "// FIXME(decision 8)\n"}, "FIXME without")]
