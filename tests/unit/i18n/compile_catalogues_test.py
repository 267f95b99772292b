#!/usr/bin/env python3
"""The build refuses every kind of fault in a catalogue, and says where it is."""
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

LOCALE = pathlib.Path(__file__).resolve().parents[3] / "locale"
META = {"fa": {"locale": "fa", "identifier": "Persian", "icu_locale": "fa_IR", "direction": "rtl",
               "name": "Farsi", "texts": "fa", "draft": False},
        "en": {"locale": "en", "identifier": "English", "icu_locale": "en_GB", "direction": "ltr",
               "name": "English", "texts": "fa", "draft": True}}


class CompileCatalogues(unittest.TestCase):
    def compile_texts(self, fa, en):
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            (folder / "fa.json").write_text(fa, encoding="utf-8")
            (folder / "en.json").write_text(en, encoding="utf-8")
            result = subprocess.run(
                [sys.executable, "-B", LOCALE / "compile_catalogues.py", "--tables",
                 LOCALE / "tables.json", "--out", folder / "out", folder / "fa.json",
                 folder / "en.json"], capture_output=True, text=True, check=False)
            header = folder / "out" / "i18n" / "message_key.h"
            return result, header.read_text(encoding="utf-8") if header.exists() else None

    def compile(self, fa, en):
        def texts(name, messages):
            return json.dumps({"_meta": META[name], **messages}, indent=0)
        return self.compile_texts(texts("fa", fa), texts("en", en))

    def assert_refused(self, what, fa, en=None):
        result, header = self.compile(fa, fa if en is None else en)
        self.assertEqual(result.returncode, 1, result.stderr)
        self.assertIn(what, result.stderr)
        self.assertNotIn("Traceback", result.stderr)
        self.assertIsNone(header, "a refused catalogue must leave nothing behind")

    def test_accepts_what_is_right_and_sorts_the_keys(self):
        result, header = self.compile({"b.two": "x", "a.one": "{n} y"}, {"a.one": "{n}", "b.two": "x"})
        self.assertEqual(result.stderr, "")
        self.assertEqual(result.returncode, 0)
        self.assertLess(header.index("a_one,"), header.index("b_two,"))
        self.assertIn("message_key_count = 2;", header)

    def test_parts_the_files_by_keys(self):
        messages = {"a.one": "first", "b.two": "later", "spoken.a": "x"}
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            for code in META:
                text = json.dumps({"_meta": META[code], **messages}, indent=0)
                (folder / f"{code}.json").write_text(text, encoding="utf-8")
            (folder / "keys.txt").write_text("b.two\n", encoding="utf-8")
            command = [sys.executable, "-B", LOCALE / "compile_catalogues.py", "--tables", LOCALE / "tables.json",
                       "--out", folder / "out", folder / "fa.json", folder / "en.json"]
            subprocess.run(command, check=True)
            whole = {code: (folder / "out" / f"{code}.catalogue").read_bytes() for code in META}
            subprocess.run([*command, "--later", folder / "keys.txt", "--out", folder / "parts"], check=True)
            files = {path.name: path.read_bytes() for path in (folder / "parts").iterdir()}
        stamp = whole["fa"][:8]
        self.assertEqual(whole["fa"], stamp + b"\2fafirst\0later\0")
        self.assertEqual(files, {
            "fa.catalogue": stamp + b"\2fafirst\0\0", "fa.lazy.catalogue": stamp + b"\3fa+\0later\0",
            "en.catalogue": stamp + b"\2enfirst\0\0\2fafirst\0\0",
            "en.lazy.catalogue": stamp + b"\3en+\0later\0\3fa+\0later\0"})

    def test_syntax(self):
        for pattern, what in {
            "{": "column 2: expected the name",
            "{n": "expected a comma or }",
            "a}": "column 2: } without {",
            "{N}": "expected the name",
            "{0}": "expected the name",
            "{n, spellout}": "'spellout' is not a known kind",
            "{n, choice, 0#a}": "'choice' is not a known kind",
            "{n, number, currency}": "number needs one of the styles",
            "{n, number,}": "expected a style",
            "{d, date}": "date needs one of the styles",
            "{d, date, medium}": "date needs one of the styles",
            "{t, time, long}": "time needs one of the styles",
            "{n, plural}": "a comma and the cases",
            "{n, plural, one{#}}": "no case 'other'",
            "{n, plural, }": "no case 'other'",
            "{n, plural, other{#} other{#}}": "is there twice",
            "{n, plural, =1{#} =01{#} other{#}}": "is there twice",
            "{n, plural, dual{#} other{#}}": "'dual' is not a plural category",
            "{n, plural, =3000000000{#} other{#}}": "too large",
            "{n, plural, offset:1 other{#}}": "not a plural category",
            "{n, plural, other #}": "{ and the text of the case",
            "{n, plural, other{#}": "expected a case or }",
            "{n, plural, other{#": "} at the end of the case",
            "{x, select, a{1}}": "no case 'other'",
            "{x, select, other{#}}": "# stands directly in a select",
            "{n, plural, other{{x, select, other{#}}}}": "# stands directly in a select",
            "bell \u0007": "control character",
            "{n, plural, other{" * 12 + "}}" * 12: "nested too deeply",
            "  ": "empty",
        }.items():
            with self.subTest(pattern):
                self.assert_refused(what, {"a.key": pattern})

    def test_says_file_and_line(self):
        result, _ = self.compile({"a.ok": "x", "a.bad": "{"}, {"a.ok": "x", "a.bad": "x"})
        line = result.stderr.splitlines()[0]
        self.assertRegex(line, r"fa\.json:\d+: a\.bad: column 2: ")
        # indent=0 puts each entry on a line: {, _meta with its seven lines and }, a.ok, a.bad
        self.assertIn("fa.json:12:", line)

    def test_reports_every_fault_at_once(self):
        result, _ = self.compile({"a.one": "{", "a.two": "}"}, {"a.one": "x", "a.two": "x"})
        self.assertEqual(len(result.stderr.splitlines()), 2)

    def test_missing_keys(self):
        self.assert_refused("en.json:1: a.two: the key is missing", {"a.one": "x", "a.two": "x"},
                            {"a.one": "x"})
        self.assert_refused("fa.json:1: a.two: the key is missing", {"a.one": "x"},
                            {"a.one": "x", "a.two": "x"})

    def test_keys(self):
        for key in ("plain", "A.b", "a.", "a.b-c", "a b.c"):
            with self.subTest(key):
                self.assert_refused("a key is", {key: "x"})
        self.assert_refused("same name in C++", {"a.b_c": "x", "a.b.c": "x"})

    def test_twice_the_same_key(self):
        text = '{"_meta": %s,\n"a.b": "x",\n"a.b": "y"}'
        result, _ = self.compile_texts(text % json.dumps(META["fa"]), text % json.dumps(META["en"]))
        self.assertEqual(result.returncode, 1)
        self.assertIn("a.b: the key is there twice", result.stderr)

    def test_placeholders_must_agree(self):
        self.assert_refused("{name} is missing", {"a.b": "{name}"}, {"a.b": "x"})
        self.assert_refused("{name} is missing", {"a.b": "x"},
                            {"a.b": "{n, plural, other{{name}}}"})
        for fa, en in (("{x, number}", "{x, number, percent}"), ("{x, number}", "{x, date, long}"),
                       ("{x, plural, other{}}", "{x, select, other{}}")):
            with self.subTest(fa + en):
                self.assert_refused("another kind of value", {"a.b": fa}, {"a.b": en})

    def test_kinds_that_take_the_same_value_agree(self):
        result, _ = self.compile({"a.b": "{n, number} {d, date, long} {x}"},
                                 {"a.b": "{n, plural, other{#}} {d, time, short} {x, number}"})
        self.assertEqual(result.stderr, "")

    def test_selects_must_have_the_same_words(self):
        self.assert_refused("cases of {x} differ", {"a.b": "{x, select, a{1} other{}}"},
                            {"a.b": "{x, select, b{1} other{}}"})

    def test_cases_no_number_has(self):
        self.assert_refused("no numbers of the case few",
                            {"a.b": "{n, plural, few{#} other{#}}"}, {"a.b": "{n, plural, other{#}}"})
        self.assert_refused("no numbers of the case one",
                            {"a.b": "{n, selectordinal, one{#} other{#}}"}, {"a.b": "{n, number}"})

    def test_values_that_are_no_texts(self):
        self.assert_refused("not a text", {"a.b": 7})
        self.assert_refused("not a text", {"a.b": ["x"]})

    def test_meta_and_json(self):
        good = json.dumps({"_meta": META["en"], "a.b": "x"})
        for bad, what in ((good[:-1], "not JSON"), ('{"a.b": "x"}', "needs direction, draft"),
                          (good.replace("ltr", "down"), "direction is"),
                          (good.replace('"locale": "en"', '"locale": "xx"'), "knows nothing of"),
                          (good.replace('"English"', '"en-GB"', 1), "identifier is"),
                          (good.replace("true", '"yes"'), "draft is"),
                          (good.replace('"texts": "fa"', '"texts": "xx"'), "texts names none"),
                          (good.replace('"draft"', '"corrections": {"digits": []}, "draft"'), "corrections are"),
                          (good.replace('"draft"', '"corrections": {"jalali_months": ["a"]}, "draft"'),
                           "corrections are")):
            with self.subTest(what):
                result, header = self.compile_texts(bad, good)
                self.assertEqual(result.returncode, 1)
                self.assertIn(what, result.stderr)
                self.assertNotIn("Traceback", result.stderr)
                self.assertIsNone(header)


if __name__ == "__main__":
    unittest.main()
