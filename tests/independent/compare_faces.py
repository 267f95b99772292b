#!/usr/bin/env python3
"""Do all faces of a report say the same numbers? compare_faces.py REPORT.JSON FACE...

REPORT.JSON is the answer of /api/v1/calls/{call}/report; each FACE is a file, named for what it is: `fa.html`, `en.html` (the
page of the report), `report.pdf` (both languages, read by Poppler), `widget.fa.html`, `widget.en.html` (the frame for other
sites), `data.jsonld` (the catalogue of open data, in DCAT). Every table of numbers is compared cell by cell, and so are the
figures beside them. On paper a table may go on on the next page and words may wrap; no number may be missing, stand in another
row, or be one too many; by how many people a concern was raised on each part is compared on the pages alone, for Poppler turns
round two numbers of a Persian line. Standard library and Poppler only; words of the pages are written down here."""
import datetime
import html.parser
import json
import pathlib
import re
import subprocess
import sys
import unicodedata

HIDDEN = {"fa": "پنهان", "en": "hidden"}
NONE = "–"
NOT_STATED = {"fa": "اعلام نشده", "en": "Not stated"}
CHOICES = ("agree", "disagree", "pass")
MOST_UNITS = 5
# What is told in running words, wherever it stands; GAP is what may be between two facts of a line.
GAP = r"[\s·]+"
FACTS = {
    "en": {"concern": rf"(\d+) (?:person|people){GAP}(\d+) comments?{GAP}(\d+) different texts?\b",
           "reactions": rf"(\d+) agree{GAP}(\d+) disagree{GAP}(\d+) pass\b",
           "alike": r"(\d+) comments? that says? (?:nearly the same|this)",
           "answered": r"(\d+) of (\d+) proposals and requests",
           "replies": r"(\d+) repl(?:y|ies) to comments",
           "sheets": r"(\d+) forms? on paper or telephone calls?",
           "shown": r"(\d+) of (\d+) concerns\b",
           "raised": r"the largest groups of (\d+) (?:person|people)",
           "raised by": r"\babout (\d+)%",
           "group": r"About (\d+) (?:person|people)"},
    "fa": {"concern": rf"(\d+) نفر{GAP}(\d+) نظر{GAP}(\d+) متن متفاوت",
           "reactions": rf"(\d+) موافق{GAP}(\d+) مخالف{GAP}(\d+) نظری ندارم",
           "alike": r"(\d+) نظر که تقریبا همین را",
           "answered": r"(\d+) پیشنهاد و درخواست از (\d+) پاسخ",
           "replies": r"(\d+) جواب به نظرها",
           "sheets": r"(\d+) برگه کاغذی یا تماس تلفنی",
           "shown": r"(\d+) دغدغه از (\d+) دغدغه",
           "raised": r"گروه ها در میان (\d+) نفر",
           "raised by": r"\bحدود (\d+)%",
           "group": r"نزدیک به (\d+) نفر"},
}
PEOPLE = {"en": r"(\d+) (?:person|people)", "fa": r"(\d+) نفر"}
WIDGET = {"en": (r"(\d+) participants?", r"(\d+) comments?", r"(\d+) votes?"),
          "fa": (r"(\d+) شرکت ?کننده", r"(\d+) نظر", r"(\d+) رای")}
# By the two digits of ISO 3166-2:IR, from 00.
PROVINCES = {
    "fa": "مرکزی،گیلان،مازندران،آذربایجان شرقی،آذربایجان غربی،کرمانشاه،خوزستان،فارس،کرمان،خراسان رضوی،اصفهان،سیستان و بلوچستان،"
          "کردستان،همدان،چهارمحال و بختیاری،لرستان،ایلام،کهگیلویه و بویراحمد،بوشهر،زنجان،سمنان،یزد،هرمزگان،تهران،اردبیل،قم،قزوین،"
          "گلستان،خراسان شمالی،خراسان جنوبی،البرز".split("،"),
    "en": "Markazi,Gilan,Mazandaran,East Azerbaijan,West Azerbaijan,Kermanshah,Khuzestan,Fars,Kerman,Razavi Khorasan,Isfahan,"
          "Sistan and Baluchestan,Kurdistan,Hamadan,Chaharmahal and Bakhtiari,Lorestan,Ilam,Kohgiluyeh and Boyer-Ahmad,"
          "Bushehr,Zanjan,Semnan,Yazd,Hormozgan,Tehran,Ardabil,Qom,Qazvin,Golestan,North Khorasan,South Khorasan,"
          "Alborz".split(","),
}


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


