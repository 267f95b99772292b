#!/usr/bin/env python3
"""Counts a call's votes again from open data alone: recount.py BALLOTS [LOG EXPORT [REPORT]]
                                                     recount.py RESULT [LOG EXPORT]

BALLOTS is the answer of /api/v1/calls/{call}/ballots, REPORT that of …/report, RESULT that of
…/questions/{question}/result, of a vote with a rule. Nobody is named in any. With the
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
    if "question" in data:
        return recount_question(data, log_path)
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


def recount_question(data, log_path):
    """A vote by its rule: the counts, and for ranked ballots the comparisons of every two options."""
    rule, options = data["question"]["vote"]["rule"], data["question"]["vote"]["options"]
    marks = [ballot["marks"] for ballot in data["ballots"]]
    need(len({b["ballot"] for b in data["ballots"]}) == len(marks) == data["answer_count"], "the number of ballots")
    ranked = rule in ("schulze", "instant_runoff")
    counts = [sum((m[i] == 1) if ranked else max(m[i], 0) for m in marks) for i in range(len(options))]
    need(counts == data["counts"], "the counts")
    if rule in ("approval", "score"):
        best = [o["key"] for o, n in zip(options, counts) if n == max(counts)] if marks else []
        need(best == data["winners"], "the winner")
    if rule == "schulze":
        check_schulze([o["key"] for o in options], marks, data)
    if log_path:
        with open(log_path, encoding="utf-8") as file:
            entries = [line["entry"] for line in map(json.loads, file) if "entry" in line]
        cast = [e for e in entries if (e["kind"], e["call"], e["unit"])
                == ("marks_cast", data["call"]["slug"], data["question"]["key"])]
        need(len(cast) == len(marks), "ballots and marks cast differ in number")
    for option, count in zip(options, counts):
        print(f"{option['key']}: {count}")
    print(f"{len(marks)} ballots, counted again: the same")


def check_schulze(keys, marks, data):
    """Strongest paths by winning votes (Schulze 2011), as Floyd and Warshall find them."""
    size = range(len(keys))
    before = lambda a, b: a > 0 and (b == 0 or a < b)
    wins = [[sum(before(m[i], m[j]) for m in marks) for j in size] for i in size]
    need([n for row in wins for n in row] == data["pairs"], "the comparisons")
    path = [[wins[i][j] if wins[i][j] > wins[j][i] else 0 for j in size] for i in size]
    for k in size:
        for i in size:
            for j in size:
                if len({i, j, k}) == 3:
                    path[i][j] = max(path[i][j], min(path[i][k], path[k][j]))
    beaten = [sum(path[j][i] > path[i][j] for j in size) for i in size]
    best = [key for key, n in zip(keys, beaten) if n == min(beaten)] if marks else []
    need(best == data["winners"], "the winner")


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
