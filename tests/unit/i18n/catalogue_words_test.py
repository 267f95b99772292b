#!/usr/bin/env python3
"""The catalogues are kept as locale/README.md and locale/TONE.md ask."""
import json
import pathlib
import re
import sys
import unittest

LOCALE = pathlib.Path(__file__).resolve().parents[3] / "locale"
sys.path.insert(0, str(LOCALE))

from compiler import pattern  # noqa: E402 (the path above comes first)

CATALOGUES = sorted(path.name for path in LOCALE.glob("??.json"))
ENTRY = re.compile(r'  "([^"]+)": (".*"|\{.*\}),?')


def lines(name):
    return (LOCALE / name).read_text(encoding="utf-8").splitlines()


def keys(name):
    return [found.group(1) for line in lines(name) if (found := ENTRY.fullmatch(line))]


def texts(nodes):
    """Every piece of text that a reader may see."""
    for node in nodes:
        if isinstance(node, pattern.Text):
            yield node.text
        elif isinstance(node, pattern.Choice):
            for case in node.cases.values():
                yield from texts(case)


def messages(name):
    entries = json.loads((LOCALE / name).read_text(encoding="utf-8"))
    return {key: list(texts(pattern.Parser(text).parse()))
            for key, text in entries.items() if key != "_meta"}


class CatalogueWords(unittest.TestCase):
    def test_one_line_each(self):
        for name in CATALOGUES:
            for line in lines(name):
                self.assertTrue(line in ("{", "}", "") or ENTRY.fullmatch(line), f"{name}: {line}")

    def test_same_order_in_all(self):
        self.assertIn("ar.json", CATALOGUES)
        for name in CATALOGUES:
            self.assertEqual(keys(name), keys("en.json"), name)

    def test_features_stay_together(self):
        features = [key.split(".")[0] for key in keys("en.json")]
        runs = [feature for at, feature in enumerate(features) if at == 0 or features[at - 1] != feature]
        self.assertEqual(sorted(runs), sorted(set(runs)), "a feature stands in two places")

    def assert_nowhere(self, name, expression, why):
        for key, pieces in messages(name).items():
            for piece in pieces:
                self.assertIsNone(re.search(expression, piece), f"{name}: {key}: {why}: {piece}")

    def test_persian_letters_and_digits(self):
        self.assert_nowhere("fa.json", "[\u064a\u0643\u0649]", "Arabic yeh or kaf")
        # A Latin name keeps its own digits: WCAG 2.2.
        self.assert_nowhere("fa.json", "(?<![A-Za-z0-9.])(?<![A-Za-z] )[0-9]|[\u0660-\u0669]",
                            "digits are Persian")
        self.assert_nowhere("fa.json", "[\u06c0]|\u0647\u0654", "no he with hamze")

    def test_persian_punctuation(self):
        self.assert_nowhere("fa.json", "[\u0600-\u06ff\u200c][,;?\"]", "Latin punctuation")

    def test_arabic_letters_and_digits(self):
        self.assert_nowhere("ar.json", "[\u06cc\u06a9\u06af\u067e\u0686\u0698\u06f0-\u06f9]",
                            "Persian letters or digits")
        self.assert_nowhere("ar.json", "(?<![A-Za-z0-9.])(?<![A-Za-z] )[0-9]", "digits are Arabic")
        self.assert_nowhere("ar.json", "[\u0600-\u06ff][,;?\"]", "Latin punctuation")

    def test_arabic_counts_by_its_own_cases(self):
        """Two, a few and many things are said in three ways; 'other' alone would be wrong Arabic."""
        entries = json.loads((LOCALE / "ar.json").read_text(encoding="utf-8"))
        for key, text in entries.items():
            if key == "_meta":
                continue
            for node in pattern.walk(pattern.Parser(text).parse()):
                if isinstance(node, pattern.Choice) and node.kind == "plural":
                    self.assertLessEqual({"two", "few", "many"}, set(node.cases), key)

    def test_half_space(self):
        zwnj = "\u200c"
        self.assert_nowhere("fa.json", f"(^|[ {zwnj}]){zwnj}|{zwnj}($|[ {zwnj}])",
                            "a half-space joins two letters")
        self.assert_nowhere("fa.json", r"(^|\s)(\u0645\u06cc|\u0646\u0645\u06cc) ",
                            "mi and nemi take a half-space")
        self.assert_nowhere("fa.json", r" (\u0647\u0627|\u0647\u0627\u06cc|\u062a\u0631\u06cc\u0646)(\s|$)",
                            "ha and tarin take a half-space")

    def test_spaces(self):
        for name in CATALOGUES:
            self.assert_nowhere(name, "  |\t", "two spaces")
            self.assert_nowhere(name, r" [.،؛؟!:,;?]", "a space before punctuation")
            self.assert_nowhere(name, r"\.\.\.", "an ellipsis is one character")


if __name__ == "__main__":
    unittest.main()
