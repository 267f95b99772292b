#!/usr/bin/env python3
"""recompute_statistics.py population.csv participants.csv [votes.csv]

Prints, byte for byte, what `hamandish analyse statistics participants.csv [votes.csv] --json` prints, from the
published open data alone. Python's standard library only; written apart from the program it checks.

A count of one to four people is hidden, and so many others with it that nobody can subtract it back: for no
hidden count of one to four can the reader rule out that it is 0, nor that it is 5 or more.
"""
import csv
import json
import sys
from datetime import date, datetime, timedelta, timezone

SMALLEST = 5
TEHRAN = timezone(timedelta(hours=3, minutes=30))
BANDS = ["0-14", "15-24", "25-34", "35-44", "45-54", "55-64", "65+"]
BAND_STARTS = [15, 25, 35, 45, 55, 65]
WORDS = {
    "age_band": BANDS,
    "gender": ["female", "male"],
    "province": [],  # from population.csv
    "audience": ["public", "scientific_elite", "ngo", "private_sector", "staff"],
    "channel": ["web", "phone", "kiosk", "paper", "messenger"],
}
TRAITS = list(WORDS)
NOT_STATED = "not_stated"


def records(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def is_small(count):
    return 0 < count < SMALLEST


# --- hiding --------------------------------------------------------------------------------------

def hide_in_margin(counts):
    """Which counts are hidden; None when the whole margin must be withheld."""
    hidden = [is_small(count) for count in counts]
    while sum(hidden) == 1 or (any(hidden) and sum(c for c, h in zip(counts, hidden) if h) < SMALLEST):
        open_ones = [(count, i) for i, count in enumerate(counts) if count > 0 and not hidden[i]]
        if not open_ones:
            return None
        hidden[min(open_ones)[1]] = True
    return hidden


def cheapest_path(edges, node_count, start, end, without_cell, amount, cost_of):
    """Edges of the cheapest path: forward always, backward where `amount` people can be taken away."""
    distance, before, done = {start: 0}, {}, set()
    while True:
        reached = [(distance[node], node) for node in range(node_count) if node in distance and node not in done]
        if not reached:
            break
        here, at = min(reached)
        done.add(at)
        for edge in edges:
            origin, target, count, cell = edge
            if at not in (origin, target) or cell == without_cell:
                continue
            if origin != at and count < amount:
                continue
            following = target if origin == at else origin
            further = here + cost_of(edge)
            if following in done or further >= distance.get(following, further + 1):
                continue
            distance[following], before[following] = further, edge
    path = []
    while end != start:
        if end not in before:
            return None
        origin, target, _, _ = before[end]
        path.append(before[end])
        end = origin if target == end else target
    return path


def hide_in_table(counts, rows, columns, hidden_rows, hidden_columns):
    """Which cells are hidden, row by row; None when the whole table must be withheld."""
    if hidden_rows is None or hidden_columns is None:
        return None
    height, width = len(rows), len(columns)
    hidden = [is_small(count) or hidden_rows[i // width] or hidden_columns[i % width]
              for i, count in enumerate(counts)]
    row_sums, column_sums = height + width, height + width + 1
    edges = [(i // width, height + i % width, count, i) for i, count in enumerate(counts)]
    edges += [(row_sums, row, rows[row], -1) for row in range(height) if hidden_rows[row]]
    edges += [(height + column, column_sums, columns[column], -1) for column in range(width) if hidden_columns[column]]

    def cost_of(edge):
        return 0 if edge[3] < 0 or hidden[edge[3]] else edge[2] + 1

    for cell, count in enumerate(counts):
        if not is_small(count):
            continue
        row, column = cell // width, height + cell % width
        for start, end, amount in ((column, row, SMALLEST - count), (row, column, count)):
            path = cheapest_path(edges, column_sums + 1, start, end, cell, amount, cost_of)
            if path is None:
                return None
            for edge in path:
                if edge[3] >= 0:
                    hidden[edge[3]] = True
    return hidden


# --- counting ------------------------------------------------------------------------------------

def age_band(text):
    if not text:
        return NOT_STATED
    return BANDS[sum(int(text) >= start for start in BAND_STARTS)]


def traits_of(record, old_codes):
    values = {trait: record.get(trait) or NOT_STATED for trait in TRAITS}
    if "age" in record:
        values["age_band"] = age_band(record["age"])
    if "province_pre2020" in record:
        values["province"] = old_codes.get(record["province_pre2020"], NOT_STATED)
    joined = record.get("joined_at")
    values["day"] = datetime.fromisoformat(joined.replace("Z", "+00:00")).astimezone(TEHRAN).date() if joined else None
    return values


def population_of(population, values):
    if any(trait in ("audience", "channel") or value == NOT_STATED for trait, value in values.items()):
        return None
    genders = [values["gender"]] if "gender" in values else ["female", "male"]
    return sum(int(row[gender]) for row in population for gender in genders
               if all(row[trait] == value for trait, value in values.items() if trait != "gender"))


def cell_of(population, values, count, is_hidden):
    cell = dict(values)
    cell.update({"suppressed": True} if is_hidden else {"count": count})
    people = population_of(population, values)
    if people is not None:
        cell["population"] = people
        if not is_hidden:
            cell["per_100000_in_thousandths"] = (count * 200_000_000 + people) // (2 * people)
    return cell


def tables_of(people, population):
    counts = {trait: [sum(one[trait] == value for one in people) for value in WORDS[trait]] for trait in TRAITS}
    hidden = {trait: hide_in_margin(counts[trait]) for trait in TRAITS}
    for trait in TRAITS:
        cells = [cell_of(population, {trait: value}, counts[trait][i], hidden[trait][i])
                 for i, value in enumerate(WORDS[trait])] if hidden[trait] else []
        yield {"by": [trait], "withheld": hidden[trait] is None, "cells": cells}
    for first, row in enumerate(TRAITS):
        for column in TRAITS[first + 1:]:
            pairs = [(a, b) for a in WORDS[row] for b in WORDS[column]]
            tally = dict.fromkeys(pairs, 0)
            for one in people:
                tally[one[row], one[column]] += 1
            crossed = [tally[pair] for pair in pairs]
            which = hide_in_table(crossed, counts[row], counts[column], hidden[row], hidden[column])
            cells = [cell_of(population, {row: a, column: b}, crossed[i], which[i])
                     for i, (a, b) in enumerate(pairs)] if which else []
            yield {"by": [row, column], "withheld": which is None, "cells": cells}


def saturday_of(day):
    return day - timedelta(days=(day.weekday() + 2) % 7)


def days_table(people):
    stated = [one["day"] for one in people if one["day"]]
    days = []
    if stated:
        first, last = saturday_of(min(stated)), saturday_of(max(stated))
        days = [first + timedelta(days=n) for n in range((last - first).days + 7)]
    names = [day.isoformat() for day in days] + [NOT_STATED]
    counts = [stated.count(day) for day in days] + [len(people) - len(stated)]
    hidden = hide_in_margin(counts)
    cells = [{"day": name, **({"suppressed": True} if hidden[i] else {"count": counts[i]})}
             for i, name in enumerate(names)] if hidden else []
    return {"by": ["day"], "withheld": hidden is None, "cells": cells}


def tally_of(votes):
    return {choice: sum(vote["choice"] == choice for vote in votes) for choice in ("agree", "disagree", "pass")}


def votes_of(votes):
    by_question = {}
    for vote in votes:
        by_question.setdefault(vote["question"], []).append(vote)
    names = sorted(by_question, key=lambda name: name.encode("utf-8"))
    return {"vote_count": len(votes), "voter_count": len({vote["participant"] for vote in votes}), **tally_of(votes),
            "questions": [{"question": name, **tally_of(by_question[name])} for name in names]}


def main(population_path, participants_path, votes_path=None):
    population = records(population_path)
    WORDS["province"] = list(dict.fromkeys(row["province"] for row in population))
    for words in WORDS.values():
        words.append(NOT_STATED)
    old_codes = {row["province_pre2020"]: row["province"] for row in population}
    people = [traits_of(record, old_codes) for record in records(participants_path)]
    answer = {"participant_count": len(people), "smallest_count": SMALLEST,
              "tables": [*tables_of(people, population), days_table(people)]}
    if votes_path:
        answer["votes"] = votes_of(records(votes_path))
    print(json.dumps(answer, ensure_ascii=False, separators=(",", ":")))


if __name__ == "__main__":
    main(*sys.argv[1:])
