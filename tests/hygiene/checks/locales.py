"""Both catalogues have the same keys, in the same order, and each message the same arguments in both."""
import json

from message_arguments import arguments
from tree import at

FA, EN = "locale/fa.json", "locale/en.json"


def _flat(value, prefix=""):
    for key, inner in value.items():
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


def check(tree):
    if FA not in tree or EN not in tree:
        return [at("locale", 1, "fa.json or en.json is missing")]
    try:
        fa, en = dict(_flat(json.loads(tree[FA]))), dict(_flat(json.loads(tree[EN])))
    except ValueError as fault:
        return [at("locale", 1, f"not JSON: {fault}")]
    findings = [at(EN, 1, f"{key} is missing") for key in fa if key not in en]
    findings += [at(FA, 1, f"{key} is missing") for key in en if key not in fa]
    for key in fa:
        if key in en:
            findings += _compare(EN, key, _line(tree[EN], key), fa[key], en[key])
    return findings


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
    ({}, "is missing"),
]
