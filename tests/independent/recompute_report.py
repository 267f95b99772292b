#!/usr/bin/env python3
"""Counts the figures of a report again from its open data alone: recompute_report.py REPORT.ZIP [REPORT.JSON]

REPORT.JSON is the answer of /api/v1/calls/{call}/report, to see that the page and the archive say the same. Counts that are
suppressed are compared as published: nobody can count them again. GIVEN is what the archive has no rows to count from; that is
held against the rest alone. Which comments belong to a concern is taken as given, too. Written from the archive's README alone,
but for what says nearly the same (alike.py) and which comments are the strongest (src/analysis/ranking.h); standard library
only."""
import collections
import csv
import datetime
import hashlib
import io
import json
import math
import sys
import zipfile

sys.dont_write_bytecode = True
import alike  # beside this file, which is to stay without files of Python's own

CHOICES = ("agree", "disagree", "pass")
SMALLEST = 5
PUBLICATION_COUNTS_FROM = 1_797_885_000_000  # 1 Dey 1405, Tehran
CROSSED = ("age_band/gender", "province/gender", "audience/gender")
OPTIONAL = ("invitation", *CROSSED)
# The second of reports that were in the event log before telephone and messenger were counted.
CHANNELS = (["web", "phone", "kiosk", "paper", "messenger"], ["web", "kiosk", "paper"])

# How many comments each list holds, and among how many of the strongest those that do not repeat each other are sought.
LISTED, CANDIDATES = 5, 50
COUNTED = ("parts of the draft, votes, comments, replies, reactions, what is hidden, owed and answered, deadlines, "
           "comments by day; of concerns their people, comments, different texts and parts; the most agreed and most disputed "
           "comments and how many say nearly the same; sums, census and rates of participants")
GIVEN = ("how many took part, in all, by trait and by day; votes by day; which comments belong to a concern, and which groups "
         "raised it; groups that react alike; forms that were not checked")


def need(truth, fault):
    if not truth:
        sys.exit("not as it should be: " + fault)


class Archive:
    def __init__(self, path):
        with zipfile.ZipFile(path) as file:
            self.parts = {name: file.read(name) for name in file.namelist()}

    def table(self, name):
        return list(csv.DictReader(io.StringIO(self.parts[name].decode("utf-8-sig"), newline="")))

    def check_sums(self):
        listed = {}
        for line in self.parts["SHA256SUMS"].decode().splitlines():
            digest, name = line.split("  ", 1)
            listed[name] = digest
        need(set(listed) == set(self.parts) - {"SHA256SUMS"}, "which files have a checksum")
        for name, digest in listed.items():
            need(hashlib.sha256(self.parts[name]).hexdigest() == digest, "the checksum of " + name)


def main(path, page_path=None):
    archive = Archive(path)
    archive.check_sums()
    report = json.loads(archive.parts["report.json"])
    check_units(archive, report)
    check_comments(archive, report)
    check_statistics(archive, report)
    check_days(archive, report)
    check_concerns(archive, report)
    check_opinion_groups(archive, report)
    if page_path:
        check_page(report, page_path)
    print(f"{report['call']['slug']}: the same. Counted again: {COUNTED}. Taken as given, for want of rows to count: {GIVEN}.")


def check_units(archive, report):
    votes, everything = archive.table("votes.csv"), archive.table("comments.csv")
    comments = [c for c in everything if not c["reply_to"]]
    units = {c["comment"]: c["unit"] for c in comments}
    need(all(units.get(c["reply_to"]) == c["unit"] for c in everything if c["reply_to"]), "where replies stand")
    need(report["reply_count"] == len(everything) - len(comments), "the number of replies")
    need(len({v["ballot"] for v in votes}) == len(votes), "a ballot is there twice")
    counted = collections.Counter((v["unit"], v["choice"]) for v in votes)
    said = collections.Counter(c["unit"] for c in comments)
    rows = archive.table("units.csv")
    need([r["unit"] for r in rows] == [u["key"] for u in report["units"]], "the parts of the draft")
    for row, unit in zip(rows, report["units"]):
        need(int(row["comment_count"]) == unit["comment_count"] == said.pop(row["unit"], 0), "comments on " + row["unit"])
        for choice in CHOICES:
            same = int(row[choice]) == unit["votes"][choice] == counted.pop((row["unit"], choice), 0)
            need(same, f"{choice} on {row['unit']}")
    need(not counted and not said, "votes or comments on parts that are not there")
    need(report["call"]["vote_count"] == len(votes), "the number of votes")
    need(report["call"]["comment_count"] == len(comments), "the number of comments")


