"""Reads catalogues and compares them with each other."""
import json
import re

from . import pattern

KEY = re.compile(r"[a-z][a-z0-9_]*(\.[a-z0-9_]+)+")
VALUE_OF_KIND = {
    "text": "any", "number": "number", "plural": "number", "selectordinal": "number",
    "percent": "per mille", "date": "time", "time": "time", "select": "word",
}


class Catalogue:
    def __init__(self, path):
        self.path = path
        self.meta = {}
        self.messages = {}  # key → nodes
        self.lines = []

    def place(self, key):
        """file:line of a key, for people."""
        line = next((number for number, text in enumerate(self.lines, 1) if f'"{key}"' in text), 1)
        return f"{self.path}:{line}: {key}"


def read(path, tables, faults):
    catalogue = Catalogue(path)
    text = path.read_text(encoding="utf-8")
    catalogue.lines = text.splitlines()

    def unique(pairs):
        seen = set()
        for key, _ in pairs:
            if key in seen:
                faults.append(f"{catalogue.place(key)}: the key is there twice")
            seen.add(key)
        return dict(pairs)

    try:
        entries = json.loads(text, object_pairs_hook=unique)
    except json.JSONDecodeError as error:
        faults.append(f"{path}:{error.lineno}: not JSON: {error.msg}")
        return catalogue
    catalogue.meta = entries.pop("_meta", {})
    fault = fault_of_meta(catalogue.meta, tables)
    if fault:
        faults.append(f"{catalogue.place('_meta')}: {fault}")
        return catalogue
    facts = tables[catalogue.meta["locale"]]
    for key, text in entries.items():
        read_message(catalogue, key, text, facts, faults)
    return catalogue


META = {"locale", "identifier", "icu_locale", "direction", "name", "texts", "draft"}
MONTHS = {"jalali_months", "gregorian_months"}


def fault_of_meta(meta, tables):
    corrections = meta.get("corrections", {})
    if set(meta) - {"corrections"} != META:
        return f"needs {', '.join(sorted(META))}, perhaps corrections, and nothing else"
    if not isinstance(tables.get(meta["locale"]), dict):
        return f"tables.json knows nothing of the locale {meta['locale']}: generate it anew"
    if meta["direction"] not in ("ltr", "rtl"):
        return "direction is ltr or rtl"
    if not re.fullmatch("[A-Z][a-z]+", meta["identifier"]):
        return "identifier is one English word, the language's name in C++"
    if not isinstance(meta["draft"], bool):
        return "draft is true while a machine's translation waits for its review, else false"
    if not set(corrections) <= MONTHS or any(len(names) != 12 for names in corrections.values()):
        return f"corrections are twelve names for {' or '.join(sorted(MONTHS))}"
    return None


def read_message(catalogue, key, text, facts, faults):
    if not KEY.fullmatch(key):
        faults.append(f"{catalogue.place(key)}: a key is feature.words_of_the_message, in a–z, 0–9, _")
        return
    if not isinstance(text, str) or not text.strip():
        faults.append(f"{catalogue.place(key)}: the message is empty or not a text")
        return
    try:
        nodes = pattern.Parser(text).parse()
    except pattern.PatternError as error:
        faults.append(f"{catalogue.place(key)}: column {error.column}: {error}")
        return
    catalogue.messages[key] = nodes
    for node in pattern.walk(nodes):
        if isinstance(node, pattern.Choice) and node.kind != "select":
            faults += unused_cases(catalogue, key, node, facts)


def unused_cases(catalogue, key, node, facts):
    table = facts["cardinals" if node.kind == "plural" else "ordinals"]
    used = {pattern.PLURAL_CATEGORIES[int(digit)] for digit in table} | {"other"}
    return [f"{catalogue.place(key)}: {node.name}: this language has no numbers of the case {case}"
            for case in node.cases if not case.startswith("=") and case not in used]


def placeholders(nodes):
    """name → what values it takes, and the words of each select."""
    values, words = {}, {}
    for node in pattern.walk(nodes):
        values.setdefault(node.name, set()).add(VALUE_OF_KIND[node.kind])
        if node.kind == "select":
            words.setdefault(node.name, set()).update(node.cases)
    return {name: value - {"any"} or {"any"} for name, value in values.items()}, words


def compare(catalogues, faults):
    first, *others = catalogues
    languages = {catalogue.meta["locale"] for catalogue in catalogues}
    faults += [f"{catalogue.place('_meta')}: texts names none of the languages"
               for catalogue in catalogues if catalogue.meta["texts"] not in languages]
    for key in {key for catalogue in catalogues for key in catalogue.messages}:
        faults += [f"{catalogue.path}:1: {key}: the key is missing"
                   for catalogue in catalogues if key not in catalogue.messages]
    for key, nodes in first.messages.items():
        for other in others:
            if key in other.messages:
                compare_message(key, first, nodes, other, faults)
    compare_names(first, faults)


def compare_message(key, first, nodes, other, faults):
    values, words = placeholders(nodes)
    other_values, other_words = placeholders(other.messages[key])
    for name in values.keys() | other_values.keys():
        mine, theirs = values.get(name), other_values.get(name)
        if mine is None or theirs is None:
            where = first if mine is None else other
            faults.append(f"{where.place(key)}: the placeholder {{{name}}} is missing")
        elif len((mine | theirs) - {"any"}) > 1:
            faults.append(f"{other.place(key)}: the placeholder {{{name}}} takes another kind of "
                          f"value in {first.path.name}")
    for name in words.keys() & other_words.keys():
        if words[name] != other_words[name]:
            faults.append(f"{other.place(key)}: the cases of {{{name}}} differ from {first.path.name}")


def compare_names(first, faults):
    seen = {}
    for key in first.messages:
        name = key.replace(".", "_")
        if name in seen:
            faults.append(f"{first.place(key)}: the same name in C++ as {seen[name]}")
        seen[name] = key
