#!/usr/bin/env python3
"""Counts a published ranking again without any of the server's code: recompute_ranking.py LOG RANKING

LOG is an exported event log (verify it first: verify_log.py), RANKING the answer of /api/v1/ranking/{season}/{group}.
Who is shown, under which name and in which group is in no log: that is taken from RANKING; place, points, score, order
and the number of people are counted. Written from src/analysis/POINTS.md and src/evidence/FORMAT.md; standard library
only. Exits 1 unless the bytes are the same."""
import collections
import json
import sys
import unicodedata

ACCEPTED, PARTLY, SAME_ANSWER, AGREED = 20, 12, 3, 6
CORRECTION = 20  # at most, given or taken by a granted appeal
PER_CALL, PER_DAY, LEAST_AGREEMENT, WEIGHTS, LEAST_PEOPLE = 50, 30, 6, (8, 4, 2, 1), 5

ALIKE = {**{c: "\u0627" for c in "\u0622\u0623\u0625\u0671"}, "\u0624": "\u0648",
         **{c: "\u06cc" for c in "\u0626\u0649\u064a"}, **{c: "\u06a9" for c in "\u0643\u06aa"},
         **{c: "\u0647" for c in "\u0629\u06be\u06c0\u06c1\u06c2\u06c3\u06d5"}}
UNSEEN = ((0xAD, 0xAD), (0x61C, 0x61C), (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F), (0xFEFF, 0xFEFF))
MARKS = ((0x610, 0x61A), (0x621, 0x621), (0x640, 0x640), (0x64B, 0x65F), (0x670, 0x670), (0x6D6, 0x6ED))
SEPARATORS = ((0, 0x2F), (0x3A, 0x40), (0x5B, 0x60), (0x7B, 0xA9), (0xAB, 0xAC), (0xAE, 0xB4), (0xB6, 0xB9), (0xBB, 0xBF),
              (0xD7, 0xD7), (0xF7, 0xF7), (0x60C, 0x60D), (0x61B, 0x61B), (0x61D, 0x61F), (0x66A, 0x66D), (0x6D4, 0x6D4),
              (0x1680, 0x1680), (0x2000, 0x200A), (0x2010, 0x2029), (0x202F, 0x205F), (0x3000, 0x3003), (0xFD3E, 0xFD3F),
              (0xFE10, 0xFE19), (0xFE30, 0xFE6B), (0xFFFC, 0xFFFD))


def within(ranges, letter):
    return any(first <= ord(letter) <= last for first, last in ranges)


def folded(letter):
    """One letter of an unseen, separating or other kind, as it is compared."""
    if "\u0660" <= letter <= "\u0669" or "\u06f0" <= letter <= "\u06f9":
        return str(unicodedata.digit(letter))
    if "\ufef5" <= letter <= "\ufefc":
        return "\u0644\u0627"
    if "\ufb50" <= letter <= "\ufbff" or "\ufe80" <= letter <= "\ufefc":
        plain = unicodedata.normalize("NFKC", letter)
        letter = plain if len(plain) == 1 else letter
    letter = ALIKE.get(letter, letter)
    if letter == "\u0130":
        return "i"
    return "s" if letter == "\u017f" else letter.lower() if ord(letter) < 0x180 else letter


def fold(text):
    out = []
    for letter in text:
        if within(UNSEEN, letter):
            continue
        if within(SEPARATORS, letter):
            out.append(" ")
            continue
        out.extend(one for one in folded(letter) if not within(MARKS, one))
    return " ".join(word for word in "".join(out).split(" ") if word)


def day_of(at_ms):
    return (at_ms + 12_600_000) // 86_400_000


def season_of(at_ms):
    """By walking from 1 Farvardin 1348, 21 March 1969: 286 days before the epoch."""
    left, year = day_of(at_ms) + 286, 1348
    while left >= (length := 366 if (25 * year + 11) % 33 < 8 else 365):
        left, year = left - length, year + 1
    return year * 4 + (0 if left < 93 else 1 if left < 186 else 2 if left < 276 else 3)


def read(path):
    """What the rules look at: contributions by id, answers, counts of reactions and corrections, in the order of the log."""
    contributions, answers, reactions, corrections, entry = {}, [], [], [], None
    with open(path, encoding="utf-8") as file:
        for line in map(json.loads, file):
            entry = line.get("entry", entry)
            if "opening" not in line:
                continue
            if entry["kind"] == "comment_received":
                opening = json.loads(line["opening"])
                if "reply_to" not in opening:  # a reply is no contribution
                    contributions[entry["subject"]] = (entry, opening)
            elif entry["kind"] == "answer_published":
                answers.append((entry, json.loads(line["opening"])))
            elif entry["kind"] == "reactions_counted":
                reactions.append((entry, json.loads(line["opening"])))
            elif entry["kind"] == "points_corrected":
                corrections.append((entry, json.loads(line["opening"])))
    return contributions, answers, reactions, corrections


