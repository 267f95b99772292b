#!/usr/bin/env python3
"""Counts a call's votes again from open data alone: recount.py BALLOTS [LOG EXPORT [REPORT]]

BALLOTS is the answer of /api/v1/calls/{call}/ballots, REPORT that of …/report. Nobody is named in either. With the
log it is also asked whether the list is the one that the log fixed at the deadline, and whether every ballot has an
entry; verify the log first (verify_log.py). Written from src/evidence/FORMAT.md; standard library only."""
import collections
import hashlib
import json
import sys


def need(truth, fault):
    if not truth:
        sys.exit("not as it should be: " + fault)


def read(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def main(ballots_path, log_path=None, report_path=None):
    data = read(ballots_path)
    counted = collections.Counter((b["unit"], b["choice"]) for b in data["ballots"])
    need(len({b["ballot"] for b in data["ballots"]}) == len(data["ballots"]), "a ballot is in the list twice")
    for count in data["counts"]:
        for choice in ("agree", "disagree", "pass"):
            need(counted.pop((count["unit"], choice), 0) == count[choice], f"{choice} on {count['unit']}")
    need(not counted, "ballots for units that are not counted")
    if log_path:
        check_log(data, log_path)
    if report_path:
        published = {u["key"]: u["votes"] for u in read(report_path)["units"]}
        for count in data["counts"]:
            need(published[count["unit"]] == {c: count[c] for c in ("agree", "disagree", "pass")}, "the report")
    for count in data["counts"]:
        print("{unit}: agree {agree}, disagree {disagree}, pass {pass}".format(**count))
    print(f"{len(data['ballots'])} ballots, counted again: the same")


def check_log(data, path):
    with open(path, encoding="utf-8") as file:
        entries = [line["entry"] for line in map(json.loads, file) if "entry" in line]
    own = [entry for entry in entries if entry["call"] == data["call"]]
    text = json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    closings = [entry["commitment"] for entry in own if entry["kind"] == "call_closed"]
    need(closings == [hashlib.sha256(text).hexdigest()], "the log fixed another list")
    cast = collections.Counter(entry["unit"] for entry in own if entry["kind"] == "vote_cast")
    need(cast == collections.Counter(b["unit"] for b in data["ballots"]), "ballots and votes cast differ in number")


if __name__ == "__main__":
    main(*sys.argv[1:])
