#!/usr/bin/env python3
"""Counts a call's votes again from open data alone: recount.py BALLOTS [LOG [REPORT]]
                                                     recount.py RESULT [LOG]

BALLOTS is the answer of /api/v1/calls/{call}/ballots, REPORT that of …/report, RESULT that of
…/questions/{question}/result, of a vote with a rule. LOG is an export of the event log. Nobody is named in any. With
the log it is also asked whether the list is the one that the log fixed at the deadline, whether every ballot has an
entry, and whether the report says what the log fixed of it; verify the log first (verify_log.py). Written from
src/evidence/FORMAT.md; standard library only."""
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
        report = read(report_path)
        check_report(report, log_path)
        published = {u["key"]: u["votes"] for u in report["units"]}
        for count in data["counts"]:
            need(published[count["unit"]] == {c: count[c] for c in ("agree", "disagree", "pass")}, "the report")
    for count in data["counts"]:
        print("{unit}: agree {agree}, disagree {disagree}, pass {pass}".format(**count))
    print(f"{len(data['ballots'])} ballots, counted again: the same")


def recount_question(data, log_path):
    """A vote by its rule: everything that the result says, from the marks alone."""
    vote = data["question"]["vote"]
    rule, options = vote["rule"], vote["options"]
    marks = [ballot["marks"] for ballot in data["ballots"]]
    need(len({b["ballot"] for b in data["ballots"]}) == len(marks) == data["answer_count"], "the number of ballots")
    ranked, nothing = rule in ("schulze", "instant_runoff"), -1 if rule == "score" else 0
    counts = [sum((m[i] == 1) if ranked else max(m[i], 0) for m in marks) for i in range(len(options))]
    need(counts == data["counts"], "the counts")
    need([sum(m[i] != nothing for m in marks) for i in range(len(options))] == data["voters"], "the voters")
    found = {"winners": [], "spent": 0, "pairs": [], "places": [], "rounds": []} | RULES[rule](vote, counts, marks)
    found["winners"] = [options[i]["key"] for i in found["winners"]]
    for name, value in found.items():
        need(value == data[name], "the " + name)
    if log_path:
        entries = [entry for entry, _ in log_from(log_path)]
        cast = [e for e in entries if (e["kind"], e["call"], e["unit"])
                == ("marks_cast", data["call"]["slug"], data["question"]["key"])]
        need(len(cast) == len(marks), "ballots and marks cast differ in number")
    for option, count in zip(options, counts):
        print(f"{option['key']}: {count}")
    print(f"{len(marks)} ballots, counted again: the same")


def highest(values, marks):
    return [i for i, n in enumerate(values) if n == max(values)] if marks else []


def yes_or_no(vote, counts, marks):
    of = {option["key"]: i for i, option in enumerate(vote["options"])}
    return {"winners": [i for i in (of["yes"], of["no"]) if counts[i] > counts[of["yes"] + of["no"] - i]]}


def most(vote, counts, marks):
    return {"winners": highest(counts, marks)}


def budget(vote, counts, marks):
    """The most approved first, the cheaper among equals, then as published: whatever still fits."""
    costs, spent, funded = [option["cost"] for option in vote["options"]], 0, []
    for i in sorted(range(len(counts)), key=lambda i: (-counts[i], costs[i], i)):
        if counts[i] and spent + costs[i] <= vote["budget"]:
            spent += costs[i]
            funded.append(i)
    return {"winners": sorted(funded), "spent": spent}


def schulze(vote, counts, marks):
    """Strongest paths by winning votes (Schulze 2011), as Floyd and Warshall find them."""
    size = range(len(counts))
    before = lambda a, b: a > 0 and (b == 0 or a < b)
    wins = [[sum(before(m[i], m[j]) for m in marks) for j in size] for i in size]
    path = [[wins[i][j] if wins[i][j] > wins[j][i] else 0 for j in size] for i in size]
    for k in size:
        for i in size:
            for j in size:
                if len({i, j, k}) == 3:
                    path[i][j] = max(path[i][j], min(path[i][k], path[k][j]))
    places = [1 + sum(path[j][i] > path[i][j] for j in size) for i in size]
    best = highest([-n for n in places], marks)
    return {"winners": best, "places": places, "pairs": [n for row in wins for n in row]}


def instant_runoff(vote, counts, marks):
    """Until an option has more than half of the ballots that count, the one with the fewest goes; among equals the one
    that had fewer in the latest round that tells them apart, or else the one published last."""
    standing, rounds = list(range(len(counts))), []
    while marks:
        first = collections.Counter(min(((m[i], i) for i in standing if m[i]), default=(0, None))[1] for m in marks)
        left = len(marks) - first[None]
        rounds.append({"counts": [first[i] if i in standing else -1 for i in range(len(counts))],
                       "exhausted": first[None], "struck_out": "", "by_order": False})
        leader = max(standing, key=lambda i: first[i])
        if 2 * first[leader] > left or len(standing) == 1:
            return {"winners": [leader] if first[leader] else [], "rounds": rounds}
        last = standing
        for one in reversed(rounds):
            last = [i for i in last if one["counts"][i] == min(one["counts"][j] for j in last)]
        rounds[-1].update(struck_out=vote["options"][last[-1]]["key"], by_order=len(last) > 1)
        standing = [i for i in standing if i != last[-1]]
    return {}


RULES = {"yes_no": yes_or_no, "approval": most, "score": most, "budget": budget, "schulze": schulze,
         "instant_runoff": instant_runoff}


def log_from(path):
    """Entries, each with its opening where that is public."""
    log = []
    with open(path, encoding="utf-8") as file:
        for line in map(json.loads, file):
            if "entry" in line:
                log.append((line["entry"], None))
            elif "opening" in line:
                log[-1] = (log[-1][0], line["opening"])
    return log


def check_report(report, log_path):
    """Are the statistics those that the log fixed when the report was published?"""
    told = [pair for pair in log_from(log_path)
            if (pair[0]["kind"], pair[0]["call"]) == ("report_published", report["call"]["slug"])]
    need(told, "the log has no report")
    for entry, opening in told:
        need(opening and hashlib.sha256(opening.encode()).hexdigest() == entry["commitment"], "what the log says of it")
        fixed = json.loads(opening)
        need(fixed["participants"] == report["call"]["participant_count"], "the participants of the report")
        need(fixed["reactions"] == report["reaction_count"], "the reactions of the report")
        need(fixed["tables"] == [{"by": t["by"], "withheld": t["withheld"], "rows": [
            {name: row[name] for name in ("count", "suppressed", "value")} for row in t["rows"]]}
            for t in report["statistics"]], "the statistics of the report")
        need(fixed["units"] == [{"unit": u["key"], "comments": u["comment_count"], **u["votes"]}
                                for u in report["units"]], "the units of the report")


def check_log(data, path):
    own = [entry for entry, _ in log_from(path) if entry["call"] == data["call"]]
    text = json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    closings = [entry["commitment"] for entry in own if entry["kind"] == "call_closed"]
    need(closings == [hashlib.sha256(text).hexdigest()], "the log fixed another list")
    cast = collections.Counter(entry["unit"] for entry in own if entry["kind"] == "vote_cast")
    need(cast == collections.Counter(b["unit"] for b in data["ballots"]), "ballots and votes cast differ in number")


if __name__ == "__main__":
    main(*sys.argv[1:])
