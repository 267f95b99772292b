"""Parses the part of ICU's MessageFormat syntax that the product speaks.

Apostrophes quote as in ICU (DOUBLE_OPTIONAL): '' is one apostrophe; one before a brace, or before #
inside a plural, quotes up to the next one; any other is itself.
"""
import re
from dataclasses import dataclass, field

PLURAL_CATEGORIES = ("zero", "one", "two", "few", "many", "other")
DATE_STYLES = ("short", "long", "full", "jalali_long", "gregorian_long")
STYLES = {"number": ("", "percent"), "date": DATE_STYLES, "time": ("short",)}
CHOICES = ("plural", "selectordinal", "select")
DEEPEST = 8


class PatternError(Exception):
    """A fault and the column (from 1) in the pattern where it was seen."""

    def __init__(self, what, at):
        super().__init__(what)
        self.column = at + 1


@dataclass
class Text:
    text: str


@dataclass
class Hash:
    """The number of the plural around it."""


@dataclass
class Placeholder:
    name: str
    kind: str  # text, number, percent, date, time
    style: str = ""


@dataclass
class Choice:
    name: str
    kind: str  # plural, selectordinal, select
    cases: dict = field(default_factory=dict)  # selector → nodes, "other" last


class Parser:
    def __init__(self, pattern):
        self.pattern = pattern
        self.at = 0

    def fail(self, what):
        raise PatternError(what, self.at)

    def parse(self):
        return self.message("", 0)

    def peek(self):
        return self.pattern[self.at] if self.at < len(self.pattern) else ""

    def message(self, choice, depth):
        """Nodes up to the end of the pattern, or of the case of a `choice` around it."""
        if depth > DEEPEST:
            self.fail("nested too deeply")
        nodes, text = [], []

        def end_text():
            if text:
                nodes.append(Text("".join(text)))
                text.clear()

        while (char := self.peek()) and not (char == "}" and choice):
            if char == "'":
                text.append(self.apostrophe(choice))
            elif char == "{":
                end_text()
                nodes.append(self.argument(depth))
            elif char == "#" and choice in ("plural", "selectordinal"):
                end_text()
                nodes.append(Hash())
                self.at += 1
            elif char == "}":
                self.fail("} without {")
            elif char == "#" and choice == "select":
                self.fail("# stands directly in a select, where it is no number")
            elif char < " " and char != "\n":
                self.fail("control character")
            else:
                text.append(char)
                self.at += 1
        end_text()
        return nodes

    def apostrophe(self, choice):
        self.at += 1
        char = self.peek()
        if char == "'":
            self.at += 1
            return "'"
        quotable = "{}#" if choice in ("plural", "selectordinal") else "{}"
        if not char or char not in quotable:
            return "'"
        quoted = re.compile(r"((?:[^']|'')*)'?").match(self.pattern, self.at)
        self.at = quoted.end()
        return quoted.group(1).replace("''", "'")

    def skip_space(self):
        while self.peek() and self.peek() in " \t\n\r":
            self.at += 1

    def take(self, expression, what):
        self.skip_space()
        found = re.compile(expression).match(self.pattern, self.at)
        if not found:
            self.fail(f"expected {what}")
        self.at = found.end()
        return found.group()

    def closes(self):
        self.skip_space()
        return self.peek() == "}"

    def argument(self, depth):
        self.at += 1
        name = self.take(r"[a-z][a-z0-9_]*", "the name of a placeholder (a–z, 0–9, _)")
        if self.closes():
            self.at += 1
            return Placeholder(name, "text")
        self.take(",", "a comma or }")
        kind = self.take(r"[A-Za-z]+", "number, date, time, plural, selectordinal or select")
        if kind in CHOICES:
            self.take(",", "a comma and the cases")
            return self.choice(name, kind, depth)
        if kind not in STYLES:
            self.fail(f"'{kind}' is not a known kind of placeholder")
        style = ""
        if not self.closes():
            self.take(",", "a comma or }")
            style = self.take(r"[a-z_]+", "a style")
        if style not in STYLES[kind]:
            self.fail(f"{kind} needs one of the styles {', '.join(s or '(none)' for s in STYLES[kind])}")
        self.take("}", "}")
        return Placeholder(name, "percent" if style == "percent" else kind, style)

    def choice(self, name, kind, depth):
        cases = {}
        while not self.closes():
            selector = self.selector(kind)
            if selector in cases:
                self.fail(f"the case {selector} is there twice")
            self.take(r"\{", "{ and the text of the case")
            cases[selector] = self.message(kind, depth + 1)
            self.take("}", "} at the end of the case")
        self.at += 1
        if "other" not in cases:
            self.fail(f"{kind} has no case 'other'")
        cases["other"] = cases.pop("other")
        return Choice(name, kind, cases)

    def selector(self, kind):
        if kind == "select":
            return self.take(r"[A-Za-z_][A-Za-z0-9_]*", "a case or }")
        selector = self.take(r"=-?[0-9]+|[a-z]+", "a case or }")
        if selector.startswith("="):
            if abs(int(selector[1:])) >= 2**31:
                self.fail("the number of the case is too large")
            return f"={int(selector[1:])}"
        if selector not in PLURAL_CATEGORIES:
            self.fail(f"'{selector}' is not a plural category")
        return selector


def walk(nodes):
    """Every placeholder and choice, the nested ones too."""
    for node in nodes:
        if isinstance(node, Placeholder):
            yield node
        elif isinstance(node, Choice):
            yield node
            for case in node.cases.values():
                yield from walk(case)
