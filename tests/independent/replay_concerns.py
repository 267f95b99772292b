#!/usr/bin/env python3
"""Does what was done to the concerns of a call lead to what its report tells? replay_concerns.py LOG REPORT.JSON [REPORT.ZIP]

LOG is an export of the event log, REPORT.JSON the answer of /api/v1/calls/{call}/report, REPORT.ZIP the archive of its open
data. The acts in the log are done again, one after another; what was signed must be what they lead to, and the report must say
what was signed, by whom, what of it was made by hand, and the unit's own words as they were published. Figures are recompute_report.py's. Verify the log first
(verify_log.py). Written from src/evidence/FORMAT.md; standard library only."""
import copy
import csv
import datetime
import hashlib
import io
import json
import sys
import zipfile


def need(truth, fault):
    if not truth:
        sys.exit("not as it should be: " + fault)


def entries_of(path, call):
    """Entries about concerns and publications, each with what it opens to."""
    out, last = [], None
    with open(path, encoding="utf-8") as file:
        for line in map(json.loads, file):
            if "entry" in line:
                last = line["entry"]
                if last["call"] == call and (last["kind"].startswith("concerns_") or last["kind"] == "report_published"):
                    out.append([last, None])
            elif "opening" in line and out and out[-1][0] is last:
                text = line["opening"]
                need(hashlib.sha256(text.encode()).hexdigest() == last["commitment"], f"what entry {last['index']} opens to")
                out[-1][1] = json.loads(text)
    return out


class Book:
    """Concerns by number, as the acts leave them."""

    def __init__(self):
        self.concerns, self.before, self.begun = {}, [], False

    def take(self, act):
        kind = act["act"]
        need((kind == "freeze") != self.begun, "an act before the first, or a second freeze")
        if kind == "freeze":
            self.begun = True
            for place, group in enumerate(act["groups"], 1):
                need(group["number"] == place, "the numbers of concerns")
                self.concerns[place] = self.new(group["comments"], False)
        elif kind == "take_back":
            need(self.before, "nothing to take back")
            self.concerns = self.before.pop()
        else:
            before = copy.deepcopy(self.concerns)
            for number in act["concerns"]:
                need(number in self.concerns and not self.concerns[number]["set_aside"], f"concern {number}")
            getattr(self, kind)(act)
            self.before.append(before)

    @staticmethod
    def new(comments, by_hand):
        none = {"en": "", "fa": ""}
        return {"comments": sorted(comments), "grouped_by_hand": by_hand, "label": none, "set_aside": "", "summary": none}

    def one(self, act):
        need(len(act["concerns"]) == 1, "an act on one concern")
        return self.concerns[act["concerns"][0]]

    def rename(self, act):
        self.one(act)["label"] = act["text"]

    def summarise(self, act):
        self.one(act)["summary"] = act["text"]

    def set_aside(self, act):
        need(act["reason"], "a reason for setting aside")
        self.one(act)["set_aside"] = act["reason"]

    def merge(self, act):
        first, others = act["concerns"][0], act["concerns"][1:]
        need(others and len(set(act["concerns"])) == len(act["concerns"]), "what is merged")
        into = self.concerns[first]
        into["comments"] = sorted(into["comments"] + [c for n in others for c in self.concerns.pop(n)["comments"]])
        into["grouped_by_hand"] = True

    def split(self, act):
        source, chosen = self.one(act), set(act["comments"])
        need(chosen and chosen < set(source["comments"]), "what is split off")
        source["comments"] = [c for c in source["comments"] if c not in chosen]
        source["grouped_by_hand"] = True
        highest = max(n for state in self.before + [self.concerns] for n in state)
        self.concerns[highest + 1] = self.new(chosen, True)


def replay(entries):
    """The book, and the signature with its instant if there is one."""
    book, signature = Book(), None
    count = 0
    for entry, opening in entries:
        if entry["kind"] == "report_published":
            continue
        count += 1
        need(opening is not None, "an act that the log does not tell")
        need(entry["subject"] == opening["number"] == count and opening["call"] == entry["call"], "the numbers of acts")
        need(signature is None, "an act after the signature")
        if entry["kind"] == "concerns_changed":
            book.take(opening)
        else:
            signature = (entry["at_ms"], opening)
            stand = [{"number": number, **one} for number, one in sorted(book.concerns.items())]
            need(opening["concerns"] == stand, "what was signed is not what the acts lead to")
    return book, signature


