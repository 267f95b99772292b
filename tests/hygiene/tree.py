"""The project as the checks see it: {path: text} of every file git knows or would know."""
import json
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
LAWS = json.loads((pathlib.Path(__file__).parent / "laws.json").read_text(encoding="utf-8"))


def tree_of_checkout():
    names = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, check=True, capture_output=True).stdout.decode("utf-8").split("\0")
    tree = {}
    for name in filter(None, names):
        path = ROOT / name
        if path.is_file():
            tree[name] = path.read_text(encoding="utf-8", errors="replace")
    return tree


def files(tree, *suffixes, under=("src/", "server/", "web/", "tests/")):
    """The (path, text) pairs with one of the suffixes below one of the folders, in order."""
    return [(path, text) for path, text in sorted(tree.items())
            if path.endswith(suffixes) and path.startswith(tuple(under))]


def at(path, line, what):
    """A finding as editors understand it."""
    return f"{path}:{line}: {what}"