def share_of(count, whole):
    """Of a hundred, from whole thousandths, half to even."""
    if whole == 0:
        return "0%"
    tens, rest = divmod(count * 1000 // whole, 10)
    return f"{tens + (rest > 5 or (rest == 5 and tens % 2 == 1))}%"


def rate_of(thousandths):
    hundredths = (thousandths + 5) // 10
    return f"{hundredths // 100}.{hundredths % 100:02}"


def label_of(by, value, language):
    """Words of a row; for most rows their numbers alone, as they stand in an order that is known."""
    if value == "not_stated":
        return {"words": NOT_STATED[language]}
    if by == "province":
        return {"words": PROVINCES[language][int(value[3:])]}
    if by == "age_band":
        return {"numbers": [int(n) for n in re.findall(r"\d+", value)]}
    return {}


def one_trait(table, whole, language):
    has_rate = any(row["population"] > 0 for row in table["rows"])
    rows = []
    for row in table["rows"]:
        hidden, known = row["suppressed"], row["population"] > 0
        cells = [HIDDEN[language] if hidden else str(row["count"]), NONE if hidden else share_of(row["count"], whole)]
        if has_rate:
            cells.append(rate_of(row["per_100000_in_thousandths"]) if known and not hidden else NONE)
        rows.append((label_of(table["by"], row["value"], language), cells))
    return {"name": table["by"], "rows": rows, "by_name": table["by"] == "province"}


def two_traits(table, language):
    by = table["by"].split("/")[0]
    lines = {}
    for row in table["rows"]:
        cell = HIDDEN[language] if row["suppressed"] else str(row["count"])
        lines.setdefault(row["value"].split("/")[0], []).append(cell)
    rows = [(label_of(by, value, language), cells) for value, cells in lines.items()]
    return {"name": table["by"], "rows": rows, "by_name": by == "province"}


def days_of(tables, language):
    told = next(table for table in tables if not table["withheld"])
    rows = []
    for at, day in enumerate(told["rows"]):
        own = [None if table["withheld"] else table["rows"][at] for table in tables]
        if day["value"] == "not_stated" and not any(one and (one["suppressed"] or one["count"]) for one in own):
            continue
        cells = [HIDDEN[language] if one is None or one["suppressed"] else str(one["count"]) for one in own]
        label = {}
        if day["value"] != "not_stated" and language == "en":
            label = {"numbers": [int(part) for part in reversed(day["value"].split("-"))]}
        rows.append((label, cells))
    return {"name": "days", "rows": rows, "by_name": False}


def votes_of(units):
    rows = []
    for unit in units:
        counts = [unit["votes"][choice] for choice in CHOICES]
        rows.append(({}, [str(count) for count in (*counts, sum(counts))]))
    return {"name": "votes", "rows": rows, "by_name": False}


def opinions_of(groups, language):
    for told in [one for group in groups["groups"] for one in group["telling"]] + groups["consensus"]:
        rows = []
        for shares in told["shares"]:
            # The ends stand for all beyond them.
            cells = [{10: "15%", 90: "85%"}.get(shares[choice], f"{shares[choice]}%") for choice in CHOICES]
            rows.append(({}, cells if shares["told"] else [HIDDEN[language]] * 3))
        yield {"name": f"groups on comment {told['quote']['comment_id']}", "rows": rows, "by_name": False}


def tables_of(report, language):
    whole = report["call"]["participant_count"]
    told = [table for table in report["statistics"] if not table["withheld"] and table["rows"]]
    tables = [one_trait(table, whole, language) for table in told if "/" not in table["by"]]
    tables += [two_traits(table, language) for table in told if "/" in table["by"]]
    if any(not table["withheld"] for table in report["days"]):
        tables.append(days_of(report["days"], language))
    tables.append(votes_of(report["units"]))
    tables += opinions_of(report["opinion_groups"], language)
    return tables


def facts_of(report):
    """What running words are to tell, each kind in its order."""
    listed, shown = report["most_agreed"] + report["most_disputed"], len(report["concerns"])
    concerns = report["concerns"] + report["set_aside_concerns"]
    return {
        "concern": [(c["participant_count"], c["comment_count"], c["distinct_count"]) for c in concerns],
        "shown": [(shown, report["concern_count"])] if 0 < shown < report["concern_count"] else [],
        "raised": [(c["groups"][0]["people"],) for c in concerns if c["groups"]],
        "raised by": [(g["percent"],) for c in concerns for g in c["groups"] if g["percent"] < 75],
        "reactions": [tuple(c["reactions"][choice] for choice in CHOICES) for c in listed],
        "alike": [(c["alike_count"],) for c in listed if c["alike_count"] > 1],
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
    """Its runs of words, and its tables: for each row the words of its header, and its cells."""

    def __init__(self, text):
        super().__init__()
        self.words, self.tables, self.into = [], [], None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in ("th", "td"):
            self.into = []
            self.tables[-1][-1].append((tag, self.into))

    def handle_endtag(self, tag):
        if tag in ("th", "td"):
            self.into = None

    def handle_data(self, data):
        words = plain(data).strip()
        if words:
            self.words.append(words)
            if self.into is not None:
                self.into.append(words)


def fits(label, words):
    if "words" in label:
        return letters(label["words"]) == letters(words)
    return "numbers" not in label or [int(n) for n in re.findall(r"\d+", words)] == label["numbers"]


def cell_of(words, hidden):
    """Its number, without what stands around it ("under 15%")."""
    found = re.findall(r"\d+(?:\.\d+)?%?", words)
    return found[0] if len(found) == 1 else words if words in (hidden, NONE) else "unread: " + words


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
    expected = tables_of(report, language)
    need(len(page.tables) == len(expected), f"{len(page.tables)} tables in {where} instead of {len(expected)}")
    for table, rows in zip(expected, page.tables):
        body = [r for r in rows if any(tag == "td" for tag, _ in r)]
        told = [(" ".join(r[0][1]), [cell_of(" ".join(words), hidden) for _, words in r[1:]]) for r in body]
        compare_rows(table, told, f"{table['name']} in {where}")
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
    elif language == "fa":
        cells, rest = words[:count], " ".join(words[count:])
    else:
        cells, rest = words[-count:], " ".join(words[:-count])
    if rest is None or len(cells) != count:
        return None
    cells = cells[::-1] if language == "fa" else cells
    return (rest, cells) if all(map(is_like, cells, kinds_of(expected, hidden), [hidden] * count)) else None


def compare_paper(report, path):
    text = subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True).stdout.decode("utf-8")
    # An address has numbers of its own.
    lines = [plain(re.sub(r"https?://\S+", "", line)).strip() for line in text.splitlines()]
    figures = figures_of(report)
    begins = {"fa": lines.index(" ".join(reversed(figures))) if " ".join(reversed(figures)) in lines else -1}
    begins["en"] = next((i for i, line in enumerate(lines) if line == " ".join(figures) and i != begins["fa"]), -1)
    need(0 <= begins["fa"] < begins["en"], "the figures of both languages in " + path.name)
    compare_part(report, lines[begins["fa"]:begins["en"]], "fa", path.name)
    compare_part(report, lines[begins["en"]:], "en", path.name)


def compare_part(report, lines, language, name):
    hidden, at = plain(HIDDEN[language]), 1
    for table in tables_of(report, language):
        told, where = [], f"{table['name']} in {name}, {language}"
        while at < len(lines) and len(told) < len(table["rows"]):
            row = row_in(lines[at], language, table, hidden)
            at += 1
            if row:
                told.append(row)
        compare_rows(table, told, where)
        next_row = next((row_in(line, language, table, hidden) for line in lines[at:at + 1]), None)
        need(next_row is None, "a row too many of " + where)
    compare_facts(report, " ".join(lines), language, f"{name}, {language}")


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
