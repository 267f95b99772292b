#!/usr/bin/env python3
"""Do all faces of a report say the same numbers? compare_faces.py REPORT.JSON FACE...

REPORT.JSON is the answer of /api/v1/calls/{call}/report; each FACE is a file, named for what it is: `fa.html`, `en.html` (the
page of the report), `report.pdf` (both languages, read by Poppler), `widget.fa.html`, `widget.en.html` (the frame for other
sites), `data.jsonld` (the catalogue of open data, in DCAT). Every table of numbers (told_tables.py) is compared cell by cell under
its heading, and so are the figures beside them; a table that nobody knows is a fault. On paper a table may go on on the next page
and words may wrap; no number may be missing, stand in another row, or be one too many, and no line with a column of numbers stays
unread; by how many people a concern was raised on each part is compared on the pages alone, for Poppler turns round two numbers of
a Persian line. Standard library and Poppler only; words of the pages are written down here and in told_tables.py."""
import collections
import datetime
import html.parser
import json
import pathlib
import re
import subprocess
import sys
import unicodedata

sys.dont_write_bytecode = True
import told_tables  # beside this file, which is to stay without files of Python's own
from told_tables import CHOICES, HIDDEN, NONE

MOST_UNITS = 5
# What is told in running words, wherever it stands; GAP is what may be between two facts of a line.
GAP = r"[\s·]+"
FACTS = {
    "en": {"concern": rf"(\d+) (?:person|people){GAP}(\d+) comments?{GAP}(\d+) different texts?\b",
           "reactions": rf"(\d+) agree{GAP}(\d+) disagree{GAP}(\d+) pass\b",
           "alike": r"(\d+) comments? that says? (?:nearly the same|this)",
           "waiting": r"not final yet: (\d+) proposals?",
           "answered": r"(\d+) of (\d+) proposals and requests",
           "replies": r"(\d+) repl(?:y|ies) to comments",
           "sheets": r"(\d+) forms? on paper or telephone calls?",
           "shown": r"(\d+) of (\d+) concerns\b",
           "more parts": r"\band on (\d+) more parts?\b",
           "raised": r"the largest groups of (\d+) (?:person|people)",
           "raised by": r"\babout (\d+)%",
           "group": r"About (\d+) (?:person|people)"},
    "fa": {"concern": rf"(\d+) نفر{GAP}(\d+) نظر{GAP}(\d+) متن متفاوت",
           "reactions": rf"(\d+) موافق{GAP}(\d+) مخالف{GAP}(\d+) نظری ندارم",
           "alike": r"(\d+) نظر که تقریبا همین را",
           "waiting": r"نهایی نیست[ :]+(\d+)[ :]+پیشنهاد",  # on paper the colon may come after the number
           "answered": r"(\d+) پیشنهاد و درخواست از (\d+) پاسخ",
           "replies": r"(\d+) جواب به نظرها",
           "sheets": r"(\d+) برگه کاغذی یا تماس تلفنی",
           "shown": r"(\d+) دغدغه از (\d+) دغدغه",
           "more parts": r"\bو (\d+) بخش دیگر",
           "raised": r"گروه ها در میان (\d+) نفر",
           "raised by": r"\bحدود (\d+)%",
           "group": r"نزدیک به (\d+) نفر"},
}
# A shade of the map: one rate, or from the least to the greatest.
SHADE = {"en": r"(\d+\.\d+)(?: to (\d+\.\d+))?", "fa": r"(?:از )?(\d+\.\d+)(?: تا (\d+\.\d+))?"}
PEOPLE = {"en": r"(\d+) (?:person|people)", "fa": r"(\d+) نفر"}
WIDGET = {"en": (r"(\d+) participants?", r"(\d+) comments?", r"(\d+) votes?"),
          "fa": (r"(\d+) شرکت ?کننده", r"(\d+) نظر", r"(\d+) رای")}


def need(truth, fault):
    if not truth:
        sys.exit("not as it should be: " + fault)


