"""Every catalogue has the keys of the Persian one, and each message the same arguments."""
import json
import re

from message_arguments import arguments
from tree import at

FA, EN = "locale/fa.json", "locale/en.json"
CATALOGUE = re.compile(r"locale/[a-z]{2,3}\.json")


def _flat(value, prefix=""):
    for key, inner in value.items():
        if key == "_meta":
            continue
        if isinstance(inner, dict):
            yield from _flat(inner, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", inner


def _line(text, key):
    leaf = f'"{key}"' if f'"{key}"' in text else f'"{key.split(".")[-1]}"'
    return text[:max(text.find(leaf), 0)].count("\n") + 1


def _compare(path, key, line, fa, en):
    try:
        wanted, found = arguments(fa), arguments(en)
    except ValueError as fault:
        return [at(path, line, f"{key}: {fault}")]
    if wanted != found:
        return [at(path, line, f"{key}: arguments {found}, in Persian {wanted}")]
    return [] if fa.strip() and en.strip() else [at(path, line, f"{key}: says nothing")]


def _check_one(tree, path):
    try:
        fa, other = dict(_flat(json.loads(tree[FA]))), dict(_flat(json.loads(tree[path])))
    except ValueError as fault:
        return [at("locale", 1, f"not JSON: {fault}")]
    findings = [at(path, 1, f"{key} is missing") for key in fa if key not in other]
    findings += [at(FA, 1, f"{key} is missing") for key in other if key not in fa]
    for key in fa:
        if key in other:
            findings += _compare(path, key, _line(tree[path], key), fa[key], other[key])
    return findings


def check(tree):
    if FA not in tree or EN not in tree:
        return [at("locale", 1, "fa.json or en.json is missing")]
    others = sorted(path for path in tree if CATALOGUE.fullmatch(path) and path != FA)
    return [finding for path in others for finding in _check_one(tree, path)]


def _pair(fa, en):
    return {FA: json.dumps(fa), EN: json.dumps(en)}


GOOD = [
    _pair({"a": "{n, plural, one {# x} other {# {y}}}"}, {"a": "{n, plural, one {one {y}} other {#}}"}),
    _pair({"a": {"b": "it's '{'x'}' {z}"}}, {"a": {"b": "{z}"}}),
]
BAD = [
    (_pair({"a": "x", "b": "y"}, {"a": "x"}), "b is missing"),
    (_pair({"a": "x"}, {"a": "x", "b": "y"}), "b is missing"),
    (_pair({"a": "{name}"}, {"a": "{names}"}), "a: arguments"),
    (_pair({"a": "{n, plural, other {#}}"}, {"a": "{n}"}), "a: arguments"),
    (_pair({"a": "{n"}, {"a": "n"}), "not closed"),
    (_pair({"a": " "}, {"a": "n"}), "says nothing"),
    (_pair({"a": "x"}, {"a": "x"}) | {"locale/ar.json": json.dumps({"b": "x"})}, "a is missing"),
    ({}, "is missing"),
]
