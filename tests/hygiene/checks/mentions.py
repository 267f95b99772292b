"""The project is self-contained: no path of one machine, no registry's name, no folder beside it.

What is refused is written as patterns that do not match themselves, so the laws obey this law too.
"""
import re

from tree import LAWS, at, files


def check(tree):
    findings = []
    for path, text in files(tree, "", under=("",)):
        for number, line in enumerate(text.split("\n"), 1):
            for mention in LAWS["refused_mentions"]:
                if found := re.search(mention, line):
                    findings.append(at(path, number, f"mentions {found[0]}"))
    return findings


GOOD = [{"src/a/a.cpp": "// shared with the server\n"}]
BAD = [({"tests/browser/package-lock.json": '  "' + 'resolved": "https://x"\n'}, "mentions"),
       ({"dev": "cp ../" + "shared/data .\n"}, "mentions ../" + "shared")]