def check_comments(archive, report):
    comments = {int(c["comment"]): c for c in archive.table("comments.csv")}
    need(report["reaction_count"] == sum(int(c[x]) for c in comments.values() for x in CHOICES), "the number of reactions")
    hidden = [c for c in comments.values() if c["hidden"]]
    need(report["hidden_count"] == len(hidden), "how many are hidden")
    need(not any(c["text"] or c["wording"] for c in hidden), "words of what is hidden")
    owed = [c for c in comments.values() if c["state"]]
    need(report["owed_count"] == len(owed), "what is owed an answer")
    answered = sum(c["state"] == "answered" for c in owed)
    need(report["answered_count"] == answered, "what is answered")
    need(report["is_final"] == (answered == len(owed)), "whether the report is final")
    closes, complete = report["call"]["closes_at_ms"], report["complete_at_ms"]
    need((complete == 0) == any(c["state"] == "waiting" for c in owed), "whether the report is complete")
    need(complete == 0 or complete >= closes, "since when the report is complete")
    need(closes >= PUBLICATION_COUNTS_FROM or not report.get("needs_publication"), "whether its publication counts")
    days, rest = divmod(report["due_at_ms"] - closes, 24 * 60 * 60 * 1000)
    need(30 <= days <= 90 and rest == 0, "when the report was due")
    for comment in report["most_agreed"] + report["most_disputed"]:
        need(comment["author"] == "", "an author is named")
        row = comments[comment["id"]]
        need(all(int(row[x]) == comment["reactions"][x] for x in CHOICES), f"reactions to {comment['id']}")
    check_lists(report, list(comments.values()))


def sayings_of(comments):
    """Of each comment that has words and is no reply: the first that says nearly the same."""
    own = [c for c in comments if c["text"] and not c["reply_to"]]
    firsts = alike.groups_of([c["text"] for c in own])
    return {c["comment"]: own[first]["comment"] for c, first in zip(own, firsts)}


def strength_of(part, whole):
    """The lower end of Wilson's score interval at 95 %."""
    z, share = 1.959963984540054, part / whole
    spread = z * math.sqrt(share * (1 - share) / whole + z * z / (4 * whole * whole))
    return max(0.0, (share + z * z / (2 * whole) - spread) / (1 + z * z / whole))


def strongest(comments, part_of):
    ranked = []
    for c in comments:
        agree, disagree = int(c["agree"]), int(c["disagree"])
        if part := part_of(agree, disagree):
            ranked.append((-strength_of(part, agree + disagree), -(agree + disagree), int(c["comment"])))
    return [str(number) for *_, number in sorted(ranked)[:CANDIDATES]]


def check_lists(report, comments):
    """The strongest of each group that says nearly the same, and how many say it; all that has no words has one place."""
    sayings = sayings_of(comments)
    copies = collections.Counter(sayings.values())
    open_to_all = [c for c in comments if not c["hidden"] and not c["reply_to"]]
    for name, part_of in (("most_agreed", lambda yes, no: yes if yes > no else 0), ("most_disputed", min)):
        listed = {}
        for number in strongest(open_to_all, part_of):
            listed.setdefault(sayings.get(number), number)
        expected = [(int(number), copies[first]) for first, number in listed.items()][:LISTED]
        need([(c["id"], c["alike_count"]) for c in report[name]] == expected, name + ", or how many say nearly the same")


def people_of(population, by, value):
    """Of the census; None where it does not ask."""
    traits = dict(zip(by.split("/"), value.split("/")))
    if "not_stated" in traits.values() or not traits.keys() <= {"age_band", "gender", "province"}:
        return None
    genders = [traits.pop("gender")] if "gender" in traits else ["female", "male"]
    return sum(int(r[g]) for r in population if all(r[key] == wanted for key, wanted in traits.items()) for g in genders)


