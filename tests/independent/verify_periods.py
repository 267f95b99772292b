#!/usr/bin/env python3
"""Holds what people did against the periods of their calls, without any of the server's code: verify_periods.py LOG

LOG is an exported event log (verify it first: verify_log.py; what it says is believed here). Written from *Periods* of
src/evidence/FORMAT.md alone; standard library only. Says what it read, or the first fault, and exits 1."""
import json
import sys

ACTS = {"comment_received", "vote_cast", "vote_changed", "reaction_given", "reaction_changed", "marks_cast",
        "marks_changed", "answers_given", "answers_changed"}
GRACE, WAIT = 15 * 60 * 1000, 60 * 1000  # milliseconds: for what was begun in time, and for servers to agree


def need(truth, fault):
    if not truth:
        sys.exit("not as it should be: " + fault)


def note_act(periods, entry):
    """What a participant did is held against the period once all of it is known; nothing stands behind a closing."""
    call, kind = entry["call"], entry["kind"]
    if kind in ACTS:
        need(call in periods, f"entry {entry['index']}: the period of {call} is not told")
        need(not periods[call]["over"], f"entry {entry['index']} stands behind the closing of {call}")
        periods[call]["acts"].append((entry["index"], entry["at_ms"]))
    elif kind == "call_closed":
        need(call in periods, f"the closing of {call}, which is not told")
        periods[call]["over"] = True


def follow_period(periods, entry, told):
    """Each extension leads to a later closing; a withdrawal to an earlier one, once; the list of ballots has the last."""
    call, kind = entry["call"], entry["kind"]
    if kind == "draft_published":
        periods[call] = {"opens": told["opens_at_ms"], "closes": told["closes_at_ms"], "counted": None,
                         "withdrawn": None, "over": False, "acts": []}
    elif kind == "call_extended":
        need(call in periods, f"the extension of {call}, which is not told")
        closes = told["closes_at_ms"]
        need(closes == entry["subject"] and closes > periods[call]["closes"], f"the extension of {call}")
        periods[call]["closes"] = closes
    elif kind == "call_withdrawn":
        need(call in periods, f"the withdrawal of {call}, which is not told")
        at = told["withdrawn_at_ms"]
        fits = at == entry["subject"] and at < periods[call]["closes"] and periods[call]["withdrawn"] is None
        need(fits, f"the withdrawal of {call}")
        periods[call]["withdrawn"] = at
    elif kind == "call_closed":
        periods[call]["counted"] = told["closes_at_ms"]


def is_of_sheet(entry, told):
    return entry["kind"] == "comment_received" and told.get("author", "").startswith(("paper-", "phone-"))


def check_acts(call, period, closed, sheets):
    for index, at in period["acts"]:
        need(at >= period["opens"], f"entry {index}: before {call} opened")
        grace = 0 if period["withdrawn"] is not None or index in sheets else GRACE
        need(at < closed + grace + WAIT, f"entry {index}: after {call} was over")


def main(path):
    periods = {}  # by call: when it closes or was withdrawn, and when the list of its ballots says it did
    sheets = set()  # entries of words on paper or on the telephone
    lines = [json.loads(line) for line in open(path, encoding="utf-8")]
    need(lines and lines[0].get("format") == "hamandish log 1", "not an export")
    acts = 0
    for line in lines[1:]:
        if "entry" in line:
            entry = line["entry"]
            note_act(periods, entry)
        elif line.get("opening"):
            told = json.loads(line["opening"])
            follow_period(periods, entry, told)
            if is_of_sheet(entry, told):
                sheets.add(entry["index"])
    for call, period in periods.items():
        closed = period["closes"] if period["withdrawn"] is None else period["withdrawn"]
        need(period["counted"] in (None, closed), f"the closing of {call}")
        check_acts(call, period, closed, sheets)
        acts += len(period["acts"])
    print(f"in their periods: {acts} acts of {len(periods)} calls")


if __name__ == "__main__":
    main(*sys.argv[1:])
