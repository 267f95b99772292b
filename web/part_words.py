"""Says which messages a first visit can do without: those that only the code of the later pages names.

part_words.py --commands compile_commands.json --nm PROGRAM --root FOLDER --screens SCREEN.cpp --catalogue FA.json --out KEYS

What of the code is later is read from the objects, before anything is optimised: an object is of the first part when the
page's entry (web/main.cpp) leads to it by the symbols that objects ask each other for, and not by a later page's function
or a taker (split_program.py) alone. That is more than the first part holds in the end, and so are its messages: all that
its sources name, and all that a header or anything else of src and web does, be it in the program or not. A message that
nobody names, or that is asked for by a name made of words (BY_NAME), comes first, too.
"""
import argparse
import json
import re
import shlex
import subprocess
from collections import defaultdict
from pathlib import Path

import split_program

ENTRY = "web/main.cpp"
KEY = re.compile(r"\bMessageKey::(\w+)")
SYMBOL = re.compile(r"(.+?): +(?:[0-9a-f]+ +)?([A-Za-z]) (.*)")
ASKED_FOR = "Uw"
# Who finds a message by a name that is made of words: how those names begin. What is told after a press without a client
# may be any message, and is said by the server, which has them all.
BY_NAME = {"src/app/error_message.cpp": "error.", "src/client/told.cpp": None}
FINDS_BY_NAME = "message_key_from_name("
FINDER = "src/i18n/catalogue."


def sources_of(commands, root):
    """Object file → source, by their paths in `root`, of what is ours."""
    found = {}
    for command in commands:
        words = shlex.split(command["command"])
        source = Path(command["file"])
        if source.is_relative_to(root / "src") or source.is_relative_to(root / "web"):
            found[str(Path(command["directory"]) / words[words.index("-o") + 1])] = str(source.relative_to(root))
    return found


def symbols_from(text):
    """Who defines each symbol, and what each object asks others for."""
    defined, asked = defaultdict(set), defaultdict(set)
    for line in text.splitlines():
        if match := SYMBOL.fullmatch(line):
            at, kind, symbol = match.groups()
            if kind in ASKED_FOR:
                asked[at].add(symbol)
            elif kind.isupper():
                defined[symbol].add(at)
    return defined, asked


def is_gate(symbol, pages):
    return (symbol in {f"hamandish::screens::{page}(hamandish::screens::Page&)" for page in pages}
            or symbol.startswith(tuple(f"hamandish::app::{taker}(" for taker in split_program.TAKERS)))


def reached(entry, defined, asked, gates):
    """The objects that `entry` leads to without going through a gate."""
    found, waiting = set(), [entry]
    while waiting:
        at = waiting.pop()
        if at not in found:
            found.add(at)
            waiting.extend(one for symbol in asked[at] - gates for one in defined[symbol])
    return found


def later_sources(sources, nm_text, pages):
    """The sources that only the later pages and the takers lead to."""
    defined, asked = symbols_from(nm_text)
    gates = {symbol for symbol in defined if is_gate(symbol, pages)}
    if len(gates) != len(pages) + len(split_program.TAKERS):
        raise SystemExit(f"part_words: {len(gates)} functions for {len(pages)} later pages and the takers")
    entry = next((at for at, source in sources.items() if source == ENTRY), None)
    if entry is None:
        raise SystemExit(f"part_words: no object of {ENTRY}")
    first = {sources[at] for at in reached(entry, defined, asked, gates)}
    return {sources[at] for at in reached(entry, defined, asked, set())} - first


def later_keys(keys, texts, later):
    """`texts`: source → what is written there; `later`: those of the later pages alone."""
    by_name = {key.replace(".", "_"): key for key in keys}
    named = {source: {by_name[name] for name in KEY.findall(text) if name in by_name} for source, text in texts.items()}
    for source, text in texts.items():
        if FINDS_BY_NAME in text and source not in BY_NAME and source not in later and not source.startswith(FINDER):
            raise SystemExit(f"part_words: {source} finds a message by its name: say in BY_NAME how such names begin")
    first = set().union(*(names for source, names in named.items() if source not in later))
    made = tuple(start for start in BY_NAME.values() if start)
    return sorted(key for key in set().union(*(named[source] for source in later)) - first if not key.startswith(made))


def main():
    arguments = argparse.ArgumentParser()
    for name in ("commands", "root", "screens", "catalogue", "out"):
        arguments.add_argument(f"--{name}", required=True, type=Path)
    arguments.add_argument("--nm", required=True)
    words = arguments.parse_args()
    commands = json.loads(words.commands.read_text("utf-8"))
    sources = {at: source for at, source in sources_of(commands, words.root).items() if Path(at).exists()}
    said = subprocess.run([words.nm, "-A", "-C", *sources], check=True, capture_output=True, text=True).stdout
    later = later_sources(sources, said, split_program.LATER.findall(words.screens.read_text("utf-8")))
    texts = {str(path.relative_to(words.root)): path.read_text("utf-8") for folder in ("src", "web")
             for ending in ("cpp", "h") for path in (words.root / folder).rglob(f"*.{ending}")}
    keys = json.loads(words.catalogue.read_text("utf-8"))
    words.out.write_text("".join(f"{key}\n" for key in later_keys(keys, texts, later)))


if __name__ == "__main__":
    main()