def check_statistics(archive, report):
    population, rows = archive.table("population.csv"), archive.table("statistics.csv")
    everyone = report["call"]["participant_count"]
    by = [t["by"] for t in report["statistics"]]
    need(by[:5] == ["age_band", "gender", "province", "audience", "channel"], "which statistics")
    need([b for b in OPTIONAL if b in by] == by[5:], "which statistics beside those of one trait")
    for table in report["statistics"]:
        own = [r for r in rows if r["by"] == table["by"]]
        if table["withheld"]:
            need(not table["rows"] and [r["state"] for r in own] == ["withheld"], "a withheld table")
            continue
        need([r["value"] for r in own] == [r["value"] for r in table["rows"]], "values by " + table["by"])
        need(table["by"] != "channel" or [r["value"] for r in own] in CHANNELS, "which channels")
        for row, said in zip(own, table["rows"]):
            check_count(row, said, people_of(population, table["by"], row["value"]))
        shown = sum(int(r["count"]) for r in own if r["state"] == "shown")
        hidden = [r for r in own if r["state"] == "suppressed"]
        if hidden:
            need(len(hidden) > 1 and everyone - shown >= SMALLEST, "what can be subtracted back by " + table["by"])
        else:
            need(shown == everyone, "the sum by " + table["by"])
    tables = {t["by"]: t for t in report["statistics"]}
    for crossed in set(CROSSED) & set(tables):
        if not tables[crossed]["withheld"]:
            check_crossing(tables, crossed)


def check_crossing(tables, crossed):
    """Rows and columns against the tables by one trait: the same sums, and nothing hidden alone in a line."""
    cells = {tuple(r["value"].split("/")): r for r in tables[crossed]["rows"]}
    for place, by in enumerate(crossed.split("/")):
        need(not tables[by]["withheld"], f"{crossed} beside {by}, which is withheld")
        for one in tables[by]["rows"]:
            line = [r for values, r in cells.items() if values[place] == one["value"]]
            where = f"{one['value']} in {crossed}"
            if one["suppressed"]:
                need(all(r["suppressed"] for r in line), where)
                continue
            rest = one["count"] - sum(r["count"] for r in line)
            hidden = sum(r["suppressed"] for r in line)
            need(rest == 0 if hidden == 0 else hidden > 1 and rest >= 0, "what can be subtracted back of " + where)


def hidden_in(counts):
    """Which counts are hidden: small ones, and the smallest others until nothing can be subtracted back; None: all."""
    hidden = [0 < count < SMALLEST for count in counts]
    while sum(hidden) == 1 or (any(hidden) and sum(c for c, h in zip(counts, hidden) if h) < SMALLEST):
        others = [(count, i) for i, count in enumerate(counts) if count > 0 and not hidden[i]]
        if not others:
            return None
        hidden[min(others)[1]] = True
    return hidden


def check_days(archive, report):
    """The same days in a row of all three; comments counted again from their dates, the others against the sums."""
    rows, call = archive.table("days.csv"), report["call"]
    wholes = {"participants": call["participant_count"], "comments": call["comment_count"], "votes": call["vote_count"]}
    tables = report["days"]
    need([t["by"] for t in tables] == list(wholes), "what is counted by day")
    told = [[r["value"] for r in t["rows"]] for t in tables if not t["withheld"]]
    need(all(values == told[0] for values in told), "the days of each count")
    for table in tables:
        own = [r for r in rows if r["counted"] == table["by"]]
        if table["withheld"]:
            need(not table["rows"] and [r["state"] for r in own] == ["withheld"], "withheld days")
            continue
        check_day_rows(table, own, wholes[table["by"]])
    check_days_of_comments(archive, tables[1], told[0] if told else None, wholes["comments"],
                           day_in_tehran(call["closes_at_ms"] - 1))


def day_in_tehran(at_ms):
    tehran = datetime.timezone(datetime.timedelta(hours=3, minutes=30))
    return datetime.datetime.fromtimestamp(at_ms / 1000, tehran).date().isoformat()


def check_day_rows(table, own, whole):
    values = [r["day"] for r in own]
    need(values == [r["value"] for r in table["rows"]], "days of " + table["by"])
    days = [datetime.date.fromisoformat(value) for value in values[:-1]]
    need(days and values[-1] == "not_stated", "that every day is told")
    need(days == [days[0] + datetime.timedelta(n) for n in range(len(days))], "days in a row")
    for row, said in zip(own, table["rows"]):
        need(said["suppressed"] == (row["state"] == "suppressed"), "what is suppressed of " + row["day"])
        need(row["count"] == ("" if said["suppressed"] else str(said["count"])), "the count of " + row["day"])
        need(not 0 < said["count"] < SMALLEST, "a small count on " + row["day"])
    rest = whole - sum(r["count"] for r in table["rows"])
    hidden = sum(r["suppressed"] for r in table["rows"])
    need(rest == 0 if hidden == 0 else hidden > 1 and rest >= SMALLEST, "what can be subtracted back by day")


