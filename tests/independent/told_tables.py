"""What the tables of a report are to tell, and under which headings: for compare_faces.py. Each is a row after another, of a label
and cells as they stand on a page. Standard library only; words of the pages are written down here."""
import re

HIDDEN = {"fa": "پنهان", "en": "hidden"}
NONE = "–"
NOT_STATED = {"fa": "اعلام نشده", "en": "Not stated"}
CHOICES = ("agree", "disagree", "pass")
# By what is counted in them; tables of two traits by the first one.
HEADINGS = {
    "en": {"age_band": "By age", "gender": "By gender", "province": "By province", "audience": "By group",
           "channel": "By channel", "invitation": "By invitation", "two": "{} and gender",
           "pyramid": "Ages of the participants, men on one side and women on the other", "days": "Day by day",
           "votes": "Votes on each part", "consensus": "What all groups share", "group": "Group {}",
           "reactions": "{}, comment {}: how each group reacted", "letters": "ABCDE"},
    "fa": {"age_band": "به تفکیک سن", "gender": "به تفکیک جنسیت", "province": "به تفکیک استان", "audience": "به تفکیک گروه",
           "channel": "به تفکیک راه شرکت", "invitation": "به تفکیک دعوت", "two": "{} و جنسیت",
           "pyramid": "هرم سنی شرکت‌کنندگان، مردان در یک سو و زنان در سوی دیگر", "days": "روز به روز",
           "votes": "رأی به هر بخش", "consensus": "آنچه همه گروه‌ها در آن هم‌نظرند", "group": "گروه {}",
           "reactions": "{}، نظر {}: واکنش هر گروه", "letters": "الف ب پ ت ث".split()},
}
MOST_SHADES = 5
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


def table_of(name, heading, rows, **more):
    """`by_name`: rows stand in the order of their labels; `label_at`: which of a row's words are its label."""
    return {"name": name, "heading": heading, "rows": rows, "by_name": False, "label_at": 0} | more


def cell_of(row, language):
    return HIDDEN[language] if row["suppressed"] else str(row["count"])


def one_trait(table, whole, language):
    has_rate = any(row["population"] > 0 for row in table["rows"])
    by, rows = table["by"], []
    for row in table["rows"]:
        hidden, known = row["suppressed"], row["population"] > 0
        cells = [cell_of(row, language), NONE if hidden else share_of(row["count"], whole)]
        if has_rate:
            cells.append(rate_of(row["per_100000_in_thousandths"]) if known and not hidden else NONE)
        rows.append((label_of(by, row["value"], language), cells))
    return table_of(by, HEADINGS[language][by], rows, by_name=by == "province")


def two_traits(table, language):
    by = table["by"].split("/")[0]
    lines = {}
    for row in table["rows"]:
        lines.setdefault(row["value"].split("/")[0], []).append(cell_of(row, language))
    rows = [(label_of(by, value, language), cells) for value, cells in lines.items()]
    heading = HEADINGS[language]["two"].format(HEADINGS[language][by])
    return table_of(table["by"], heading, rows, by_name=by == "province")


def pyramid_of(table, language):
    """The oldest first, men before their ages and women after them; whoever did not state one of both stands in the table."""
    cells = {row["value"]: cell_of(row, language) for row in table["rows"]}
    bands = [value.split("/")[0] for value in cells if value.endswith("/female") and not value.startswith("not_stated")]
    rows = [(label_of("age_band", band, language), [cells[band + "/male"], cells[band + "/female"]]) for band in reversed(bands)]
    return table_of("the pyramid", HEADINGS[language]["pyramid"], rows, label_at=1)


def days_of(tables, language):
    told = next(table for table in tables if not table["withheld"])
    rows = []
    for at, day in enumerate(told["rows"]):
        own = [None if table["withheld"] else table["rows"][at] for table in tables]
        if day["value"] == "not_stated" and not any(one and (one["suppressed"] or one["count"]) for one in own):
            continue
        cells = [HIDDEN[language] if one is None else cell_of(one, language) for one in own]
        label = {}
        if day["value"] != "not_stated" and language == "en":
            label = {"numbers": [int(part) for part in reversed(day["value"].split("-"))]}
        rows.append((label, cells))
    return table_of("days", HEADINGS[language]["days"], rows)


def votes_of(units, language):
    rows = []
    for unit in units:
        counts = [unit["votes"][choice] for choice in CHOICES]
        rows.append(({}, [str(count) for count in (*counts, sum(counts))]))
    return table_of("votes", HEADINGS[language]["votes"], rows)


def opinions_of(groups, language):
    words = HEADINGS[language]
    told = [(words["group"].format(letter), group["telling"]) for letter, group in zip(words["letters"], groups["groups"])]
    for name, comments in told + [(words["consensus"], groups["consensus"])]:
        for number, comment in enumerate(comments, 1):
            rows = []
            for shares in comment["shares"]:
                # The ends stand for all beyond them.
                cells = [{10: "15%", 90: "85%"}.get(shares[choice], f"{shares[choice]}%") for choice in CHOICES]
                rows.append(({}, cells if shares["told"] else [HIDDEN[language]] * 3))
            heading = words["reactions"].format(name, number)
            yield table_of(f"groups on comment {comment['quote']['comment_id']}", heading, rows)


def tables_of(report, language):
    """In the order in which they stand."""
    whole = report["call"]["participant_count"]
    told = [table for table in report["statistics"] if not table["withheld"] and table["rows"]]
    tables = [one_trait(table, whole, language) for table in told if "/" not in table["by"]]
    for table in told:
        if table["by"] == "age_band/gender":
            tables.append(pyramid_of(table, language))
        if "/" in table["by"]:
            tables.append(two_traits(table, language))
    if any(not table["withheld"] for table in report["days"]):
        tables.append(days_of(report["days"], language))
    tables.append(votes_of(report["units"], language))
    tables += opinions_of(report["opinion_groups"], language)
    return tables


def legend_of(report):
    """The least and the greatest rate of each shade of the map: of at most five, of about as many different rates each."""
    shown = [table["rows"] for table in report["statistics"] if table["by"] == "province" and not table["withheld"]]
    rates = sorted({row["per_100000_in_thousandths"] for rows in shown for row in rows if row["population"] > 0} - {0})
    count = min(len(rates), MOST_SHADES)
    shades = [[rate for at, rate in enumerate(rates) if at * count // len(rates) == shade] for shade in range(count)]
    return [[rate_of(rate) for rate in ([own[0]] if len(own) == 1 else [own[0], own[-1]])] for own in shades]
