"""The argument names of an ICU MessageFormat pattern, nested plural and select branches included."""
import re

NAME = re.compile(r"\s*(\w+)\s*")


def _skip_quoted(pattern, at):
    end = pattern.find("'", at + 1)
    return len(pattern) if end < 0 else end + 1


def _closing(pattern, at):
    """The index of the brace that closes the one at `at`."""
    depth = 0
    while at < len(pattern):
        if pattern[at] == "'" and pattern[at + 1:at + 2] in ("{", "}"):
            at = _skip_quoted(pattern, at)
            continue
        depth += {"{": 1, "}": -1}.get(pattern[at], 0)
        if depth == 0:
            return at
        at += 1
    raise ValueError(f"a brace is not closed in: {pattern}")


def _branches(pattern):
    """The messages inside `one {…} other {…}`."""
    at = pattern.find("{")
    while at >= 0:
        end = _closing(pattern, at)
        yield pattern[at + 1:end]
        at = pattern.find("{", end)


def arguments(pattern):
    """{name: kind} with kind "" for a plain argument, else plural, select, number, date …"""
    found, at = {}, 0
    while at < len(pattern):
        if pattern[at] == "'" and pattern[at + 1:at + 2] in ("{", "}"):
            at = _skip_quoted(pattern, at)
        elif pattern[at] == "{":
            end = _closing(pattern, at)
            name, _, rest = pattern[at + 1:end].partition(",")
            if not NAME.fullmatch(name):
                raise ValueError(f"'{name}' names no argument in: {pattern}")
            found[name.strip()] = rest.partition(",")[0].strip()
            for branch in _branches(rest):
                found.update(arguments(branch))
            at = end + 1
        else:
            at += 1
    return found
