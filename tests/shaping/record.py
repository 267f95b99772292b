#!/usr/bin/env python3
"""record.py TEXT_PROBE FONT_FOLDER > words.tests: what hb-shape makes of every distinct word of
tests/support/texts and every line of words.txt with the shipped fonts, regular and bold.

A line is [@size:]word, a tab, the regular glyphs, a tab, the bold ones; sizes (in 64ths of a pixel)
are for words.txt only, the rest is in font units. Glyphs stand run by run in logical order, a run as
R or L (its direction), its length in UTF-16 units and a colon; within it from left to right as
hb-shape prints them: gid=cluster@x,y+advance, where is left out what can be told: a cluster that
follows on the one before, an advance that is the one last written for that glyph in that column.
"""
import collections
import json
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
SIZES_64THS = (0, 12 * 64, 16 * 64, 21 * 64 + 32)  # 0: font units
GLYPH = re.compile(r"(\d+)=(\d+)(@-?\d+,-?\d+)?\+(-?\d+)")


def words_of_texts():
    found = set()
    for path in sorted((HERE / "../support/texts").glob("*")):
        if path.name != "SOURCES.md":
            found.update(path.read_text("utf-8-sig").split())
    return sorted(found)


def phrases():
    lines = (HERE / "words.txt").read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def runs_of(words, probe, font):
    """Each word's runs, as (text, direction, script), in logical order."""
    text = "\n".join(words).encode()
    answer = subprocess.run([probe, "--font", font, "--dir", "rtl"], input=text, check=True,
                            capture_output=True).stdout
    for paragraph in json.loads(answer)["paragraphs"]:
        runs = sorted((run for line in paragraph["lines"] for run in line["runs"]),
                      key=lambda run: run["begin"])
        yield [(text[run["begin"]:run["end"]].decode(), "rtl" if run["level"] % 2 else "ltr",
                run["script"]) for run in runs]


def shaped(runs, font, size_64ths):
    """What hb-shape prints for each distinct run, all of one direction and script in one go."""
    kinds = collections.defaultdict(list)
    for run in set(runs):
        kinds[run[1:]].append(run[0])
    answers = {}
    for (direction, script), texts in kinds.items():
        command = ["hb-shape", "--no-glyph-names", f"--direction={direction}", f"--script={script}",
                   *([f"--font-size={size_64ths}"] if size_64ths else []), font]
        printed = subprocess.run(command, input="\n".join(texts) + "\n", text=True, check=True,
                                 capture_output=True).stdout.splitlines()
        assert len(printed) == len(texts)
        answers.update({(text, direction, script): glyphs for text, glyphs in zip(texts, printed)})
    return answers


def compact(runs, answers, advances):
    out = []
    for text, direction, script in runs:
        step = -1 if direction == "rtl" else 1
        expected = len(text) - 1 if direction == "rtl" else 0
        glyphs = []
        for glyph, cluster, offset, advance in GLYPH.findall(answers[text, direction, script]):
            glyphs.append(glyph + (f"={cluster}" if int(cluster) != expected else "") + offset
                          + (f"+{advance}" if advances.get(glyph) != advance else ""))
            advances[glyph] = advance
            expected = int(cluster) + step
        out.append(f"{direction[0].upper()}{len(text)}:{' '.join(glyphs)}")
    return "".join(out)


def record(words, size_64ths, probe, fonts):
    runs = list(runs_of(words, probe, fonts[0]))
    every_run = [run for word in runs for run in word]
    columns = [(shaped(every_run, font, size_64ths), {}) for font in fonts]
    for word, its_runs in zip(words, runs):
        mark = f"@{size_64ths}:" if size_64ths else ""
        print(mark + word, *(compact(its_runs, *column) for column in columns), sep="\t")


def main(probe, folder):
    fonts = [f"{folder}/vazirmatn-{weight}.ttf" for weight in ("regular", "bold")]
    for size in SIZES_64THS:
        record(phrases() + (words_of_texts() if size == 0 else []), size, probe, fonts)


main(*sys.argv[1:])