def check_days_of_comments(archive, table, values, whole, last):
    """What was begun in time and came in the minutes after midnight belongs to the last day."""
    dates = collections.Counter(min(c["date"], last) for c in archive.table("comments.csv") if not c["reply_to"])
    if values is None:
        return
    counts = [dates.pop(value, 0) for value in values[:-1]]
    need(not dates, "comments on days that are not told")
    hidden = hidden_in(counts + [whole - sum(counts)])
    need(table["withheld"] == (hidden is None), "whether comments by day are withheld")
    for row, count, is_hidden in zip(table["rows"], counts, hidden or []):
        need((row["suppressed"], row["count"]) == (is_hidden, 0 if is_hidden else count), "comments on " + row["value"])


def check_count(row, said, people):
    where = f"{row['by']} {row['value']}"
    need(row["population"] == ("" if people is None else str(people)), "the census of " + where)
    need(said["population"] == (people or 0), "the census in the report of " + where)
    need(said["suppressed"] == (row["state"] == "suppressed"), "what is suppressed of " + where)
    if said["suppressed"]:
        need((row["count"], row["per_100000_in_thousandths"]) == ("", ""), "something told of " + where)
        need(said["count"] == said["per_100000_in_thousandths"] == 0, "something told in the report of " + where)
        return
    count = int(row["count"])
    need(count == said["count"] and not 0 < count < SMALLEST, "the count of " + where)
    rate = "" if people is None else str((count * 200_000_000 + people) // (2 * people))
    need(row["per_100000_in_thousandths"] == rate, "the rate of " + where)
    need(said["per_100000_in_thousandths"] == int(rate or 0), "the rate in the report of " + where)


def check_concerns(archive, report):
    comments = {c["comment"]: c for c in archive.table("comments.csv")}
    sayings = sayings_of(comments.values())
    members = collections.defaultdict(list)
    for row in archive.table("concern_comments.csv"):
        members[row["concern"]].append(row["comment"])
    rows = archive.table("concerns.csv")
    need(len(rows) == len(members), "the number of concerns")
    standing, aside = [r for r in rows if not r["set_aside"]], [r for r in rows if r["set_aside"]]
    need(report["concern_count"] == len(standing), "the number of concerns that stand")
    need(len(report["set_aside_concerns"]) == len(aside), "the number of concerns that are set aside")
    need(not any(comments[c]["reply_to"] for own in members.values() for c in own), "a reply in a concern")
    need(len({c for own in members.values() for c in own}) == sum(map(len, members.values())), "a comment in two concerns")
    for row in rows:
        own = members[row["concern"]]
        need(int(row["comment_count"]) == len(own), "comments of concern " + row["concern"])
        need(int(row["participant_count"]) == len({comments[c]["author"] for c in own}), "people of " + row["label"])
        distinct = {sayings[comment] for comment in own}
        need(int(row["distinct_count"]) == len(distinct), "different texts of " + row["label"])
    for row, said in list(zip(standing, report["concerns"])) + list(zip(aside, report["set_aside_concerns"])):
        need(int(row["concern"]) == said["number"], "the number of " + row["label"])
        for column, told in (("name_fa", said["name"]["fa"]), ("name_en", said["name"]["en"]), ("set_aside", said["set_aside"]),
                             ("summary_fa", said["summary"]["fa"]), ("summary_en", said["summary"]["en"])):
            need(row[column].removeprefix("'") == told.removeprefix("'"), column + " of concern " + row["concern"])
        need((row["named_by"] == "hand") == any(said["name"].values()), "who named concern " + row["concern"])
        need((row["grouped_by"] == "hand") == said["grouped_by_hand"], "who grouped concern " + row["concern"])
        for figure in ("participant_count", "comment_count", "distinct_count"):
            need(int(row[figure]) == said[figure], figure + " in the report of " + row["label"])
        for quote in said["evidence"]:
            need(str(quote["comment_id"]) in members[row["concern"]], "evidence of " + row["label"])
            need(quote["unit_key"] == comments[str(quote["comment_id"])]["unit"], "where evidence stands")
    check_concern_units(archive, rows, members, comments)
    check_concern_groups(archive, standing + aside, report["concerns"] + report["set_aside_concerns"])
    units = collections.defaultdict(list)
    for row in archive.table("concern_units.csv"):
        units[row["concern"]].append({"unit_key": row["unit"], "participant_count": int(row["participant_count"]),
                                      "comment_count": int(row["comment_count"])})
    for said in report["concerns"] + report["set_aside_concerns"]:
        need(said["units"] == units[str(said["number"])], f"parts of concern {said['number']} in the report")


def check_concern_units(archive, rows, members, comments):
    """Where each concern was raised, counted again from its comments."""
    told = {(r["concern"], r["unit"]): r for r in archive.table("concern_units.csv")}
    for row in rows:
        own = [comments[c] for c in members[row["concern"]]]
        for unit in {c["unit"] for c in own}:
            here = [c for c in own if c["unit"] == unit]
            said = told.pop((row["concern"], unit), None)
            where = f"concern {row['concern']} on {unit}"
            need(said is not None and int(said["comment_count"]) == len(here), "comments of " + where)
            need(int(said["participant_count"]) == len({c["author"] for c in here}), "people of " + where)
    need(not told, "a concern on parts it was not raised on")


def check_concern_groups(archive, rows, reported):
    """Nobody can count them again; they may say no more than they should."""
    people = {r["concern"]: int(r["participant_count"]) for r in rows}
    told = archive.table("concern_groups.csv")
    need(len({(r["concern"], r["by"]) for r in told}) == len(told), "two groups of a concern by one trait")
    for row in told:
        need(row["concern"] in people and int(row["people"]) >= 25, "groups of too few people")
        need(int(row["percent"]) in (30, 40, 50, 60, 70, 75), "a share that is told too exactly")
        need(row["by"] in ("age_band", "gender", "province", "audience"), "a group by another trait")
    for said in reported:
        own = [{"by": r["by"], "value": r["value"], "percent": int(r["percent"]), "people": int(r["people"])}
               for r in told if r["concern"] == str(said["number"])]
        need(said["groups"] == own, f"groups of concern {said['number']} in the report")


def check_opinion_groups(archive, report):
    """Nobody can count them again; that they keep to the rule of what may be told, and that both tables say the same."""
    told, comments = report["opinion_groups"], {int(c["comment"]): c for c in archive.table("comments.csv")}
    letters = [chr(ord("a") + i) for i in range(len(told["groups"]))]
    need(told["state"] in ("", "too_few", "none", "found"), "the state of the groups")
    need(len(letters) != 1 and (told["state"] == "found") == bool(letters), "groups that may not be told")
    rows = [(r["group"], r["about"]) for r in archive.table("opinion_groups.csv")]
    need(rows == [(l, str(g["about"])) for l, g in zip(letters, told["groups"])], "the groups")
    need(all(g["about"] >= 10 and g["about"] % 10 == 0 for g in told["groups"]), "the size of a group")
    need(sum(g["about"] for g in told["groups"]) <= report["call"]["participant_count"] + 5 * len(letters), "people in groups")
    said = [(l, c) for l, g in zip(letters, told["groups"]) for c in g["telling"]] + [("all", c) for c in told["consensus"]]
    expected = []
    for of, one in said:
        row = comments[one["quote"]["comment_id"]]
        need(row["text"] and not row["reply_to"], "a comment that is quoted of " + of)
        need(sum(int(row[x]) for x in CHOICES) >= 20, "a comment that few reacted to, of " + of)
        for letter, shares in zip(letters, one["shares"]):
            need(all(shares[x] in (range(10, 91, 10) if shares["told"] else (0,)) for x in CHOICES), "a share of " + letter)
            state, cells = ("shown", [str(shares[x]) for x in CHOICES]) if shares["told"] else ("suppressed", [""] * 3)
            expected.append([of, row["comment"], one["side"], letter, state, *cells])
    need([list(r.values()) for r in archive.table("opinion_group_comments.csv")] == expected, "shares of groups")


def check_page(report, path):
    with open(path, encoding="utf-8") as file:
        page = json.load(file)
    page["now_ms"] = 0
    for comment in page["most_agreed"] + page["most_disputed"]:
        comment["author"] = ""
    need(page == report, "the page's report is another one")


if __name__ == "__main__":
    if not 2 <= len(sys.argv) <= 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