def plain(text):
    """Digits of one kind, without separators; letters without marks; what steers direction parts words."""
    out = []
    for one in unicodedata.normalize("NFKD", text.replace("\u200c", " ")):
        if one.isdecimal():
            out.append(str(unicodedata.decimal(one)))
        elif unicodedata.category(one) == "Cf":
            out.append(" ")
        elif unicodedata.category(one) != "Mn":
            out.append({"٫": ".", "٪": "%", "ي": "ی", "ك": "ک"}.get(one, one))
    text = re.sub(r"(?<=\d)[٬,](?=\d{3}(?!\d))", "", "".join(out))
    return re.sub(r"\s+", " ", re.sub(r"%(\d+)", r"\1%", text))  # on paper the sign may come first


def letters(text):
    """In no order: Poppler turns lam with alef round."""
    return sorted(one for one in plain(text).casefold() if one.isalpha())


# ---- What is to be told


def facts_of(report):
    """What running words are to tell, each kind in its order."""
    listed, shown = report["most_agreed"] + report["most_disputed"], len(report["concerns"])
    concerns = report["concerns"] + report["set_aside_concerns"]
    waiting = report["owed_count"] - report["answered_count"]
    return {
        "concern": [(c["participant_count"], c["comment_count"], c["distinct_count"]) for c in concerns],
        "shown": [(shown, report["concern_count"])] if 0 < shown < report["concern_count"] else [],
        "more parts": [(len(c["units"]) - MOST_UNITS,) for c in concerns if len(c["units"]) > MOST_UNITS],
        "raised": [(c["groups"][0]["people"],) for c in concerns if c["groups"]],
        "raised by": [(g["percent"],) for c in concerns for g in c["groups"] if g["percent"] < 75],
        "reactions": [tuple(c["reactions"][choice] for choice in CHOICES) for c in listed],
        "alike": [(c["alike_count"],) for c in listed if c["alike_count"] > 1],
        "waiting": [(waiting,)] if waiting else [],
        "answered": [(report["answered_count"], report["owed_count"])],
        "replies": [(report["reply_count"],)] if report["reply_count"] else [],
        "sheets": [(report["unchecked_sheet_count"],)] if report["unchecked_sheet_count"] else [],
        "group": [(group["about"],) for group in report["opinion_groups"]["groups"]],
    }


def people_of_parts(report):
    """Under each concern the first parts on which it was raised; under each part all concerns; and under those set aside."""
    keys = {unit["key"] for unit in report["units"]}

    def own(concern):
        return [u["participant_count"] for u in concern["units"][:MOST_UNITS] if u["unit_key"] in keys]

    out = [count for concern in report["concerns"] for count in own(concern)]
    out += [u["participant_count"] for unit in report["units"] for concern in report["concerns"]
            for u in concern["units"] if u["unit_key"] == unit["key"]]
    return out + [count for concern in report["set_aside_concerns"] for count in own(concern)]


def figures_of(report):
    call = report["call"]
    return [str(n) for n in (call["participant_count"], call["comment_count"], call["vote_count"], report["reaction_count"])]


# ---- What is told


class Page(html.parser.HTMLParser):
    """Its runs of words, those of them in no cell, and its tables: their names, and for each row its headers and cells."""

    def __init__(self, text):
        super().__init__()
        self.words, self.loose, self.tables, self.into = [], [], [], None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        if tag == "table":
            name = dict(attributes).get("aria-label") or "without a name"
            self.tables.append((plain(re.sub("[\u2066-\u2069]", "", name)), []))
        elif tag == "tr":
            self.tables[-1][1].append([])
        elif tag in ("th", "td"):
            self.into = []
            self.tables[-1][1][-1].append((tag, self.into))

    def handle_endtag(self, tag):
        if tag in ("th", "td"):
            self.into = None

    def handle_data(self, data):
        words = plain(data).strip()
        if words:
            self.words.append(words)
            (self.loose if self.into is None else self.into).append(words)


def fits(label, words):
    if "words" in label:
        return letters(label["words"]) == letters(words)
    return "numbers" not in label or [int(n) for n in re.findall(r"\d+", words)] == label["numbers"]


def cell_of(words, hidden):
    """Its number, without what stands around it ("under 15%")."""
    found = re.findall(r"\d+(?:\.\d+)?%?", words)
    return found[0] if len(found) == 1 else words if words in (hidden, NONE) else "unread: " + words


def row_of(row, hidden):
    """The words of its header, and its cells."""
    headers, cells = ([" ".join(words) for tag, words in row if tag == wanted] for wanted in ("th", "td"))
    return " ".join(headers), [cell_of(words, hidden) for words in cells]


