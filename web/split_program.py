"""Parts a linked program in two: what a first visit needs, and the pages that are loaded when one of them is opened.

split_program.py --program LINKED.wasm --screens SCREEN.cpp --wasm-opt PROGRAM --wasm-split PROGRAM --first OUT --later OUT

The program has the names of its functions. SCREEN.cpp names the pages' functions, `later(name)`; what only those pages
bring about is taken by a few functions of the application (TAKERS). With each goes what nothing else leads to: no
function of the first part, no table and no export. So whoever has not opened such a page needs nothing of the second
part, whatever else changes. Its functions' places in the first part are taken by imports
of the module "later"; it imports the first part as "program" (binaryen's wasm-split).
"""
import argparse
import re
import subprocess
import tempfile
from collections import defaultdict
from pathlib import Path

LATER = re.compile(r"\blater\((\w+)\)")
CALL = re.compile(r'  "(.*)" -> "(.*)"; // call')
IN_TABLE = re.compile(r'  "(.*)" \[style="filled, rounded"\];')
FUNCTION = re.compile(r'  "(.*)" \[style="[^"]*", fillcolor="(\w+)"\];')
EXPORTED, IMPORTED = "gray", "turquoise"
ESCAPED = re.compile(r"\\([0-9a-f]{2})")
# What is done on the staff's pages, and what the server answers to them, which the client keeps until the second part is
# here (client::Client::Parts::take). They are called by tables: the linker would put one with one caller into that.
TAKERS = ("take_staff_fact", "take_sheet_fact", "take_concern_fact", "take_staff_reply")
FEATURES = ["--enable-mutable-globals"]  # the second part shares the stack's pointer


def gate(name):
    """A page's function, as the tools of WebAssembly write it."""
    return rf"hamandish::screens::{name}\28hamandish::screens::Page&\29"


def takers(functions):
    """The functions that TAKERS names, and the steps of theirs that tables lead to (visits of variants)."""
    found = set()
    for taker in TAKERS:
        name = f"hamandish::app::{taker}("
        own = {one for one in functions if name in ESCAPED.sub(lambda code: chr(int(code[1], 16)), one)}
        if not own:
            raise SystemExit(f"split_program: no function of the program: {taker}")
        found |= own
    return found


def calls_from(text):
    """Who calls whom, every function, and those that something else than a call may lead to."""
    calls, called, functions, open_to_all = defaultdict(set), set(), set(), set()
    for line in text.splitlines():
        if match := CALL.fullmatch(line):
            calls[match[1]].add(match[2])
            called.add(match[2])
        elif match := IN_TABLE.fullmatch(line):
            open_to_all.add(match[1])
        elif match := FUNCTION.fullmatch(line):
            if match[2] != IMPORTED:
                functions.add(match[1])
            if match[2] == EXPORTED:
                open_to_all.add(match[1])
    return calls, functions, open_to_all | (functions - called)


def behind(gates, calls, functions, open_to_all):
    """The gates, and the functions that nothing but them leads to."""
    reached, waiting = set(), list(open_to_all - gates)
    while waiting:
        function = waiting.pop()
        if function in reached or function in gates:
            continue
        reached.add(function)
        waiting.extend(calls[function])
    return functions - reached


def later_functions(graph, pages):
    calls, functions, open_to_all = calls_from(graph)
    gates = {gate(page) for page in pages}
    if not gates or gates - functions:
        raise SystemExit(f"split_program: no function of the program: {sorted(gates - functions) or 'no page is later'}")
    return behind(gates | takers(functions), calls, functions, open_to_all)


def split(program, screens, wasm_opt, wasm_split, first, later):
    graph = subprocess.run([wasm_opt, *FEATURES, "--print-call-graph", program, "-o", "/dev/null"], check=True,
                           capture_output=True, text=True).stdout
    moved = later_functions(graph, LATER.findall(screens.read_text()))
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as names:
        names.write("\n".join(sorted(moved)))
        names.flush()
        subprocess.run([wasm_split, *FEATURES, f"--split-funcs=@{names.name}", "--export-prefix=%",
                        "--import-namespace=program", "--placeholder-namespace=later", "-o1", first, "-o2", later, program],
                       check=True)


def main():
    arguments = argparse.ArgumentParser()
    for name in ("program", "screens", "first", "later"):
        arguments.add_argument(f"--{name}", required=True, type=Path)
    for name in ("wasm-opt", "wasm-split"):
        arguments.add_argument(f"--{name}", required=True)
    split(**vars(arguments.parse_args()))


if __name__ == "__main__":
    main()