def awards_of(contributions, answers, reactions):
    """(index, id, points, entry) of everything that is due, before caps."""
    said, new, due = set(), set(), []
    for number, (_, opening) in sorted(contributions.items(), key=lambda item: item[1][0]["index"]):
        text = fold(opening["text"] + "\n" + opening.get("wording", ""))
        if text and text not in said:
            said.add(text)
            if opening.get("author"):  # what was said for an organisation is nobody's points
                new.add(number)
    last = {comment: entry["index"] for entry, answer in answers for comment in answer["comments"]}
    for entry, answer in answers:
        whole = {"accepted": ACCEPTED, "partly_accepted": PARTLY}.get(answer["decision"])
        authors = set()
        for number in sorted(answer["comments"]) if whole else ():
            if number not in new or last[number] != entry["index"]:
                continue
            author = contributions[number][1]["author"]
            if author not in authors:
                authors.add(author)
                due.append((entry["index"], number, whole if number == min(answer["comments"]) else SAME_ANSWER, entry))
    for entry, counted in reactions:
        everything = sum(one["agree"] + one["disagree"] + one["pass"] for one in counted["counts"])
        for one in counted["counts"]:
            if (one["comment"] in new and one["agree"] >= LEAST_AGREEMENT and one["agree"] >= 2 * one["disagree"]
                    and one["agree"] ** 2 > everything):
                due.append((entry["index"], one["comment"], AGREED, entry))
    return sorted(due, key=lambda one: one[:2])


def points_of(log):
    """Points by author and season, and the seasons in which any were given."""
    contributions, answers, reactions, corrections = read(log)
    in_call, on_day, points = collections.Counter(), collections.Counter(), collections.defaultdict(collections.Counter)
    given = set()
    for _, number, value, entry in awards_of(contributions, answers, reactions):
        sent, opening = contributions[number]
        call, day = (opening["author"], sent["call"]), (opening["author"], day_of(sent["at_ms"]))
        value = min(value, PER_CALL - in_call[call], PER_DAY - on_day[day])
        in_call[call] += value
        on_day[day] += value
        points[opening["author"]][season_of(entry["at_ms"])] += value
        given.update({season_of(entry["at_ms"])} if value else ())
    for entry, correction in corrections:  # no cap holds for these, and they fill none
        sent, opening = contributions.get(correction["comment"], (None, {}))
        if opening.get("author") and 0 < abs(correction["points"]) <= CORRECTION:
            points[opening["author"]][season_of(entry["at_ms"])] += correction["points"]
            given.update({season_of(entry["at_ms"])} if correction["points"] > 0 else ())
    return points, given


def word(season):
    return f"{season // 4}-{season % 4 + 1}"


def recount(points, given, published):
    year, quarter = map(int, published["season"].split("-"))
    season = year * 4 + quarter - 1
    scores = {who: sum(w * by[season - age] for age, w in enumerate(WEIGHTS)) for who, by in points.items()}
    ranked = sorted((who for who in scores if scores[who] > 0), key=lambda who: (-scores[who], who))
    names = {one["pseudonym"]: one["name"] for one in published["people"]}
    people = [{"place": 1 + sum(scores[other] > scores[who] for other in ranked), "pseudonym": who, "name": names[who],
               "points": points[who][season], "score": scores[who]} for who in ranked if who in names]
    seasons = sorted(given, reverse=True)
    return {"season": published["season"], "group": published["group"], "people_count": len(ranked),
            "people": people if len(people) >= LEAST_PEOPLE else [], "seasons": [word(s) for s in seasons],
            "groups": published["groups"], "universities": published["universities"]}


def main(log, ranking):
    with open(ranking, encoding="utf-8") as file:
        text = file.read()
    again = recount(*points_of(log), json.loads(text))
    if json.dumps(again, separators=(",", ":"), ensure_ascii=False) != text:
        sys.exit("not as it should be: the log says " + json.dumps(again, ensure_ascii=False))
    print(f"{len(again['people'])} people in {again['season']}, counted again: the same")


if __name__ == "__main__":
    main(*sys.argv[1:])