def unmatched(some, others):
    return list((collections.Counter(some) - collections.Counter(others)).elements())


def compare_rows(expected, told, where):
    """`told`: words and cells of each row."""
    need(len(told) == len(expected["rows"]), f"{len(told)} rows of {where}")
    left = list(expected["rows"])
    for words, cells in told:
        row = next((r for r in left if fits(r[0], words)), None) if expected["by_name"] else left[0]
        need(row is not None and fits(row[0], words), f"a row of {where}: {words}")
        need(cells == row[1], f"{where}, {words}: {cells} instead of {row[1]}")
        left.remove(row)


def compare_facts(report, text, language, where):
    for kind, expected in facts_of(report).items():
        found = re.findall(FACTS[language][kind], text)
        told = [tuple(int(n) for n in ([one] if isinstance(one, str) else one)) for one in found]
        need(told == expected, f"{kind} in {where}: {told} instead of {expected}")


def compare_page(report, path, language):
    page = Page(path.read_text(encoding="utf-8"))
    where, hidden = path.name, plain(HIDDEN[language])
    expected = told_tables.tables_of(report, language)
    known, found = [plain(table["heading"]) for table in expected], [heading for heading, _ in page.tables]
    need(not (more := unmatched(found, known)), f"tables in {where} that nobody knows: {more}")
    need(found == known, f"tables that {where} lacks or has elsewhere: {unmatched(known, found) or found}")
    for table, (_, rows) in zip(expected, page.tables):
        told = [row_of(row, hidden) for row in rows if any(tag == "td" for tag, _ in row)]
        compare_rows(table, told, f"{table['name']} in {where}")
    shades = [found for found in (re.fullmatch(SHADE[language], words) for words in page.loose) if found]
    told = [[rate for rate in found.groups() if rate] for found in shades]
    need(told == (expected := told_tables.legend_of(report)), f"shades in {where}: {told} instead of {expected}")
    compare_facts(report, " · ".join(page.words), language, where)
    numbers = [page.words[i:i + 8:2] for i in range(len(page.words))]
    need(figures_of(report) in numbers, "the figures of " + where)
    told = [int(found[1]) for found in (re.fullmatch(PEOPLE[language], words) for words in page.words) if found]
    concerns = report["concerns"] + report["set_aside_concerns"]
    for one in concerns:
        need(one["participant_count"] in told, "people of a concern in " + where)
        told.remove(one["participant_count"])
    expected = people_of_parts(report)
    need(sorted(told) == sorted(expected), f"people by parts in {where}: {told} instead of {expected}")


def is_like(word, cell, hidden):
    """A number of the same kind, or that there is none: the legend of the map stands in lines, too."""
    if word in (hidden, NONE):
        return True
    kind = r"\d+%" if "%" in cell else r"\d+\.\d+" if "." in cell else r"\d+"
    return re.fullmatch(kind, word) is not None


def kinds_of(table, hidden):
    """Of each column a cell with a number."""
    return [next((cell for cell in column if cell not in (hidden, NONE)), NONE) for column in zip(*(r[1] for r in table["rows"]))]


def row_in(line, language, expected, hidden):
    """Words and cells of a line that looks like a row: the cells stand at its end, in Persian at its beginning."""
    words, count = line.split(), len(expected["rows"][0][1])
    if expected["name"].startswith("groups"):  # words stand within cells
        cells = [word for word in words if word == hidden or re.fullmatch(r"\d+%", word)]
        rest = "" if len(cells) == count else None
    elif expected["label_at"]:  # before its first cell, which stands on the far side in Persian
        cells, rest = words[:1] + words[2:][-1:], " ".join(words[1:-1])
    elif language == "fa":
        cells, rest = words[:count], " ".join(words[count:])
    else:
        cells, rest = words[-count:], " ".join(words[:-count])
    if rest is None or len(cells) != count:
        return None
    cells = cells[::-1] if language == "fa" else cells
    return (rest, cells) if all(map(is_like, cells, kinds_of(expected, hidden), [hidden] * count)) else None


def columns_of(line):
    return [plain(column).strip() for column in re.split(r"\s{2,}", line.strip())]


def has_numbers(columns, hidden):
    """Whether it looks like a row of some table."""
    shares = [one for one in columns if re.search(r"\d%", one) and len(one.split()) <= 3]  # "85% or more"
    return len(columns) > 1 and bool(shares or any(is_like(one, one, hidden) for one in columns))


