"""Every C++ file is in the house's format; `./dev format` puts it there."""
import subprocess
import tempfile
import pathlib
import re

from tree import ROOT, files

MESSAGE = re.compile(r"^(.*?):(\d+):\d+: (?:error|warning): code should be clang-formatted", re.M)


def check(tree):
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        (root / ".clang-format").write_text((ROOT / ".clang-format").read_text())
        names = []
        for path, text in files(tree, ".h", ".cpp"):
            target = root / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
            names.append(str(target))
        if not names:
            return []
        told = subprocess.run(["clang-format", "--dry-run", "--ferror-limit=1", *names],
                              capture_output=True, text=True, check=False).stderr
    first = {}
    for path, line in MESSAGE.findall(told):
        first.setdefault(str(pathlib.Path(path).relative_to(root)), line)
    return [f"{path}:{line}: not formatted; run ./dev format" for path, line in first.items()]


GOOD = [{"src/a/a.cpp": "int a = 1;\n"}]
BAD = [({"src/a/a.cpp": "int  a=1 ;\n"}, "not formatted")]
