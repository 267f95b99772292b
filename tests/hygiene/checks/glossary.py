"""One word for one thing: every language has the glossary's terms, says them where it must, and no rival."""
import json
import re

from tree import at

GLOSSARY = "locale/glossary.json"
CATALOGUE = re.compile(r"locale/([a-z]{2,3})\.json")
FIELDS = {"concept", "meaning", "terms", "rivals", "said_in"}
# What Arabic writes onto the beginning of a word: and, so, with, like, for, the.
PREFIXES = {"ar": "[وف]?(?:[بك]?ال|لل|[بكل])?"}


def _says(text, words, lang, whole):
    """Does the text have one of the words (or, not `whole`, what begins with one)?"""
    start, end = r"(?<![\w\u200c])" + PREFIXES.get(lang, ""), r"(?![\w\u200c])" if whole else ""
    return next((word for word in words
                 if re.search(start + re.escape(word) + end, text, re.IGNORECASE)), None)


def _line(text, word):
    return text[:max(text.find(word), 0)].count("\n") + 1


def _faults_of_entry(entry, languages):
    if not {"concept", "meaning", "terms"} <= set(entry) <= FIELDS:
        return f"has other fields than {', '.join(sorted(FIELDS))}"
    for lang in sorted(languages):
        if not all(word.strip() for word in entry["terms"].get(lang, [""])):
            return f"has no term in {lang}"
    own = {(lang, word) for lang, words in entry["terms"].items() for word in words}
    rivals = {(lang, word) for lang, words in entry.get("rivals", {}).items() for word in words}
    return "has a term that is its own rival" if own & rivals else None


def _check_catalogue(entry, lang, path, text):
    messages = {key: words for key, words in json.loads(text).items() if key != "_meta"}
    for key in entry.get("said_in", []):
        if key not in messages:
            yield at(GLOSSARY, 1, f"{entry['concept']}: there is no message {key}")
        elif not _says(messages[key], entry["terms"][lang], lang, whole=False):
            yield at(path, _line(text, f'"{key}"'),
                     f"{key}: does not say “{entry['concept']}” as the glossary does")
    for key, words in messages.items():
        rival = _says(words, entry.get("rivals", {}).get(lang, []), lang, whole=True)
        if rival:
            yield at(path, _line(text, f'"{key}"'),
                     f"{key}: “{rival}”; the glossary has “{entry['terms'][lang][0]}”")


def check(tree):
    catalogues = {CATALOGUE.fullmatch(path)[1]: path for path in tree if CATALOGUE.fullmatch(path)}
    if GLOSSARY not in tree or not catalogues:
        return [at(GLOSSARY, 1, "the glossary or the catalogues are missing")]
    findings, seen = [], set()
    for entry in json.loads(tree[GLOSSARY]):
        name = entry.get("concept", "?")
        line = _line(tree[GLOSSARY], json.dumps(name))
        fault = "is there twice" if name in seen else _faults_of_entry(entry, catalogues)
        seen.add(name)
        if fault:
            findings.append(at(GLOSSARY, line, f"{name}: {fault}"))
            continue
        for lang, path in sorted(catalogues.items()):
            findings += _check_catalogue(entry, lang, path, tree[path])
    return findings


def _house(entry, **words):
    default = {"concept": "vote", "meaning": "m", "terms": {"en": ["vote"], "ar": ["صوت"]}}
    return {GLOSSARY: json.dumps([default | entry]),
            "locale/en.json": json.dumps({"_meta": {}, "a.b": words.get("en", "Votes")}),
            "locale/ar.json": json.dumps({"_meta": {}, "a.b": words.get("ar", "الصوت")})}


_RIVALS = {"rivals": {"en": ["ballot"], "ar": ["اقتراع"]}}
GOOD = [
    _house({"said_in": ["a.b"]} | _RIVALS),
    _house(_RIVALS, en="ballotage"),
]
BAD = [
    (_house({"said_in": ["a.b"]}, en="A choice"), "en.json:1: a.b: does not say “vote”"),
    (_house({"said_in": ["a.b"]}, ar="رأي"), "ar.json:1: a.b: does not say “vote”"),
    (_house({"said_in": ["a.c"]}), "there is no message a.c"),
    (_house(_RIVALS, en="Your Ballot counts"), "“ballot”; the glossary has “vote”"),
    (_house(_RIVALS, ar="بالاقتراع"), "“اقتراع”; the glossary has “صوت”"),
    (_house({"terms": {"en": ["vote"]}}), "has no term in ar"),
    (_house({"rivals": {"en": ["vote"]}}), "its own rival"),
    (_house({"note": "x"}), "has other fields"),
    ({"locale/en.json": "{}"}, "missing"),
]