def check_report(report, book, signature):
    signed = report["concerns_signed"]
    if signature is None:
        need(signed["at_ms"] == 0 and not report["set_aside_concerns"], "the report says more than was signed")
        for one in report["concerns"]:
            need(not one["groups"], "groups of people before they were signed")
            need(not any(one["name"].values()) and not one["grouped_by_hand"], "something by hand before it was signed")
        return
    at_ms, opening = signature
    need(signed == {"at_ms": at_ms, "role": opening["role"], "two_people": opening["two_people"],
                    "organisation": opening["organisation"]}, "who signed, and when")
    for one in report["concerns"] + report["set_aside_concerns"]:
        own = book.concerns.get(one["number"])
        need(own is not None, f"concern {one['number']}, which nobody signed")
        for told, kept in (("name", "label"), ("summary", "summary"), ("set_aside", "set_aside"),
                           ("grouped_by_hand", "grouped_by_hand")):
            need(one[told] == own[kept], f"{told} of concern {one['number']}")
        need(all(q["comment_id"] in own["comments"] for q in one["evidence"]), f"evidence of concern {one['number']}")
        groups = [{k: g[k] for k in ("by", "value", "percent", "people")}
                  for g in opening.get("groups", []) if g["concern"] == one["number"]]
        need(one["groups"] == groups, f"groups of concern {one['number']}")
        need(one["comment_count"] <= len(own["comments"]), f"comments of concern {one['number']}")
    need(all(not c["set_aside"] for c in report["concerns"]), "what is set aside among what stands")
    need(all(c["set_aside"] for c in report["set_aside_concerns"]), "what stands among what is set aside")


def check_publication(report, entries):
    told = [entry for entry, _ in entries if entry["kind"] == "report_published"]
    by_hand = told[2:]
    need(len(by_hand) <= 1, "a report published twice")
    need(report["published_at_ms"] == (by_hand[0]["at_ms"] if by_hand else 0), "when the report was published")
    if by_hand:
        need(by_hand[0]["subject"] == told[1]["index"], "what the publication follows")
        need(report["concerns_signed"]["at_ms"] != 0, "published unsigned")
    check_words(report, next((opening for entry, opening in entries if by_hand and entry is by_hand[0]), None) or {})


def check_words(report, published):
    """What the unit says itself is what it published, in both languages or in none."""
    nothing = {"en": "", "fa": ""}
    need(report["words"] == published.get("words", {"conclusion": nothing, "introduction": nothing}), "the unit's own words")
    for part in report["words"].values():
        need(bool(part["en"]) == bool(part["fa"]), "the unit's own words in both languages")


def check_archive(path, book, signature):
    """Comments of each concern are those that were signed, but for what was erased or hidden since."""
    if signature is None:
        return
    with zipfile.ZipFile(path) as file:
        text = file.read("concern_comments.csv").decode("utf-8-sig")
    for row in csv.DictReader(io.StringIO(text, newline="")):
        need(int(row["comment"]) in book.concerns.get(int(row["concern"]), {"comments": []})["comments"],
             f"comment {row['comment']} in concern {row['concern']}")


def main(log_path, report_path, archive_path=None):
    with open(report_path, encoding="utf-8") as file:
        report = json.load(file)
    entries = entries_of(log_path, report["call"]["slug"])
    book, signature = replay(entries)
    check_report(report, book, signature)
    check_publication(report, entries)
    if archive_path:
        check_archive(archive_path, book, signature)
    when = datetime.datetime.fromtimestamp(signature[0] // 1000, datetime.timezone.utc).date() if signature else "not yet"
    print(f"{report['call']['slug']}: concerns signed {when}: as the acts lead to")


if __name__ == "__main__":
    if not 3 <= len(sys.argv) <= 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