def compare_paper(report, path):
    text = subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True).stdout.decode("utf-8")
    # At the foot of a page stands its number beside an address, which has numbers of its own.
    lines = [columns_of(line) for line in text.splitlines() if "://" not in line]
    figures = figures_of(report)
    begins = {"fa": lines.index(figures[::-1]) if figures[::-1] in lines else -1}
    begins["en"] = next((i for i, line in enumerate(lines) if line == figures and i != begins["fa"]), -1)
    need(0 <= begins["fa"] < begins["en"], "the figures of both languages in " + path.name)
    compare_part(report, lines[begins["fa"]:begins["en"]], "fa", path.name)
    compare_part(report, lines[begins["en"]:], "en", path.name)


def compare_part(report, lines, language, name):
    hidden, at, unread = plain(HIDDEN[language]), 1, []
    for table in told_tables.tables_of(report, language):
        told, passed, where = [], [], f"{table['name']} in {name}, {language}"
        while at < len(lines) and len(told) < len(table["rows"]):
            row = row_in(" ".join(lines[at]), language, table, hidden)
            if row:
                told.append(row)
            else:
                passed.append(lines[at])
            at += 1
        compare_rows(table, told, where)
        unread += without_shades(report, passed, where) if table["name"] == "province" else passed
    unread = [" | ".join(line) for line in unread + lines[at:] if has_numbers(line, hidden)]
    need(not unread, f"numbers in {name}, {language}, of a table that nobody knows: {unread}")
    compare_facts(report, " ".join(" ".join(line) for line in lines), language, f"{name}, {language}")


def without_shades(report, lines, where):
    """Those of the lines that tell no shade of the map, whose rates may stand in any order."""
    left, told = [], []
    for line in lines:
        rates = re.findall(r"\d+\.\d+", " ".join(line))
        is_legend = rates and not re.search(r"\d", re.sub(r"\d+\.\d+", "", " ".join(line)))
        told, left = (told + rates, left) if is_legend else (told, left + [line])
    expected = [rate for shade in told_tables.legend_of(report) for rate in shade]
    need(sorted(told) == sorted(expected), f"shades before {where}: {told} instead of {expected}")
    return left


def compare_widget(report, path, language):
    page = Page(path.read_text(encoding="utf-8"))
    call = report["call"]
    for pattern, count in zip(WIDGET[language], (call["participant_count"], call["comment_count"], call["vote_count"])):
        told = [found[1] for found in (re.fullmatch(pattern, words) for words in page.words) if found]
        need(told == ([str(count)] if count else []), f"{path.name}: {told} instead of {count}")
    answered = [(report["answered_count"], report["owed_count"])] if report["owed_count"] else []
    found = re.findall(FACTS[language]["answered"], " · ".join(page.words))
    need([tuple(map(int, one)) for one in found] == answered, "what is answered in " + path.name)


def compare_catalogue(report, path):
    call = report["call"]
    every = json.loads(path.read_text(encoding="utf-8"))["dcat:dataset"]
    sets = [one for one in every if one["dcterms:identifier"] == call["slug"]]
    need(len(sets) == 1, f"the call is {len(sets)} times in {path.name}")
    told, period = sets[0], sets[0]["dcterms:temporal"]
    for key, of, at_ms in (("dcterms:issued", told, call["closes_at_ms"]), ("dcat:startDate", period, call["opens_at_ms"]),
                           ("dcat:endDate", period, call["closes_at_ms"])):
        instant = datetime.datetime.fromisoformat(of[key]["@value"].replace("Z", "+00:00"))
        need(instant.timestamp() * 1000 == at_ms, f"{key} in {path.name}")


def main(report_path, *faces):
    report = json.loads(pathlib.Path(report_path).read_text(encoding="utf-8"))
    for face in map(pathlib.Path, faces):
        language = next((one for one in ("fa", "en") if face.name.endswith(one + ".html")), None)
        if face.suffix == ".pdf":
            compare_paper(report, face)
        elif face.suffix == ".jsonld":
            compare_catalogue(report, face)
        else:
            need(language, "a face that nobody knows: " + face.name)
            (compare_widget if face.name.startswith("widget") else compare_page)(report, face, language)
    print(f"{report['call']['slug']}: {len(faces)} faces say the same")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
